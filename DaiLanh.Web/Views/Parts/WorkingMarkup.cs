using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views.Parts;

/// <summary>“Vì sao hạng 3?”: the unit among its neighbours, and the sum that gives its percent.</summary>
internal static class WorkingMarkup
{
    private static readonly SharedMarkup<UnitRow, RankWorking> Sums = new((_, working, wording, _) => SumText(working, wording));

    /// <summary>Each target's weight × completion, adding up to the percent that is shown.</summary>
    public static MarkupString Sum(RankWorking working, Wording wording) => Sums.Of(working.Unit, working, wording, isNews: false);

    /// <summary>How far the unit is from those above and below. Not shared: neighbours move while the unit stays.</summary>
    public static IEnumerable<string> Neighbours(RankWorking working, Wording wording)
    {
        var unit = working.Unit;
        yield return wording["Hạng {0} trong {1} đơn vị của khối, hoàn thành {2}.", unit.Rank, unit.Ranked, wording.Percent(unit.Figures.Completion)];
        if (working.Above is { } above) yield return Beside(above, unit, wording);
        foreach (var equal in working.Sharing)
            yield return wording["Cùng hạng với {0}: cùng tỷ lệ và cùng {1} chỉ tiêu vượt kế hoạch.", equal.Card.ShortName, unit.Figures.Counts.Exceeded];
        if (working.Below is { } below) yield return Beside(below, unit, wording);
    }

    private static string Beside(UnitRow other, UnitRow unit, Wording wording)
    {
        return (PaceWords.Points(other.Figures.Completion!.Value) - PaceWords.Points(unit.Figures.Completion!.Value)) switch
        {
            > 0 and var points => wording["Kém {0} (hạng {1}) {2} điểm.", other.Card.ShortName, other.Rank, points],
            < 0 and var points => wording["Hơn {0} (hạng {1}) {2} điểm.", other.Card.ShortName, other.Rank, -points],
            _ when other.Figures.Counts.Exceeded != unit.Figures.Counts.Exceeded => wording[
                "Tỷ lệ ngang {0} (hạng {1}) khi làm tròn; số chỉ tiêu vượt kế hoạch là {2} so với {3}.",
                other.Card.ShortName, other.Rank, unit.Figures.Counts.Exceeded, other.Figures.Counts.Exceeded],
            _ => wording["Tỷ lệ ngang {0} (hạng {1}) khi làm tròn; khác nhau ở số lẻ không hiện.", other.Card.ShortName, other.Rank],
        };
    }

    private static string SumText(RankWorking working, Wording wording)
    {
        var html = new Html().Tag("<table class=\"working\"><thead><tr>");
        Column("", wording["Chỉ tiêu"]);
        Column("working__number", wording["Trọng số"]);
        Column("working__number", wording["Hoàn thành được tính"]);
        Column("working__number", wording["Góp tối đa"]);
        Column("working__number", wording["Góp được"]);
        html.Tag("</tr></thead><tbody>");
        foreach (var part in working.Parts)
        {
            var target = part.Target;
            html.Tag("<tr><th scope=\"row\">").Text(target.Card.Name).Tag(" <small>").Text(target.Card.Code).Tag("</small></th>");
            Number(wording.Number(target.Card.Plan.Weight));
            html.Tag("<td class=\"working__number\">").Text(target.Actual.HasEntry ? wording.Percent(part.Counted) : VietnameseNumber.None);
            if (target.Actual.HasEntry && target.Completion != part.Counted) html.Tag(" <small>").Text(wording["thực {0}", wording.Percent(target.Completion)]).Tag("</small>");
            html.Tag("</td>");
            Number(Points(part.Most));
            Number(Points(part.Points));
            html.Tag("</tr>");
        }
        html.Tag("</tbody><tfoot><tr><th scope=\"row\">").Text(wording["Cộng"]).Tag("</th>");
        Number(wording.Number(working.Unit.Figures.Now.Weight));
        html.Tag("<td></td>");
        Number(Points(100));
        Number(Points(working.Points));
        return html.Tag("</tr></tfoot></table><p class=\"muted working__note\">")
            .Text(wording["Mỗi chỉ tiêu góp: trọng số × hoàn thành (tính từ 0 đến 100 %) ÷ tổng trọng số. Điểm được làm tròn một số lẻ sao cho cộng lại đúng bằng tỷ lệ đang hiện."])
            .Tag("</p>").ToString();

        void Column(string css, string text) => html.Tag("<th scope=\"col\" class=\"").Tag(css).Tag("\">").Text(text).Tag("</th>");
        void Number(string text) => html.Tag("<td class=\"working__number\">").Text(text).Tag("</td>");
        string Points(decimal points) => wording.Change(points / 100).TrimStart('+');
    }
}
