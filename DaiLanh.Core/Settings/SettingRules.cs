using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Settings;

/// <summary>What a value must be, and which values need a second look. Pure.</summary>
public static class SettingRules
{
    /// <summary>Longest value, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>The districts ended on this day (Luật Tổ chức chính quyền địa phương 2025): what names one must be looked at.</summary>
    public static DateOnly EndOfDistricts { get; } = new(2025, 7, 1);

    /// <summary>Whether it is a share, typed in percent.</summary>
    public static bool IsRatio(SettingName name) => name is SettingName.OnTrackRatio or SettingName.BehindRatio;

    /// <summary>Whether boards are made with it; the others stand only on papers.</summary>
    public static bool IsOfBoard(SettingName name) => IsRatio(name) || name == SettingName.SilentDays;

    /// <summary>Whether it has several lines.</summary>
    public static bool HasLines(SettingName name) => name is SettingName.SignerTitle or SettingName.PreparerTitle or SettingName.Recipients;

    /// <summary>Whether it may be empty.</summary>
    public static bool MayBeEmpty(SettingName name) => name is SettingName.SignerName or SettingName.PreparerTitle;

    /// <summary>What is wrong with a value; null when it can stand.</summary>
    public static Phrase? FaultOf(SettingName name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0) return MayBeEmpty(name) ? null : Phrase.Of("Mục này không để trống được.");
        if (value.Length > Longest) return Phrase.Of("Dài {0} ký tự; nhiều nhất {1}.", value.Length, Longest);
        if (IsRatio(name))
        {
            return decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio is > 0 and <= 1
                ? null
                : Phrase.Of("Hãy ghi phần trăm lớn hơn 0 và không quá 100, như 95.");
        }
        if (name == SettingName.SilentDays && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 60))
            return Phrase.Of("Hãy ghi số ngày từ 1 đến 60.");
        if (!HasLines(name) && value.Contains('\n', StringComparison.Ordinal)) return Phrase.Of("Mục này chỉ có một dòng.");
        return null;
    }

    /// <summary>
    /// A typed value as it is stored: trimmed, no empty lines, a share typed in percent as a ratio. What cannot be read stays as it is, and is refused by
    /// <see cref="FaultOf"/>. Room inside a line, as in “Số:      /BC-UBND”, is meant.
    /// </summary>
    public static string Stored(SettingName name, string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join('\n', lines);
        if (!IsRatio(name)) return text;
        return NumberText.Read(text.TrimEnd('%', ' ')) switch
        {
            NumberReading.Understood n => Ratio(n.Value),
            NumberReading.ShownBack n => Ratio(n.Value),
            _ => text,
        };
    }

    /// <summary>A stored value as a form shows it: a ratio in percent.</summary>
    public static string Typed(SettingName name, string value) =>
        IsRatio(name) && decimal.TryParse(value, CultureInfo.InvariantCulture, out var ratio) ? VietnameseNumber.Of(ratio * 100) : value;

    /// <summary>Why a value that holds on a day should be looked at again; null when there is no reason.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="from">Since when it holds.</param>
    /// <param name="isUnverified">As whoever set it said.</param>
    /// <param name="day">The day on which it is used.</param>
    public static Phrase? Doubt(SettingName name, DateOnly from, bool isUnverified, DateOnly day)
    {
        if (isUnverified) return Phrase.Of("chưa xác minh — cần kiểm tra");
        return name is SettingName.ParentAgency or SettingName.Recipients or SettingName.SignerName && from < EndOfDistricts && day >= EndOfDistricts
            ? Phrase.Of("chưa xác minh — cần kiểm tra: từ {0} không còn cấp huyện", EndOfDistricts)
            : null;
    }

    private static string Ratio(decimal percent) => (percent / 100).ToString("0.######", CultureInfo.InvariantCulture);
}
