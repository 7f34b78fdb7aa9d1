using Bunit;
using DaiLanh.Web.Movements;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Ranking;
using DaiLanh.Web.Targets;
using DaiLanh.Web.Units;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Tests.Web.Views;

/// <summary>A board moves all day. Whoever listens to a page hears what they ask for, and not every number that somebody else types.</summary>
public sealed class LiveRegionTests : PageTest
{
    private const string Regions = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer]";

    [Fact]
    public async Task What_others_report_is_shown_and_not_read_aloud()
    {
        await SilentAsync<OverviewPage>("/");
        await SilentAsync<RankingPage>("/xep-hang");
        await SilentAsync<UnitPage>("/don-vi/thon-1", "thon-1");
        await SilentAsync<MovementPage>("/phong-trao/nguoi-ngheo", Live.Current!.Movements[0].Card.Code);
        await SilentAsync<TargetPage>("/chi-tieu/A-1", "A-1");
    }

    private async Task SilentAsync<TPage>(string address, string? code = null)
        where TPage : IComponent
    {
        var cut = Open<TPage>(address, code);
        var before = cut.Markup;

        await ReportAsync("A-1", (Live.Current!.Target("A-1")!.Actual.Value ?? 0) + 10);
        await cut.WaitForAssertionAsync(() => Assert.NotEqual(before, cut.Markup));

        await cut.WaitForAssertionAsync(() => Assert.Empty(cut.FindAll(Regions)));
    }
}
