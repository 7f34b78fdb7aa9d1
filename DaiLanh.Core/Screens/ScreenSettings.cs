using System.Collections.Immutable;

namespace DaiLanh.Core.Screens;

/// <summary>What a page of the wall shows.</summary>
public enum WallPageKind
{
    /// <summary>The commune with all units by block.</summary>
    Whole,

    /// <summary>One block, large.</summary>
    Block,

    /// <summary>Movements.</summary>
    Movements,

    /// <summary>S-curve of plan and actual with the last weeks' gains.</summary>
    Curve,

    /// <summary>Latest updates, with a spotlight on what was just achieved.</summary>
    Latest,

    /// <summary>Who has not reported, in gentle words.</summary>
    Silent,
}

/// <summary>A page in the rotation of a screen.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="BlockCode">Which block, for <see cref="WallPageKind.Block"/>; null otherwise.</param>
public sealed record WallPage(WallPageKind Kind, string? BlockCode = null);

/// <summary>Ground of the wall.</summary>
public enum WallTheme
{
    /// <summary>Light letters on dark ground, for good projectors.</summary>
    Dark,

    /// <summary>Dark letters on light ground, for weak projectors and bright halls.</summary>
    Light,
}

/// <summary>How a screen is set up; stored with its token.</summary>
/// <param name="Pages">Pages in their order; never empty.</param>
/// <param name="DwellSeconds">How long each page stays, <see cref="ShortestDwell"/>…<see cref="LongestDwell"/>.</param>
/// <param name="Distance">Distance of the last row in image heights: one of <see cref="Distances"/>. Drives every size (AVIXA: letter height × 150 = distance).</param>
/// <param name="Theme">Dark or light.</param>
/// <param name="IsEnglish">English instead of Vietnamese.</param>
public sealed record ScreenSettings(ImmutableArray<WallPage> Pages, int DwellSeconds, decimal Distance, WallTheme Theme, bool IsEnglish)
{
    /// <summary>Seconds.</summary>
    public const int ShortestDwell = 5;

    /// <summary>Seconds.</summary>
    public const int LongestDwell = 300;

    /// <summary>The 4/6/8 rule, and 2.5 for a small room: at least 24, 40, 60, 80 px at 1080 lines.</summary>
    public static ImmutableArray<decimal> Distances { get; } = [2.5m, 4m, 6m, 8m];

    /// <summary>A hall: the commune, movements, curve, latest; 20 seconds each, 4 image heights, dark.</summary>
    public static ScreenSettings Default { get; } = new(
        [new(WallPageKind.Whole), new(WallPageKind.Movements), new(WallPageKind.Curve), new(WallPageKind.Latest)], 20, 4m, WallTheme.Dark, false);

    /// <summary>Whether both set a screen up alike, page by page.</summary>
    public bool SameAs(ScreenSettings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Pages = other.Pages } == other
            && (Pages.IsDefault || other.Pages.IsDefault ? Pages.IsDefault == other.Pages.IsDefault : Pages.AsSpan().SequenceEqual(other.Pages.AsSpan()));
    }

    /// <summary>Height of names and numbers in pixels on a screen of 1080 lines.</summary>
    public int LetterHeight => Distance switch { <= 2.5m => 24, <= 4m => 40, <= 6m => 60, _ => 80 };
}
