using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Planning;

/// <summary>A target that somebody wishes for a unit.</summary>
/// <param name="Row">How the form calls it in objections.</param>
/// <param name="Template">Code of the template that it is made from, if one.</param>
/// <param name="Values">What it is to be.</param>
internal sealed record NewTarget(string Row, string? Template, TargetValues Values);

/// <summary>Gives a unit new targets inside a transaction: what every way of setting targets up – by hand, copied, from the library – has in common.</summary>
internal sealed class NewTargets
{
    private readonly PlanWork _plan;
    private readonly Unit _unit;
    private readonly List<Target> _there;
    private readonly ImmutableArray<TargetObjection>.Builder _objections = ImmutableArray.CreateBuilder<TargetObjection>();
    private readonly List<(NewTarget New, TargetValues Values)> _new = [];

    private NewTargets(PlanWork plan, Unit unit, List<Target> there)
    {
        _plan = plan;
        _unit = unit;
        _there = there;
    }

    public ImmutableArray<TargetObjection> Objections => _objections.ToImmutable();

    public static async Task<NewTargets> ForAsync(PlanWork plan, Unit unit, CancellationToken cancellationToken) =>
        new(plan, unit, await plan.TargetsOfAsync(unit, cancellationToken).ConfigureAwait(false));

    /// <summary>Checks one, and keeps it for <see cref="Add"/>.</summary>
    public void Take(NewTarget wished)
    {
        var values = (wished.Values with { Name = wished.Values.Name.Trim(), MeasureUnit = wished.Values.MeasureUnit.Trim() }).Fitted();
        var before = _objections.Count;
        _objections.AddRange(TargetValueRules.ObjectionsTo(values, _plan.Campaign.Start, _plan.Campaign.End)
            .Select(o => new TargetObjection(wished.Row, o.Field, o.Why)));
        if (_plan.MovementFault(values.Movement) is { } movement) _objections.Add(new TargetObjection(wished.Row, TargetField.Movement, movement));
        if (Twin(wished.Template, values.Name) is { } twin) _objections.Add(twin with { Row = wished.Row });
        if (_objections.Count == before) _new.Add((wished, values));
    }

    /// <summary>Adds all that were taken, with codes that follow the unit's last one.</summary>
    /// <returns>Their codes.</returns>
    public IReadOnlyList<string> Add(string? reason)
    {
        var number = _there.Max(t => (int?)NumberOf(t.Code)) ?? 0;
        var codes = new List<string>(_new.Count);
        foreach (var (wished, values) in _new)
        {
            var code = $"{_unit.Prefix}-{(++number).ToString("00", CultureInfo.InvariantCulture)}";
            _plan.Add(new Target(_plan.Campaign, _unit, _plan.Movements[values.Movement], code, values) { TemplateCode = wished.Template });
            _plan.Record(new TargetDefined(code, wished.Template, _unit, values) { Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() });
            codes.Add(code);
        }
        return codes;
    }

    // The same thing twice in one unit is counted twice; a wish that was sent twice ends here as well.
    private TargetObjection? Twin(string? template, string name)
    {
        var there = _there.Where(t => t.RetiredFrom is null).Select(t => (t.Code, t.TemplateCode, t.Name)).Concat(_new.Select(n => (Code: "", n.New.Template, n.Values.Name)));
        foreach (var (code, theirs, called) in there)
        {
            if (template is not null && theirs == template)
                return new TargetObjection(null, TargetField.Template, Already(code, called));
            if (string.Equals(called, name, StringComparison.OrdinalIgnoreCase))
                return new TargetObjection(null, TargetField.Name, Already(code, called));
        }
        return null;
    }

    private Phrase Already(string code, string name) => code.Length > 0
        ? Phrase.Of("{0} đã có chỉ tiêu này: {1} “{2}”. Hãy sửa chỉ tiêu đó, hoặc đặt tên khác.", _unit.ShortName, code, name)
        : Phrase.Of("Chỉ tiêu “{0}” có hai lần. Hãy bỏ một dòng.", name);

    private int NumberOf(string code) =>
        code.StartsWith(_unit.Prefix + "-", StringComparison.Ordinal)
        && int.TryParse(code.AsSpan(_unit.Prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
