using Bunit;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Targets;

namespace DaiLanh.Tests.Web.Targets;

public sealed class TargetPageTests : PageTest
{
    [Fact]
    public async Task Everything_about_a_target_is_on_its_page()
    {
        await ReportAsync("A-3", 30);
        var cut = Open("A-3");

        Assert.Contains("56,5 %", TextOf(cut.Find(".head")), StringComparison.Ordinal);
        Assert.Contains("30 / 20 việc", TextOf(cut.Find(".head")), StringComparison.Ordinal);
        Assert.Contains("theo kế hoạch phải được 26,8 việc", TextOf(cut.Find(".head")), StringComparison.Ordinal); // 43 − 23 × 43/61
        var facts = cut.FindAll(".facts > div").Select(TextOf).ToList();
        Assert.Contains("Giao 20 việc", facts);
        Assert.Contains("Mức ban đầu 43 việc", facts);
        Assert.Contains("Chiều tốt giảm", facts);
        Assert.Contains("Đăng ký 15 việc (để biết, không tính điểm)", facts);
        Assert.Contains("Trọng số 1, chiếm 20,0 % của đơn vị", facts);
        Assert.Contains("Đến hạn 11/6/2023 · còn 18 ngày", facts);
    }

    [Fact]
    public async Task A_work_lists_its_steps_with_those_done_and_those_overdue()
    {
        await ReportAsync(new ReportRequest("A-2", Some.Today, null) { Step = 1, Done = true });

        var steps = Open("A-2").FindAll(".steps li").Select(TextOf).ToList();

        Assert.StartsWith("Mốc 1 xong", steps[0], StringComparison.Ordinal);
        Assert.StartsWith("Mốc 2 quá hạn", steps[1], StringComparison.Ordinal);
        Assert.StartsWith("Mốc 3 chưa xong", steps[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_for_an_earlier_day_says_that_the_latest_figure_stays()
    {
        await ReportAsync("A-1", 60);
        await ReportAsync("A-1", 45, new(2023, 5, 20));

        var cut = Open("A-1");

        cut.WaitForAssertion(() => Assert.Equal(
            ["ghi 45 việc; số mới nhất vẫn là 60", "— → 60 việc"], cut.FindAll(".entries__what").Select(TextOf)));
        Assert.Contains("số liệu ngày 20/5/2023", TextOf(cut.Find(".entries__list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_taken_back_stays_readable_and_is_marked()
    {
        await ReportAsync("A-1", 60);
        await Db.Undo.ExecuteAsync(Some.Officer("thon-1", "thon-2", "thon-3"), "A-1", (await Db.LastAsync("A-1"))!.Value, Xunit.TestContext.Current.CancellationToken);

        var cut = Open("A-1");

        cut.WaitForAssertion(() => Assert.Equal(2, cut.FindAll(".entries__list li").Count));
        Assert.StartsWith("rút lại lần ghi số", TextOf(cut.FindAll(".entries__what")[0]), StringComparison.Ordinal);
        Assert.EndsWith("60 → — việc", TextOf(cut.FindAll(".entries__what")[0]), StringComparison.Ordinal);
        Assert.Contains("đã rút lại", TextOf(cut.Find(".entries__taken")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_another_target_renders_nothing()
    {
        var cut = Open("A-1");
        cut.WaitForState(() => cut.FindAll(".loading-panel").Count == 0);
        var before = cut.RenderCount;

        await ReportAsync("A-3", 30);
        await ReportAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("60,0", cut.Find(".head").TextContent, StringComparison.Ordinal));
        Assert.Equal(before + 1, cut.RenderCount);
    }

    [Fact]
    public void The_way_back_leads_to_the_unit_at_the_movement_of_the_target()
    {
        Assert.Equal(["", "xep-hang?khoi=thon", "don-vi/thon-1#phong-trao-vhcs"], Open("A-2").FindAll(".crumbs a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void An_unknown_code_is_named()
    {
        Assert.Contains("không có chỉ tiêu mã “X-99”", Shown(Open("X-99")), StringComparison.Ordinal);
    }

    private IRenderedComponent<TargetPage> Open(string code) => Open<TargetPage>("/chi-tieu/" + code, code);
}
