using Bunit;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Entrance;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The wall without sign-in.</summary>
public sealed class HallPageTests : ScreenTest
{
    private static ScreenSettings Whole => ScreenSettings.Default with { Pages = [new(WallPageKind.Whole)], Distance = 2.5m };

    [Fact]
    public async Task Both_addresses_show_the_wall_to_who_is_not_signed_in()
    {
        var (_, secret) = await SetUpAsync(settings: Whole);

        Assert.NotEmpty(OpenAt<HallPage>(secret.Token).FindAll("[data-row=thon-1]"));
        Assert.NotEmpty(OpenAt<HallPage>(secret.Address).FindAll("[data-row=thon-1]"));
    }

    [Fact]
    public async Task Nothing_of_persons_is_on_it_nor_its_own_address()
    {
        var officer = Some.Officer("thon-1");
        var saved = Assert.IsType<ReportOutcome.Saved>(await Db.ReportAsync(new ReportRequest("A-1", Some.Today, null) { Value = 40, Note = "Ghi chú riêng", Reason = "Lý do riêng" }, officer));
        await ShownAsync(saved.Sequence);
        var (_, secret) = await SetUpAsync(settings: ScreenSettings.Default with { Pages = [new(WallPageKind.Latest)], Distance = 2.5m });

        var markup = OpenAt<HallPage>(secret.Token).Markup;

        Assert.Contains("Thôn 1", markup, StringComparison.Ordinal);
        foreach (var secretText in new[] { officer.Name, "Ghi chú riêng", "Lý do riêng", secret.Token, secret.Address })
            Assert.DoesNotContain(secretText, markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_names_no_screen_is_a_black_wall_with_a_calm_sentence()
    {
        await SetUpAsync(settings: Whole);

        var cut = OpenAt<HallPage>(ScreenSecret.Make().Token);

        Assert.Equal("Địa chỉ này không mở màn hình nào.", cut.Find(".wall--blank h1").TextContent);
        Assert.Empty(cut.FindAll("[data-row]"));
    }

    [Fact]
    public void A_wrong_address_is_told_in_the_language_of_who_typed_it()
    {
        Speak(Wording.English);

        Assert.Equal("This address opens no screen.", OpenAt<HallPage>(ScreenSecret.Make().Token).Find("h1").TextContent);
    }

    [Fact]
    public async Task A_screen_that_is_revoked_while_it_is_open_is_black_at_once()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Token);

        await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation);

        cut.WaitForAssertion(() => Assert.Equal("Màn hình này đã được thu hồi.", cut.Find(".wall--blank h1").TextContent));
        Assert.Empty(cut.FindAll("[data-row]"));
    }

    [Fact]
    public async Task Revoked_by_another_process_it_is_black_within_five_seconds()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Address);
        await using var other = Db.SecondProcess();
        await other.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation);
        Assert.NotEmpty(cut.FindAll("[data-row=thon-1]"));

        Clock.Advance(TimeSpan.FromSeconds(5));

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall--blank h1")));
    }

    [Fact]
    public async Task When_its_last_day_is_over_it_is_black_within_five_seconds_and_back_when_the_office_extends_it()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole, lastDay: Some.Today);
        Clock.SetUtcNow(new DateTimeOffset(2023, 5, 24, 23, 59, 58, TimeSpan.FromHours(7)));
        var cut = OpenAt<HallPage>(secret.Token);
        Assert.NotEmpty(cut.FindAll("[data-row=thon-1]"));

        Clock.Advance(TimeSpan.FromSeconds(5));
        cut.WaitForAssertion(() => Assert.Equal("Màn hình này đã hết hạn dùng.", cut.Find(".wall--blank h1").TextContent));

        await Db.Get<ChangeScreen>().ExecuteAsync(Office, screen.Number, new ScreenWish(screen.Name, screen.Settings, Some.Today.AddDays(3)), Cancellation);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=thon-1]")));
    }

    [Fact]
    public async Task New_addresses_end_the_wall_of_the_old_ones()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Token);

        var renewed = Assert.IsType<ScreenOutcome.Opened>(await Db.Get<RenewScreen>().ExecuteAsync(Office, screen.Number, screen.LastDay, Cancellation));

        cut.WaitForAssertion(() => Assert.Equal("Địa chỉ này không mở màn hình nào.", cut.Find(".wall--blank h1").TextContent));
        Assert.NotEmpty(OpenAt<HallPage>(renewed.Secret.Address).FindAll("[data-row=thon-1]"));
        // The wall that was ended asks no more: it would only count as guessing.
        Assert.Equal(2, Wall.ListenerCount); // the new page and its wall
    }

    [Fact]
    public async Task How_it_is_set_up_changes_while_it_is_open()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Token);

        await Db.Get<ChangeScreen>().ExecuteAsync(
            Office, screen.Number, new ScreenWish(screen.Name, screen.Settings with { Pages = [new(WallPageKind.Movements)], Theme = WallTheme.Light }, screen.LastDay), Cancellation);

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall--light [data-row=ntm]")));
    }

    [Fact]
    public async Task The_way_to_the_remote_control_stands_on_it_while_nobody_steers()
    {
        var (_, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Token);
        Assert.NotEmpty(cut.FindAll(".wall-remote svg path"));

        Wall.Change(s => DaiLanh.Core.Screens.Remote.ControlRules.Take(s, new("phone", "p", "Anh Nam"), Clock.GetUtcNow()));

        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll(".wall-remote")));
        Assert.NotEmpty(cut.FindAll(".wall-emblem"));
        Assert.DoesNotContain("Anh Nam", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_wrong_short_addresses_and_nobody_looks_any_more_but_long_ones_still_open()
    {
        var (_, secret) = await SetUpAsync(settings: Whole);
        Assert.InRange(Exhaust(), AddressGuesses.Burst, AddressGuesses.Burst + 5);
        Assert.Equal("Đã gõ sai nhiều lần.", OpenAt<HallPage>(secret.Address).Find("h1").TextContent);
        Assert.NotEmpty(OpenAt<HallPage>(secret.Token).FindAll("[data-row=thon-1]"));
    }

    [Fact]
    public async Task What_others_guess_takes_no_open_wall_away_and_revoked_it_is_black_all_the_same()
    {
        var (screen, secret) = await SetUpAsync(settings: Whole);
        var cut = OpenAt<HallPage>(secret.Address);
        Exhaust();

        for (var look = 0; look < 3; look++) Clock.Advance(TimeSpan.FromSeconds(3));
        // Asked again after something was set, too.
        await Db.Get<ChangeScreen>().ExecuteAsync(
            Office, screen.Number, new ScreenWish(screen.Name, screen.Settings with { Theme = WallTheme.Light }, screen.LastDay), Cancellation);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall--light [data-row=thon-1]")));

        await using var other = Db.SecondProcess();
        await other.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(5));
        cut.WaitForAssertion(() => Assert.Equal("Màn hình này đã được thu hồi.", cut.Find(".wall--blank h1").TextContent));
    }

    [Fact]
    public async Task A_right_short_address_that_must_wait_for_the_guesses_of_others_opens_by_itself()
    {
        var (_, secret) = await SetUpAsync(settings: Whole);
        Exhaust();
        var cut = OpenAt<HallPage>(secret.Address);
        Assert.Equal("Đã gõ sai nhiều lần.", cut.Find("h1").TextContent);

        // One comes back every ten seconds, by the machine's own clock.
        await Wait.UntilAsync(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(3));
            return cut.FindAll("[data-row=thon-1]").Count > 0;
        });
    }

    // Tries wrong ones until nobody looks any more; how many that were.
    private int Exhaust()
    {
        var tried = 0;
        while (OpenAt<HallPage>("2222-222" + ScreenSecret.Letters[tried]).Find("h1").TextContent != "Đã gõ sai nhiều lần.") tried++;
        return tried;
    }

    [Fact]
    public async Task A_wall_that_was_closed_asks_and_listens_no_more()
    {
        var (_, secret) = await SetUpAsync(settings: Whole);
        for (var visit = 0; visit < 20; visit++) OpenAt<HallPage>(secret.Token);
        Assert.Equal(40, Wall.ListenerCount); // the page and its wall

        await DisposeComponentsAsync();

        Assert.Equal(0, Wall.ListenerCount);
    }
}
