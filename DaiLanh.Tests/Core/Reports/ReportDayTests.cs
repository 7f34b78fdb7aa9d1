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
        Assert.IsType<ReportDay.Refused>(ReportDay.Read("2023-04-07", early));
    }
}
