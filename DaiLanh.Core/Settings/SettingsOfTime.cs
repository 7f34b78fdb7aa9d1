using System.Collections.Immutable;
using System.Globalization;

namespace DaiLanh.Core.Settings;

/// <summary>A value with the day from which it holds.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">First day on which it holds; <see cref="DateOnly.MinValue"/> for what the server was installed with.</param>
/// <param name="Value">The value as stored.</param>
/// <param name="IsUnverified">No paper was seen that says so.</param>
public sealed record SettingValue(SettingName Name, DateOnly From, string Value, bool IsUnverified)
{
    /// <summary>Comes from the installation, not from somebody who set it.</summary>
    public bool IsFirst => From == DateOnly.MinValue;
}

/// <summary>All settings over time. Values in, values out.</summary>
public sealed class SettingsOfTime(IEnumerable<SettingValue> values)
{
    private readonly ILookup<SettingName, SettingValue> _values = values.OrderBy(v => v.From).ToLookup(v => v.Name);

    /// <summary>All values of one setting, the earliest first.</summary>
    public ImmutableArray<SettingValue> Of(SettingName name) => [.. _values[name]];

    /// <summary>The value that holds on a day; null when none does yet.</summary>
    public SettingValue? On(SettingName name, DateOnly day) => _values[name].LastOrDefault(v => v.From <= day);

    /// <summary>The text that holds on a day; null when none does yet.</summary>
    public string? TextOn(SettingName name, DateOnly day) => On(name, day)?.Value;

    /// <summary>A number that holds on a day; null when none does yet.</summary>
    public decimal? NumberOn(SettingName name, DateOnly day) =>
        On(name, day) is { } value && decimal.TryParse(value.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Days on which one of these begins to hold.</summary>
    public IEnumerable<DateOnly> Beginnings(params IReadOnlyCollection<SettingName> names) =>
        names.SelectMany(n => _values[n]).Where(v => !v.IsFirst).Select(v => v.From).Distinct().Order();
}
