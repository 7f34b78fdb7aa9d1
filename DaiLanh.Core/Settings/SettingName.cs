namespace DaiLanh.Core.Settings;

/// <summary>What can be set, each with the day from which it holds. Stored by name: a name is never changed or removed.</summary>
public enum SettingName
{
    /// <summary>Cơ quan chủ quản, in capitals.</summary>
    ParentAgency,

    /// <summary>Cơ quan ban hành, in capitals.</summary>
    Agency,

    /// <summary>The same as it is written inside a sentence.</summary>
    AgencyInText,

    /// <summary>Địa danh of the date line.</summary>
    Place,

    /// <summary>Số, ký hiệu, with room where the clerk writes the number.</summary>
    DocumentNumber,

    /// <summary>Tên loại văn bản, in capitals.</summary>
    DocumentKind,

    /// <summary>Trích yếu, without the day.</summary>
    Title,

    /// <summary>Quyền hạn, chức vụ of who signs, in lines.</summary>
    SignerTitle,

    /// <summary>Who signs; may be empty.</summary>
    SignerName,

    /// <summary>Who made it; may be empty.</summary>
    PreparerTitle,

    /// <summary>Nơi nhận, one a line, the archive line last.</summary>
    Recipients,

    /// <summary>Share of what is expected from which a target is on track, 0…1.</summary>
    OnTrackRatio,

    /// <summary>Share from which it is merely behind, 0…1.</summary>
    BehindRatio,

    /// <summary>So many days without an entry are silence.</summary>
    SilentDays,
}
