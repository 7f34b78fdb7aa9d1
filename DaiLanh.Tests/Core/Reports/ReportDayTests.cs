using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

public sealed class ReportDayTests
{
    private static readonly CampaignBoard Board = Some.Board(Some.CampaignOf(Some.Target("x")));

    [Theory]
    [InlineData(null, "2023-05-24")]
    [InlineData(" ", "2023-05-24")]
    [InlineData("2023-05-24", "2023-05-24")]
    [InlineData(" 2023-05-01 ", "2023-05-01")]
    [InlineData("2023-04-11", "2023-04-11")]
    public void There_can_be_a_report_of_every_day_from_the_start_until_today(string? asked, string day) =>
        Assert.Equal(day, ReportDay.Write(Assert.IsType<ReportDay.Chosen>(ReportDay.Read(asked, Board)).Day));

    [Theory]
    [InlineData("24/5/2023", "“24/5/2023” không phải là một ngày. Hãy ghi năm-tháng-ngày, như 2023-05-24.")]
    [InlineData("2023-02-30", "“2023-02-30” không phải là một ngày. Hãy ghi năm-tháng-ngày, như 2023-05-24.")]
    [InlineData("2023-05-25", "Ngày 25/5/2023 chưa tới. Báo cáo lập được cho các ngày từ 11/4/2023 đến 24/5/2023.")]
    [InlineData("2023-04-10", "Ngày 10/4/2023 đợt thi đua chưa bắt đầu. Báo cáo lập được cho các ngày từ 11/4/2023 đến 24/5/2023.")]
    public void Any_other_is_refused_with_what_would_be_right(string asked, string why) =>
        Assert.Equal(why, Assert.IsType<ReportDay.Refused>(ReportDay.Read(asked, Board)).Why.ToString());

    [Fact]
    public void Before_a_campaign_begins_there_can_be_a_report_of_today()
    {
        var early = BoardBuilder.AsOf(Board, Some.Start.AddDays(-3));
        Assert.Equal(early.Day, Assert.IsType<ReportDay.Chosen>(ReportDay.Read(null, early)).Day);
        foreach (var asked in new[] { "2023-04-07", "2023-04-20" })
            Assert.Equal("Đợt thi đua bắt đầu ngày 11/4/2023. Lúc này chỉ lập được báo cáo của hôm nay, 8/4/2023.", Assert.IsType<ReportDay.Refused>(ReportDay.Read(asked, early)).Why.ToString());
    }

    [Fact]
    public void After_a_campaign_is_closed_there_can_be_reports_up_to_that_day()
    {
        var closed = Some.Board(new CampaignPlan(Board.Campaign with { ClosedOn = Some.Today }, Board.Plan.Blocks, Board.Plan.Movements));
        Assert.Equal(Some.Today, Assert.IsType<ReportDay.Chosen>(ReportDay.Read(null, closed)).Day);
        Assert.Equal(
            "Đợt thi đua đã kết thúc ngày 24/5/2023. Báo cáo lập được cho các ngày từ 11/4/2023 đến 24/5/2023.",
            Assert.IsType<ReportDay.Refused>(ReportDay.Read("2023-05-25", closed)).Why.ToString());
    }
}
