namespace DaiLanh.Core.Settings;

/// <summary>A value and the day from which it holds, until a later one of the same name does.</summary>
public sealed class Setting
{
    private Setting()
    {
    }

    /// <summary>A new value.</summary>
    public Setting(SettingName name, DateOnly from, string value, bool isUnverified)
    {
        Name = name;
        From = from;
        Value = value;
        IsUnverified = isUnverified;
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>What it is.</summary>
    public SettingName Name { get; private set; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The value as text; numbers with a decimal point.</summary>
    public string Value { get; private set; } = "";

    /// <summary>True when no paper was seen that says so (“chưa xác minh”).</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>How facts and checks call it.</summary>
    public string Code => CodeOf(Name, From);

    /// <summary>How facts and checks call a value.</summary>
    internal static string CodeOf(SettingName name, DateOnly from) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {from:yyyy-MM-dd}");

    /// <summary>Another value for the same time.</summary>
    internal void Become(string value, bool isUnverified) => (Value, IsUnverified) = (value, isUnverified);
}
