using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Changes;

/// <summary>How the fields of what the commune sets up are called inside a sentence, by pages and by the ledger alike.</summary>
public static class FieldWords
{
    /// <summary>The name of a field.</summary>
    /// <param name="field">Name of the property, as in <see cref="FieldFault"/> and <see cref="FieldChange"/>.</param>
    public static Phrase NameOf(string field) => field switch
    {
        "Code" => Phrase.Of("mã"),
        "Prefix" => Phrase.Of("đầu mã chỉ tiêu"),
        "Name" => Phrase.Of("tên"),
        "ShortName" => Phrase.Of("tên ngắn"),
        "Kind" => Phrase.Of("loại"),
        "Block" => Phrase.Of("khối"),
        "Contact" => Phrase.Of("liên hệ"),
        "IsPlaceholder" => Phrase.Of("dấu “tên tạm”"),
        "Heads" => Phrase.Of("trưởng khối, phó khối"),
        "Theme" => Phrase.Of("chủ đề"),
        "Start" => Phrase.Of("ngày bắt đầu"),
        "IsStartAssumed" => Phrase.Of("dấu “ngày bắt đầu tạm tính”"),
        "End" => Phrase.Of("ngày kết thúc"),
        "OnTrackRatio" => Phrase.Of("mức đúng tiến độ"),
        "BehindRatio" => Phrase.Of("mức chậm"),
        "LegalBases" => Phrase.Of("căn cứ"),
        "Addressees" => Phrase.Of("nơi nhận"),
        "Order" => Phrase.Of("thứ tự"),
        "Reason" => Phrase.Of("lý do"),
        _ => Phrase.Of("mục khác"),
    };
}
