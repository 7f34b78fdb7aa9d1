using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Browser;

/// <summary>An administrator lets a person in, and keeps them out again.</summary>
public sealed class AccountsJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Password = "mùa này cá nhiều lắm";

    [Fact]
    public async Task A_new_officer_comes_in_with_the_password_that_the_administrator_gave_and_not_once_the_account_is_out_of_use()
    {
        var admin = await OpenAsync();
        await admin.SignInAsync("Quản trị hệ thống", "/quan-tri/tai-khoan");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm tài khoản" }).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tên hiển thị").FillAsync("Cán bộ mới");
        await dialog.GetByLabel("Tên đăng nhập").FillAsync("can-bo-moi");
        await dialog.GetByLabel("Mật khẩu ban đầu").FillAsync(Password);

        // Everything that is missing is said where it is missing.
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Chọn ít nhất một vai trò.");
        await dialog.GetByText("Người xem", new() { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "can-bo-moi" });
        await Assertions.Expect(row).ToContainTextAsync("đang dùng");

        var officer = await OpenAsync(Window.Phone);
        await SignInAsync(officer);
        await officer.AtAsync("/nhat-ky");
        await officer.ReadyAsync();
        await Assertions.Expect(officer.Page.Locator(".ledger")).ToContainTextAsync("Tạo tài khoản “can-bo-moi”: Người xem");

        await row.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await dialog.GetByText("Ngừng sử dụng", new() { Exact = false }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("ngừng sử dụng");

        // From within a page of the circuit, by its form.
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Trình đơn" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await officer.ReadyAsync();
        await SignInAsync(officer);
        await Assertions.Expect(officer.Page.Locator("p.refusal[role=alert]")).ToContainTextAsync("ngừng sử dụng");
    }

    private static async Task SignInAsync(Window window)
    {
        await window.Page.GotoAsync("/dang-nhap?ve=/nhat-ky");
        await window.Page.GetByLabel("Tên đăng nhập").FillAsync("can-bo-moi");
        await window.Page.GetByLabel("Mật khẩu").FillAsync(Password);
        await window.Page.Keyboard.PressAsync("Enter");
    }
}
