using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Screens;

/// <summary>Steering a screen from another device, on a campaign of two units.</summary>
public sealed class SteerScreenTests : IAsyncLifetime
{
    private static readonly Person Office = Some.Holding(Role.Office);
    private static readonly Person Council = Some.Holding(Role.Council);

    private TestDb _db = null!;
    private long _number;

    private LiveScreen Screen => _db.Get<LiveScreens>().Of(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target("A-1"), SomeFacts.Target("B-1", unit: 2));
        await _db.Live.StartAsync(Cancellation);
        await Wait.ForAsync(_db.Live.Ready);
        Assert.IsType<ScreenOutcome.Opened>(await _db.Get<CreateScreen>().ExecuteAsync(Office, new ScreenWish("Hội trường", ScreenSettings.Default, Some.Today), Cancellation));
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Outreach)]
    [InlineData(Role.Viewer)]
    public async Task Only_the_office_and_the_council_steer(Role role)
    {
        Assert.IsType<SteerOutcome.NotAllowed>(await SendAsync(Some.Holding(role), "phone", new SteerCommand.Take()));
        Assert.Same(Steering.None, Screen.Steering);
        await DoneAsync(Council, "phone", new SteerCommand.Take());
    }

    [Fact]
    public async Task Nothing_is_steered_without_control_and_the_holder_is_named()
    {
        Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", new SteerCommand.Blank(true)));
        await DoneAsync(Council, "other", new SteerCommand.Take());

        var refused = Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", new SteerCommand.Blank(true)));

        Assert.Contains(Council.Name, refused.Why.ToString(), StringComparison.Ordinal);
        Assert.False(Screen.Steering.IsBlank);
        // Somebody else who learned the session of the device holds nothing by it.
        Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "other", new SteerCommand.Blank(true)));
    }

    [Fact]
    public async Task Every_command_sets_what_it_says()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());

        await DoneAsync(Office, "phone", new SteerCommand.Page(2));
        Assert.Equal((2, 0), (Screen.Steering.Page, Screen.Steering.Part));
        await DoneAsync(Office, "phone", new SteerCommand.Turn(1));
        Assert.Equal(3, Screen.Steering.Page);
        await DoneAsync(Office, "phone", new SteerCommand.Turn(-1));
        Assert.Equal(2, Screen.Steering.Page);
        await DoneAsync(Office, "phone", new SteerCommand.Pause(true));
        Assert.True(Screen.Steering.IsPaused);
        await DoneAsync(Office, "phone", new SteerCommand.CloseUp("thon-2"));
        Assert.Equal("thon-2", Screen.Steering.UnitCode);
        await DoneAsync(Office, "phone", new SteerCommand.CloseUp(null));
        Assert.Null(Screen.Steering.UnitCode);
        await DoneAsync(Office, "phone", new SteerCommand.Blank(true));
        Assert.True(Screen.Steering.IsBlank);
        await DoneAsync(Office, "phone", new SteerCommand.Message(" Nghỉ 15 phút "));
        Assert.Equal("Nghỉ 15 phút", Screen.Steering.Message);
        await DoneAsync(Office, "phone", new SteerCommand.Message(" "));
        Assert.Null(Screen.Steering.Message);
        await DoneAsync(Office, "phone", new SteerCommand.LookBack(Some.Start));
        Assert.Equal(Some.Start, Screen.Steering.Day);
        await DoneAsync(Office, "phone", new SteerCommand.Play(60));
        Assert.Equal((null, 60), (Screen.Steering.Day, Screen.Steering.Replay!.Seconds));
        await DoneAsync(Office, "phone", new SteerCommand.Play(null));
        Assert.Null(Screen.Steering.Replay);
    }

    [Fact]
    public async Task What_cannot_be_shown_is_refused_and_nothing_changes()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        var before = Screen.Steering;

        foreach (var command in (SteerCommand[])
        [
            new SteerCommand.Page(4), new SteerCommand.Page(-1), new SteerCommand.CloseUp("thon-99"), new SteerCommand.Message(new string('a', SteerCommand.Message.Longest + 1)),
            new SteerCommand.LookBack(Some.Start.AddDays(-1)), new SteerCommand.LookBack(Some.Today.AddDays(1)), new SteerCommand.Play(61), new SteerCommand.Play(0),
        ])
        {
            Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", command));
        }

        Assert.Same(before, Screen.Steering);
    }

    [Fact]
    public async Task What_a_device_sends_again_after_a_lost_connection_is_done_once()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        await DoneAsync(Office, "phone", new SteerCommand.Page(0));
        var order = new SteerOrder("phone", ++_number, new SteerCommand.Turn(1));

        for (var i = 0; i < 3; i++) Assert.IsType<SteerOutcome.Done>(await _db.Get<SteerScreen>().ExecuteAsync(Office, 1, order, Cancellation));

        Assert.Equal(1, Screen.Steering.Page);
    }

    [Fact]
    public async Task Control_is_asked_for_granted_and_what_is_set_stays()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        await DoneAsync(Office, "phone", new SteerCommand.Message("Chào mừng"));
        await DoneAsync(Council, "other", new SteerCommand.Take());

        await DoneAsync(Office, "phone", new SteerCommand.Answer(true));

        Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", new SteerCommand.Blank(true)));
        // Counted anew by the new holder's device, whatever the numbers of the one before.
        Assert.IsType<SteerOutcome.Done>(await _db.Get<SteerScreen>().ExecuteAsync(Council, 1, new SteerOrder("other", 1, new SteerCommand.Blank(true)), Cancellation));
        Assert.Equal((true, "Chào mừng"), (Screen.Steering.IsBlank, Screen.Steering.Message));
    }

    [Fact]
    public async Task A_screen_that_is_revoked_or_expired_or_unknown_is_not_steered()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        Assert.IsType<SteerOutcome.Refused>(await _db.Get<SteerScreen>().ExecuteAsync(Office, 7, new SteerOrder("phone", ++_number, new SteerCommand.Blank(true)), Cancellation));

        _db.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", new SteerCommand.Blank(true)));
        _db.Clock.SetUtcNow(_db.Clock.GetUtcNow());
        Assert.IsType<ScreenOutcome.Saved>(await _db.Get<RevokeScreen>().ExecuteAsync(Office, 1, Cancellation));
        Assert.IsType<SteerOutcome.Refused>(await SendAsync(Office, "phone", new SteerCommand.Blank(true)));
        Assert.False(Screen.Steering.IsBlank);
    }

    [Fact]
    public async Task A_phone_that_says_it_is_there_wakes_nobody_and_keeps_control()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        var heard = 0;
        using var listening = Screen.Subscribe(() => heard++);

        for (var minute = 0; minute < 5; minute++)
        {
            _db.Clock.Advance(TimeSpan.FromMinutes(1));
            await DoneAsync(Office, "phone", new SteerCommand.Here());
        }

        Assert.Equal(0, heard);
        await DoneAsync(Office, "phone", new SteerCommand.Blank(true));
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task The_keeper_takes_control_from_a_phone_that_is_gone_and_the_wall_hears_of_it()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        await DoneAsync(Office, "phone", new SteerCommand.Blank(true));
        var heard = 0;
        using var listening = Screen.Subscribe(() => Interlocked.Increment(ref heard));
        using var keeper = new ScreenKeeper(_db.Get<LiveScreens>(), _db.Clock);
        await keeper.StartAsync(Cancellation);

        await Wait.UntilAsync(() =>
        {
            _db.Clock.Advance(TimeSpan.FromSeconds(2));
            return ReferenceEquals(Screen.Steering, Steering.None);
        });

        Assert.Equal(1, heard);
        await keeper.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_picture_goes_to_who_steers_and_the_first_that_arrives_counts()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        Screen.Seen("wall", _db.Clock.GetUtcNow());
        var asked = PhotographAsync(Office);
        await Wait.UntilAsync(() => Screen.Wish is not null);
        var wish = Screen.Wish!;

        // What is no picture is nobody's picture.
        wish.Deliver(new ScreenPicture("xấu.png", [.. "<html>"u8]));
        Assert.NotNull(Screen.Wish);
        var first = new ScreenPicture("man-hinh.png", [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 1]);
        wish.Deliver(first);
        wish.Deliver(first with { FileName = "second.png" });

        Assert.Same(first, Assert.IsType<PictureOutcome.Taken>(await asked).Picture);
        Assert.Null(Screen.Wish);
    }

    [Fact]
    public async Task A_wall_that_sends_no_picture_is_not_waited_for_for_ever()
    {
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        Screen.Seen("wall", _db.Clock.GetUtcNow());
        var asked = PhotographAsync(Office);
        await Wait.UntilAsync(() => Screen.Wish is not null);

        await Wait.UntilAsync(() =>
        {
            _db.Clock.Advance(SteerScreen.PicturePatience);
            return asked.IsCompleted;
        });

        Assert.Contains("chưa gửi được ảnh", Why(await asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_taken_says_why_and_asks_no_wall()
    {
        Assert.Contains("Thường trực", Why(await PhotographAsync(Some.Holding(Role.Viewer))), StringComparison.Ordinal);
        Assert.Contains("Hãy nhận lại", Why(await PhotographAsync(Office)), StringComparison.Ordinal);
        await DoneAsync(Office, "phone", new SteerCommand.Take());
        Assert.Contains(Office.Name, Why(await PhotographAsync(Council)), StringComparison.Ordinal);
        Assert.Contains("Chưa thấy máy nào", Why(await PhotographAsync(Office)), StringComparison.Ordinal);
        await DoneAsync(Office, "phone", new SteerCommand.Blank(true));
        Assert.Contains("tắt hình", Why(await PhotographAsync(Office)), StringComparison.Ordinal);
        Assert.IsType<ScreenOutcome.Saved>(await _db.Get<RevokeScreen>().ExecuteAsync(Office, 1, Cancellation));
        Assert.Contains("không còn dùng", Why(await PhotographAsync(Office)), StringComparison.Ordinal);

        Assert.Null(Screen.Wish);
    }

    [Fact]
    public void A_wall_counts_as_open_while_it_says_that_it_is_there()
    {
        var screen = new LiveScreen(1, e => throw e);
        Assert.Null(screen.LastSeen);

        screen.Seen("a", Some.Now);
        screen.Seen("b", Some.Now.AddSeconds(5));
        screen.Seen("b", Some.Now.AddSeconds(8));

        Assert.Equal((2, 1, 0), (screen.WallsAt(Some.Now.AddSeconds(9)), screen.WallsAt(Some.Now.AddSeconds(12)), screen.WallsAt(Some.Now.AddSeconds(30))));
        Assert.Equal(Some.Now.AddSeconds(8), screen.LastSeen);
    }

    private Task<PictureOutcome> PhotographAsync(Person actor) => _db.Get<SteerScreen>().PhotographAsync(actor, 1, "phone", Cancellation);

    private static string Why(PictureOutcome outcome) => Assert.IsType<PictureOutcome.Refused>(outcome).Why.ToString();

    private Task<SteerOutcome> SendAsync(Person actor, string session, SteerCommand command) =>
        _db.Get<SteerScreen>().ExecuteAsync(actor, 1, new SteerOrder(session, ++_number, command), Cancellation);

    private async Task DoneAsync(Person actor, string session, SteerCommand command) => Assert.IsType<SteerOutcome.Done>(await SendAsync(actor, session, command));
}
