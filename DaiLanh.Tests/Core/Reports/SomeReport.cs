using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>Reports for tests, in the frame of a commune that does not exist.</summary>
internal static class SomeReport
{
    public static ReportFrame Frame { get; } = new(
        "ỦY BAN NHÂN DÂN HUYỆN A", "ỦY BAN NHÂN DÂN XÃ B", "Ủy ban nhân dân xã B", "Xã B", "Số:      /BC-UBND", "BÁO CÁO",
        "Tổng hợp tiến độ thực hiện chỉ tiêu thi đua", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "", "CÔNG CHỨC VĂN PHÒNG – THỐNG KÊ", ["Phòng C (b/c)", "Lưu: VT, VP"]);

    public static ProgressReport Of(CampaignBoard board, params LedgerLine[] latest) => new(board, [.. latest], Frame);

    public static OpenedWorkbook Opened(CampaignBoard board, params LedgerLine[] latest) => new(ProgressWorkbook.ToBytes(Of(board, latest)));

    /// <summary>The workbook of a part.</summary>
    public static OpenedWorkbook Opened(CampaignBoard board, ReportScope scope, params ReportSheet[] sheets) => new(ProgressWorkbook.ToBytes(
        Of(scope.Of(board)) with { Scope = scope, Sheets = sheets.Length == 0 ? ReportSheets.All : ReportSheets.Tidy(sheets) }));

    /// <summary>Every part that a page or an archive can ask for: whole, each block, each movement, both, each unit.</summary>
    public static IEnumerable<ReportScope> ScopesOf(CampaignBoard board)
    {
        yield return ReportScope.Whole;
        foreach (var movement in board.Plan.Movements) yield return new ReportScope(Movement: movement);
        foreach (var block in board.Plan.Blocks)
        {
            yield return new ReportScope(block);
            foreach (var movement in board.Plan.Movements) yield return new ReportScope(block, movement);
            foreach (var unit in block.Units) yield return new ReportScope(Unit: unit);
        }
    }

    /// <summary>
    /// Two blocks, six units, every kind of measure: an overshoot of 2.412,7 %, a fall, a level kept, a limit kept and broken, steps, yes and no,
    /// a curve, a target that nobody has reported on, one that is overdue, two units that share a rank
    /// behind one that has as much but exceeded a target, a unit and a movement without targets.
    /// </summary>
    public static CampaignBoard SmallBoard(DateOnly? day = null, bool demo = true)
    {
        var plan = new CampaignPlan(Some.Campaign(demo: demo),
        [
            Some.Block("doan-the",
                Some.Unit("phu-nu",
                    Some.Target("PN-01", Some.Amount(plan: 75), movement: "nguoi-ngheo", pledged: 80),
                    Some.Target("PN-02", Some.Amount(plan: 20, baseline: 43, weight: 2), movement: "nguoi-ngheo"),
                    Some.Target("PN-03", Some.Milestones(1, 2, 3), movement: "ha-tang"),
                    Some.Target("PN-04", Some.YesNo(due: Some.Today), movement: "ha-tang")),
                Some.Unit("nong-dan"),
                Some.Unit("thanh-nien",
                    Some.Target("TN-01", Some.Limit(2, weight: 1.5m), movement: "ha-tang"),
                    Some.Target("TN-02", Some.Limit(0), movement: "ha-tang"),
                    Some.Target("TN-03", Some.Amount(plan: 1000, curve: [new CurvePoint(new DateOnly(2023, 5, 1), 0.1m), new CurvePoint(Some.Due, 1)]), movement: "ha-tang"))),
            Some.Block("thon",
                Some.Unit("thon-1", Some.Target("T1-01", Some.Amount(plan: 300)), Some.Target("T1-02", Some.Amount(plan: 50, due: new DateOnly(2023, 5, 15)))),
                Some.Unit("thon-2", Some.Target("T2-01", Some.Amount(plan: 300)), Some.Target("T2-02", Some.Amount(plan: 98, baseline: 98, direction: Direction.Higher))),
                Some.Unit("thon-3", Some.Target("T3-01", Some.Amount(plan: 300)), Some.Target("T3-02", Some.Amount(plan: 50)))),
        ],
        [Some.Movement("nguoi-ngheo"), Some.Movement("ha-tang"), Some.Movement("ntm"), Some.Movement("khong-ai")]);
        return Some.Board(plan, day ?? Some.Today,
        [
            Some.Entry("PN-01", 900, new DateOnly(2023, 5, 10), 1),
            Some.Entry("PN-01", 1809.5m, new DateOnly(2023, 5, 23), 2),
            Some.Entry("PN-02", Some.Reading(30, new DateOnly(2023, 5, 20), 3), "Đã rà soát; còn 10 hộ"),
            Some.Entry("PN-03", Some.StepDone(1, day: new DateOnly(2023, 5, 2), sequence: 4)),
            Some.Entry("PN-03", Some.StepDone(2, day: new DateOnly(2023, 5, 21), sequence: 5)),
            Some.Entry("PN-04", Some.Answer(true, new DateOnly(2023, 5, 22), 6)),
            Some.Entry("TN-01", 3, new DateOnly(2023, 5, 19), 7),
            Some.Entry("TN-02", 0, new DateOnly(2023, 5, 19), 8),
            Some.Entry("TN-03", 250.75m, new DateOnly(2023, 5, 18), 9),
            Some.Entry("T1-02", 50, new DateOnly(2023, 5, 12), 10),
            Some.Entry("T2-02", 98, new DateOnly(2023, 5, 11), 11),
            Some.Entry("T3-02", 60, new DateOnly(2023, 5, 24), 12),
        ]);
    }

    public static LedgerLine Line(long sequence, string says = "Báo cáo {0}: {1} → {2}") => new(
        sequence, Some.Now.AddMinutes(sequence), "Cán bộ đơn vị", "ProgressReported", "phu-nu", "Phụ nữ", "PN-01",
        Phrase.Of(says, "PN-01", 900m, 1809.5m), sequence.ToString("x64", System.Globalization.CultureInfo.InvariantCulture));
}
