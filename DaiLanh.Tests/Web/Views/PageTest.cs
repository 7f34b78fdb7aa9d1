using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access;
using DaiLanh.Web.Live.Presence;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Views;

/// <summary>
/// A page that views the board, with two units in one block (three targets and one), a third in another block, and two movements. Nobody is
/// signed in until a test says so.
/// </summary>
public abstract class PageTest : LiveTest
{
    private readonly BunitAuthorizationContext _access;

    protected PageTest()
    {
        _access = AddAuthorization();
        Services.AddScoped<CurrentPerson>();
        Services.AddPresence();
        Services.AddSingleton(_ => Db.Get<ProgressReader>());
    }

    private protected override TargetDefined[] Targets =>
    [
        SomeFacts.Target("A-1", Some.Amount(weight: 3)),
        SomeFacts.Target("A-2", Some.Milestones(1, 1, 2)) with { Movement = "vhcs" },
        SomeFacts.Target("A-3", Some.Amount(plan: 20, baseline: 43)) with { Pledged = 15 },
        SomeFacts.Target("B-1", unit: 2),
        SomeFacts.Target("C-1", unit: 3) with { Movement = "vhcs" },
    ];

    private protected override Seeds Seeds => SomeFacts.Seeds(Targets) with
    {
        Movements = [SomeFacts.Movement, SomeFacts.Movement with { Code = "vhcs", Name = "Văn hóa công sở trong cơ quan", ShortName = "Văn hóa công sở", Order = 2 }],
        Blocks = [SomeFacts.Block, SomeFacts.Block with { Code = "hoi", Name = "Khối đoàn thể", ShortName = "Đoàn thể", Order = 2, Heads = [] }],
        Units = [SomeFacts.Unit(1), SomeFacts.Unit(2), SomeFacts.Unit(3) with { Block = "hoi", BlockName = "Khối đoàn thể" }],
    };

    /// <summary>Reports for any unit, without checking who may.</summary>
    private protected async Task ReportAsync(ReportRequest request)
    {
        var based = request with { BasedOn = await Db.LastAsync(request.Target) };
        var saved = Assert.IsType<ReportOutcome.Saved>(await Db.ReportAsync(based, Some.Officer("thon-1", "thon-2", "thon-3")));
        await ShownAsync(saved.Sequence);
    }

    private protected Task ReportAsync(string target, decimal value, DateOnly? day = null, string? note = null) =>
        ReportAsync(new ReportRequest(target, day ?? Some.Today, null) { Value = value, Reason = "Đếm lại", Note = note });

    /// <summary>Opens a page at an address, as the router does.</summary>
    private protected IRenderedComponent<TPage> Open<TPage>(string address, string? code = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(p =>
        {
            if (code is not null) p.TryAdd("Code", code);
        });
    }

    /// <summary>Somebody signs in before the page is opened.</summary>
    private protected void SignIn(Person person)
    {
        _access.SetAuthorized(person.Name);
        _access.SetClaims([
            new Claim(ClaimTypes.NameIdentifier, person.Id),
            .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            .. person.Units.Select(unit => new Claim("dailanh.unit", unit)),
        ]);
    }

    /// <summary>What a reader sees, with one space between pieces.</summary>
    private protected static string TextOf(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private protected static string Shown<TPage>(IRenderedComponent<TPage> cut)
        where TPage : IComponent => string.Join(' ', cut.Nodes.OfType<IElement>().Select(TextOf));
}
