using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Admin;

/// <summary>Dialogs by keyboard: the first field has the focus when one opens, and whatever opened it when it is closed.</summary>
public sealed class DialogsJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Office = "Thường trực Hội đồng";
    private const string Admin = "Quản trị hệ thống";

    [Theory]
    [InlineData(Office, "/quan-tri/don-vi", "Ngừng dùng Thôn 1", "Từ ngày")]
    [InlineData(Office, "/quan-tri/dot-thi-dua", "Kết thúc đợt", "Lý do")]
    [InlineData(Office, "/quan-tri/cai-dat", "Đổi Họ tên người ký", "Giá trị")]
    [InlineData(Office, "/quan-tri/chi-tieu?don-vi=thon-1", "Thêm chỉ tiêu cho Thôn 1", "Tên chỉ tiêu")]
    [InlineData(Office, "/quan-tri/chi-tieu?don-vi=thon-1", "Sửa THON1-01", "Tên chỉ tiêu")]
    [InlineData(Office, "/quan-tri/chi-tieu?don-vi=thon-1", "Ngừng THON1-01", "Lý do")]
    [InlineData(Office, "/quan-tri/chi-tieu?don-vi=thon-1", "Chép sang đơn vị khác: chỉ tiêu của Thôn 1", "Văn phòng – Thống kê")]
    [InlineData(Office, "/quan-tri/thu-vien", "Thêm mẫu", "Tên chỉ tiêu")]
    [InlineData(Office, "/quan-tri/man-hinh", "Thêm màn hình", "Tên")]
    [InlineData(Admin, "/quan-tri/tai-khoan", "Thêm tài khoản", "Tên hiển thị")]
    public async Task The_first_field_has_the_focus_and_closing_gives_it_back(string account, string address, string opener, string field)
    {
        var window = await OpenAsync();
        await window.SignInAsync(account, address);
        var button = window.Page.GetByRole(AriaRole.Button, new() { Name = opener, Exact = true });
        await button.FocusAsync();
        await button.PressAsync("Enter");

        var dialog = window.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel(field).First).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }
}
