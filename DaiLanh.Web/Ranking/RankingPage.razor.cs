using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Ranking;

/// <summary>/xep-hang: ranks by block on any day, two days side by side, and why. All of it is in the address.</summary>
public sealed partial class RankingPage
{
    private const string OtherKey = "so";
    private const string WhyKey = "vi-sao";

    /// <summary>Code of the only block to show.</summary>
    [Parameter, SupplyParameterFromQuery(Name = BoardView.BlockKey)] public string? AskedBlock { get; set; }

    /// <summary>A second day to compare with.</summary>
    [Parameter, SupplyParameterFromQuery(Name = OtherKey)] public string? AskedOther { get; set; }

    /// <summary>Code of the unit whose working is open.</summary>
    [Parameter, SupplyParameterFromQuery(Name = WhyKey)] public string? Why { get; set; }

    private string? Chosen => View?.Board.Blocks.FirstOrDefault(b => b.Card.Code == AskedBlock)?.Card.Code;

    // The day itself is no other day.
    private Board? Other => Board is { } live && BoardView.DayIn(AskedOther) is { } day && day != View?.Board.Day ? EarlierBoards.Of(live, day) : null;

    private DateTimeOffset? LastAt => Board?.Latest.FirstOrDefault()?.At;

    /// <summary>With one block chosen, a change in another is none here.</summary>
    protected override bool Differs(Board? shown, Board? next) =>
        shown is null || next is null || shown.Day != next.Day || !ReferenceEquals(shown.Plan, next.Plan)
        || shown.Blocks.Zip(next.Blocks).Any(b => (Chosen is null || b.First.Card.Code == Chosen) && !ReferenceEquals(b.First, b.Second));

    private static Board Earlier(Board a, Board b) => a.Day < b.Day ? a : b;

    private static Board Later(Board a, Board b) => a.Day < b.Day ? b : a;

    private string SubOf(BoardView view) => Other is { } other
        ? $"{view.Board.Campaign.ShortName} · {L["{0} so với {1}", VietnameseNumber.Day(Later(view.Board, other).Day), VietnameseNumber.Day(Earlier(view.Board, other).Day)]}"
        : $"{view.Board.Campaign.ShortName} · {L["tính đến {0}", view.Board.Day]}";

    /// <summary>This page with one thing of its address changed, taken out when it already says that.</summary>
    private string HereWith(string key, string? value)
    {
        (string Key, string? Value)[] all = [(BoardView.BlockKey, Chosen), (BoardView.DayKey, View?.Earlier is { } day ? BoardView.InAddress(day) : null), (OtherKey, AskedOther), (WhyKey, Why)];
        var query = from part in all
                    let said = part.Key == key ? (part.Key == WhyKey && part.Value == value ? null : value) : part.Value
                    where !string.IsNullOrEmpty(said)
                    select $"{part.Key}={Uri.EscapeDataString(said)}";
        return "xep-hang" + (string.Join('&', query) is { Length: > 0 } asked ? "?" + asked : "");
    }

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("print");
}
