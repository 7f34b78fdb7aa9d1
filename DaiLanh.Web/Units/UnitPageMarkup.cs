using DaiLanh.Core.Board;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Views.Parts;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Units;

/// <summary>The live parts of a unit's page.</summary>
internal static class UnitPageMarkup
{
    private static readonly SharedMarkup<UnitRow, BoardView> Curves =
        new((unit, view, wording, _) => CurveMarkup.Picture(CampaignCurve.Of(view.Board, unit), wording, view.Board.Campaign));

    private static readonly SharedMarkup<UnitRow, BoardView> CurveNumbers =
        new((unit, view, wording, _) => CurveMarkup.Numbers(CampaignCurve.Of(view.Board, unit), wording));

    private static readonly SharedMarkup<Figures> Parts = new((figures, wording, _) => new Html()
        .Tag("<b class=\"percent\">").Text(wording.Percent(figures)).Tag("</b> · ").Text(wording["kế hoạch {0}", wording.Percent(figures.Expected)]).ToString());

    public static MarkupString Curve(UnitRow unit, BoardView view, Wording wording) => Curves.Of(unit, view, wording, isNews: false);

    public static MarkupString Numbers(UnitRow unit, BoardView view, Wording wording) => CurveNumbers.Of(unit, view, wording, isNews: false);

    /// <summary>What the unit has done of a movement.</summary>
    public static MarkupString Part(UnitRow unit, MovementRow movement, BoardView view, Wording wording) =>
        Parts.Of(unit.ByMovement[view.Board.Plan.FindMovement(movement.Card.Code)!.Value]!, wording, isNews: false);
}
