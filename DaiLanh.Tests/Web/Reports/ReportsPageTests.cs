using Bunit;
using Bunit.TestDoubles;
using DaiLanh.Core.People;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Reports;

public sealed class ReportsPageTests : PageTest
{
    public ReportsPageTests()
    {
        Services.AddSingleton(SomeReport.Frame);
        Services.AddSingleton(_ => Db.Get<ReportJobs>());
        Services.AddSingleton(_ => Db.Get<MadeReports>());
        SignIn(Some.Holding(Role.Office));
    }

    [Fact]
    public void All_of_today_is_chosen_and_the_paper_shows_it()
    {
        var page = Open();
        Assert.Equal("2023-05-24", page.Find("#report-day").GetAttribute("value"));
        Assert.Equal("tong-hop-tien-do-20230524.xlsx", page.Find(".report-ask__one small").TextContent);
        Assert.Equal("bao-cao/tong-hop-tien-do.xlsx?ngay=2023-05-24&format=csv", page.Find(".report-ask__csv").GetAttribute("href"));
        Assert.Equal(["Khối thôn", "Thôn 1", "Thôn 2", "Khối đoàn thể", "Thôn 3", "TỔNG CỘNG TOÀN XÃ"], page.FindAll(".paper tbody th").Select(h => h.TextContent));
        Assert.All(page.FindAll(".report-choices__sheets input"), box => Assert.True(box.HasAttribute("checked")));
    }

    [Fact]
    public void Each_choice_is_written_into_the_address_and_what_is_made_follows_it()
    {
        var page = Open();
        page.Find("#report-day").Change("2023-05-10");
        page.Find("#report-block").Change("hoi");
        page.Find("#report-movement").Change("vhcs");
        page.FindAll(".report-choices__sheets input")[4].Change(false);

        Assert.EndsWith("bao-cao?ngay=2023-05-10&khoi=hoi&phong-trao=vhcs&trang=chi-tieu,phong-trao,can-don-doc", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("tong-hop-tien-do-20230510-hoi-vhcs.xlsx", page.Find(".report-ask__one small").TextContent);
        Assert.Equal(["Khối đoàn thể", "Thôn 3", "TỔNG CỘNG"], page.FindAll(".paper tbody th").Select(h => h.TextContent));
        Assert.Contains("Khối đoàn thể – Văn hóa công sở trong cơ quan", page.Find(".paper__kind").TextContent, StringComparison.Ordinal);

        page.Find(".report-choices__today").Click();
        Assert.DoesNotContain("ngay=", Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bao-cao?ngay=2024-01-01", "Ngày 1/1/2024 chưa tới.")]
    [InlineData("bao-cao?khoi=x", "Không có khối mã “x”.")]
    public void An_address_with_what_cannot_be_says_why_and_shows_all_of_today(string address, string why)
    {
        Navigation.NavigateTo(address);
        var page = Open();
        Assert.StartsWith(why, page.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("tong-hop-tien-do-20230524.xlsx", page.Find(".report-ask__one small").TextContent);
    }

    [Fact]
    public async Task The_paper_follows_the_board_and_a_unit_without_a_report_is_a_dash()
    {
        var page = Open();
        Assert.Equal("—", PercentOf(page, "Thôn 2"));
        await ReportAsync("B-1", 80);
        await page.WaitForAssertionAsync(() => Assert.Equal("80,0 %", PercentOf(page, "Thôn 2").Replace('\u00a0', ' ')));
        Assert.Contains(Live.Current!.Position.Hash[..16], page.Find(".paper__from").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_campaign_still_has_its_paper_up_to_the_day_it_was_closed()
    {
        await Db.CloseAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);
        Navigation.NavigateTo("bao-cao?ngay=2023-05-30");
        var page = Open();

        Assert.Equal("đã kết thúc", page.Find(".pill--closed").TextContent);
        Assert.StartsWith("Đợt thi đua đã kết thúc ngày 24/5/2023.", page.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Dưới đây là số liệu cuối cùng của toàn đợt.", page.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("2023-05-24", page.Find("#report-day").GetAttribute("max"));
        Assert.NotEmpty(page.FindAll(".paper"));
    }

    [Fact]
    public async Task The_reports_made_are_listed_also_where_there_is_no_board()
    {
        await using var empty = await TestDb.CreateAsync();
        Services.AddSingleton(empty.Live);
        await empty.Live.StartAsync(Xunit.TestContext.Current.CancellationToken);
        await Wait.ForAsync(empty.Live.Ready);

        var page = Open();

        Assert.Equal("Chưa có đợt thi đua nào đang chạy", page.Find(".empty-panel h2").TextContent);
        Assert.Contains("Báo cáo đã lập", page.Find(".made").TextContent, StringComparison.Ordinal);
        await empty.Live.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void The_frame_is_shown_before_anybody_downloads_it()
    {
        var paper = Open().Find(".paper").TextContent;
        Assert.Contains("ỦY BAN NHÂN DÂN XÃ B", paper, StringComparison.Ordinal);
        Assert.Contains("- Phòng C (b/c);\n- Lưu: VT, VP.", paper, StringComparison.Ordinal);
        Assert.Contains("Xã B, ngày 24 tháng 5 năm 2023", string.Join(' ', paper.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_asked_for_watched_fetched_and_found_in_the_list()
    {
        var page = Open();
        Assert.Contains("Chưa có báo cáo nào được lập.", page.Find(".made").TextContent, StringComparison.Ordinal);

        await page.Find(".report-ask__one").ClickAsync(new());
        Assert.Contains("chờ đến lượt", page.Find(".report-job").TextContent, StringComparison.Ordinal);
        await Db.Get<ReportJobs>().StartAsync(Xunit.TestContext.Current.CancellationToken);

        await page.WaitForAssertionAsync(() => Assert.StartsWith("bao-cao/tep/", page.Find(".report-job a").GetAttribute("href"), StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".made tbody tr")), TimeSpan.FromSeconds(20));
        var line = TextOf(page.Find(".made tbody tr"));
        Assert.Contains("tong-hop-tien-do-20230524.xlsx", line, StringComparison.Ordinal);
        Assert.Contains("Office", line, StringComparison.Ordinal);
        Assert.StartsWith("bao-cao/da-lap/", page.Find(".made__do a").GetAttribute("href"), StringComparison.Ordinal);

        await page.Find(".report-job button").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".report-job")));
    }

    [Fact]
    public async Task One_that_waits_can_be_cancelled_and_a_fourth_is_refused_with_a_reason()
    {
        var page = Open();
        for (var i = 0; i <= ReportJobs.MostOfOnePerson; i++) await page.Find(".report-ask > button:not(.report-ask__one)").ClickAsync(new());
        Assert.Equal(ReportJobs.MostOfOnePerson, page.FindAll(".report-job").Count);
        Assert.Contains("Hãy chờ xong hoặc hủy bớt", page.Find(".report-ask__refusal").TextContent, StringComparison.Ordinal);

        await page.Find(".report-job button").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Contains("đã hủy", page.Find(".report-jobs").TextContent, StringComparison.Ordinal));
    }

    private static string PercentOf(IRenderedComponent<ReportsPage> page, string unit) =>
        page.FindAll(".paper tbody tr").Single(r => r.QuerySelector("th")!.TextContent == unit).QuerySelectorAll("td")[4].TextContent;

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<ReportsPage> Open() => Render<ReportsPage>();
}
