using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Ledger;

/// <summary>What can be wrong with the ledger.</summary>
public enum ChainFaultKind
{
    /// <summary>The row that should stand here is missing.</summary>
    Gap,

    /// <summary>It does not carry the hash of the row before: a row was removed, added or moved.</summary>
    NotLinked,

    /// <summary>Its own content does not give its hash: it was edited.</summary>
    Changed,

    /// <summary>Its body is not canonical JSON.</summary>
    NotCanonical,

    /// <summary>It holds something that no version of this program writes, or only a newer one.</summary>
    Unreadable,

    /// <summary>A table of the state does not say what the ledger says.</summary>
    StateDiffers,

    /// <summary>A table of the state lacks what the ledger says.</summary>
    StateLacks,

    /// <summary>A table of the state holds what the ledger knows nothing of.</summary>
    StateInvents,

    /// <summary>The ledger ends before a position that was noted earlier.</summary>
    CutOff,

    /// <summary>The hash at a position that was noted earlier is another now: the whole chain was made anew.</summary>
    NotAsNoted,
}

/// <summary>The first bad row.</summary>
/// <param name="Sequence">Its sequence number (for a gap: the missing one; for the state: the fact that it contradicts, 0 when none speaks of it).</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="What">For the state: which table, row and column.</param>
public sealed record ChainFault(long Sequence, ChainFaultKind Kind, string? What = null)
{
    /// <summary>What is wrong, for people.</summary>
    public Phrase Say() => Kind switch
    {
        ChainFaultKind.Gap => Phrase.Of("Thiếu dòng {0}: dòng này đã bị xóa.", Sequence),
        ChainFaultKind.NotLinked => Phrase.Of("Dòng {0} không nối với dòng trước: có dòng đã bị xóa, thêm hoặc đổi chỗ.", Sequence),
        ChainFaultKind.Changed => Phrase.Of("Dòng {0} đã bị sửa: nội dung không khớp mã băm.", Sequence),
        ChainFaultKind.NotCanonical => Phrase.Of("Dòng {0} không ở dạng mà chương trình ghi.", Sequence),
        ChainFaultKind.Unreadable => Phrase.Of("Dòng {0} không đọc được, hoặc do phiên bản mới hơn ghi.", Sequence),
        ChainFaultKind.StateDiffers => Phrase.Of("Số liệu không khớp với dòng {0} của sổ cái: {1}.", Sequence, What),
        ChainFaultKind.StateLacks => Phrase.Of("Số liệu thiếu điều mà dòng {0} của sổ cái đã ghi: {1}.", Sequence, What),
        ChainFaultKind.StateInvents => Phrase.Of("Số liệu có điều mà sổ cái không ghi: {0}.", What),
        ChainFaultKind.CutOff => Phrase.Of("Sổ cái kết thúc trước dòng {0} đã ghi lại: phần cuối đã bị cắt.", Sequence),
        ChainFaultKind.NotAsNoted => Phrase.Of("Mã băm của dòng {0} khác mã đã ghi lại: lịch sử đã bị viết lại.", Sequence),
        _ => throw new InvalidOperationException($"Unknown fault {Kind}."),
    };
}

/// <summary>A position of the ledger that somebody noted earlier, for example from a printed report.</summary>
/// <param name="Sequence">Sequence number.</param>
/// <param name="Hash">Hash of that row, hex in either case.</param>
public sealed record LedgerMark(long Sequence, string Hash);
