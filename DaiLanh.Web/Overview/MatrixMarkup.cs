using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Overview;

/// <summary>The matrix unit × movement: one row of cells for a unit. What lags behind its plan stands out by its weight and its shape, not by colour alone.</summary>
internal static class MatrixMarkup
{
    private static readonly SharedMarkup<UnitRow, BoardView> Rows = new(RowText);
    private static readonly SharedMarkup<Board> Wholes = new((board, wording, _) => WholeText(board, wording));

    /// <summary>The cells of a unit: one for each movement, then its percent and its trend.</summary>
    public static MarkupString Of(UnitRow row, BoardView view, Wording wording, long newsSince) =>
        Rows.Of(row, view, wording, row.LastSequence > newsSince);

    /// <summary>The cells of the whole commune.</summary>
    public static MarkupString Whole(Board board, Wording wording) => Wholes.Of(board, wording, isNews: false);

    private static string RowText(UnitRow row, BoardView view, Wording wording, bool isNews)
    {
        var html = new Html();
        var movements = view.Board.Plan.Movements;
        for (var m = 0; m < movements.Length; m++)
        {
            html.Tag("<td>");
            if (row.ByMovement[m] is { } figures)
            {
                // For the mouse; by keyboard one goes to the unit, which lists its movements.
                html.Tag("<a class=\"cell cell--").Tag(figures.Standing!.Value.Css()).Tag("\" tabindex=\"-1\" href=\"")
                    .Text(view.Unit(row.Card.Code, movements[m].Code)).Tag("\" title=\"")
                    .Text(wording["{0} – {1}: {2}, kế hoạch {3}", row.Card.ShortName, movements[m].ShortName, wording.Percent(figures), wording.Percent(figures.Expected)])
                    .Tag("\">");
                Cell(html, figures, wording).Tag("</a>");
            }
            else
            {
                html.Tag("<span class=\"cell cell--none\" title=\"").Text(wording["không có chỉ tiêu"]).Tag("\">–</span>");
            }
            html.Tag("</td>");
        }
        html.Tag("<td class=\"matrix__percent percent").Tag(isNews ? " is-fresh" : "").Tag("\">").Text(wording.Percent(row.Figures)).Tag("</td>");
        return Trend(html, row.Figures, wording).ToString();
    }

    private static string WholeText(Board board, Wording wording)
    {
        var html = new Html();
        foreach (var movement in board.Movements)
        {
            html.Tag("<td>");
            if (movement.Figures.Standing is { } standing) Cell(html.Tag("<span class=\"cell cell--").Tag(standing.Css()).Tag("\">"), movement.Figures, wording).Tag("</span>");
            html.Tag("</td>");
        }
        html.Tag("<td class=\"matrix__percent percent\">").Text(wording.Percent(board.Whole)).Tag("</td>");
        return Trend(html, board.Whole, wording).ToString();
    }

    private static Html Cell(Html html, Figures figures, Wording wording)
    {
        var standing = figures.Standing!.Value;
        if (standing is Standing.Behind or Standing.AtRisk or Standing.Missed or Standing.NoReport) html.Mark(standing.Css(), wording.NameOf(standing));
        return html.Text(figures.HasEntry
            ? Math.Round(figures.Completion!.Value * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)
            : VietnameseNumber.None);
    }

    private static Html Trend(Html html, Figures figures, Wording wording) => html
        .Tag("<td class=\"matrix__trend trend").Tag(figures.Trend < 0 ? " trend--down" : "").Tag("\">")
        .Text(figures is { HasEntry: true, Trend: { } trend } ? wording.Change(trend) : "").Tag("</td>");
}
