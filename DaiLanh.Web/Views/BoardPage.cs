using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views;

/// <summary>A page that shows the live board, or with <c>?ngay=2023-05-10</c> the board of an earlier day, which moves when somebody reports for it later.</summary>
public abstract class BoardPage : LiveComponent
{
    /// <summary>The day asked for in the address; today without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = BoardView.DayKey)] public string? AskedDay { get; set; }

    /// <summary>What to show, a closed campaign while none is running; null while there has never been one.</summary>
    protected BoardView? View { get; private set; }

    /// <summary>The address names a day that cannot be shown; today is shown instead.</summary>
    protected bool HasWrongDay { get; private set; }

    /// <summary>What is recorded after this is news to this reader; nothing is on an earlier day.</summary>
    protected long NewsSince => View is { IsLive: true } ? OpenedAt : long.MaxValue;

    /// <inheritdoc/>
    protected override void OnParametersSet() => Look();

    /// <inheritdoc/>
    protected override void OnBoardChanged() => Look();

    private void Look()
    {
        HasWrongDay = false;
        View = Board is { } live ? new BoardView(live, null) : null;
        if (Board is not { } board || string.IsNullOrEmpty(AskedDay)) return;
        var earlier = BoardView.DayIn(AskedDay) is { } day ? EarlierBoards.Of(board, day) : null;
        HasWrongDay = earlier is null;
        if (earlier is not null && earlier.Day != board.Day) View = new BoardView(earlier, earlier.Day);
    }
}
