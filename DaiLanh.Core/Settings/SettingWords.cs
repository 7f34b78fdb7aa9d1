using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Settings;

/// <summary>How settings are called and shown, by pages and by the ledger alike.</summary>
public static class SettingWords
{
    /// <summary>The name of a setting.</summary>
    public static Phrase NameOf(SettingName name) => name switch
    {
        SettingName.ParentAgency => Phrase.Of("Cơ quan chủ quản"),
        SettingName.Agency => Phrase.Of("Cơ quan ban hành"),
        SettingName.AgencyInText => Phrase.Of("Tên cơ quan trong câu"),
        SettingName.Place => Phrase.Of("Địa danh"),
        SettingName.DocumentNumber => Phrase.Of("Số, ký hiệu"),
        SettingName.DocumentKind => Phrase.Of("Tên loại văn bản"),
        SettingName.Title => Phrase.Of("Trích yếu"),
        SettingName.SignerTitle => Phrase.Of("Chức vụ người ký"),
        SettingName.SignerName => Phrase.Of("Họ tên người ký"),
        SettingName.PreparerTitle => Phrase.Of("Người lập biểu"),
        SettingName.Recipients => Phrase.Of("Nơi nhận báo cáo"),
        SettingName.OnTrackRatio => Phrase.Of("Mức “đúng tiến độ”"),
        SettingName.BehindRatio => Phrase.Of("Mức “chậm”"),
        SettingName.SilentDays => Phrase.Of("Số ngày im lặng thì nhắc"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such setting."),
    };

    /// <summary>What it does, in one sentence.</summary>
    public static Phrase WhatIs(SettingName name) => name switch
    {
        SettingName.ParentAgency => Phrase.Of("Dòng đầu bên trái của báo cáo, chữ in hoa."),
        SettingName.Agency => Phrase.Of("Dòng dưới cơ quan chủ quản, chữ in hoa."),
        SettingName.AgencyInText => Phrase.Of("Như “Ủy ban nhân dân xã Đại Lãnh”."),
        SettingName.Place => Phrase.Of("Đứng trước ngày tháng của báo cáo."),
        SettingName.DocumentNumber => Phrase.Of("Chừa chỗ trống để văn thư ghi số."),
        SettingName.DocumentKind => Phrase.Of("Như “BÁO CÁO”, chữ in hoa."),
        SettingName.Title => Phrase.Of("Nội dung chính của báo cáo, không ghi ngày."),
        SettingName.SignerTitle => Phrase.Of("Mỗi dòng một phần, như “TM. ỦY BAN NHÂN DÂN” rồi “CHỦ TỊCH”."),
        SettingName.SignerName => Phrase.Of("Để trống nếu tên được đóng dấu hoặc ghi tay."),
        SettingName.PreparerTitle => Phrase.Of("Chức danh ở ô ký bên trái; có thể để trống."),
        SettingName.Recipients => Phrase.Of("Mỗi dòng một nơi, dòng lưu đặt cuối. Đợt thi đua có nơi nhận riêng thì dùng nơi nhận đó, cho đến khi ở đây đặt giá trị mới sau ngày đầu đợt."),
        SettingName.OnTrackRatio => Phrase.Of("Đạt từ mức này của kế hoạch đến hôm nay thì “đúng tiến độ”."),
        SettingName.BehindRatio => Phrase.Of("Đạt từ mức này thì “chậm”, dưới mức này là “nguy cơ không đạt”."),
        SettingName.SilentDays => Phrase.Of("Đơn vị không cập nhật bấy nhiêu ngày thì vào danh sách cần chú ý."),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such setting."),
    };

    /// <summary>A stored value as people read it.</summary>
    public static object Shown(SettingName name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (SettingRules.IsRatio(name) && decimal.TryParse(value, CultureInfo.InvariantCulture, out var ratio)) return VietnameseNumber.Percent(ratio, 0);
        return value.Replace("\n", " / ", StringComparison.Ordinal);
    }
}
