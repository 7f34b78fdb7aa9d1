using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>Which targets the address asks for.</summary>
/// <param name="Unit">Code of a unit; null for all.</param>
/// <param name="Movement">Code of a movement; null for all.</param>
/// <param name="Kind">Name of a kind; null for all.</param>
/// <param name="Text">Part of a name or code, with or without marks; null for all.</param>
internal sealed record TargetFilter(string? Unit, string? Movement, string? Kind, string? Text)
{
    public bool IsOpen => string.IsNullOrEmpty(Unit) && string.IsNullOrEmpty(Movement) && string.IsNullOrEmpty(Kind) && string.IsNullOrWhiteSpace(Text);

    public bool Shows(TargetCard card) => Shows(card.UnitCode, card.Code, card.Name, card.MovementCode, card.Plan.Measure.Kind);

    public bool Shows(string unit, string code, string name, string movement, MeasureKind kind) =>
        (string.IsNullOrEmpty(Unit) || unit == Unit)
        && (string.IsNullOrEmpty(Movement) || movement == Movement)
        && (string.IsNullOrEmpty(Kind) || kind.ToString() == Kind)
        && (string.IsNullOrWhiteSpace(Text) || PlainText.Contains(name, Text) || code.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase));
}
