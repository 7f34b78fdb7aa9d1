using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views.Parts;

/// <summary>The head of a page about a unit or a movement: its percent, its bar, what is expected, and how many targets stand where.</summary>
internal static class HeadMarkup
{
    private static readonly SharedMarkup<UnitRow, BoardView> Units = new((row, view, wording, _) => Text(row.Figures, RankOf(row, view, wording), view, wording));
    private static readonly SharedMarkup<MovementRow, BoardView> Movements = new((row, view, wording, _) => Text(row.Figures, MadeOf(row, view, wording), view, wording));

    public static MarkupString Of(UnitRow row, BoardView view, Wording wording) => Units.Of(row, view, wording, isNews: false);

    public static MarkupString Of(MovementRow row, BoardView view, Wording wording) => Movements.Of(row, view, wording, isNews: false);

    private static string Text(Figures figures, string line, BoardView view, Wording wording)
    {
        var html = new Html().Tag("<div class=\"head\"><p class=\"head__figure\">").Text(wording.Percent(figures)).Tag("</p><div class=\"head__line\"><p class=\"head__rank\">")
            .Mark(figures.Standing, wording).Text(line).Tag("</p><p class=\"head__plan\">")
            .Text(PaceWords.Say(figures.Completion, figures.Expected, view, wording)).Tag("</p></div>")
            .Pace(figures, wording, "bar--lg").Tag("<ul class=\"head__counts\">");
        foreach (var standing in Enum.GetValues<Standing>().Where(s => figures.Counts.Of(s) > 0))
        {
            html.Tag("<li>").Mark(standing.Css(), wording.NameOf(standing)).Tag("<b>").Text(wording.Show(figures.Counts.Of(standing))).Tag("</b> ")
                .Text(wording.NameOf(standing)).Tag("</li>");
        }
        return html.Tag("</ul></div>").ToString();
    }

    private static string RankOf(UnitRow row, BoardView view, Wording wording)
    {
        var block = view.Board.BlockOf(row.Card.Code)!.Card.Name;
        return row.Rank is { } rank ? wording["Hạng {0} / {1}", rank, row.Ranked] + " · " + block : block;
    }

    private static string MadeOf(MovementRow row, BoardView view, Wording wording)
    {
        var at = view.Board.Plan.FindMovement(row.Card.Code)!.Value;
        return wording["{0} chỉ tiêu của {1} đơn vị", row.Figures.Targets, view.Board.Units.Count(u => u.ByMovement[at] is not null)];
    }
}
