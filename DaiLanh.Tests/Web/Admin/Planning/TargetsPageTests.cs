using Bunit;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Planning;
using DaiLanh.Web.Admin.Sheets;

namespace DaiLanh.Tests.Web.Admin.Planning;

/// <summary>/quan-tri/chi-tieu: all targets, changed in place.</summary>
public sealed class TargetsPageTests : PlanningTest
{
    [Fact]
    public void All_targets_stand_under_their_units_with_the_sum_of_weights()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");

        Assert.Equal(["A-1", "A-3", "A-2", "B-1", "C-1"], page.FindAll("tr[data-row]").Select(r => r.GetAttribute("data-r")));
        Assert.Contains("Thôn 1 Thôn · 3 chỉ tiêu · tổng trọng số 5", TextOf(page.Find("tr[data-r='thon-1']")), StringComparison.Ordinal);
        Assert.Equal("43", Cell(page, "A-3", "from").TextContent);
        Assert.False(Cell(page, "A-2", "plan").HasAttribute("data-e"));
        Assert.Contains("5 chỉ tiêu", Shown(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?don-vi=thon-2", "B-1")]
    [InlineData("?phong-trao=vhcs", "A-2 C-1")]
    [InlineData("?loai=Milestones", "A-2")]
    [InlineData("?tim=chi+tieu+a-3", "A-3")]
    [InlineData("?don-vi=thon-1&loai=Amount", "A-1 A-3")]
    [InlineData("?tim=khong-co", "")]
    public void The_address_says_which_targets_are_shown(string query, string codes)
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu" + query);

        Assert.Equal(codes, string.Join(' ', page.FindAll("tr[data-row]").Select(r => r.GetAttribute("data-r"))));
        if (codes.Length == 0) Assert.Contains("Không có chỉ tiêu nào như vậy", Shown(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_stands_in_the_sheet_with_its_effect_until_it_is_saved_with_one_reason()
    {
        await ReportAsync("A-1", 100);
        await ReportAsync("B-1", 70);
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");

        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"), new SheetText("A-3", "plan", "10", "20"));

        Assert.Contains("is-new", Cell(page, "A-1", "weight").ClassName, StringComparison.Ordinal);
        var bar = TextOf(page.Find(".save-bar"));
        Assert.Contains("2 ô chưa lưu ở 2 chỉ tiêu", bar, StringComparison.Ordinal);
        Assert.Contains("Tổng trọng số Thôn 1: 5 → 32", bar, StringComparison.Ordinal);
        Assert.Contains("Thôn 1: 60,0 %, hạng 2 → 93,8 %, hạng 1", bar, StringComparison.Ordinal);
        Assert.Equal(3, Live.Current!.Target("A-1")!.Card.Plan.Weight);

        await SaveAsync(page);
        page.WaitForAssertion(() => Assert.Equal(30, Live.Current!.Target("A-1")!.Card.Plan.Weight));
        page.WaitForAssertion(() => Assert.DoesNotContain("is-new", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Đã lưu 2 chỉ tiêu.", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_save_is_taken_back_as_a_change_of_its_own()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));
        await SaveAsync(page);

        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Lấy lại").ClickAsync(new());

        await Wait.UntilAsync(() => Live.Current!.Target("A-1")!.Card.Plan.Weight == 3);
        var last = await Db.ReadAsync(db => Task.FromResult(db.Ledger.OrderByDescending(r => r.Sequence).First()));
        Assert.Equal("lấy lại", ((TargetChanged)last.ReadFact()).Reason);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_saved_and_nothing_is_lost()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));

        await SaveAsync(page, reason: null);

        Assert.Contains("Hãy ghi lý do", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#ly-do-luu").GetAttribute("aria-invalid"));
        Assert.Equal("30", Cell(page, "A-1", "weight").TextContent);
    }

    [Fact]
    public async Task A_wrong_number_is_said_below_its_row_and_a_doubtful_one_is_picked_in_its_cell()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "plan", "nhiều", "100"), new SheetText("B-1", "plan", "1,809", "100"));

        Assert.Equal(("nhiều", "true"), (Cell(page, "A-1", "plan").TextContent, Cell(page, "A-1", "plan").GetAttribute("aria-invalid")));
        Assert.StartsWith("Kế hoạch: “nhiều” không phải là số.", Cell(page, "A-1", "plan").ParentElement!.QuerySelector(".sheet__faults")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".sheet__faults"));
        Assert.Contains("Là 1,809 hay 1.809?", Cell(page, "B-1", "plan").TextContent, StringComparison.Ordinal);
        await SaveAsync(page);
        Assert.Contains("Còn ô chưa đọc được", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        Assert.False(page.Find("#ly-do-luu").HasAttribute("aria-invalid")); // it is not the reason that is wrong

        await PressAsync(page, "B-1", "pick|plan|1809");
        Assert.Equal("1.809", Cell(page, "B-1", "plan").TextContent);
    }

    [Fact]
    public async Task What_the_use_case_refuses_stands_below_its_row()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "due", "1/7/2023", "11/6/2023"));

        await SaveAsync(page);

        Assert.Contains("is-wrong", Cell(page, "A-1", "due").ClassName, StringComparison.Ordinal);
        Assert.Contains("chậm nhất 11/6/2023", Cell(page, "A-1", "due").ParentElement!.QuerySelector(".sheet__faults")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hãy sửa các ô tô đỏ", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_made_elsewhere_is_shown_at_once_and_the_same_cell_is_asked_about()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));

        await ElsewhereAsync("A-1", v => v with { Weight = 9, Plan = 150 });
        page.WaitForAssertion(() => Assert.Equal("150", Cell(page, "A-1", "plan").TextContent));
        Assert.Equal("30", Cell(page, "A-1", "weight").TextContent);

        await SaveAsync(page);
        Assert.Contains(
            "Người ở bàn kia vừa sửa A-1 lúc 14:00 24/5/2023. Giữ số của ai? Trọng số của họ 9 · của bạn 30", TextOf(page.Find(".save-bar__contested")), StringComparison.Ordinal);
        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Giữ số của tôi").ClickAsync(new());
        await Wait.UntilAsync(() => Live.Current!.Target("A-1")!.Card.Plan.Weight == 30);
    }

    [Fact]
    public async Task A_report_draws_nothing_here()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await ElsewhereAsync("B-1", v => v with { Weight = 2 });
        page.WaitForAssertion(() => Assert.Equal("2", Cell(page, "B-1", "weight").TextContent));
        await page.InvokeAsync(() => { });
        var before = page.FindComponent<Sheet>().RenderCount;

        await ReportAsync("A-1", 40);
        Clock.Advance(DaiLanh.Web.Live.LiveComponent.Pace);
        await page.InvokeAsync(() => { });

        Assert.Equal(before, page.FindComponent<Sheet>().RenderCount);
    }

    [Fact]
    public async Task Retired_targets_are_shown_on_demand()
    {
        await Db.Get<DaiLanh.Core.Planning.RetireTargets>().ExecuteAsync(Office, null, ["A-1"], "Thôi", Xunit.TestContext.Current.CancellationToken);
        var page = Open<TargetsPage>("/quan-tri/chi-tieu?ngung=1");

        page.WaitForAssertion(() => Assert.Contains("ngừng từ 24/5/2023", Cell(page, "A-1", "name").TextContent, StringComparison.Ordinal));
        Assert.Contains("Cả chỉ tiêu đã ngừng (1)", Shown(page), StringComparison.Ordinal);
        Assert.NotNull(page.Find("tr[data-r='A-1'] [data-act=return]"));
    }
}
