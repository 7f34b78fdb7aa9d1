using System.Net;
using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Tests.Web.Api;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>An administrator lets a program in; the person for whom it acts keeps it out.</summary>
public sealed class TokensJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_token_is_shown_once_opens_the_interface_and_is_ended_by_its_own_person()
    {
        var admin = await OpenAsync();
        await admin.SignInAsync("Quản trị hệ thống", "/quan-tri/ma-truy-cap");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo mã" }).ClickAsync();
        await Expect(admin.Page.GetByText("Hãy chọn tài khoản mà mã thay mặt.")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Thay mặt ai").SelectOptionAsync("thuongtruc");
        await admin.Page.GetByLabel("Để làm gì").FillAsync("bảng điện tử");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo mã" }).ClickAsync();
        var secret = await admin.Page.Locator(".token-secret__text").TextContentAsync();
        Assert.StartsWith("dailanh_", secret, StringComparison.Ordinal);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Đã chép xong" }).ClickAsync();
        await Expect(admin.Page.Locator("body")).Not.ToContainTextAsync(secret!);
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "bảng điện tử" });
        await Expect(row).ToContainTextAsync("chưa dùng");

        using var program = new ApiCaller(App.Address, secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/reports/progress.csv")).Status);

        var office = await OpenAsync(Window.Phone);
        await office.SignInAsync("Thường trực Hội đồng", "/ma-truy-cap");
        var own = office.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "bảng điện tử" });
        await Expect(own).Not.ToContainTextAsync("chưa dùng");
        await own.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = "Thu hồi mã" }).ClickAsync();
        await Expect(own).ToContainTextAsync("đã thu hồi");
        (await program.GetAsync("/api/board")).IsProblem(HttpStatusCode.Unauthorized, "token-revoked");
    }
}
