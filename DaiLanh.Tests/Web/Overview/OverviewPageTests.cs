using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Overview;

public sealed class OverviewPageTests : PageTest
{
    [Fact]
    public async Task A_change_redraws_its_unit_and_leaves_the_other_rows_as_they_are()
    {
        await ReportAsync("A-1", 10); // ahead already: its rank and the other's stay
        var cut = Render<OverviewPage>();
        var (other, renders) = (Row(cut, "Thôn 2"), cut.RenderCount);

        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("36,0", Row(cut, "Thôn 1"), StringComparison.Ordinal));
        Assert.Equal(other, Row(cut, "Thôn 2"));
        Assert.Equal(renders + 1, cut.RenderCount);
    }

    [Fact]
    public async Task Only_what_changed_after_opening_is_highlighted()
    {
        await ReportAsync("B-1", 10);
        var cut = Render<OverviewPage>();
        Assert.DoesNotContain("is-fresh", cut.Markup, StringComparison.Ordinal);

        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("is-fresh", Row(cut, "Thôn 1"), StringComparison.Ordinal));
        Assert.DoesNotContain("is-fresh", Row(cut, "Thôn 2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_latest_update_says_what_happened_without_a_persons_name_and_leads_to_its_target()
    {
        var cut = Render<OverviewPage>();

        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("60 / 100", cut.Find(".feed-row__text").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Officer("thon-1").Name, cut.Markup, StringComparison.Ordinal);
        Assert.Equal("chi-tieu/A-1", cut.Find(".feed-link").GetAttribute("href"));
    }

    [Fact]
    public void A_unit_that_nobody_reported_for_shows_dashes_and_not_noughts()
    {
        var cut = Render<OverviewPage>();

        Assert.Contains("—", Row(cut, "Thôn 1"), StringComparison.Ordinal);
        Assert.Contains("mark--noreport", Row(cut, "Thôn 1"), StringComparison.Ordinal);
        Assert.DoesNotContain("0", TextOf(Element(cut, "Thôn 1").QuerySelector("td")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_lags_behind_says_so_by_its_shape_and_leads_to_the_unit_at_that_movement()
    {
        await ReportAsync("A-1", 60); // (3 × 0.6 + 0) / 4 = 45 % of what 70.5 % are expected of
        var cell = Element(Render<OverviewPage>(), "Thôn 1").QuerySelector("a.cell")!;

        Assert.Equal("45", cell.TextContent);
        Assert.NotNull(cell.QuerySelector(".mark--atrisk"));
        Assert.Equal("don-vi/thon-1#phong-trao-ntm", cell.GetAttribute("href"));
        Assert.Equal("Thôn 1 – Nông thôn mới: 45,0\u00a0%, kế hoạch 70,5\u00a0%", cell.GetAttribute("title"));
    }

    [Fact]
    public void Where_a_unit_has_no_target_in_a_movement_the_cell_is_no_link()
    {
        var cells = Element(Render<OverviewPage>(), "Thôn 2").QuerySelectorAll(".cell");

        Assert.Equal(["A", "SPAN"], cells.Select(c => c.TagName));
        Assert.Equal("không có chỉ tiêu", cells[1].GetAttribute("title"));
    }

    [Fact]
    public async Task Who_needs_attention_is_listed_with_reasons_and_leads_to_the_unit()
    {
        await ReportAsync("B-1", 80);

        var listed = Render<OverviewPage>().FindAll(".attention__unit");

        Assert.Equal(["don-vi/thon-3", "don-vi/thon-1"], listed.Select(a => a.GetAttribute("href")));
        Assert.All(listed, a => Assert.Contains("chưa báo cáo từ đầu đợt", TextOf(a), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_curve_says_where_plan_and_actual_are_and_where_they_were_a_week_ago()
    {
        await ReportAsync("B-1", 50, Some.Today.AddDays(-7));
        await ReportAsync("B-1", 80);
        var cut = Render<OverviewPage>();

        // B-1 weighs 1 of 7: 0.8 / 7 = 11,4 %, a week ago 7,1 %.
        var spoken = cut.Find(".curve").GetAttribute("aria-label")!.Replace('\u00a0', ' ');
        Assert.StartsWith("Đường tiến độ đến 24/5/2023: thực hiện 11,4 %, kế hoạch ", spoken, StringComparison.Ordinal);
        Assert.EndsWith("Cùng ngày tuần trước 7,1 %.", spoken, StringComparison.Ordinal);
        Assert.Contains("nếu giữ nhịp 7 ngày qua: 22 % vào ngày 11/6", TextOf(cut.Find(".curve-key")), StringComparison.Ordinal);
        Assert.Contains("24/5/2023", TextOf(cut.Find(".numbers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_shows_what_was_so_then_and_every_link_keeps_the_day()
    {
        await ReportAsync("A-1", 30, new(2023, 5, 10));
        await ReportAsync("A-1", 60);

        var cut = Open<OverviewPage>("/?ngay=2023-05-10");

        Assert.Contains("18,0", Row(cut, "Thôn 1"), StringComparison.Ordinal); // 3 × 0.3 / 5
        Assert.Contains("Đang xem số liệu của ngày 10/5/2023", Shown(cut), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".live-dot"));
        Assert.All(cut.FindAll("table a, .sum-row, .attention__unit"), a => Assert.Contains("ngay=2023-05-10", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("don-vi/thon-1?ngay=2023-05-10#phong-trao-ntm", cut.FindAll("a.cell").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("2023-04-10")] // before the campaign
    [InlineData("2023-05-25")] // tomorrow
    [InlineData("hôm qua")]
    public void A_day_that_cannot_be_shown_is_refused_and_today_is_shown(string day)
    {
        var cut = Open<OverviewPage>("/?ngay=" + Uri.EscapeDataString(day));

        Assert.Contains("Hãy chọn một ngày từ 11/4/2023 đến 24/5/2023", TextOf(cut.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.NotEmpty(cut.FindAll(".live-dot"));
    }

    [Fact]
    public void In_English_nothing_of_the_page_itself_stays_Vietnamese()
    {
        Speak(Wording.English);
        var text = Shown(Render<OverviewPage>());

        Assert.Contains("Needs attention units: 3", text, StringComparison.Ordinal);
        Assert.Contains("nothing reported since the start", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần chú ý", text, StringComparison.Ordinal);
    }

    private static string Row(IRenderedComponent<OverviewPage> cut, string unit) => Element(cut, unit).OuterHtml;

    private static AngleSharp.Dom.IElement Element(IRenderedComponent<OverviewPage> cut, string unit) =>
        cut.FindAll(".matrix tr").Single(r => r.QuerySelector("th")?.TextContent == unit);
}
