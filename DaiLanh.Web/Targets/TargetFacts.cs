using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Targets;

/// <summary>What was assigned: names, values, and where they lead.</summary>
internal static class TargetFacts
{
    public static IEnumerable<(string Name, string Value, string? Address)> Of(TargetRow target, UnitRow unit, MovementRow movement, BoardView view, Wording wording)
    {
        var (card, plan) = (target.Card, target.Card.Plan);
        yield return (wording["Đơn vị"], unit.Card.Name, view.Unit(unit.Card.Code));
        yield return (wording["Phong trào"], movement.Card.Name, view.Movement(movement.Card.Code));
        yield return (wording["Cách đo"], TargetWords.KindOf(plan.Measure, wording), null);
        foreach (var (name, value) in Values(card, wording)) yield return (name, value, null);
        yield return (wording["Trọng số"], wording["{0}, chiếm {1} của đơn vị", plan.Weight, wording.Percent(plan.Weight / unit.Figures.Now.Weight)], null);
        yield return (wording["Từ ngày"], wording.Show(plan.Start), null);
        yield return (wording["Đến hạn"], view.Board.Campaign.IsClosed ? wording.Show(plan.Due) : $"{wording.Show(plan.Due)} · {DaysLeft(plan.Due, view.Board.Day, wording)}", null);
    }

    private static IEnumerable<(string Name, string Value)> Values(TargetCard card, Wording wording)
    {
        switch (card.Plan.Measure)
        {
            case Measure.Amount a:
                yield return (wording["Giao"], $"{wording.Number(a.Plan)} {card.MeasureUnit}");
                if (a.Baseline != 0) yield return (wording["Mức ban đầu"], $"{wording.Number(a.Baseline)} {card.MeasureUnit}");
                yield return (wording["Chiều tốt"], a.Plan > a.Baseline || (a.Plan == a.Baseline && a.Direction == Direction.Higher) ? wording["tăng"] : wording["giảm"]);
                break;
            case Measure.Limit l:
                yield return (wording["Giao"], wording["không quá {0} {1}", l.Plan, card.MeasureUnit]);
                break;
            case Measure.Milestones m:
                yield return (wording["Giao"], wording["{0} mốc", m.Steps.Length]);
                break;
        }
        if (card.Pledged is { } pledged) yield return (wording["Đăng ký"], wording["{0} {1} (để biết, không tính điểm)", pledged, card.MeasureUnit]);
    }

    private static string DaysLeft(DateOnly due, DateOnly day, Wording wording) => (due.DayNumber - day.DayNumber) switch
    {
        > 0 and var left => wording["còn {0} ngày", left],
        0 => wording["hôm nay"],
        var left => wording["đã hết hạn {0} ngày", -left],
    };
}
