using System.Collections.Immutable;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Planning.Library;

/// <summary>The sheet of the library: its columns, and how a row is drawn.</summary>
internal static class TemplateSheet
{
    public static ImmutableArray<SheetField<TemplateValues>> Fields { get; } =
    [
        new("name", TargetField.Name, CellKind.Text, v => v.Name, (v, x) => v with { Name = (string)x! }),
        new("unit", TargetField.MeasureUnit, CellKind.Text, v => v.MeasureUnit, (v, x) => v with { MeasureUnit = (string)x! }),
        new("weight", TargetField.Weight, CellKind.Number, v => v.SuggestedWeight, (v, x) => v with { SuggestedWeight = (decimal?)x ?? 0 }),
        new("note", TargetField.Template, CellKind.Text, v => v.Note, (v, x) => v with { Note = x is string { Length: > 0 } text ? text : null }),
    ];

    public static IReadOnlyList<SheetHead> Heads(Wording wording) =>
    [
        new(wording["Chỉ tiêu"], "is-name"), new(wording["Đơn vị tính"], ""), new(wording["Trọng số"], "is-number"), new(wording["Ghi chú"], ""),
        new(wording["Đang dùng"], "is-number"), new(wording["Thao tác"], "is-act"),
    ];

    public static SheetRow Row(TemplateLine line, SheetBook<TemplateValues> book, Wording wording)
    {
        var isRetired = line.RetiredFrom is not null;
        var heads = Heads(wording);
        var html = new Html();
        SheetCell[] cells = [.. Fields.Select(f => book.Cell(line.Code, line.Values, f))];
        for (var i = 0; i < Fields.Length; i++)
        {
            var cell = cells[i];
            if (isRetired) html.Said(Fields[i].Key, heads[i].Css, cell.Text, i == 0 ? Below() : null);
            else html.Cell(Fields[i], cell, heads[i].Css, heads[i].Title, wording, i == 0 ? Below() : null);
        }
        html.Said("uses", "is-number", null, line.Uses == 0 ? "" : wording["{0} đơn vị", line.Uses]).Tag("<td tabindex=\"-1\" data-c=\"act\" class=\"is-act\">");
        if (isRetired) html.Button("return", wording["Dùng lại"], wording["Dùng lại {0}", line.Code]);
        else html.Button("edit", wording["Sửa"], wording["Sửa {0}", line.Code]).Tag(" ").Button("retire", wording["Ngừng"], wording["Ngừng {0}", line.Code]);
        html.Tag("</td>");
        if (!isRetired) html.Faults(cells.Select((cell, i) => (heads[i].Title, cell)), wording);
        return new SheetRow(line.Code, html.ToString(), isRetired ? "is-off" : null);

        string Below() => string.Join(" · ", Parts());

        IEnumerable<string> Parts()
        {
            yield return line.Code;
            yield return PlanWords.NameOf(line.Values.Kind, wording);
            if (line.Values is { Kind: MeasureKind.Amount, Direction: Direction.Lower }) yield return wording["càng thấp càng tốt"];
            if (line.Values.IsCumulative) yield return wording["lũy kế"];
            if (line.Values.Kind == MeasureKind.Milestones) yield return wording["{0} mốc", line.Values.Steps.Length];
            if (line.RetiredFrom is { } day) yield return wording["ngừng từ {0}", day];
        }
    }
}
