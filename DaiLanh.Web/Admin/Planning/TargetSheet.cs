using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>The sheet of all targets: its columns, and how a row is drawn.</summary>
internal static class TargetSheet
{
    // A row in which nobody typed looks the same to everybody: one text for all circuits, kept as long as the plan stands.
    private static readonly SharedMarkup<TargetCard, CampaignPlan> Untouched = new((card, plan, wording, _) =>
    {
        var book = new SheetBook<TargetValues>(Fields, () => card.Plan.Start.Year);
        return Write(card.Code, ValuesOf(card), book, MovementOf(plan, card.MovementCode), wording);
    });

    public static ImmutableArray<SheetField<TargetValues>> Fields { get; } =
    [
        new("name", TargetField.Name, CellKind.Text, v => v.Name, (v, x) => v with { Name = (string)x! }),
        new("unit", TargetField.MeasureUnit, CellKind.Text, v => v.MeasureUnit, (v, x) => v with { MeasureUnit = (string)x! }),
        new("from", TargetField.Baseline, CellKind.Number, v => v.Baseline, (v, x) => v with { Baseline = (decimal?)x }) { IsOpen = v => v.Kind == MeasureKind.Amount },
        new("plan", TargetField.Plan, CellKind.Number, v => v.Plan, (v, x) => v with { Plan = (decimal?)x }) { IsOpen = v => v.HasNumber },
        new("more", TargetField.Pledged, CellKind.Number, v => v.Pledged, (v, x) => v with { Pledged = (decimal?)x }) { IsOpen = v => v.HasNumber },
        new("weight", TargetField.Weight, CellKind.Number, v => v.Weight, (v, x) => v with { Weight = (decimal?)x ?? 0 }),
        new("start", TargetField.Start, CellKind.Day, v => v.Start, (v, x) => v with { Start = (DateOnly)x! }),
        new("due", TargetField.Due, CellKind.Day, v => v.Due, (v, x) => v with { Due = (DateOnly)x! }),
    ];

    public static IReadOnlyList<SheetHead> Heads(Wording wording) =>
    [
        new(wording["Chỉ tiêu"], "is-name"), new(wording["Đơn vị tính"], ""), new(wording["Ban đầu"], "is-number"), new(wording["Kế hoạch"], "is-number"),
        new(wording["Đăng ký"], "is-number"), new(wording["Trọng số"], "is-number"), new(wording["Từ ngày"], "is-day"), new(wording["Đến hạn"], "is-day"),
        new(wording["Thao tác"], "is-act"),
    ];

    public static TargetValues ValuesOf(TargetCard card) => TargetValues.Of(card.Name, card.MeasureUnit, card.MovementCode, card.Pledged, card.Plan);

    /// <summary>A running target.</summary>
    public static SheetRow Row(TargetCard card, CampaignPlan plan, SheetBook<TargetValues> book, Wording wording)
    {
        var isTouched = book.Rows.Contains(card.Code) || book.HasObjections(card.Code);
        return new SheetRow(card.Code, isTouched
            ? Write(card.Code, ValuesOf(card), book, MovementOf(plan, card.MovementCode), wording)
            : Untouched.Of(card, plan, wording, isNews: false).Value, null);
    }

    /// <summary>A target that was taken out.</summary>
    public static SheetRow Retired(TargetLine line, CampaignPlan plan, Wording wording)
    {
        var values = line.Values;
        var html = new Html().Said("name", "is-name", values.Name,
                $"{line.Code} · {MovementOf(plan, values.Movement)} · {wording["ngừng từ {0}", line.RetiredFrom]} · {wording["{0} lần báo cáo", line.Entries]}")
            .Said("unit", "", values.MeasureUnit).Said("from", "is-number", CellText.Show(values.Baseline)).Said("plan", "is-number", CellText.Show(values.Plan))
            .Said("more", "is-number", CellText.Show(values.Pledged)).Said("weight", "is-number", CellText.Show(values.Weight))
            .Said("start", "is-day", CellText.Show(values.Start)).Said("due", "is-day", CellText.Show(values.Due))
            .Tag("<td tabindex=\"-1\" data-c=\"act\" class=\"is-act\">").Button("return", wording["Đưa trở lại"], wording["Đưa {0} trở lại", line.Code]).Tag("</td>");
        return new SheetRow(line.Code, html.ToString(), "is-off");
    }

    private static string MovementOf(CampaignPlan plan, string code) => plan.FindMovement(code) is { } at ? plan.Movements[at].ShortName : code;

    private static string Write(string code, TargetValues values, SheetBook<TargetValues> book, string movement, Wording wording)
    {
        var html = new Html();
        var heads = Heads(wording);
        SheetCell[] cells = [.. Fields.Select(f => book.Cell(code, values, f))];
        for (var i = 0; i < Fields.Length; i++)
        {
            var field = Fields[i];
            var below = i > 0 ? null : string.Join(" · ",
                new[] { code, movement, TargetWords.KindOf(values.ToPlan().Measure, wording) }.Concat(book.ObjectionsElsewhere(code).Select(wording.Say)));
            html.Cell(field, cells[i], heads[i].Css, heads[i].Title, wording, below);
        }
        return html.Tag("<td tabindex=\"-1\" data-c=\"act\" class=\"is-act\">").Button("edit", wording["Sửa"], wording["Sửa {0}", code])
            .Tag(" ").Button("retire", wording["Ngừng"], wording["Ngừng {0}", code]).Tag("</td>")
            .Faults(cells.Select((cell, i) => (heads[i].Title, cell)), wording).ToString();
    }
}
