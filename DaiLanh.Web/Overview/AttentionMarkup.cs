using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Overview;

/// <summary>“Cần chú ý”: found once for each board, written once for all circuits.</summary>
internal static class AttentionMarkup
{
    private static readonly ConditionalWeakTable<Board, Listed> Known = [];
    private static readonly SharedMarkup<Attention> Texts = new((attention, wording, _) => Text(attention, wording));

    /// <summary>Who needs attention, most urgent first.</summary>
    public static ImmutableArray<Attention> Of(Board board) => Known.GetValue(board, b => new Listed(AttentionRules.Of(b))).All;

    /// <summary>The standing, the name, the percent and the reasons.</summary>
    public static MarkupString Of(Attention attention, Wording wording) => Texts.Of(attention, wording, isNews: false);

    private static string Text(Attention attention, Wording wording)
    {
        var figures = attention.Unit.Figures;
        var html = new Html().Mark(figures.Standing, wording).Tag("<span class=\"attention__text\"><b>").Text(attention.Unit.Card.ShortName).Tag("</b><span>");
        if (figures.HasEntry) html.Text(wording.Percent(figures.Completion)).Tag(" · ");
        return html.Text(string.Join(" · ", attention.Reasons.Select(wording.Say))).Tag("</span></span>").ToString();
    }

    private sealed record Listed(ImmutableArray<Attention> All);
}
