using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.Progress;

namespace DaiLanh.Core.Ledger.Exports;

/// <summary>A row of the ledger as columns of a table; the same for CSV and for a workbook.</summary>
/// <param name="Sequence">Số.</param>
/// <param name="At">When, by the clock of Đại Lãnh.</param>
/// <param name="Actor">Who.</param>
/// <param name="Unit">Short name of the unit, or nothing.</param>
/// <param name="Target">Code of the target, or nothing.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Says">What happened.</param>
/// <param name="Day">The day that a report speaks of.</param>
/// <param name="Before">Value before, of amounts and limits.</param>
/// <param name="After">Value reported, of amounts and limits.</param>
/// <param name="MeasureUnit">Its unit of measure.</param>
/// <param name="Note">Free note.</param>
/// <param name="Reason">Why a total is lower.</param>
/// <param name="Hash">Hash of the row.</param>
internal sealed record LedgerCells(
    long Sequence, DateTimeOffset At, string Actor, string? Unit, string? Target, string Topic, string Says,
    DateOnly? Day, decimal? Before, decimal? After, string? MeasureUnit, string? Note, string? Reason, string Hash)
{
    /// <summary>Titles with widths in characters.</summary>
    public static readonly (string Title, double Width)[] Columns =
    [
        ("Số", 9), ("Thời điểm ghi", 20), ("Người ghi", 22), ("Đơn vị", 22), ("Mã chỉ tiêu", 13), ("Loại việc", 20), ("Nội dung", 52),
        ("Số liệu ngày", 12), ("Trước", 13), ("Sau", 13), ("Đơn vị tính", 13), ("Ghi chú", 30), ("Lý do", 26), ("Mã băm", 34),
    ];

    public static LedgerCells Of(LedgerRow row)
    {
        var line = LedgerLine.Of(row);
        var fact = row.TryReadFact();
        var report = fact as ProgressReported;
        return new LedgerCells(
            row.Sequence, CommuneTime.Local(row.At), row.ActorName, line.UnitName, line.TargetCode, FactTopics.NameOf(FactTopics.Of(fact)).ToString(), line.Says.ToString(),
            report?.Day, report?.Before, report?.Value, report?.MeasureUnit, report?.Note, report?.Reason, row.Hash);
    }
}
