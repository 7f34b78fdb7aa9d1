using Bunit;
using Bunit.TestDoubles;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Reports;

public sealed class ReportsPageTests : LiveTest
{
    public ReportsPageTests() => Services.AddSingleton(SomeReport.Frame);

    [Fact]
    public void The_day_of_today_is_chosen_and_both_downloads_name_it()
    {
        var page = Open();
        Assert.Equal("2023-05-24", page.Find("#report-day").GetAttribute("value"));
        Assert.Equal("bao-cao/tong-hop-tien-do.xlsx?ngay=2023-05-24", page.Find(".report__download").GetAttribute("href"));
        Assert.Equal("bao-cao/tong-hop-tien-do.xlsx?ngay=2023-05-24&format=csv", page.Find(".report__downloads a:last-child").GetAttribute("href"));
        Assert.All(page.FindAll(".report__downloads a"), link => Assert.True(link.HasAttribute("download")));
    }

    [Fact]
    public void Choosing_a_day_writes_it_into_the_address_and_shows_its_figures()
    {
        var page = Open();
        page.Find("#report-day").Change("2023-05-10");
        Assert.EndsWith("?ngay=2023-05-10", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("ngay=2023-05-10", page.Find(".report__download").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("tong-hop-tien-do-20230510.xlsx", page.Find(".report__download").TextContent, StringComparison.Ordinal);

        page.Find(".report__day button").Click();
        Assert.DoesNotContain("ngay=", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_day_that_cannot_be_says_why_and_shows_today()
    {
        Navigation.NavigateTo("bao-cao?ngay=2024-01-01");
        var page = Open();
        Assert.Contains("Ngày 1/1/2024 chưa tới.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("ngay=2023-05-24", page.Find(".report__download").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_saved_elsewhere_shows_here_without_a_reload()
    {
        var page = Open();
        Assert.Contains(Live.Current!.Position.Hash, page.Markup, StringComparison.Ordinal);
        var figures = page.Find(".report__figures").TextContent;

        await SaveAsync("A-1", 50);

        await page.WaitForAssertionAsync(() => Assert.Contains(Live.Current!.Position.Hash, page.Markup, StringComparison.Ordinal));
        Assert.NotEqual(figures, page.Find(".report__figures").TextContent);
    }

    [Fact]
    public void The_frame_is_shown_before_anybody_downloads_it()
    {
        var shown = Open().Find(".report__frame").TextContent;
        Assert.Contains("ỦY BAN NHÂN DÂN XÃ B", shown, StringComparison.Ordinal);
        Assert.Contains("Phòng C (b/c); Lưu: VT, VP", shown, StringComparison.Ordinal);
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<ReportsPage> Open() => Render<ReportsPage>();
}
