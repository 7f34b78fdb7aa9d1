using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board.Reasons;

public sealed class AttentionRulesTests
{
    [Fact]
    public void A_unit_on_track_that_reports_is_left_alone()
    {
        Assert.Empty(Of(Some.Entry("t1", 50, Some.Today.AddDays(-8)), Some.Entry("t1", 80, sequence: 2)));
    }

    [Fact]
    public void A_unit_without_any_report_has_one_reason_and_no_more()
    {
        Assert.Equal(["chưa báo cáo từ đầu đợt"], Of());
    }

    [Fact]
    public void Who_is_behind_is_told_by_how_much_and_with_how_many_targets()
    {
        Assert.Equal(["chậm 40,5 điểm so với kế hoạch", "1 chỉ tiêu nguy cơ"], Of(Some.Entry("t1", 30)));
    }

    [Fact]
    public void Falling_within_the_week_is_a_reason_even_on_track()
    {
        Assert.Equal(["giảm 5 điểm trong tuần"], Of(Some.Entry("t1", 85, Some.Today.AddDays(-8)), Some.Entry("t1", 80, sequence: 2)));
    }

    [Fact]
    public void Ten_days_without_an_entry_are_silence_nine_are_not()
    {
        Assert.Empty(Of(Some.Entry("t1", 80, Some.Today.AddDays(-9))));
        Assert.Equal(["im lặng từ ngày 14/5/2023"], Of(Some.Entry("t1", 80, Some.Today.AddDays(-10))));
    }

    [Fact]
    public void Whoever_has_everything_done_may_be_silent()
    {
        Assert.Empty(Of(Some.Entry("t1", 100, Some.Today.AddDays(-30))));
    }

    [Fact]
    public void After_the_last_day_what_was_missed_is_counted_and_silence_is_not()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("t1"), Some.Target("t2")), Some.Due.AddDays(40), [Some.Entry("t1", 90)]);

        Assert.Equal(["2 chỉ tiêu không đạt"], Assert.Single(AttentionRules.Of(board)).Reasons.Select(r => r.ToString()));
    }

    [Fact]
    public void The_most_urgent_come_first()
    {
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("cham", Some.Target("t1")), Some.Unit("nguy-co", Some.Target("t2")), Some.Unit("giam", Some.Target("t3")), Some.Unit("im-lang", Some.Target("t4")), Some.Unit("tot", Some.Target("t5"))));
        var board = Some.Board(plan,
            Some.Entry("t1", 60), Some.Entry("t2", 20, sequence: 2),
            Some.Entry("t3", 90, Some.Today.AddDays(-9), 3), Some.Entry("t3", 80, sequence: 4),
            Some.Entry("t5", 80, sequence: 5));

        Assert.Equal(["im-lang", "nguy-co", "giam", "cham"], AttentionRules.Of(board).Select(a => a.Unit.Card.Code));
    }

    [Fact]
    public void Everybody_at_risk_missed_behind_or_without_report_is_there_with_a_reason() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        var listed = AttentionRules.Of(board);
        Assert.All(listed, a => Assert.NotEmpty(a.Reasons));
        Assert.All(board.Units.Where(u => board.IsUnderWay && u.Figures.Standing is Standing.AtRisk or Standing.Missed or Standing.NoReport or Standing.Behind),
            u => Assert.Contains(listed, a => ReferenceEquals(a.Unit, u)));
        Assert.DoesNotContain(listed, a => a.Unit.Figures.Standing is Standing.Met or null);
    }, iter: 500);

    private static IEnumerable<string> Of(params BoardEntry[] entries) =>
        AttentionRules.Of(Some.Board(Some.CampaignOf(Some.Target("t1")), entries)).SelectMany(a => a.Reasons).Select(r => r.ToString());
}
