using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

public sealed class CampaignCurveTests
{
    private static readonly CampaignPlan Plan = Some.CampaignOf(
        Some.Block("thon", Some.Unit("thon-1", Some.Target("a", Some.Amount(plan: 7, weight: 3)), Some.Target("b", Some.Milestones(1, 2, 3))),
            Some.Unit("thon-2", Some.Target("c", Some.Amount(baseline: 43, plan: 20)))),
        Some.Block("hoi", Some.Unit("hoi-1", Some.Target("d", Some.Limit(plan: 3)), Some.Target("e", Some.YesNo()))));

    private static readonly BoardEntry[] Entries =
    [
        Some.Entry("a", 1, new(2023, 4, 20), 1), Some.Entry("a", 5, new(2023, 5, 10), 2), Some.Entry("c", 30, new(2023, 5, 23), 3),
        Some.Entry("d", 4, new(2023, 4, 12), 4), Some.Entry("b", Some.StepDone(1, day: new(2023, 5, 1), sequence: 5)),
        Some.Entry("e", Some.Answer(true, new(2023, 5, 20), 6)),
    ];

    [Fact]
    public void On_every_day_it_says_exactly_what_the_board_of_that_day_says()
    {
        var board = Some.Board(Plan, Entries);
        var curve = CampaignCurve.Of(board);

        None.Of(from d in curve.Days
                let whole = BoardBuilder.AsOf(board, d.Day).Whole
                where d.Expected != whole.Expected || d.Completion != (d.Day <= board.Day ? whole.Completion : null)
                select $"{d.Day}: {d.Completion} of {d.Expected}, the board {whole.Completion} of {whole.Expected}");
        Assert.Equal((Some.Start, Some.Due), (curve.Days[0].Day, curve.Days[^1].Day));
        Assert.Equal(board.Whole.Completion, curve.Now!.Value.Completion);
    }

    [Fact]
    public void It_follows_the_board_when_an_entry_comes()
    {
        var board = Some.Board(Plan, Entries);
        _ = CampaignCurve.Of(board);
        var entry = Some.Entry("c", 20, Some.Today, 7);

        var next = BoardBuilder.Advance(board, [entry], Some.PositionAfter([.. Entries, entry]), []);

        Assert.Equal(CampaignCurve.Of(Some.Board(Plan, [.. Entries, entry])).Days, CampaignCurve.Of(next).Days);
    }

    [Fact]
    public void The_last_weeks_say_what_each_brought_beside_what_was_planned()
    {
        var board = Some.Board(Plan, Entries);

        var weeks = CampaignCurve.Of(board).Weeks(10);

        Assert.Equal(6, weeks.Length); // 43 days
        Assert.Equal(board.Whole.Trend, weeks[0].Gain);
        Assert.Equal((Some.Today.AddDays(-7), Some.Today), (weeks[0].From, weeks[0].To));
        Assert.Equal(BoardBuilder.AsOf(board, Some.Today.AddDays(-7)).Whole.Trend, weeks[1].Gain);
        Assert.Equal(board.Whole.Expected - BoardBuilder.AsOf(board, Some.Today.AddDays(-7)).Whole.Expected, weeks[0].Planned);
    }

    [Fact]
    public void Before_the_first_day_nothing_is_actual()
    {
        var curve = CampaignCurve.Of(Some.Board(Plan, Some.Start.AddDays(-3), []));

        Assert.All(curve.Days, d => Assert.Null(d.Completion));
        Assert.Null(curve.Now);
        Assert.Empty(curve.Weeks(4));
    }

    [Fact]
    public void After_the_end_it_goes_on_to_the_day_of_the_board_but_not_for_ever()
    {
        Assert.Equal(Some.Due.AddDays(9), CampaignCurve.Of(Some.Board(Plan, Some.Due.AddDays(9), Entries)).Days[^1].Day);
        Assert.Equal(Some.Due.AddDays(CampaignCurve.LongestEcho), CampaignCurve.Of(Some.Board(Plan, Some.Due.AddYears(1), Entries)).Days[^1].Day);
    }

    [Fact]
    public void A_campaign_without_targets_has_an_empty_curve()
    {
        var curve = CampaignCurve.Of(Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1")))));

        Assert.All(curve.Days, d => Assert.Equal((0m, null), (d.Expected, d.Completion)));
    }

    [Fact]
    public void Until_an_earlier_day_it_knows_no_more_than_was_known_then()
    {
        var board = Some.Board(Plan, Entries);
        var day = new DateOnly(2023, 5, 1);

        Assert.Equal(CampaignCurve.Of(BoardBuilder.AsOf(board, day)).Days, CampaignCurve.Of(board).Until(day).Days);
    }
}
