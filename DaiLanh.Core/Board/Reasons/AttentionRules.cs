using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board.Reasons;

/// <summary>A unit that somebody should speak to, and why.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reasons">At least one, the weightiest first.</param>
public sealed record Attention(UnitRow Unit, ImmutableArray<Phrase> Reasons);

/// <summary>Which units need attention (“Cần chú ý”), most urgent first. Pure.</summary>
public static class AttentionRules
{
    /// <summary>
    /// Units that are not keeping up, are losing ground or have fallen silent. Those at risk, missed or without any report come first,
    /// then those that fall or are silent, then those behind; inside, whoever is farthest behind what is expected. Nobody before the campaign's first day
    /// and after its close.
    /// </summary>
    public static ImmutableArray<Attention> Of(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (!board.IsUnderWay) return [];
        return
        [
            .. board.Units.Where(u => u.Figures.Targets > 0)
                .Select(u => (Unit: u, Reasons: ReasonsFor(u, board), Silent: IsSilent(u, board)))
                .Where(a => a.Reasons.Length > 0)
                .OrderBy(a => Urgency(a.Unit, a.Silent))
                .ThenBy(a => a.Unit.Figures.Completion - a.Unit.Figures.Expected)
                .Select(a => new Attention(a.Unit, a.Reasons)),
        ];
    }

    /// <summary>The latest day up to the board's of which an entry of the unit speaks; null without one.</summary>
    public static DateOnly? LastDayOf(UnitRow unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        DateOnly? last = null;
        foreach (var target in unit.Targets)
        {
            for (var i = target.History.Length - 1; i >= 0; i--)
            {
                if (target.History[i].Day > day) continue;
                if (last is null || target.History[i].Day > last) last = target.History[i].Day;
                break;
            }
        }
        return last;
    }

    private static ImmutableArray<Phrase> ReasonsFor(UnitRow unit, Board board)
    {
        var figures = unit.Figures;
        var reasons = ImmutableArray.CreateBuilder<Phrase>();
        if (figures.Standing == Standing.NoReport)
        {
            reasons.Add(Phrase.Of("chưa báo cáo từ đầu đợt"));
            return reasons.ToImmutable();
        }
        if (figures.Standing is Standing.AtRisk or Standing.Behind)
            reasons.Add(Phrase.Of("chậm {0} điểm so với kế hoạch", Points(figures.Expected) - Points(figures.Completion)));
        if (figures.Counts.Missed > 0) reasons.Add(Phrase.Of("{0} chỉ tiêu không đạt", figures.Counts.Missed));
        if (IsUnwell(figures.Standing) && figures.Counts.AtRisk > 0) reasons.Add(Phrase.Of("{0} chỉ tiêu nguy cơ", figures.Counts.AtRisk));
        if (IsUnwell(figures.Standing) && figures.Counts.NoReport > 0) reasons.Add(Phrase.Of("{0} chỉ tiêu chưa báo cáo", figures.Counts.NoReport));
        if (Points(figures.Trend) < 0) reasons.Add(Phrase.Of("giảm {0} điểm trong tuần", -Points(figures.Trend)));
        if (IsSilent(unit, board)) reasons.Add(Phrase.Of("im lặng từ ngày {0}", LastDayOf(unit, board.Day)));
        return reasons.ToImmutable();
    }

    private static int Urgency(UnitRow unit, bool isSilent) =>
        unit.Figures.Standing is Standing.AtRisk or Standing.Missed or Standing.NoReport ? 0
        : isSilent || Points(unit.Figures.Trend) < 0 ? 1
        : 2;

    private static bool IsUnwell(Standing? standing) => standing is Standing.Behind or Standing.AtRisk or Standing.Missed;

    // Whoever has everything done may be silent, and after the last due day nobody is expected to speak.
    private static bool IsSilent(UnitRow unit, Board board) =>
        unit.Figures.Counts.Complete < unit.Figures.Targets && board.Day <= unit.Figures.LastDue
        && LastDayOf(unit, board.Day) is { } last && board.Day.DayNumber - last.DayNumber >= board.Campaign.SilentDays;

    // As shown, with one decimal: what is shown as 0,0 is no fall.
    private static decimal Points(decimal? ratio) => Math.Round((ratio ?? 0) * 100, 1, MidpointRounding.AwayFromZero);
}
