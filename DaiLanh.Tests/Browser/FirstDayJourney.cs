using System.Text.RegularExpressions;
using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>Production: nothing of the demonstration is there, and the first person comes in by the link in the server's window.</summary>
public sealed partial class FirstDayJourney(Chromium chromium, BrowsedProductionApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedProductionApp>
{
    [Fact]
    public async Task Without_an_account_there_is_a_sign_in_page_and_nothing_else()
    {
        var window = await OpenAsync();
        await window.GoAsync("/", isPlain: true);

        await Expect(window.Page).ToHaveURLAsync(new Uri(App.Address, "/dang-nhap?ve=%2F").AbsoluteUri);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng nhập");
        // No account opens by a click.
        await Expect(window.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await window.Page.GetByLabel("Tên đăng nhập").FillAsync("thuongtruc");
        await window.Page.GetByLabel("Mật khẩu").FillAsync("thuongtruc");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("p.refusal[role=alert]")).ToContainTextAsync("chưa đúng");
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_printed_link_and_starts_with_the_campaign_of_2023()
    {
        var window = await OpenAsync();
        var page = window.Page;
        await window.GoAsync(PrintedLink().Match(App.Printed).Value, isPlain: true);

        await page.GetByLabel("Họ tên hoặc chức danh").FillAsync("Người thử nhất");
        await page.GetByLabel("Tên đăng nhập").FillAsync("nguoi-thu-nhat");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync("mùa này cá nhiều lắm");
        await page.GetByLabel("Mật khẩu, gõ lại").FillAsync("mùa này cá nhiều lắm");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nạp đợt thi đua 2023" }).ClickAsync();

        await window.ReadyAsync();
        await Wait.UntilAsync(() => App.Services.GetRequiredService<LiveBoard>().Current is not null);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Board.Campaign.ShortName);
        await Expect(page.GetByText("Đợt thi đua chưa có chỉ tiêu nào")).ToBeVisibleAsync();
        Assert.NotEmpty(Board.Units);
        await Expect(page.GetByText("số liệu minh họa")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Trình diễn")).ToHaveCountAsync(0);
        Assert.False(Board.Campaign.HasDemoFigures);

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng nhập");
    }

    [GeneratedRegex(@"http://\S+/thiet-lap/\S+", RegexOptions.None, 1000)]
    private static partial Regex PrintedLink();
}
