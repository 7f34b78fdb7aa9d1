using System.Globalization;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Views;

/// <summary>What a page shows: the live board, or the board of an earlier day. Knows the addresses of everything on it, which keep that day.</summary>
/// <param name="Board">The board to show.</param>
/// <param name="Earlier">The day asked for, when it is not today.</param>
public readonly record struct BoardView(Board Board, DateOnly? Earlier)
{
    /// <summary>The day in an address: <c>?ngay=2023-05-10</c>.</summary>
    public const string DayKey = "ngay";

    /// <summary>A block in an address: <c>?khoi=thon</c>.</summary>
    public const string BlockKey = "khoi";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The board of now of a campaign that runs: it moves while one looks.</summary>
    public bool IsLive => Earlier is null && !Board.Campaign.IsClosed;

    public string Overview => With("");

    public string Unit(string code) => With("don-vi/" + Uri.EscapeDataString(code));

    /// <summary>The unit's page at one of its movements.</summary>
    public string Unit(string code, string movement) => Unit(code) + "#" + AnchorOf(movement);

    public string Movement(string code) => With("phong-trao/" + Uri.EscapeDataString(code));

    public string Target(string code) => With("chi-tieu/" + Uri.EscapeDataString(code));

    public string Ranking(string? block = null) =>
        With("xep-hang" + (block is null ? "" : $"?{BlockKey}={Uri.EscapeDataString(block)}"));

    /// <summary>An address with the day of this view, if it has one.</summary>
    public string With(string address) =>
        Earlier is { } day ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{DayKey}={InAddress(day)}" : address;

    /// <summary>The id of the part of a unit's page that holds a movement.</summary>
    public static string AnchorOf(string movement) => "phong-trao-" + movement;

    public static string InAddress(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? DayIn(string? address) =>
        DateOnly.TryParseExact(address, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
