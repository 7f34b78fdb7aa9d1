using Bunit;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Ranking;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Ranking;

public sealed class RankingPageTests : PageTest
{
    [Fact]
    public async Task Units_stand_by_rank_inside_their_blocks()
    {
        await ReportAsync("B-1", 80);
        var cut = Open<RankingPage>("/xep-hang");

        Assert.Equal(["Khối thôn", "Khối đoàn thể"], cut.FindAll(".ranks h2").Select(TextOf));
        Assert.Equal(["don-vi/thon-2", "don-vi/thon-1", "don-vi/thon-3"], cut.FindAll(".ranks tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Contains("1 Thôn 2 80,0 % 70,5 %", TextOf(cut.FindAll(".ranks tbody tr")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_block_chosen_only_that_is_there_and_a_change_in_another_renders_nothing()
    {
        var cut = Open<RankingPage>("/xep-hang?khoi=thon");
        Assert.Equal(["Khối thôn"], cut.FindAll(".ranks h2").Select(TextOf));
        Assert.Equal("Thôn", TextOf(cut.Find(".block-chips [aria-current]")));
        var before = cut.RenderCount;

        await ReportAsync("C-1", 40);
        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("36,0", Shown(cut), StringComparison.Ordinal));
        Assert.Equal(before + 1, cut.RenderCount);
    }

    [Fact]
    public async Task Why_opens_the_working_and_says_so_in_the_address()
    {
        await ReportAsync("B-1", 80);
        var closed = Open<RankingPage>("/xep-hang?khoi=thon");
        Assert.Empty(closed.FindAll(".working"));
        Assert.Equal("xep-hang?khoi=thon&vi-sao=thon-2", closed.FindAll(".ranks__why a")[0].GetAttribute("href"));

        var cut = Open<RankingPage>("/xep-hang?khoi=thon&vi-sao=thon-2");

        Assert.Equal("Cộng 1 100,0 80,0", TextOf(cut.Find(".working tfoot")));
        Assert.Equal("xep-hang?khoi=thon", cut.FindAll(".ranks__why a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Two_days_stand_side_by_side_the_earlier_one_left()
    {
        await ReportAsync("A-1", 50, new(2023, 5, 10));
        await ReportAsync("B-1", 80, new(2023, 5, 20));

        var cut = Open<RankingPage>("/xep-hang?khoi=thon&ngay=2023-05-10&so=2023-05-20");

        Assert.Equal(["Đơn vị", "10/5/2023", "20/5/2023", "Thay đổi"], cut.FindAll("thead tr:first-child th").Select(TextOf));
        Assert.Equal(
            ["Thôn 1 1 30,0 % 2 30,0 % ▼ 1 xuống 1 bậc 0,0", "Thôn 2 2 — 1 80,0 % ▲ 1 lên 1 bậc +80,0"], cut.FindAll("tbody tr").Select(TextOf));
    }

    [Theory]
    [InlineData("so=2023-04-01")]
    [InlineData("so=2023-05-24")] // today with itself
    public void A_day_that_cannot_be_compared_is_refused(string query) =>
        Assert.Contains("Không so được với ngày", TextOf(Open<RankingPage>("/xep-hang?" + query).Find("[role=alert]")), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_block_is_named_and_all_are_shown()
    {
        var cut = Open<RankingPage>("/xep-hang?khoi=xyz");

        Assert.Contains("không có khối mã “xyz”", TextOf(cut.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(2, cut.FindAll(".ranks").Count);
    }

    [Fact]
    public void In_English_the_page_speaks_English()
    {
        Speak(Wording.English);
        var text = Shown(Open<RankingPage>("/xep-hang"));

        Assert.Contains("Why rank 1?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạng", text, StringComparison.Ordinal);
    }
}
