using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Remote;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The remote control of a screen.</summary>
public sealed class RemotePageTests : ScreenTest
{
    private const string Phone = "phone";
    private long _number;

    public RemotePageTests()
    {
        var module = JSInterop.SetupModule("./js/remote.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<string?>("start", _ => true).SetResult(Phone);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("token")]
    [InlineData("address")]
    public async Task The_number_and_both_addresses_lead_to_it(string by)
    {
        SignIn(Office);
        var (screen, secret) = await SetUpAsync();

        var cut = OpenAt<RemotePage>(by switch { "number" => "1", "token" => secret.Token, _ => secret.Address });

        Assert.Equal(screen.Name, cut.Find("h1").TextContent);
    }

    [Fact]
    public async Task Control_is_taken_first_and_then_the_buttons_are_there()
    {
        var cut = await OpenAsync();
        Assert.Contains("Chưa ai điều khiển", Shown(cut), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".remote-pad"));

        await SendAsync(cut, new SteerCommand.Take());

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".remote-pad")));
        Assert.Contains("Bạn đang điều khiển", Shown(cut), StringComparison.Ordinal);
        Assert.Equal(Office.Name, Wall.Steering.Control.Holder!.Name);
    }

    [Fact]
    public async Task It_says_what_the_wall_shows_with_the_part_of_the_page()
    {
        var cut = await HeldAsync();
        Wall.Drawn([4, 1, 1, 1]);
        await SendAsync(cut, new SteerCommand.Page(0));
        await SendAsync(cut, new SteerCommand.Turn(1));
        cut.WaitForAssertion(() => Assert.Equal("Toàn xã · 2/4", Title(cut)));

        await SendAsync(cut, new SteerCommand.Page(1));
        cut.WaitForAssertion(() => Assert.Equal("Phong trào", Title(cut)));
        Assert.Equal("Phong trào", TextOf(cut.Find("[data-send=page][aria-pressed=true]")));

        // By itself, when the picture turns.
        Clock.Advance(TimeSpan.FromSeconds(20.5));
        cut.WaitForAssertion(() => Assert.Equal("Đường tiến độ", Title(cut)));

        await SendAsync(cut, new SteerCommand.CloseUp("thon-2"));
        cut.WaitForAssertion(() => Assert.Equal("Thôn 2", Title(cut)));
        await SendAsync(cut, new SteerCommand.Pause(true));
        await SendAsync(cut, new SteerCommand.Message("Nghỉ"));
        await SendAsync(cut, new SteerCommand.LookBack(Some.Start));
        cut.WaitForAssertion(() => Assert.Equal(["Đang dừng", "Nhìn lại ngày 11/4/2023", "Thông báo: Nghỉ"], cut.FindAll(".remote-now__marks li").Take(3).Select(TextOf)));
        await SendAsync(cut, new SteerCommand.Blank(true));
        cut.WaitForAssertion(() => Assert.Equal("Màn hình đang tắt hình", Title(cut)));
        Assert.Equal("Hiện lại", cut.Find("[data-send=blank]").LastChild!.TextContent);
    }

    [Fact]
    public async Task Who_comes_second_asks_and_the_holder_is_asked_and_grants()
    {
        var cut = await HeldAsync();

        await FromOtherAsync(new SteerCommand.Take());
        cut.WaitForAssertion(() => Assert.Contains("Anh Nam xin điều khiển.", TextOf(cut.Find(".remote-ask")), StringComparison.Ordinal));

        await SendAsync(cut, new SteerCommand.Answer(true));
        cut.WaitForAssertion(() => Assert.Contains("Anh Nam đang điều khiển", Shown(cut), StringComparison.Ordinal));
        Assert.Empty(cut.FindAll(".remote-pad"));
        Assert.Equal("Anh Nam đang điều khiển màn hình này.", await cut.InvokeAsync(() => cut.Instance.SendAsync(++_number, new SteerCommand.Blank(true))));
    }

    [Fact]
    public async Task Who_asks_sees_that_they_wait_and_that_they_were_refused()
    {
        var cut = await OpenAsync();
        await FromOtherAsync(new SteerCommand.Take());
        cut.WaitForAssertion(() => Assert.Equal("Xin điều khiển", TextOf(cut.Find("[data-send=take]"))));

        await SendAsync(cut, new SteerCommand.Take());
        cut.WaitForAssertion(() => Assert.Contains("Đang chờ Anh Nam trả lời", Shown(cut), StringComparison.Ordinal));

        await FromOtherAsync(new SteerCommand.Answer(false));
        cut.WaitForAssertion(() => Assert.Contains("Anh Nam chưa trao điều khiển.", Shown(cut), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_that_is_revoked_is_steered_no_more()
    {
        var cut = await HeldAsync();

        await Db.Get<RevokeScreen>().ExecuteAsync(Office, 1, Cancellation);

        cut.WaitForAssertion(() => Assert.Contains("Màn hình này không còn dùng.", Shown(cut), StringComparison.Ordinal));
        Assert.Empty(cut.FindAll("[data-send]"));
    }

    [Fact]
    public async Task All_units_can_be_shown_in_close_up_and_all_days_again()
    {
        var cut = await HeldAsync();

        Assert.Equal(["", "thon-1", "thon-2", "thon-3"], cut.FindAll("[data-send=unit]").Select(b => b.GetAttribute("data-value")));
        Assert.Equal(("0", "43", "2023-04-11"), (cut.Find("[data-first]").GetAttribute("min"), cut.Find("[data-first]").GetAttribute("max"), cut.Find("[data-first]").GetAttribute("data-first")));
        Assert.All(cut.FindAll("[data-send]").Select(Command), Assert.NotNull);
    }

    [Fact]
    public async Task The_picture_on_the_phone_moves_with_the_wall_and_tells_the_wall_nothing()
    {
        var cut = await HeldAsync();
        Wall.Drawn([4, 1, 1, 1]);

        await SendAsync(cut, new SteerCommand.Page(1));

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".remote-picture [data-row=ntm]")));
        Assert.Equal(4, Wall.PartsOf(ScreenSettings.Default)[0]);
    }

    [Theory]
    [InlineData("page", "x")]
    [InlineData("turn", null)]
    [InlineData("nonsense", "1")]
    public void What_no_button_says_is_no_command(string kind, string? value) => Assert.Null(RemoteBrowser.CommandOf(kind, value));

    [Fact]
    public void Whoever_opens_an_address_without_a_screen_is_told_so()
    {
        SignIn(Office);

        Assert.Contains("Màn hình này không còn dùng.", Shown(OpenAt<RemotePage>("7")), StringComparison.Ordinal);
    }

    private static SteerCommand? Command(IElement button) => RemoteBrowser.CommandOf(button.GetAttribute("data-send")!, button.GetAttribute("data-value"));

    private static string Title(IRenderedComponent<RemotePage> cut) => TextOf(cut.Find(".remote-now__title"));

    private async Task<IRenderedComponent<RemotePage>> OpenAsync()
    {
        SignIn(Office);
        await SetUpAsync();
        return OpenAt<RemotePage>("1");
    }

    private async Task<IRenderedComponent<RemotePage>> HeldAsync()
    {
        var cut = await OpenAsync();
        await SendAsync(cut, new SteerCommand.Take());
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".remote-pad")));
        return cut;
    }

    private async Task SendAsync(IRenderedComponent<RemotePage> cut, SteerCommand command) =>
        Assert.Null(await cut.InvokeAsync(() => cut.Instance.SendAsync(++_number, command)));

    private async Task FromOtherAsync(SteerCommand command) =>
        Assert.IsType<SteerOutcome.Done>(await Db.Get<SteerScreen>().ExecuteAsync(Council, 1, new SteerOrder("other", ++_number, command), Cancellation));
}
