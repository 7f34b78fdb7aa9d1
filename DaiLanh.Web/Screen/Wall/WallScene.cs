using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>Whether a wall shows now, an earlier day, or the campaign replayed.</summary>
public enum WallTime
{
    /// <summary>The board of now.</summary>
    Live,

    /// <summary>The board of an earlier day.</summary>
    Earlier,

    /// <summary>A frame of the replay.</summary>
    Replay,
}

/// <summary>
/// What a wall shows at one moment: which board, which page and part of it, and where everything goes. Follows from the board, what is
/// set, the size of the picture and the clock; nothing else. Pure.
/// </summary>
public sealed record WallScene
{
    private static readonly WallPage Whole = new(WallPageKind.Whole);

    public required Board Board { get; init; }

    /// <summary>The board of now, from which the shown one is.</summary>
    public required Board Live { get; init; }

    public required WallTime Time { get; init; }

    public required ScreenSettings Settings { get; init; }

    public required Steering Steering { get; init; }

    public required WallSheet Sheet { get; init; }

    /// <summary>How many parts each page of the settings has; 0 for a page that cannot be shown.</summary>
    public required ImmutableArray<int> Parts { get; init; }

    public required Stop Stop { get; init; }

    public required WallPage Page { get; init; }

    /// <summary>Where rows go, on pages that have rows.</summary>
    public RowsPlan? Rows { get; init; }

    /// <summary>The commune alone, in the first parts of its page when that is seen from far away.</summary>
    internal SummaryPlan Summary { get; private init; }

    /// <summary>Plan and actual by day, on the page that shows them; null while it is being counted.</summary>
    public CampaignCurve? Curve { get; init; }

    /// <summary>The unit in close-up, over the page.</summary>
    public UnitRow? Unit { get; init; }

    internal Wording Wording { get; private init; } = Wording.Vietnamese;

    /// <summary>Tells pictures apart: rows move only inside one.</summary>
    public string Key => Unit is { } unit ? "u/" + unit.Card.Code : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Stop.Page}/{Stop.Part}/{Page.Kind}");

    /// <summary>The part whose rows are shown; null on the page's summary and on pages without rows.</summary>
    public WallPart? Part => Rows is not { Parts.IsEmpty: false } rows ? null
        : Stop.Part < Summary.Parts ? null
        : rows.Parts[Math.Min(Stop.Part - Summary.Parts, rows.Parts.Length - 1)];

    /// <summary>Composes.</summary>
    /// <param name="live">The board of now.</param>
    /// <param name="board">The board that is shown.</param>
    /// <param name="time">Whether it is the board of now.</param>
    /// <param name="settings">How the screen is set up.</param>
    /// <param name="steering">What is set on it.</param>
    /// <param name="size">Size of the picture.</param>
    /// <param name="now">The instant.</param>
    public static WallScene Of(Board live, Board board, WallTime time, ScreenSettings settings, Steering steering, WallSize size, DateTimeOffset now)
    {
        var wording = settings.IsEnglish ? Wording.English : Wording.Vietnamese;
        var drawing = new WallDrawing(board.Plan, wording, size, settings.LetterHeight, steering.Message);
        var parts = settings.Pages.Select(p => PartsOf(drawing, p, board)).ToImmutableArray();
        // A screen of which nothing can be shown – blocks that are gone, who is waited for when nobody is – shows the commune in place of its first page.
        var hasNone = parts.Sum() == 0;
        if (hasNone && !parts.IsEmpty) parts = parts.SetItem(0, PartsOf(drawing, Whole, board));
        var stop = Rotation.At(steering, parts, settings.DwellSeconds, now) ?? new Stop(0, 0, 1);
        var page = hasNone ? Whole : settings.Pages[stop.Page];
        // Frames of a replay hold figures only.
        if (time == WallTime.Replay && page.Kind is WallPageKind.Latest or WallPageKind.Silent) page = Whole;
        var unit = steering.UnitCode is { } code ? board.Unit(code) : null;
        return new WallScene
        {
            Board = board,
            Live = live,
            Time = time,
            Settings = settings,
            Steering = steering,
            Sheet = drawing.Sheet,
            Parts = parts,
            Stop = stop,
            Page = page,
            Rows = drawing.Rows(page, board),
            Summary = drawing.Summary(page),
            Unit = unit,
            Wording = wording,
        };
    }

    private static int PartsOf(WallDrawing drawing, WallPage page, Board board)
    {
        if (page.Kind == WallPageKind.Block && !board.Blocks.Any(b => b.Card.Code == page.BlockCode)) return 0;
        if (page.Kind == WallPageKind.Silent && !board.IsUnderWay) return 0;
        return Math.Max(1, drawing.Rows(page, board)?.Parts.Length ?? 1) + drawing.Summary(page).Parts;
    }
}
