using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Admin;

/// <summary>The standing office maintains the units of the commune as in a spreadsheet, and every open screen follows.</summary>
public sealed class OrganisationJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Office = "Thường trực Hội đồng";

    [Fact]
    public async Task A_name_changed_in_place_is_on_an_open_board_without_a_reload()
    {
        var screen = await OpenAtAsync("/");
        await screen.MarkAsync();
        var desk = await AtUnitsAsync();

        var cell = Cell(desk, "thon-3", "ShortName");
        await cell.ClickAsync();
        await cell.FillAsync("Thôn Bãi Dài");
        await cell.PressAsync("Enter");
        // The question takes the keyboard; its answer saves.
        await Expect(desk.Page.GetByText("Vì sao đổi?")).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync("Đặt tên theo nghị quyết");
        await desk.Page.Keyboard.PressAsync("Enter");

        await Expect(Row(desk, "thon-3")).ToContainTextAsync("Đã lưu");
        await Expect(screen.Page.Locator(".matrix")).ToContainTextAsync("Thôn Bãi Dài");
        Assert.True(await screen.WasNeverLoadedAnewAsync());

        // From here on the reason is known: the next change is saved when its cell is left.
        await Cell(desk, "thon-4", "Contact").FillAsync("0258 000 000");
        await Cell(desk, "thon-4", "Contact").PressAsync("Tab");
        await Expect(Row(desk, "thon-4")).ToContainTextAsync("Đã lưu");
        Assert.Equal("Thôn Bãi Dài", Board.Unit("thon-3")!.Card.ShortName);
    }

    [Fact]
    public async Task A_unit_is_added_and_retired_with_a_reason_and_the_board_of_the_day_before_still_has_it()
    {
        var desk = await AtUnitsAsync();
        var block = desk.Page.Locator("[data-group=thon]");
        var opener = block.GetByRole(AriaRole.Button, new() { Name = "Thêm đơn vị" });
        // The keyboard follows: into the first cell, and back to where it came from.
        await opener.ClickAsync();
        await Expect(desk.Page.Locator(".work__new [data-cell]").First).ToBeFocusedAsync();
        await block.GetByRole(AriaRole.Button, new() { Name = "Thôi", Exact = true }).ClickAsync();
        await Expect(opener).ToBeFocusedAsync();
        await opener.PressAsync("Enter");
        await desk.Page.Locator(".work__new [data-field=Name]").FillAsync("Thôn 99");
        await desk.Page.Locator(".work__new [data-field=Name]").PressAsync("Enter");
        await desk.Page.Locator(".work__ask [data-reason]").FillAsync("Tách thôn");
        await desk.Page.Locator(".work__ask [data-reason]").PressAsync("Enter");
        await Expect(Row(desk, "thon-99")).ToBeVisibleAsync();
        await Expect(block).ToContainTextAsync("Đã thêm Thôn 99");
        await Expect(opener).ToBeFocusedAsync();

        await Row(desk, "thon-2").GetByRole(AriaRole.Button, new() { Name = "Ngừng dùng" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("các ngày trước vẫn hiện đơn vị");
        await dialog.GetByLabel("Lý do").FillAsync("Sáp nhập");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ngừng dùng" }).ClickAsync();
        // It is the deputy of its block: that is said, and nothing that was typed is lost.
        await Expect(dialog).ToContainTextAsync("Hãy đổi trưởng khối, phó khối trước");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thôi" }).ClickAsync();

        await Row(desk, "thon-5").GetByRole(AriaRole.Button, new() { Name = "Ngừng dùng" }).ClickAsync();
        await dialog.GetByLabel("Lý do").FillAsync("Sáp nhập vào thôn 4");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ngừng dùng" }).ClickAsync();
        await Expect(Row(desk, "thon-5")).ToHaveCountAsync(0);

        await Wait.UntilAsync(() => Board.Unit("thon-5") is null);
        Assert.Null(Board.Unit("thon-5"));
        Assert.NotNull(BoardBuilder.AsOf(Board, Board.Day.AddDays(-1)).Unit("thon-5"));
        await desk.GoAsync("/don-vi/thon-5?ngay=2023-05-20");
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Thôn 5");
    }

    [Fact]
    public async Task The_order_is_changed_with_the_keyboard_alone()
    {
        var before = Board.Blocks[0].Units.Select(u => u.Card.Code).ToList();
        var desk = await AtUnitsAsync();

        var handle = Row(desk, before[1]).Locator("[data-move]");
        await handle.FocusAsync();
        await handle.PressAsync("ArrowUp");
        await Expect(desk.Page.GetByText("vị trí 1 trong")).ToBeAttachedAsync();
        await Expect(handle).ToBeFocusedAsync();
        await handle.PressAsync("Enter");
        await Expect(desk.Page.Locator("[data-asks-order] [data-reason]")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Theo văn bản");
        await desk.Page.Keyboard.PressAsync("Enter");

        await Expect(desk.Page.GetByText("Đã lưu thứ tự.")).ToBeAttachedAsync();
        await Expect(handle).ToBeFocusedAsync();
        await Wait.UntilAsync(() => Board.Blocks[0].Units[0].Card.Code == before[1]);
        Assert.Equal([before[1], before[0]], Board.Blocks[0].Units.Take(2).Select(u => u.Card.Code));
    }

    [Fact]
    public async Task The_order_is_changed_by_dragging_with_the_mouse()
    {
        var before = Board.Blocks[^1].Units.Select(u => u.Card.Code).ToList();
        var desk = await AtUnitsAsync();
        await desk.Page.GetByLabel("Lý do thay đổi").FillAsync("Theo thứ tự của văn bản");

        await Row(desk, before[0]).Locator("[data-move]").DragToAsync(Row(desk, before[2]));

        await Expect(desk.Page.GetByText("Đã lưu thứ tự.")).ToBeAttachedAsync();
        await Wait.UntilAsync(() => Board.Blocks[^1].Units[2].Card.Code == before[0]);
        Assert.Equal([before[1], before[2], before[0], .. before.Skip(3)], Board.Blocks[^1].Units.Select(u => u.Card.Code));
        Assert.Equal([before[1], before[2], before[0]],
            (await desk.Page.Locator($"tbody:has([data-row={before[0]}]) [data-row]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.row)")).Take(3));
    }

    [Fact]
    public async Task A_cell_that_was_filled_in_while_nothing_reached_the_server_is_saved_when_the_line_is_back()
    {
        var desk = await AtUnitsAsync();
        await desk.Page.GetByLabel("Lý do thay đổi").FillAsync("Số mới");
        await desk.Page.GetByLabel("Lý do thay đổi").PressAsync("Tab");
        await desk.MarkAsync();

        await desk.HoldBackAsync(true);
        await Cell(desk, "thon-2", "Contact").FillAsync("0258 333 444");
        await Cell(desk, "thon-2", "Contact").PressAsync("Tab");
        Browsed.Line.Cut();
        await desk.HoldBackAsync(false);
        await Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Kết nối với máy chủ" })).ToBeVisibleAsync();
        Browsed.Line.Mend();

        await Expect(Row(desk, "thon-2")).ToContainTextAsync("Đã lưu");
        Assert.True(await desk.WasNeverLoadedAnewAsync());
        Assert.Equal("0258 333 444", await Cell(desk, "thon-2", "Contact").InputValueAsync());
        ForgetWarnings();
    }

    [Fact]
    public async Task What_is_typed_survives_a_lost_connection()
    {
        var desk = await AtUnitsAsync();
        await desk.Page.GetByLabel("Lý do thay đổi").FillAsync("Số mới");
        var cell = Cell(desk, "thon-1", "Contact");
        await cell.ClickAsync();
        await cell.PressSequentiallyAsync("0258 111 222");

        await Browsed.StopAsync();
        await Browsed.StartAsync();
        await Expect(Cell(desk, "thon-1", "Contact")).ToHaveValueAsync("0258 111 222");
        // The page is a new one: it has the text and asks for the reason again.
        await Expect(desk.Page.GetByText("Vì sao đổi?")).ToBeVisibleAsync();
        await desk.Page.Locator("[data-reason]").FillAsync("Số mới");
        await desk.Page.Locator("[data-reason]").PressAsync("Enter");

        await Expect(Row(desk, "thon-1")).ToContainTextAsync("Đã lưu");
        ForgetWarnings();
    }

    private async Task<Window> AtUnitsAsync()
    {
        var desk = await OpenAsync();
        await desk.SignInAsync(Office, "/quan-tri/don-vi");
        await Expect(Row(desk, "thon-1")).ToBeVisibleAsync();
        return desk;
    }

    private static ILocator Row(Window desk, string unit) => desk.Page.Locator($"[data-row={unit}]");

    private static ILocator Cell(Window desk, string unit, string field) => Row(desk, unit).Locator($"[data-field={field}]");
}
