using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Units;

/// <summary>What would lift a unit, in words; found once while its block stays as it is, for all who look.</summary>
internal static class LiftWords
{
    private static readonly ConditionalWeakTable<BlockRow, ConcurrentDictionary<string, Lift?>> Known = [];

    public static Lift? Of(Board board, UnitRow unit) =>
        Known.GetValue(board.BlockOf(unit.Card.Code)!, _ => new ConcurrentDictionary<string, Lift?>())
            .GetOrAdd(unit.Card.Code, code => LiftRules.For(board, code));

    /// <summary>What to do: “nâng từ 620 lên 655 cây”.</summary>
    public static string Do(Lift.ByOne lift, Wording wording)
    {
        var (card, report) = (lift.Target.Card, lift.Report);
        return (card.Plan.Measure, lift.Target.Actual.Value, report) switch
        {
            (Measure.Milestones m, _, { Step: { } step }) => wording["xong mốc “{0}”", m.Steps.First(s => s.Step == step).Name],
            (Measure.YesNo, _, _) => wording["đạt chỉ tiêu này"],
            (_, { } before, { Value: { } value }) when value > before => wording["nâng từ {0} lên {1} {2}, thêm {3}", before, value, card.MeasureUnit, value - before],
            (_, { } before, { Value: { } value }) => wording["giảm từ {0} xuống {1} {2}, bớt {3}", before, value, card.MeasureUnit, before - value],
            (Measure.Limit, null, { Value: { } value }) => wording["báo cáo, và giữ không quá {0} {1}", value, card.MeasureUnit],
            (_, null, { Value: { } value }) => wording["báo cáo {0} {1}", value, card.MeasureUnit],
            _ => throw new ArgumentOutOfRangeException(nameof(lift), lift, "A report says a step, an answer or a number."),
        };
    }

    /// <summary>What follows from it, or why there is nothing to propose.</summary>
    public static string Then(Lift lift, UnitRow unit, Wording wording) => lift switch
    {
        Lift.ByOne one => wording["Việc nhỏ nhất đủ để lên hạng {0} với {1}, khi các đơn vị khác giữ nguyên. Vượt: {2}.",
            one.Rank, wording.Percent(one.Completion), string.Join(", ", one.Passed.Select(u => u.Card.ShortName))],
        Lift.Leading { Below: { } below } => wording["Hơn {0}, đơn vị kế tiếp, {1} điểm.", below.Card.ShortName, Between(unit, below)],
        Lift.Leading => wording["Không có đơn vị nào xếp sau."],
        Lift.OutOfReach far => wording["Không một chỉ tiêu riêng lẻ nào đủ để lên hạng: còn kém {0} {1} điểm.", far.Above.Card.ShortName, Between(far.Above, unit)],
        _ => throw new ArgumentOutOfRangeException(nameof(lift), lift, "Unknown lift."),
    };

    private static decimal Between(UnitRow ahead, UnitRow behind) =>
        PaceWords.Points(ahead.Figures.Completion!.Value) - PaceWords.Points(behind.Figures.Completion!.Value);
}
