using DaiLanh.Core.Ledger;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Ledger;

/// <summary>What is wrong with a row, in words.</summary>
internal static class FaultWords
{
    public static string NameOf(this Wording L, ChainFaultKind kind) => kind switch
    {
        ChainFaultKind.Gap => L["thiếu dòng này"],
        ChainFaultKind.NotLinked => L["không nối với dòng trước (có dòng bị bỏ, thêm hoặc đổi chỗ)"],
        ChainFaultKind.Changed => L["nội dung đã bị sửa"],
        ChainFaultKind.NotCanonical => L["nội dung không đúng dạng chuẩn"],
        ChainFaultKind.StateDiffers => L["bảng tiến độ khác với sổ"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such fault."),
    };
}
