using Bunit;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Planning.Library;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin.Planning;

/// <summary>The library, and a unit's plan made from it.</summary>
public sealed class LibraryPagesTests : PlanningTest
{
    [Fact]
    public async Task Amounts_typed_down_the_column_choose_rows_and_all_is_saved_at_once()
    {
        var page = OpenPlan("thon-2");
        Assert.Equal(["L01", "L08", "L02"], Rows(page));

        await TypeAsync(page, new SheetText("L01", "plan", "120", ""), new SheetText("L02", "take", "x", ""));

        Assert.Contains("2 chỉ tiêu, tổng trọng số 4", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        Assert.Contains("is-ticked", Cell(page, "L01", "take").InnerHtml, StringComparison.Ordinal);
        await SaveAsync(page, reason: null);

        page.WaitForAssertion(() => Assert.Equal(3, Live.Current!.Unit("thon-2")!.Targets.Length));
        page.WaitForAssertion(() => Assert.Contains("đã có: THON2-01", Cell(page, "L01", "name").TextContent, StringComparison.Ordinal));
        Assert.Contains("Đã giao 2 chỉ tiêu.", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_before_saving_and_below_its_row_after()
    {
        var page = OpenPlan("thon-2");
        await TypeAsync(page, new SheetText("L01", "take", "x", ""));
        Assert.Contains("Còn thiếu số kế hoạch: Trồng cây", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);

        await SaveAsync(page, reason: null);

        Assert.Contains("is-wrong", Cell(page, "L01", "plan").ClassName, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch: Chưa có số kế hoạch", Cell(page, "L01", "plan").ParentElement!.QuerySelector(".sheet__faults")!.TextContent, StringComparison.Ordinal);
        Assert.Single(Live.Current!.Unit("thon-2")!.Targets);
    }

    [Fact]
    public async Task Taking_the_cross_away_gives_the_row_up_and_a_plan_is_taken_back()
    {
        var page = OpenPlan("thon-2");
        await TypeAsync(page, new SheetText("L01", "plan", "120", ""), new SheetText("L02", "take", "x", ""));
        await TypeAsync(page, new SheetText("L01", "take", "", "x"));
        Assert.Equal("", Cell(page, "L01", "plan").TextContent);

        await SaveAsync(page, reason: null);
        page.WaitForAssertion(() => Assert.Equal(2, Live.Current!.Unit("thon-2")!.Targets.Length));
        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Lấy lại").ClickAsync(new());
        await Wait.UntilAsync(() => Live.Current!.Unit("thon-2")!.Targets.Length == 1);
    }

    [Fact]
    public void Templates_for_other_kinds_of_units_are_shown_on_demand_and_an_unknown_unit_is_said()
    {
        Assert.DoesNotContain("L03", Rows(OpenPlan("thon-2")));
        Assert.Contains("L03", Rows(OpenPlan("thon-2", "?tat-ca=1")));
        Assert.Equal(["L01"], Rows(OpenPlan("thon-2", "?tim=trong+cay")));
        Assert.Contains("Không có đơn vị này", Shown(OpenPlan("thon-9")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_are_changed_in_place_and_taken_back()
    {
        var page = Open<LibraryPage>("/quan-tri/thu-vien");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("tr[data-row]").Count));

        await TypeAsync(page, new SheetText("L01", "weight", "4,5", "3"), new SheetText("L01", "name", "Trồng cây xanh", "Trồng cây"));
        await SaveAsync(page);

        page.WaitForAssertion(() => Assert.Equal("4,5", Cell(page, "L01", "weight").TextContent));
        Assert.Contains("Đã lưu 1 mẫu.", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Lấy lại").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("3", Cell(page, "L01", "weight").TextContent));
        var last = await Db.ReadAsync(db => Task.FromResult(db.Ledger.OrderByDescending(r => r.Sequence).First()));
        Assert.Equal("lấy lại", ((TemplateChanged)last.ReadFact()).Reason);
    }

    private IRenderedComponent<LibraryPlanPage> OpenPlan(string unit, string query = "")
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/quan-tri/chi-tieu/{unit}/tu-thu-vien{query}");
        var page = Render<LibraryPlanPage>(p => p.Add(x => x.Unit, unit));
        page.WaitForState(() => page.FindAll(".loading-panel").Count == 0);
        return page;
    }

    private static List<string?> Rows(IRenderedComponent<LibraryPlanPage> page) => [.. page.FindAll("tr[data-row]").Select(r => r.GetAttribute("data-r"))];
}
