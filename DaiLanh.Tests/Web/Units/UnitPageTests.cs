using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Units;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Units;

public sealed class UnitPageTests : PageTest
{
    [Fact]
    public async Task The_head_says_percent_rank_and_what_is_expected()
    {
        await ReportAsync("A-1", 60);

        var head = TextOf(Open("thon-1").Find(".head"));

        Assert.Contains("36,0 %", head, StringComparison.Ordinal);
        Assert.Contains("Hạng 1 / 2 · Khối thôn", head, StringComparison.Ordinal);
        Assert.Contains("kế hoạch hôm nay", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_target_is_listed_under_its_movement_and_leads_to_its_page()
    {
        await ReportAsync("A-3", 30);
        var cut = Open("thon-1");

        Assert.Equal(["chi-tieu/A-1", "chi-tieu/A-3"], cut.FindAll("#phong-trao-ntm .target-link").Select(a => a.GetAttribute("href")));
        Assert.Equal(["chi-tieu/A-2"], cut.FindAll("#phong-trao-vhcs .target-link").Select(a => a.GetAttribute("href")));
        var row = TextOf(cut.FindAll("#phong-trao-ntm .target-link")[1]);
        Assert.Contains("30 / 20 việc", row, StringComparison.Ordinal);
        Assert.Contains("56,5 %", row, StringComparison.Ordinal);
        Assert.Contains("kế hoạch 70,5 %", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_in_another_block_renders_nothing_and_one_of_its_own_once()
    {
        var cut = Open("thon-1");
        cut.WaitForState(() => cut.FindAll(".loading-panel").Count == 0);
        var before = cut.RenderCount;

        await ReportAsync("C-1", 40);
        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("36,0", cut.Find(".head").TextContent, StringComparison.Ordinal));
        Assert.Equal(before + 1, cut.RenderCount);
    }

    [Fact]
    public async Task A_neighbour_s_change_moves_the_comparison_and_leaves_the_targets_as_they_are()
    {
        await ReportAsync("A-1", 60);
        var cut = Open("thon-1");
        var targets = cut.FindAll(".target-link").Select(a => a.OuterHtml).ToList();

        await ReportAsync("B-1", 90);

        cut.WaitForAssertion(() => Assert.Contains("90,0", cut.Find(".unit__aside").TextContent, StringComparison.Ordinal));
        Assert.Contains("Hạng 2 / 2", cut.Find(".head").TextContent, StringComparison.Ordinal);
        Assert.Equal(targets, cut.FindAll(".target-link").Select(a => a.OuterHtml));
    }

    [Fact]
    public async Task Why_this_rank_shows_parts_that_add_up()
    {
        await ReportAsync("A-1", 60);
        await ReportAsync("B-1", 90);

        var why = Open("thon-1").Find(".why");

        Assert.Equal("Vì sao hạng 2?", TextOf(why.QuerySelector("summary")!));
        Assert.Contains("Kém Thôn 2 (hạng 1) 54 điểm.", TextOf(why), StringComparison.Ordinal);
        Assert.Equal("Cộng 5 100,0 36,0", TextOf(why.QuerySelector("tfoot")!));
    }

    [Fact]
    public async Task What_would_lift_the_unit_names_the_target_and_the_numbers()
    {
        await ReportAsync("A-1", 60);
        await ReportAsync("B-1", 50);

        var lift = Open("thon-1").Find(".lift");

        // 36 % + 3/5 of what A-1 gains: 84 of 100 brings 50.4 %.
        Assert.Equal("nâng từ 60 lên 84 việc, thêm 24", TextOf(lift.QuerySelector(".lift__what")!));
        Assert.Contains("lên hạng 1 với 50,4 %, khi các đơn vị khác giữ nguyên. Vượt: Thôn 2.", TextOf(lift), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_is_told_by_how_much()
    {
        await ReportAsync("B-1", 50);

        Assert.Equal("Đang dẫn đầu khối Hơn Thôn 1, đơn vị kế tiếp, 50 điểm.", TextOf(Open("thon-2").Find(".lift")));
    }

    [Fact]
    public async Task Entries_are_listed_newest_first_without_names_for_a_stranger()
    {
        await ReportAsync("A-1", 30, note: "cần thêm người");
        await ReportAsync("A-1", 60);
        await ReportAsync(new ReportRequest("A-2", Some.Today, null) { Step = 1, Done = true });

        var cut = Open("thon-1");

        cut.WaitForAssertion(() => Assert.Equal(
            ["xong mốc “Mốc 1”: — → 1 / 3 mốc", "30 → 60 việc", "— → 30 việc"], cut.FindAll(".entries__what").Select(TextOf)));
        Assert.Contains("Đăng nhập để xem tên người ghi", Shown(cut), StringComparison.Ordinal);
        Assert.DoesNotContain("Cán bộ đơn vị", cut.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("cần thêm người", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_reader_sees_who_recorded_and_what_they_noted()
    {
        await ReportAsync("A-1", 30, note: "cần thêm người");
        SignIn(Some.Holding(Role.Viewer));

        var cut = Open("thon-1");

        cut.WaitForAssertion(() => Assert.Contains("Cán bộ đơn vị · cần thêm người", TextOf(cut.Find(".entries__list")), StringComparison.Ordinal));
        Assert.Empty(cut.FindAll("a[href^=cap-nhat]"));
    }

    [Fact]
    public async Task A_new_entry_appears_by_itself()
    {
        var cut = Open("thon-1");
        cut.WaitForAssertion(() => Assert.Contains("Chưa có lần ghi nào.", Shown(cut), StringComparison.Ordinal));

        await ReportAsync("A-1", 30);

        cut.WaitForAssertion(() => Assert.Equal(["— → 30 việc"], cut.FindAll(".entries__what").Select(TextOf)));
    }

    [Fact]
    public void An_officer_of_the_unit_finds_the_way_to_report()
    {
        SignIn(Some.Officer("thon-1"));

        Assert.NotEmpty(Open("thon-1").FindAll("a[href='cap-nhat/thon-1']"));
    }

    [Fact]
    public void An_unknown_unit_is_named_and_there_are_ways_on()
    {
        var cut = Open("thon-9");

        Assert.Contains("không có đơn vị mã “thon-9”", Shown(cut), StringComparison.Ordinal);
        Assert.Equal(["", "xep-hang"], cut.FindAll("a.button").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void In_English_the_page_speaks_English()
    {
        Speak(Wording.English);
        var text = Shown(Open("thon-1"));

        Assert.Contains("Rank 1 / 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trong khối", text, StringComparison.Ordinal);
    }

    private IRenderedComponent<UnitPage> Open(string code) => Open<UnitPage>("/don-vi/" + code, code);
}
