using System.Collections.Immutable;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Planning.Library;

/// <summary>A template on its way into a unit's plan.</summary>
/// <param name="Line">The template.</param>
/// <param name="There">Code of the target that the unit has from it already; null when it has none.</param>
/// <param name="Taken">What is to become of it.</param>
internal sealed record LibraryRow(TemplateLine Line, string? There, TemplateTaken Taken)
{
    public bool HasNumber => Line.Values.Kind is MeasureKind.Amount or MeasureKind.Limit;

    /// <summary>The target that it would be.</summary>
    public TargetValues Values => TemplateRules.Filled(Line.Values, Taken);
}

/// <summary>The sheet with which a unit's plan is made from the library: its columns, and how a row is drawn.</summary>
internal static class LibrarySheet
{
    /// <summary>The column of crosses.</summary>
    public const string Tick = "take";

    public static ImmutableArray<SheetField<LibraryRow>> Fields { get; } =
    [
        new(Tick, TargetField.Template, CellKind.Tick, _ => false, (r, _) => r) { IsOpen = r => r.There is null },
        new("from", TargetField.Baseline, CellKind.Number, r => r.Taken.Baseline, (r, x) => r with { Taken = r.Taken with { Baseline = (decimal?)x } })
            { IsOpen = r => r.There is null && r.Line.Values.Kind == MeasureKind.Amount },
        new("plan", TargetField.Plan, CellKind.Number, r => r.Taken.Plan, (r, x) => r with { Taken = r.Taken with { Plan = (decimal?)x } }) { IsOpen = r => r.There is null && r.HasNumber },
        new("more", TargetField.Pledged, CellKind.Number, r => r.Taken.Pledged, (r, x) => r with { Taken = r.Taken with { Pledged = (decimal?)x } }) { IsOpen = r => r.There is null && r.HasNumber },
        new("weight", TargetField.Weight, CellKind.Number, r => r.Taken.Weight, (r, x) => r with { Taken = r.Taken with { Weight = (decimal?)x ?? 0 } }) { IsOpen = r => r.There is null },
        new("start", TargetField.Start, CellKind.Day, r => r.Taken.Start, (r, x) => r with { Taken = r.Taken with { Start = (DateOnly)x! } }) { IsOpen = r => r.There is null },
        new("due", TargetField.Due, CellKind.Day, r => r.Taken.Due, (r, x) => r with { Taken = r.Taken with { Due = (DateOnly)x! } }) { IsOpen = r => r.There is null },
    ];

    public static IReadOnlyList<SheetHead> Heads(Wording wording) =>
    [
        new(wording["Chọn"], "is-tick"), new(wording["Chỉ tiêu"], "is-name"), new(wording["Đơn vị tính"], ""), new(wording["Ban đầu"], "is-number"),
        new(wording["Kế hoạch"], "is-number"), new(wording["Đăng ký"], "is-number"), new(wording["Trọng số"], "is-number"), new(wording["Từ ngày"], "is-day"),
        new(wording["Đến hạn"], "is-day"),
    ];

    public static SheetRow Row(LibraryRow row, SheetBook<LibraryRow> book, Wording wording)
    {
        var code = row.Line.Code;
        var values = row.Line.Values;
        var isTaken = book.Rows.Contains(code);
        var heads = Heads(wording);
        var html = new Html();
        html.Cell(Fields[0], new SheetCell(isTaken ? CellText.Cross : "", row.There is null, false, null, null), "is-tick", heads[0].Title, wording);
        html.Said("name", "is-name", values.Name, string.Join(" · ", Below()), values.Note);
        html.Said("unit", "", values.MeasureUnit);
        SheetCell[] cells = [.. Fields.Skip(1).Select(f => book.Cell(code, row, f))];
        for (var i = 1; i < Fields.Length; i++)
            html.Cell(Fields[i], cells[i - 1], heads[i + 2].Css, heads[i + 2].Title, wording);
        html.Faults(cells.Select((cell, i) => (heads[i + 3].Title, cell)), wording);
        return new SheetRow(code, html.ToString(), row.There is not null ? "is-off" : isTaken ? "is-taken" : null);

        IEnumerable<string> Below()
        {
            if (row.There is { } there) yield return wording["đã có: {0}", there];
            yield return PlanWords.NameOf(values.Kind, wording);
            if (values is { Kind: MeasureKind.Amount, Direction: Direction.Lower }) yield return wording["càng thấp càng tốt, cần ghi mức ban đầu"];
            if (values.Kind == MeasureKind.Milestones) yield return wording["{0} mốc", values.Steps.Length];
            foreach (var why in book.ObjectionsElsewhere(code).Concat(book.ObjectionsAt(code, TargetField.Template))) yield return wording.Say(why);
        }
    }
}
