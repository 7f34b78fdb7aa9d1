using DaiLanh.Core.Board;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Views.Parts;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Movements;

/// <summary>The live parts of a movement's page.</summary>
internal static class MovementMarkup
{
    private static readonly SharedMarkup<MovementRow, BoardView> Curves =
        new((movement, view, wording, _) => CurveMarkup.Picture(CampaignCurve.Of(view.Board, movement), wording, view.Board.Campaign));

    private static readonly SharedMarkup<MovementRow, BoardView> CurveNumbers =
        new((movement, view, wording, _) => CurveMarkup.Numbers(CampaignCurve.Of(view.Board, movement), wording));

    private static readonly SharedMarkup<Figures, string> Parts = new((figures, name, wording, _) => new Html()
        .Tag("<span class=\"sum-row__name\">").Mark(figures.Standing, wording).Text(name)
        .Tag("</span><span class=\"percent\">").Text(wording.Percent(figures)).Tag("</span>").Pace(figures, wording).ToString());

    public static MarkupString Curve(MovementRow movement, BoardView view, Wording wording) => Curves.Of(movement, view, wording, isNews: false);

    public static MarkupString Numbers(MovementRow movement, BoardView view, Wording wording) => CurveNumbers.Of(movement, view, wording, isNews: false);

    /// <summary>What a unit has done of the movement.</summary>
    public static MarkupString Part(UnitRow unit, int movement, Wording wording) => Parts.Of(unit.ByMovement[movement]!, unit.Card.ShortName, wording, isNews: false);
}
