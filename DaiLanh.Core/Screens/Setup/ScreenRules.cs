using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>A screen as somebody wants it.</summary>
/// <param name="Name">Where it hangs.</param>
/// <param name="Settings">How it is set up.</param>
/// <param name="LastDay">The last day on which it is open.</param>
public sealed record ScreenWish(string Name, ScreenSettings Settings, DateOnly LastDay)
{
    /// <summary>With the name as it is stored.</summary>
    internal ScreenWish Tidy() => this with { Name = Name.Trim() };
}

/// <summary>Where something is wrong, in the order in which the form asks for it.</summary>
public enum ScreenField
{
    /// <summary>The screen as a whole.</summary>
    Screen,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its pages.</summary>
    Pages,

    /// <summary>How long each page stays.</summary>
    Dwell,

    /// <summary>Distance of the last row.</summary>
    Distance,

    /// <summary>Its last day.</summary>
    LastDay,
}

/// <summary>What is wrong, where, and what would be right.</summary>
/// <param name="Field">Where.</param>
/// <param name="Why">A sentence for the person at the form.</param>
public sealed record ScreenObjection(ScreenField Field, Phrase Why);

/// <summary>What a screen may be. Pure.</summary>
public static class ScreenRules
{
    /// <summary>Characters.</summary>
    public const int LongestName = 60;

    /// <summary>More pages than anybody waits for.</summary>
    public const int MostPages = 20;

    /// <summary>Days from today: an address that is good for ever is one that nobody remembers.</summary>
    public const int MostDays = 366;

    /// <summary>Everything that is wrong, at once.</summary>
    public static ImmutableArray<ScreenObjection> ObjectionsTo(ScreenWish wish, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return [.. Objections(wish, today)];
    }

    /// <summary>What is wrong with a last day; null when nothing is.</summary>
    public static ScreenObjection? LastDayObjection(DateOnly lastDay, DateOnly today) => (lastDay.DayNumber - today.DayNumber) switch
    {
        < 0 => new(ScreenField.LastDay, Phrase.Of("Ngày cuối đã qua. Hãy chọn từ {0} trở đi.", today)),
        > MostDays => new(ScreenField.LastDay, Phrase.Of("Màn hình dùng được nhiều nhất {0} ngày. Hãy chọn đến {1}.", MostDays, today.AddDays(MostDays))),
        _ => null,
    };

    private static IEnumerable<ScreenObjection> Objections(ScreenWish wish, DateOnly today)
    {
        var settings = wish.Settings;
        if (wish.Name.Length == 0) yield return new(ScreenField.Name, Phrase.Of("Hãy đặt tên, ví dụ nơi treo màn hình."));
        if (wish.Name.Length > LongestName) yield return new(ScreenField.Name, Phrase.Of("Tên dài {0} ký tự, nhiều nhất {1}. Hãy rút ngắn lại.", wish.Name.Length, LongestName));
        if (settings.Pages.IsDefaultOrEmpty) yield return new(ScreenField.Pages, Phrase.Of("Hãy chọn ít nhất một trang."));
        else if (settings.Pages.Length > MostPages) yield return new(ScreenField.Pages, Phrase.Of("Nhiều nhất {0} trang.", MostPages));
        else if (settings.Pages.Any(p => (p.Kind == WallPageKind.Block) != (p.BlockCode is not null)))
            yield return new(ScreenField.Pages, Phrase.Of("Trang của một khối phải nêu khối nào."));
        if (settings.DwellSeconds is < ScreenSettings.ShortestDwell or > ScreenSettings.LongestDwell)
            yield return new(ScreenField.Dwell, Phrase.Of("Mỗi trang dừng từ {0} đến {1} giây.", ScreenSettings.ShortestDwell, ScreenSettings.LongestDwell));
        if (!ScreenSettings.Distances.Contains(settings.Distance)) yield return new(ScreenField.Distance, Phrase.Of("Hãy chọn một trong các khoảng cách."));
        if (LastDayObjection(wish.LastDay, today) is { } day) yield return day;
    }
}
