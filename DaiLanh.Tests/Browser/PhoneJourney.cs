using DaiLanh.Tests.Support.Browsers;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>What a telephone held upright owes to the thumb: nothing jumps, and where one is can be seen.</summary>
public sealed class PhoneJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_row_that_is_saved_keeps_its_height_and_says_so_in_one_line()
    {
        var target = Suitable.Totals(Board, "thon-3").First();
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync(Board.Unit("thon-3")!.Card.ShortName, "/cap-nhat");
        var row = new Desk(phone.Page).Row(target);
        var box = phone.Page.Locator($"[data-row='{target.Card.Code}']");
        var before = (await box.BoundingBoxAsync())!.Height;

        await row.TypeAsync(Suitable.Typed(Suitable.PlanOf(target)));
        await row.SavedAsync();

        await Expect(row.Button("Hoàn tác")).ToBeVisibleAsync();
        Assert.Equal(before, (await box.BoundingBoxAsync())!.Height, 0.5f);
        Assert.Equal((await row.Button("Hoàn tác").BoundingBoxAsync())!.Y, (await row.Button("Ghi chú").BoundingBoxAsync())!.Y, 0.5f);
    }

    [Fact]
    public async Task The_tab_of_the_page_one_is_on_is_in_sight()
    {
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync("Thường trực Hội đồng", "/quan-tri/cai-dat");
        await Expect(phone.Page.Locator(".admin-tabs [aria-current=page]")).ToHaveTextAsync("Cài đặt");
        await Expect(phone.Page.Locator(".admin-tabs [aria-current=page]")).ToBeInViewportAsync(new() { Ratio = 1 });

        await phone.Page.Locator(".admin-tabs").GetByText("Màn hình").TapAsync();
        await phone.AtAsync("/quan-tri/man-hinh");
        await Expect(phone.Page.Locator(".admin-tabs [aria-current=page]")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("() => Math.round(scrollX)"));
    }
}
