using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Screens;

/// <summary>Setting screens up, changing, renewing and revoking them.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private static readonly ScreenWish Hall = new(" Hội trường UBND ", ScreenSettings.Default, Some.Today.AddDays(30));

    private TestDb Db { get; set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Db = await TestDb.CreateAsync();

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    [Theory]
    [InlineData(Role.Council)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Outreach)]
    [InlineData(Role.Viewer)]
    public async Task Only_the_office_and_administrators_set_screens_up_and_end_them(Role role)
    {
        var number = (await OpenedAsync(Hall)).Screen.Number;
        var other = Some.Holding(role);

        Assert.IsType<ScreenOutcome.NotAllowed>(await CreateAsync(Hall with { Name = "Khác" }, other));
        Assert.IsType<ScreenOutcome.NotAllowed>(await Db.Get<ChangeScreen>().ExecuteAsync(other, number, Hall with { Name = "Khác" }, Cancellation));
        Assert.IsType<ScreenOutcome.NotAllowed>(await Db.Get<RenewScreen>().ExecuteAsync(other, number, Hall.LastDay, Cancellation));
        Assert.IsType<ScreenOutcome.NotAllowed>(await Db.Get<RevokeScreen>().ExecuteAsync(other, number, Cancellation));
        Assert.IsType<ScreenOutcome.Opened>(await CreateAsync(Hall with { Name = "Nhà văn hóa" }, Some.Holding(Role.Admin)));
    }

    [Fact]
    public async Task Both_addresses_open_a_new_screen_however_the_short_one_is_typed()
    {
        var (screen, secret) = await OpenedAsync(Hall);

        Assert.Equal((1, "Hội trường UBND"), (screen.Number, screen.Name));
        foreach (var typed in new[] { secret.Token, secret.Address, secret.Address.ToUpperInvariant(), secret.Address.Replace('-', ' ') })
            Assert.Equal(screen.Number, (await FindAsync(typed))?.Number);
        Assert.Equal(ScreenSettings.Default.Pages, (await FindAsync(secret.Token))!.Settings.Pages);
        foreach (var wrong in new[] { "", "1", secret.Address[1..], secret.Token[1..], secret.Token.ToUpperInvariant(), ScreenSecret.Make().Token, ScreenSecret.Make().Address })
            Assert.Null(await FindAsync(wrong));
    }

    [Fact]
    public async Task Neither_the_file_nor_the_ledger_holds_an_address()
    {
        var (_, secret) = await OpenedAsync(Hall);
        var (_, second) = await RenewedAsync(1);

        await using var db = await Db.Databases.CreateDbContextAsync(Cancellation);
        var screen = await db.Screens.SingleAsync(Cancellation);
        var bodies = string.Join('\n', await db.Ledger.Select(r => r.Body).ToListAsync(Cancellation));
        foreach (var text in new[] { secret.Token, secret.Address, second.Token, second.Address, screen.TokenHash, screen.AddressHash })
            Assert.DoesNotContain(text, bodies, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Token, secret + new ScreenOutcome.Opened(screen.Line, secret).ToString(), StringComparison.Ordinal);
        Assert.Equal((ScreenSecret.HashLength, ScreenSecret.HashLength), (screen.TokenHash.Length, screen.AddressHash.Length));
        Assert.NotEqual(second.Token, screen.TokenHash);
    }

    [Fact]
    public async Task The_ledger_tells_each_step_in_a_sentence()
    {
        var (screen, _) = await OpenedAsync(Hall);
        Saved(await Db.Get<ChangeScreen>().ExecuteAsync(
            Office, screen.Number, new ScreenWish("Nhà văn hóa", screen.Settings with { Distance = 6, Theme = WallTheme.Light, DwellSeconds = 30, IsEnglish = true, Pages = [new(WallPageKind.Block, "thon")] }, Some.Today), Cancellation));
        await RenewedAsync(screen.Number);
        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation));

        Assert.Equal(
            [
                "Lập màn hình số 1 “Hội trường UBND”, dùng đến hết ngày 23/6/2023",
                "Màn hình số 1 “Nhà văn hóa”: tên cũ “Hội trường UBND”, chọn lại 1 trang, mỗi trang 30 giây, hàng cuối cách 6 lần chiều cao ảnh, nền sáng, tiếng Anh, dùng đến hết ngày 24/5/2023",
                "Cấp địa chỉ mới cho màn hình số 1 “Nhà văn hóa”, dùng đến hết ngày 3/6/2023",
                "Thu hồi màn hình số 1 “Nhà văn hóa”",
            ],
            await SaidAsync());
    }

    [Fact]
    public async Task A_change_that_changes_nothing_leaves_no_trace_and_revoking_twice_is_no_mistake()
    {
        var (screen, _) = await OpenedAsync(Hall);

        Saved(await Db.Get<ChangeScreen>().ExecuteAsync(Office, screen.Number, Hall with { Settings = screen.Settings with { Pages = [.. screen.Settings.Pages] } }, Cancellation));
        Assert.Single(await SaidAsync());

        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation));
        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation));
        Assert.Equal(2, (await SaidAsync()).Count);
    }

    [Fact]
    public async Task New_addresses_end_the_old_ones_and_bring_a_revoked_screen_back()
    {
        var (screen, first) = await OpenedAsync(Hall);
        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation));
        Assert.Equal(ScreenState.Revoked, (await FindAsync(first.Token))!.StateAt(Some.Now));
        Assert.Equal(ScreenField.Screen, Objection(await Db.Get<ChangeScreen>().ExecuteAsync(Office, screen.Number, Hall, Cancellation)).Field);

        var (renewed, second) = await RenewedAsync(screen.Number);

        Assert.Equal(screen.Number, renewed.Number);
        Assert.Null(await FindAsync(first.Token));
        Assert.Null(await FindAsync(first.Address));
        Assert.Equal(ScreenState.Open, (await FindAsync(second.Address))!.StateAt(Some.Now));
    }

    [Fact]
    public async Task A_screen_is_open_to_the_end_of_its_last_day_in_the_commune()
    {
        var screen = (await OpenedAsync(Hall with { LastDay = Some.Today })).Screen;

        Assert.Equal(ScreenState.Open, screen.StateAt(new DateTimeOffset(2023, 5, 24, 23, 59, 59, TimeSpan.FromHours(7))));
        Assert.Equal(ScreenState.Expired, screen.StateAt(new DateTimeOffset(2023, 5, 25, 0, 0, 0, TimeSpan.FromHours(7))));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_set_up()
    {
        var wish = new ScreenWish("  ", new ScreenSettings([], 4, 5, WallTheme.Dark, false), Some.Today.AddDays(-1));

        var refused = Assert.IsType<ScreenOutcome.Refused>(await CreateAsync(wish));

        Assert.Equal([ScreenField.Name, ScreenField.Pages, ScreenField.Dwell, ScreenField.Distance, ScreenField.LastDay], refused.Objections.Select(o => o.Field));
        Assert.Empty(await Db.Get<ScreenReader>().AllAsync(Cancellation));
        Assert.Empty(await SaidAsync());
        Assert.Equal(ScreenField.LastDay, Objection(await CreateAsync(Hall with { LastDay = Some.Today.AddDays(ScreenRules.MostDays + 1) })).Field);
        Assert.Equal(ScreenField.Pages, Objection(await CreateAsync(Hall with { Settings = Hall.Settings with { Pages = [new(WallPageKind.Block)] } })).Field);
    }

    [Fact]
    public async Task Two_screens_in_use_do_not_share_a_name_and_numbers_are_not_given_twice()
    {
        await OpenedAsync(Hall);
        Assert.Equal(ScreenField.Name, Objection(await CreateAsync(Hall)).Field);

        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, 1, Cancellation));
        var second = await OpenedAsync(Hall);

        Assert.Equal(2, second.Screen.Number);
        Assert.Equal(ScreenField.Name, Objection(await Db.Get<RenewScreen>().ExecuteAsync(Office, 1, Hall.LastDay, Cancellation)).Field);
        Assert.Equal(ScreenField.Screen, Objection(await Db.Get<RenewScreen>().ExecuteAsync(Office, 9, Hall.LastDay, Cancellation)).Field);
    }

    [Fact]
    public async Task Whoever_shows_a_screen_hears_of_every_change_of_it()
    {
        var (screen, _) = await OpenedAsync(Hall);
        var heard = 0;
        using var listening = Db.Get<LiveScreens>().Of(screen.Number).Subscribe(() => heard++);

        Saved(await Db.Get<ChangeScreen>().ExecuteAsync(Office, screen.Number, Hall with { Name = "Khác" }, Cancellation));
        await RenewedAsync(screen.Number);
        Saved(await Db.Get<RevokeScreen>().ExecuteAsync(Office, screen.Number, Cancellation));

        Assert.Equal(3, heard);
    }

    [Fact]
    public void A_short_address_holds_only_what_nobody_mistakes_when_it_is_read_aloud()
    {
        var seen = string.Concat(Enumerable.Range(0, 200).Select(_ => ScreenSecret.Make().Address)).Replace("-", "", StringComparison.Ordinal);

        Assert.Equal(1600, seen.Length);
        Assert.DoesNotContain(seen, c => "01ilo".Contains(c, StringComparison.Ordinal) || char.IsUpper(c));
        Assert.True(seen.Distinct().Count() > 28);
        Assert.Equal(200, Enumerable.Range(0, 200).Select(_ => ScreenSecret.Make().Token).Where(ScreenSecret.IsToken).Distinct().Count());
    }

    private Task<ScreenOutcome> CreateAsync(ScreenWish wish, Person? by = null) => Db.Get<CreateScreen>().ExecuteAsync(by ?? Office, wish, Cancellation);

    private async Task<ScreenOutcome.Opened> OpenedAsync(ScreenWish wish) => Assert.IsType<ScreenOutcome.Opened>(await CreateAsync(wish));

    private async Task<ScreenOutcome.Opened> RenewedAsync(int number) =>
        Assert.IsType<ScreenOutcome.Opened>(await Db.Get<RenewScreen>().ExecuteAsync(Office, number, Some.Today.AddDays(10), Cancellation));

    private static void Saved(ScreenOutcome outcome) => Assert.IsType<ScreenOutcome.Saved>(outcome);

    private Task<ScreenLine?> FindAsync(string address) => Db.Get<ScreenReader>().FindByAddressAsync(address, Cancellation);

    private async Task<IReadOnlyList<string>> SaidAsync() =>
        [.. (await Db.Get<LedgerReader>().LatestAsync(50, null, Cancellation)).Reverse().Select(l => l.Says.ToString())];

    private static ScreenObjection Objection(ScreenOutcome outcome) => Assert.Single(Assert.IsType<ScreenOutcome.Refused>(outcome).Objections);
}
