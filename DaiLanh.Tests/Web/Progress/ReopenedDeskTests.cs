using Bunit;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>The desk after a reload: what one recorded today oneself can still be taken back.</summary>
public sealed class ReopenedDeskTests : DeskTest
{
    [Fact]
    public async Task The_last_own_save_of_today_is_offered_to_be_taken_back_and_is()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)), SomeFacts.Target("T-02"));
        await TypeAsync(Page(), "T-01", "620");
        await UntilAsync(() => Db.Live.Current!.Target("T-01")!.Actual.Value == 620);

        var again = Page();
        Assert.Equal("Đã lưu 14:00", Row(again, "T-01").Find(".prow__saved").TextContent);
        Assert.Empty(Row(again, "T-02").FindAll("[data-undo]"));
        await Row(again, "T-01").Find("[data-undo]").ClickAsync();

        await UntilAsync(() => !Db.Live.Current!.Target("T-01")!.Actual.HasEntry);
        Assert.StartsWith("Đã hoàn tác", Row(again, "T-01").Find(".prow__saved").TextContent, StringComparison.Ordinal);
        // An undo cannot be undone, after a reload neither.
        Assert.Empty(Row(Page(), "T-01").FindAll("[data-undo]"));
    }

    [Fact]
    public async Task What_somebody_else_saved_on_top_is_theirs()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        await TypeAsync(Page(), "T-01", "620");
        await UntilAsync(() => Db.Live.Current!.Target("T-01")!.Actual.Value == 620);
        await Db.ReportAsync(new ReportRequest("T-01", Some.Today, await Db.LastAsync("T-01")) { Value = 630 }, Some.Officer("thon-1") with { Id = "somebody-else" });
        await UntilAsync(() => Db.Live.Current!.Target("T-01")!.Actual.Value == 630);

        Assert.Empty(Row(Page(), "T-01").FindAll("[data-undo]"));
    }

    [Fact]
    public async Task The_next_day_it_is_history()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        await TypeAsync(Page(), "T-01", "620");
        await UntilAsync(() => Db.Live.Current!.Target("T-01")!.Actual.Value == 620);

        var tomorrow = DaiLanh.Core.Kernel.CommuneTime.StartOf(Some.Today.AddDays(1));
        Assert.Empty(await Services.GetRequiredService<ProgressReader>().OwnSinceAsync(Some.Officer("thon-1"), tomorrow, Xunit.TestContext.Current.CancellationToken));
        Assert.Single(await Services.GetRequiredService<ProgressReader>().OwnSinceAsync(Some.Officer("thon-1"), DaiLanh.Core.Kernel.CommuneTime.StartOf(Some.Today), Xunit.TestContext.Current.CancellationToken));
    }
}
