using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>A screen was set up. Facts about screens never carry an address that opens one, nor its hash.</summary>
public sealed record ScreenCreated : Fact
{
    /// <summary>Number of the screen.</summary>
    public required int Screen { get; init; }

    /// <summary>Where it hangs.</summary>
    public required string Name { get; init; }

    /// <summary>Pages in their order.</summary>
    public required ImmutableArray<WallPage> Pages { get; init; }

    /// <summary>How long each page stays.</summary>
    public required int DwellSeconds { get; init; }

    /// <summary>Distance of the last row in image heights.</summary>
    public required decimal Distance { get; init; }

    /// <summary>Dark or light.</summary>
    public required WallTheme Theme { get; init; }

    /// <summary>English instead of Vietnamese.</summary>
    public required bool IsEnglish { get; init; }

    /// <summary>The last day on which it is open.</summary>
    public required DateOnly LastDay { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Lập màn hình số {0} “{1}”, dùng đến hết ngày {2}", Screen, Name, LastDay);
}

/// <summary>A screen was set up differently. Only what changed is set.</summary>
public sealed record ScreenChanged : Fact
{
    /// <summary>Number of the screen.</summary>
    public required int Screen { get; init; }

    /// <summary>Its name from now on.</summary>
    public required string Name { get; init; }

    /// <summary>Its name before, if it was another.</summary>
    public string? FormerName { get; init; }

    /// <summary>All pages from now on.</summary>
    public ImmutableArray<WallPage>? Pages { get; init; }

    /// <summary>How long each page stays from now on.</summary>
    public int? DwellSeconds { get; init; }

    /// <summary>Distance of the last row from now on.</summary>
    public decimal? Distance { get; init; }

    /// <summary>Dark or light from now on.</summary>
    public WallTheme? Theme { get; init; }

    /// <summary>Language from now on.</summary>
    public bool? IsEnglish { get; init; }

    /// <summary>The last day from now on.</summary>
    public DateOnly? LastDay { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Màn hình số {0} “{1}”: {2}", Screen, Name, RoleWords.Listed(Parts()));

    private IEnumerable<Phrase> Parts()
    {
        if (FormerName is not null) yield return Phrase.Of("tên cũ “{0}”", FormerName);
        if (Pages is { } pages) yield return Phrase.Of("chọn lại {0} trang", pages.Length);
        if (DwellSeconds is { } dwell) yield return Phrase.Of("mỗi trang {0} giây", dwell);
        if (Distance is { } distance) yield return Phrase.Of("hàng cuối cách {0} lần chiều cao ảnh", distance);
        if (Theme is { } theme) yield return theme == WallTheme.Light ? Phrase.Of("nền sáng") : Phrase.Of("nền tối");
        if (IsEnglish is { } english) yield return english ? Phrase.Of("tiếng Anh") : Phrase.Of("tiếng Việt");
        if (LastDay is { } day) yield return Phrase.Of("dùng đến hết ngày {0}", day);
    }
}

/// <summary>A screen was given new addresses; those before open nothing any more.</summary>
public sealed record ScreenRenewed : Fact
{
    /// <summary>Number of the screen.</summary>
    public required int Screen { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>The last day on which the new addresses open it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Cấp địa chỉ mới cho màn hình số {0} “{1}”, dùng đến hết ngày {2}", Screen, Name, LastDay);
}

/// <summary>A screen was revoked: it is black from now on.</summary>
public sealed record ScreenRevoked : Fact
{
    /// <summary>Number of the screen.</summary>
    public required int Screen { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Thu hồi màn hình số {0} “{1}”", Screen, Name);
}
