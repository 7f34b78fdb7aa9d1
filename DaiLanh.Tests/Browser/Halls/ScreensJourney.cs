using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Halls;

/// <summary>A screen in the hall, from setting it up to its end, where nobody reads the board without an account.</summary>
public sealed class ScreensJourney(Chromium chromium, BrowsedClosedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedClosedApp>
{
    [Fact]
    public async Task The_office_sets_a_screen_up_the_hall_opens_it_without_sign_in_the_council_steers_it_and_revoked_it_is_black()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/quan-tri/man-hinh");
        await office.Button("Thêm màn hình").ClickAsync();
        var dialog = office.Page.GetByRole(AriaRole.Dialog);
        // What is missing is said where it is missing.
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Hãy đặt tên");
        // And what is too long is said, and kept to be shortened, rather than cut.
        await dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync(new string('a', 72));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Tên dài 72 ký tự, nhiều nhất 60.");
        await Expect(dialog.GetByLabel("Tên", new() { Exact = true })).ToHaveValueAsync(new string('a', 72));
        await dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("Hội trường UBND");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ Đường tiến độ" }).ClickAsync();
        await dialog.GetByLabel("Mỗi trang dừng (giây)").FillAsync("300");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        var typed = await office.Page.Locator(".screen-card__address").InnerTextAsync();
        var row = office.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Hội trường UBND" });
        await Expect(row).ToContainTextAsync("chưa mở");
        await Expect(row).ToContainTextAsync("Toàn xã · Phong trào · Vừa cập nhật");

        // Somebody types it at the hall's computer.
        var hall = await OpenAsync(Hall.Projector);
        await hall.OpenWallAsync("http://" + typed);
        await Expect(hall.Page.Locator(".wall-remote svg")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("đang mở trên 1 máy");

        // Who scans the code and is not signed in is asked to, and led back.
        var phone = await OpenAsync(Window.Phone);
        var remote = await row.GetByRole(AriaRole.Link, new() { Name = "Điều khiển" }).GetAttributeAsync("href");
        await phone.SignInAsync("Thành viên Hội đồng", "/" + remote);
        await phone.Button("Nhận điều khiển").TapAsync();
        await Expect(hall.Page.Locator(".wall-remote")).ToHaveCountAsync(0);

        await phone.Button("Phong trào").TapAsync();
        await Expect(hall.Page.Locator(".wall [data-row=vi-nguoi-ngheo]")).ToBeVisibleAsync();
        await phone.Button("Tiếp").TapAsync();
        await Expect(hall.Page.Locator(".wall-latest, .wall [data-row]").First).ToBeVisibleAsync();
        await phone.Button("Tắt hình").TapAsync();
        await Expect(hall.Page.Locator(".wall--blank")).ToBeVisibleAsync();
        await phone.Button("Hiện lại").TapAsync();
        await Expect(hall.Page.Locator(".wall-body")).ToBeVisibleAsync();

        await phone.Page.GetByText("Đơn vị cận cảnh").TapAsync();
        await phone.Page.GetByLabel("Tìm đơn vị").FillAsync("doan thanh");
        await phone.Button("Đoàn Thanh niên").TapAsync();
        await Expect(hall.Page.Locator(".wall-unit__name")).ToHaveTextAsync("Đoàn Thanh niên");
        await phone.Page.GetByText("Dòng thông báo").First.TapAsync();
        await phone.Page.GetByLabel("Dòng thông báo").FillAsync(new string('a', 150));
        await phone.Button("Hiện lên màn hình").TapAsync();
        await Expect(phone.Page.Locator("[data-line]")).ToContainTextAsync("Dòng thông báo dài 150 ký tự, nhiều nhất 140.");
        await Expect(phone.Page.GetByLabel("Dòng thông báo")).ToHaveValueAsync(new string('a', 150));
        await phone.Page.GetByLabel("Dòng thông báo").FillAsync("Nghỉ giải lao 15 phút");
        await phone.Button("Hiện lên màn hình").TapAsync();
        await Expect(hall.Page.Locator(".wall-message")).ToHaveTextAsync("Nghỉ giải lao 15 phút");
        await Expect(phone.Page.GetByLabel("Dòng thông báo")).ToHaveValueAsync("");
        await phone.Page.Locator("summary", new() { HasText = "Ngày" }).First.TapAsync();
        await phone.Page.GetByLabel("Xem lại ngày").FillAsync("9");
        await Expect(hall.Page.Locator(".wall--earlier .wall-past")).ToContainTextAsync("20/4/2023");

        await row.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await Expect(hall.Page.GetByRole(AriaRole.Heading, new() { Name = "Màn hình này đã được thu hồi." })).ToBeVisibleAsync(new() { Timeout = 5000 });
        await Expect(hall.Page.Locator("[data-row]")).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("đã thu hồi");
        await Expect(phone.Page.GetByText("Màn hình này không còn dùng.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_address_is_black_and_opens_no_circuit_and_a_wall_leads_to_no_other_page()
    {
        var opened = await App.SetUpAsync("Nhà văn hóa");
        var stranger = await OpenAtWrongAddressAsync();
        Assert.DoesNotContain(stranger.Requests, r => r.Contains("/_blazor", StringComparison.Ordinal));

        var hall = await OpenAsync(Hall.Projector);
        await hall.OpenWallAsync("/man-hinh/" + opened.Secret.Token);
        // Inside its circuit, as a script on the page could.
        await hall.Page.EvaluateAsync("() => Blazor.navigateTo('/nhat-ky')");
        await Expect(hall.Page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
        await Expect(hall.Page.Locator(".ledger")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_wall_comes_back_by_itself_after_a_restart_and_its_own_keys_steer_it()
    {
        var opened = await App.SetUpAsync("Phòng họp", DaiLanh.Core.Screens.ScreenSettings.Default with { DwellSeconds = 300, Distance = 2.5m });
        var hall = await OpenAsync(Hall.Projector);
        await hall.OpenWallAsync("/man-hinh/" + opened.Secret.Token);
        await hall.Page.Keyboard.PressAsync("2");
        await Expect(hall.Page.Locator(".wall [data-row=vi-nguoi-ngheo]").First).ToBeVisibleAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "1/0/Movements");
        await hall.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "2/0/Curve");
        await hall.Page.Keyboard.PressAsync(" ");
        await Expect(hall.Page.Locator(".wall-paused")).ToBeVisibleAsync();
        await hall.Page.Keyboard.PressAsync("f");
        await hall.Page.WaitForFunctionAsync("() => document.fullscreenElement !== null");

        await Browsed.StopAsync();
        await hall.Page.WaitForFunctionAsync("() => 'stale' in document.documentElement.dataset");
        await Browsed.StartAsync();

        await hall.Page.WaitForFunctionAsync("() => !('stale' in document.documentElement.dataset) && document.querySelector('.wall-body')");
        await Expect(hall.Page.Locator(".wall-paused")).ToHaveCountAsync(0);
        ForgetWarnings();
    }

    private async Task<Window> OpenAtWrongAddressAsync()
    {
        var window = await OpenAsync(Hall.Projector);
        await window.GoAsync("/man-hinh/k7m2-9xq4", isPlain: true);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Địa chỉ này không mở màn hình nào." })).ToBeVisibleAsync();
        return window;
    }
}
