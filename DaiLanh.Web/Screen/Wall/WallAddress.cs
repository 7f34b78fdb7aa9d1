using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Screens;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>How a wall is set up, as an address says it. What it does not say or says wrong is as on any screen.</summary>
internal static class WallAddress
{
    private static readonly (WallPageKind Kind, string Name)[] Names =
    [
        (WallPageKind.Whole, "toan-xa"), (WallPageKind.Block, "khoi"), (WallPageKind.Movements, "phong-trao"),
        (WallPageKind.Curve, "duong-tien-do"), (WallPageKind.Latest, "vua-cap-nhat"), (WallPageKind.Silent, "cho-so-lieu"),
    ];

    /// <summary>Reads.</summary>
    /// <param name="distance">Distance of the last row; the next larger of the four is taken.</param>
    /// <param name="theme">“sang” for light.</param>
    /// <param name="pages">Names with commas; a block is “khoi:thon”.</param>
    /// <param name="dwell">Seconds.</param>
    /// <param name="language">“en” for English.</param>
    public static ScreenSettings Read(decimal? distance, string? theme, string? pages, int? dwell, string? language)
    {
        var usual = ScreenSettings.Default;
        ImmutableArray<WallPage> chosen = [.. (pages ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Page).OfType<WallPage>()];
        return usual with
        {
            Pages = chosen.IsEmpty ? usual.Pages : chosen,
            Distance = distance is { } d ? ScreenSettings.Distances.FirstOrDefault(x => x >= d, ScreenSettings.Distances[^1]) : usual.Distance,
            Theme = theme == "sang" ? WallTheme.Light : WallTheme.Dark,
            DwellSeconds = Math.Clamp(dwell ?? usual.DwellSeconds, ScreenSettings.ShortestDwell, ScreenSettings.LongestDwell),
            IsEnglish = language == "en",
        };
    }

    /// <summary>The address of a preview of a screen that is set up like this.</summary>
    public static string Of(ScreenSettings settings)
    {
        var pages = settings.Pages.Select(p => Names.First(n => n.Kind == p.Kind).Name + (p.BlockCode is { } block ? ":" + Uri.EscapeDataString(block) : ""));
        return string.Create(CultureInfo.InvariantCulture, $"/man-hinh?cach={settings.Distance}&dung={settings.DwellSeconds}&trang={string.Join(',', pages)}")
            + (settings.Theme == WallTheme.Light ? "&giao-dien=sang" : "") + (settings.IsEnglish ? "&ngon-ngu=en" : "");
    }

    /// <summary>What the address sets on the screen.</summary>
    /// <param name="steering">What is set.</param>
    /// <param name="parts">How many parts each page has.</param>
    /// <param name="dwell">Seconds.</param>
    /// <param name="now">The instant.</param>
    /// <param name="day">An earlier day.</param>
    /// <param name="unit">A unit in close-up.</param>
    /// <param name="message">A line for everybody.</param>
    /// <param name="seconds">Plays the campaign in so many seconds.</param>
    public static Steering Steer(
        Steering steering, ImmutableArray<int> parts, int dwell, DateTimeOffset now, DateOnly? day, string? unit, string? message, int? seconds)
    {
        if (!string.IsNullOrWhiteSpace(unit)) steering = Rotation.CloseUp(steering, parts, dwell, now, unit);
        if (seconds is > 0) steering = Rotation.Play(steering, parts, dwell, now, Math.Min(seconds.Value, Replay.Longest));
        return steering with { Day = day, Message = string.IsNullOrWhiteSpace(message) ? null : message.Trim() };
    }

    private static WallPage? Page(string name)
    {
        var (kind, block) = name.Split(':', 2) is [var k, var b] ? (k, b) : (name, null);
        foreach (var known in Names)
        {
            if (known.Name == kind) return new WallPage(known.Kind, known.Kind == WallPageKind.Block ? block : null);
        }
        return null;
    }
}
