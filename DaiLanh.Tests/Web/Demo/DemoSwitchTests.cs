using System.Security.Claims;
using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access;
using DaiLanh.Web.Demo;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DaiLanh.Tests.Web.Demo;

/// <summary>What of the demonstration shows in the last line of a page, and to whom.</summary>
public sealed class DemoSwitchTests : WebTest, IAsyncLifetime
{
    private TestDb _db = null!;
    private DemoPlay _play = null!;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.DemoAsync();
        await _db.Live.StartAsync(Xunit.TestContext.Current.CancellationToken);
        await Wait.ForAsync(_db.Live.Ready);
        _play = new DemoPlay(_db.Live, _db.Report, _db.Ledger, _db.Clock, new Random(1), NullLogger<DemoPlay>.Instance);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _db.Live.StopAsync(CancellationToken.None);
        _play.Dispose();
        await _db.DisposeAsync();
    }

    [Fact]
    public void Where_there_is_no_demonstration_there_is_nothing_to_see()
    {
        Be(Role.Office);

        Assert.Equal("", Render<DemoSwitch>().Markup.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Admin)]
    public void Who_may_not_switch_sees_only_that_the_clock_is_not_the_real_one(Role? role)
    {
        Demonstrate();
        Be(role);

        var cut = Render<DemoSwitch>();

        Assert.Equal("Giờ trình diễn, không phải giờ thật", cut.Find(".demo-clock").TextContent);
        Assert.Empty(cut.FindAll("button"));
    }

    [Fact]
    public void The_standing_office_switches_on_and_off_and_sees_how_it_stands()
    {
        Demonstrate();
        Be(Role.Office);
        var cut = Render<DemoSwitch>();
        Assert.Equal("Trình diễn", cut.Find("button").TextContent.Trim());

        cut.Find("button").Click();
        cut.WaitForAssertion(() => Assert.Equal("Dừng trình diễn", cut.Find("button").TextContent.Trim()));
        Assert.True(_play.IsOn);

        cut.Find("button").Click();
        cut.WaitForAssertion(() => Assert.Equal("Trình diễn", cut.Find("button").TextContent.Trim()));
        Assert.False(_play.IsOn);
    }

    [Fact]
    public async Task Two_pages_show_the_same_and_a_closed_one_is_not_kept()
    {
        Demonstrate();
        Be(Role.Office);
        var one = Render<DemoSwitch>();
        var other = Render<DemoSwitch>();

        one.Find("button").Click();
        other.WaitForAssertion(() => Assert.Equal("Dừng trình diễn", other.Find("button").TextContent.Trim()));

        var renders = other.RenderCount;
        await DisposeComponentsAsync();
        await _play.SwitchAsync(Some.Holding(Role.Office), false, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(renders, other.RenderCount);
    }

    [Fact]
    public void It_says_the_same_in_English()
    {
        Speak(Wording.English);
        Demonstrate();
        Be(Role.Office);

        Assert.Equal("Demonstrate", Render<DemoSwitch>().Find("button").TextContent.Trim());
    }

    private void Demonstrate()
    {
        Services.AddSingleton(new DemoClock(Some.Now, Clock));
        Services.AddSingleton(_play);
    }

    private void Be(Role? role)
    {
        var identity = role is { } held
            ? new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "a-1"), new Claim(ClaimTypes.Name, "thuongtruc"), new Claim(ClaimTypes.Role, held.ToString())], "test")
            : new ClaimsIdentity();
        Services.AddSingleton(new CurrentPerson(new Standing(new ClaimsPrincipal(identity))));
    }

    private sealed class Standing(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
