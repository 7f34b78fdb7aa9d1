using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Views;
using DaiLanh.Web.Views.Parts;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Targets;

/// <summary>The live parts of a target's page.</summary>
internal static class TargetPageMarkup
{
    private static readonly SharedMarkup<TargetRow, BoardView> Heads = new((target, view, wording, _) => HeadText(target, view, wording));
    private static readonly SharedMarkup<TargetRow> Curves = new((target, wording, _) => CurveMarkup.Picture(CampaignCurve.Of(target), wording, end: null));
    private static readonly SharedMarkup<TargetRow> CurveNumbers = new((target, wording, _) => CurveMarkup.Numbers(CampaignCurve.Of(target), wording));
    private static readonly SharedMarkup<TargetRow> StepLists = new((target, wording, _) => StepsText(target, wording));

    public static MarkupString Head(TargetRow target, BoardView view, Wording wording) => Heads.Of(target, view, wording, isNews: false);

    public static MarkupString Curve(TargetRow target, Wording wording) => Curves.Of(target, wording, isNews: false);

    public static MarkupString Numbers(TargetRow target, Wording wording) => CurveNumbers.Of(target, wording, isNews: false);

    /// <summary>The milestones of a work, done and open.</summary>
    public static MarkupString Steps(TargetRow target, Wording wording) => StepLists.Of(target, wording, isNews: false);

    private static string HeadText(TargetRow target, BoardView view, Wording wording)
    {
        var card = target.Card;
        var html = new Html().Tag("<div class=\"head\"><p class=\"head__figure\">").Text(TargetWords.Percent(target, wording))
            .Tag("</p><div class=\"head__line\"><p class=\"head__rank\">").Mark(target.Standing.Css(), wording.NameOf(target.Standing))
            .Text($"{wording.NameOf(target.Standing)} · {TargetWords.Reached(card.Plan.Measure, target.Actual, wording)} {TargetWords.Planned(card, wording)}")
            .Tag("</p><p class=\"head__plan\">").Text(PaceWords.Say(target.Completion, target.Expected, view, wording));
        if (view.Board.HasBegun && TargetWords.ExpectedValue(target) is { } value) html.Text($" · {wording["theo kế hoạch phải được {0} {1}", value, card.MeasureUnit]}");
        return html.Tag("</p></div>").Pace(target.Completion, target.Expected, target.Standing, wording, "bar--lg").Tag("</div>").ToString();
    }

    private static string StepsText(TargetRow target, Wording wording)
    {
        var html = new Html().Tag("<ol class=\"steps\">");
        foreach (var step in ((Measure.Milestones)target.Card.Plan.Measure).Steps)
        {
            var isDone = target.Actual.DoneSteps.Contains(step.Step);
            var standing = isDone ? Standing.Met : step.Due < target.Day ? Standing.Missed : Standing.NoReport;
            html.Tag("<li>").Mark(standing.Css(), isDone ? wording["xong"] : wording["chưa xong"]).Tag("<span><b>").Text(step.Name).Tag("</b><small>")
                .Text($"{(isDone ? wording["xong"] : step.Due < target.Day ? wording["quá hạn"] : wording["chưa xong"])} · {wording["hạn {0}", VietnameseNumber.ShortDay(step.Due)]} · {wording["trọng số {0}", step.Weight]}")
                .Tag("</small></span></li>");
        }
        return html.Tag("</ol>").ToString();
    }
}
