using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Admin;

/// <summary>The standing office makes and changes plans as in a spreadsheet.</summary>
public sealed class PlanningJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Office = "Thường trực Hội đồng";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_plan_of_a_fresh_unit_is_made_from_the_library_by_keys_alone()
    {
        var retired = await App.Services.GetRequiredService<RetireTargets>()
            .ExecuteAsync(Person.System, null, [.. Board.Unit("thon-5")!.Targets.Select(t => t.Card.Code)], "Lập lại từ đầu", Cancellation);
        Assert.IsType<PlanOutcome.Saved>(retired);
        var templates = (await App.Services.GetRequiredService<LibraryReader>().AllAsync(Cancellation)).ToDictionary(t => t.Code, t => t.Values);
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/quan-tri/chi-tieu/thon-5/tu-thu-vien");
        var page = window.Page;
        var keys = page.Keyboard;
        await IsOpenAsync(page);

        await TabToCellAsync(page);
        var (chosen, steps) = (0, 0);
        for (var i = 0; i < 4; i++) await keys.PressAsync("ArrowRight");
        for (var i = 0; i < 40 && chosen < 8; i++)
        {
            // Whatever goes down would need its level at the start; this officer leaves it out.
            if (templates[await RowAsync(page)] is { Kind: MeasureKind.Amount or MeasureKind.Limit, Direction: not Direction.Lower } or { Kind: MeasureKind.Limit })
            {
                await keys.TypeAsync($"{(chosen + 1) * 10}");
                await keys.PressAsync("Enter");
                chosen++;
            }
            else
            {
                await keys.PressAsync("ArrowDown");
            }
        }
        await keys.PressAsync("Control+Home");
        for (var i = 0; i < 90 && steps == 0; i++)
        {
            if (templates[await RowAsync(page)].Kind is MeasureKind.Milestones)
            {
                await keys.PressAsync("Space");
                steps++;
            }
            await keys.PressAsync("ArrowDown");
        }

        await Expect(page.Locator(".save-bar strong")).ToContainTextAsync($"{chosen + steps} chỉ tiêu, tổng trọng số");
        await keys.PressAsync("Control+S");
        await Expect(page.Locator("#ly-do-luu")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync($"Đã giao {chosen + steps} chỉ tiêu.");
        await Wait.UntilAsync(() => Board.Unit("thon-5")!.Targets.Length == chosen + steps);
        Assert.Equal(
            Enumerable.Range(1, chosen).Select(n => n * 10m),
            Board.Unit("thon-5")!.Targets.Select(t => TargetValuesOf(t.Card.Plan.Measure)).OfType<decimal>().Order());
    }

    [Fact]
    public async Task Weights_pasted_from_a_spreadsheet_show_what_they_do_and_are_seen_at_once_on_another_page()
    {
        var unit = Board.Unit("thon-2")!;
        var first = unit.Targets[0];
        var other = await OpenAtAsync("/chi-tieu/" + first.Card.Code);
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/quan-tri/chi-tieu?don-vi=thon-2");
        var page = window.Page;
        await IsOpenAsync(page);

        await page.Locator($"tr[data-r='{first.Card.Code}'] > td[data-c=weight]").ClickAsync();
        await PasteAsync(page, "17,25\r\n2\r\n9\r\n");

        await Expect(page.Locator(".save-bar")).ToContainTextAsync("3 ô chưa lưu ở 3 chỉ tiêu");
        await Expect(page.Locator(".save-bar")).ToContainTextAsync("Tổng trọng số Thôn 2");
        await page.Locator("#ly-do-luu").FillAsync("Điều chỉnh trọng số");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu tất cả" }).ClickAsync();

        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync("Đã lưu 3 chỉ tiêu.");
        await Expect(other.Page.Locator("#main")).ToContainTextAsync("17,25");
        Assert.Equal([17.25m, 2m, 9m], Board.Unit("thon-2")!.Targets.Take(3).Select(t => t.Card.Plan.Weight));

        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync("Đã lấy lại 3 chỉ tiêu.");
        await Wait.UntilAsync(() => Board.Target(first.Card.Code)!.Card.Plan.Weight == first.Card.Plan.Weight);
    }

    [Fact]
    public async Task A_new_target_is_copied_to_two_hamlets_and_what_they_have_already_is_named()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/quan-tri/chi-tieu?don-vi=thon-1");
        var page = window.Page;
        await IsOpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm chỉ tiêu cho Thôn 1" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tên chỉ tiêu").FillAsync("Hàng rào xanh đường thôn");
        await dialog.GetByLabel("Đơn vị tính").FillAsync("mét");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Chưa có số kế hoạch.");
        await dialog.GetByLabel("Kế hoạch").First.FillAsync("301");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync("Đã giao chỉ tiêu THON1-16.");
        await Expect(page.Locator("tr[data-r='THON1-16']")).ToContainTextAsync("Hàng rào xanh đường thôn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Chép sang đơn vị khác: chỉ tiêu của Thôn 1" }).ClickAsync();
        await dialog.GetByLabel("Thôn 2", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("Thôn 3", new() { Exact = true }).CheckAsync();
        await Expect(dialog).ToContainTextAsync("đã có: THON2-");
        await dialog.GetByLabel("Hệ số nhân").FillAsync("0,5");
        await dialog.GetByLabel("Hệ số nhân").PressAsync("Tab");
        foreach (var box in await dialog.Locator("td input[type=checkbox]").AllAsync())
        {
            if (!(await box.GetAttributeAsync("aria-label"))!.StartsWith("Chép Hàng rào", StringComparison.Ordinal)) await box.UncheckAsync();
        }
        await dialog.GetByLabel("Kế hoạch Hàng rào xanh đường thôn của Thôn 3").FillAsync("120");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chép 2 chỉ tiêu" }).ClickAsync();

        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync("Đã chép thành 2 chỉ tiêu mới.");
        await Wait.UntilAsync(() => Board.Unit("thon-3")!.Targets.Any(t => t.Card.Name == "Hàng rào xanh đường thôn"));
        Assert.Equal(
            [("thon-1", 301m), ("thon-2", 151m), ("thon-3", 120m)],
            Board.Plan.Targets.Where(t => t.Name == "Hàng rào xanh đường thôn").Select(t => (t.UnitCode, TargetValuesOf(t.Plan.Measure)!.Value)));
    }

    [Fact]
    public async Task What_is_typed_survives_a_reload_and_a_target_is_retired_and_back_by_keys()
    {
        var target = Board.Unit("thon-4")!.Targets[0];
        var code = target.Card.Code;
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/quan-tri/chi-tieu?don-vi=thon-4");
        var page = window.Page;
        await IsOpenAsync(page);
        var weight = page.Locator($"tr[data-r='{code}'] > td[data-c=weight]");
        await weight.ClickAsync();
        await page.Keyboard.TypeAsync("8");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"tr[data-r='{code}'] > td[data-c=weight].is-new")).ToHaveCountAsync(1);

        await page.ReloadAsync();
        await window.ReadyAsync();
        await IsOpenAsync(page);
        await Expect(weight).ToHaveTextAsync("8");
        await Expect(page.Locator(".save-bar")).ToContainTextAsync("1 ô chưa lưu ở 1 chỉ tiêu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ thay đổi" }).ClickAsync();
        await Expect(page.Locator(".save-bar--open")).ToHaveCountAsync(0);

        await weight.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Ngừng {code}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        var reason = dialog.GetByLabel("Lý do");
        await reason.FillAsync("Không còn phù hợp");
        // Without a reason the button is closed, and opens when the server has heard of one.
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Ngừng chỉ tiêu" })).ToBeEnabledAsync();
        await reason.PressAsync("Enter");
        await Expect(page.Locator($"tr[data-r='{code}']")).ToHaveCountAsync(0);
        await Wait.UntilAsync(() => Board.Target(code) is null);

        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
        await Expect(page.Locator($"tr[data-r='{code}']")).ToHaveCountAsync(1);
        Assert.Equal(target.Completion, Board.Target(code)!.Completion);
    }

    [Fact]
    public async Task A_weight_that_was_typed_while_nothing_reached_the_server_stands_in_the_sheet_when_the_line_is_back()
    {
        var code = Board.Unit("thon-2")!.Targets[^1].Card.Code;
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/quan-tri/chi-tieu?don-vi=thon-2");
        var page = window.Page;
        await IsOpenAsync(page);
        await window.MarkAsync();

        await window.HoldBackAsync(true);
        await page.Locator($"tr[data-r='{code}'] > td[data-c=weight]").ClickAsync();
        await page.Keyboard.TypeAsync("6,5");
        await page.Keyboard.PressAsync("Enter");
        Browsed.Line.Cut();
        await window.HoldBackAsync(false);
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Kết nối với máy chủ" })).ToBeVisibleAsync();
        Browsed.Line.Mend();

        await Expect(page.Locator($"tr[data-r='{code}'] > td[data-c=weight].is-new")).ToHaveTextAsync("6,5");
        Assert.True(await window.WasNeverLoadedAnewAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ thay đổi" }).ClickAsync();
        await Expect(page.Locator(".save-bar--open")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await window.ReadyAsync();
        await IsOpenAsync(page);
        await Expect(page.Locator("td.is-new")).ToHaveCountAsync(0);
        ForgetWarnings();
    }

    private static decimal? TargetValuesOf(Measure measure) => (measure as Measure.Amount)?.Plan ?? (measure as Measure.Limit)?.Plan;

    // The browser's part has come and made one cell the stop of the sheet: from here on keys are heard.
    private static Task IsOpenAsync(IPage page) => Expect(page.Locator("td[tabindex='0']")).ToHaveCountAsync(1);

    private static async Task<string> RowAsync(IPage page) => await page.EvaluateAsync<string>("() => document.activeElement.closest('tr')?.dataset.r ?? ''");

    private static async Task TabToCellAsync(IPage page)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('td[data-c]')")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail("The sheet is not reached with 60 tabs.");
    }

    private static async Task PasteAsync(IPage page, string text) => await page.EvaluateAsync("""
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, text);
}
