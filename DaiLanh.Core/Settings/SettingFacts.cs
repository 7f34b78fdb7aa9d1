using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Settings;

/// <summary>A setting has this value from a day on.</summary>
public sealed record SettingSet : Fact
{
    /// <summary>What it is.</summary>
    public required SettingName Name { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The value as text; numbers with a decimal point.</summary>
    public required string Value { get; init; }

    /// <summary>What held on that day before, if anything was set.</summary>
    public string? Before { get; init; }

    /// <summary>True when no paper was seen that says so.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => SettingRules.IsOfBoard(Name);

    /// <inheritdoc/>
    public override Phrase Say() => Value.Length == 0
        ? Phrase.Of("{0}: để trống, áp dụng từ {1}", SettingWords.NameOf(Name), From)
        : Phrase.Of("{0}: “{1}”, áp dụng từ {2}", SettingWords.NameOf(Name), SettingWords.Shown(Name, Value), From);

    /// <summary>The setting that this fact describes.</summary>
    internal Setting Setting() => new(Name, From, Value, IsUnverified);
}

/// <summary>A dated value was taken back: what held before it holds again.</summary>
public sealed record SettingWithdrawn : Fact
{
    /// <summary>What it is.</summary>
    public required SettingName Name { get; init; }

    /// <summary>First day on which it held.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The value that was taken back.</summary>
    public required string Value { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => SettingRules.IsOfBoard(Name);

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("{0}: bỏ giá trị áp dụng từ {1}", SettingWords.NameOf(Name), From);
}
