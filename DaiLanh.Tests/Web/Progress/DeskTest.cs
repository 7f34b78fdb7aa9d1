using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Access;
using DaiLanh.Web.Access;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Live;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Progress;
using DaiLanh.Web.Progress.Rows;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>The page /cap-nhat on a real database with a live board, without a browser.</summary>
public abstract class DeskTest : WebTest
{
    private BunitAuthorizationContext? _signedIn;

    private protected TestDb Db { get; private set; } = null!;

    private protected AccessDbs Accounts { get; private set; } = null!;

    /// <summary>A campaign of these targets, its board live.</summary>
    private protected async Task OpenAsync(params TargetDefined[] targets)
    {
        Db = targets.Length == 0 ? await TestDb.CreateAsync() : await TestDb.WithAsync(targets);
        await Db.Live.StartAsync(CancellationToken.None);
        await Wait.ForAsync(Db.Live.Ready);
        Services.AddSingleton(Db.Live);
        Services.AddSingleton(Db.Report);
        Services.AddSingleton(Db.Undo);
        Services.AddSingleton(Db.Get<ProgressReader>());
        Accounts = await AccessDbs.OnAsync(Db);
        Services.AddSingleton(new FirstDay(Accounts));
        Services.AddScoped<CurrentPerson>();
        Services.AddPresence();
        SignIn(Some.Officer("thon-1"));
    }

    private protected void SignIn(Person person)
    {
        _signedIn ??= AddAuthorization();
        _signedIn.SetAuthorized(person.Name);
        _signedIn.SetRoles([.. person.Roles.Select(r => r.ToString())]);
        _signedIn.SetClaims([new Claim(ClaimTypes.NameIdentifier, person.Id), .. person.Units.Select(u => new Claim("dailanh.unit", u))]);
    }

    private protected void SignOut() => _signedIn!.SetNotAuthorized();

    private protected IRenderedComponent<ProgressPage> Page(string? unit = null) => Render<ProgressPage>(p => p.Add(x => x.UnitCode, unit));

    private protected static IRenderedComponent<ProgressRowView> Row(IRenderedComponent<ProgressPage> page, string code) =>
        page.FindComponents<ProgressRowView>().Single(r => r.Instance.Row.Card.Code == code);

    /// <summary>Comes to the cell, types and leaves, as a browser tells it.</summary>
    private protected static async Task TypeAsync(IRenderedComponent<ProgressPage> page, string code, string text)
    {
        var row = Row(page, code);
        await row.Find("input.prow__cell").FocusAsync();
        await row.Find("input.prow__cell").ChangeAsync(text);
        await row.Find("input.prow__cell").BlurAsync();
    }

    /// <summary>Somebody else reports, and their board is live.</summary>
    private protected async Task SomebodySavesAsync(string target, decimal value)
    {
        var saved = await Db.SaveAsync(target, value);
        await UntilAsync(() => Db.Live.Current!.Position.Sequence >= saved.Sequence);
    }

    /// <summary>Lets the page's clock run until it is so.</summary>
    private protected async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 500; i++)
        {
            if (holds()) return;
            Clock.Advance(LiveComponent.Pace);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not come to hold.");
    }

    /// <summary>Time in which a wrong render would have come.</summary>
    private protected async Task AWhileAsync()
    {
        for (var i = 0; i < 10; i++)
        {
            Clock.Advance(LiveComponent.Pace);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (Db is null) return;
        await Db.Live.StopAsync(CancellationToken.None);
        await Db.DisposeAsync();
    }
}
