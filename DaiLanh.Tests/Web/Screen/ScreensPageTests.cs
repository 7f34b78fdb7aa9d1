using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Administration;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The table of screens.</summary>
public sealed class ScreensPageTests : ScreenTest
{
    [Fact]
    public void Without_a_screen_it_says_what_one_is_for()
    {
        SignIn(Office);

        Assert.Contains("Chưa có màn hình nào", Shown(Render<ScreensPage>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_screen_says_whether_it_is_on_now_off_expired_or_revoked()
    {
        SignIn(Office);
        await SetUpAsync("A đang mở");
        await SetUpAsync("B chưa mở");
        await SetUpAsync("C hết hạn", lastDay: Some.Today);
        await SetUpAsync("D thu hồi");
        await SetUpAsync("E đã tắt");
        await Db.Get<RevokeScreen>().ExecuteAsync(Office, 4, Cancellation);
        Clock.Advance(TimeSpan.FromDays(1));
        Wall.Seen("wall-1", Clock.GetUtcNow());
        Wall.Seen("wall-2", Clock.GetUtcNow());
        Db.Get<DaiLanh.Core.Screens.LiveScreens>().Of(5).Seen("wall-1", Clock.GetUtcNow().AddHours(-1));

        var cut = Render<ScreensPage>();

        Assert.Equal(
            ["đang mở trên 2 máy", "chưa mở", "đã hết hạn", "đang tắt; mở lần cuối 13:00 25/5", "đã thu hồi"],
            cut.FindAll(".screens__state").Select(TextOf));
        // The page follows: a wall that says nothing any more is off.
        Clock.Advance(TimeSpan.FromSeconds(15));
        cut.WaitForAssertion(() => Assert.Equal("đang tắt; mở lần cuối 14:00 25/5", TextOf(cut.Find(".screens__state"))));
    }

    [Fact]
    public async Task What_can_be_done_follows_from_the_state_and_from_who_looks()
    {
        SignIn(Office);
        await SetUpAsync("A đang dùng");
        await SetUpAsync("B thu hồi");
        await Db.Get<RevokeScreen>().ExecuteAsync(Office, 2, Cancellation);

        var cut = Render<ScreensPage>();

        var rows = cut.FindAll("tbody tr");
        Assert.Equal(["Xem thử", "Điều khiển", "Sửa", "Địa chỉ mới", "Thu hồi"], rows[0].QuerySelectorAll(".screens__do > *").Select(TextOf));
        Assert.Equal(["Địa chỉ mới"], rows[1].QuerySelectorAll(".screens__do > *").Select(TextOf));
        Assert.StartsWith("/man-hinh?cach=2.5&dung=20&trang=toan-xa,phong-trao", rows[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_shows_both_addresses_to_scan_to_type_and_to_open()
    {
        var (screen, secret) = await SetUpAsync();

        var cut = Render<ScreenCard>(p => p.Add(c => c.Screen, screen).Add(c => c.Secret, secret));

        Assert.Equal("localhost/man-hinh/" + secret.Address, TextOf(cut.Find(".screen-card__address")));
        Assert.Equal("http://localhost/man-hinh/" + secret.Token, cut.Find("a").GetAttribute("href"));
        Assert.StartsWith("M4 4", cut.Find("svg path").GetAttribute("d"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_added_moved_and_taken_out()
    {
        var pages = DaiLanh.Core.Screens.ScreenSettings.Default.Pages;
        var cut = Render<PageChooser>(p => p.Add(c => c.Pages, pages).Add(c => c.Plan, Live.Current!.Plan).Add(c => c.PagesChanged, next => pages = next));
        Assert.Equal(["Toàn xã", "Phong trào", "Đường tiến độ", "Vừa cập nhật"], Names());

        cut.Find("[aria-label='Đưa Phong trào lên']").Click();
        Again();
        cut.Find("[aria-label='Bỏ Đường tiến độ']").Click();
        Again();
        cut.FindAll(".chooser__more button").First(b => TextOf(b).Contains("Khối thôn", StringComparison.Ordinal)).Click();
        Again();

        Assert.Equal(["Phong trào", "Toàn xã", "Vừa cập nhật", "Khối thôn"], Names());
        Assert.True(cut.Find("[aria-label='Đưa Phong trào lên']").HasAttribute("disabled"));

        void Again() => cut.Render(p => p.Add(c => c.Pages, pages));
        IEnumerable<string> Names() => cut.FindAll(".chooser__page > span").Select(TextOf);
    }
}
