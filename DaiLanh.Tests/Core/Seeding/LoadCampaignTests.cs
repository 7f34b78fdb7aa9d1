using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Seeding;

/// <summary>The 2023 campaign, loaded from the very files that are delivered.</summary>
public sealed class LoadCampaignTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_demo_figures_the_campaign_is_in_full_swing_on_24_May()
    {
        await using var db = await TestDb.CreateAsync();

        var loaded = Assert.IsType<LoadOutcome.Loaded>(await LoadAsync(db, true));

        var board = await db.BoardAsync();
        Assert.True(board.Campaign.HasDemoFigures);
        Assert.InRange(board.Units.Count(), 24, 30);
        Assert.InRange(board.Plan.Targets.Count(), 300, 400);
        Assert.Equal((board.Units.Count(), board.Plan.Targets.Count()), (loaded.Units, loaded.Targets));
        Assert.Equal(4, board.Blocks.Length);
        Assert.Equal(5, board.Movements.Length);
        Assert.InRange(board.Whole.Completion!.Value, 0.60m, 0.75m);
        Assert.InRange(board.Whole.Expected!.Value, 0.60m, 0.80m);
        Assert.Equal("2.412,7\u00A0%", VietnameseNumber.Percent(board.Units.SelectMany(u => u.Targets).Max(t => t.Completion)));
        Assert.Contains(board.Units, u => !u.Figures.HasEntry); // somebody is always silent
        Assert.Contains(board.Units, u => u.Figures.Completion > u.Figures.Expected);
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Demo_reports_stand_in_the_ledger_at_their_own_instants_and_not_under_a_persons_name()
    {
        await using var db = await TestDb.DemoAsync();

        var rows = await db.ReadAsync(d => d.Ledger.OrderBy(r => r.Sequence).ToListAsync(Cancellation));
        var reports = rows.Where(r => r.Kind == "ProgressReported").ToList();

        Assert.Equal(rows.OrderBy(r => r.At).Select(r => r.Sequence), rows.Select(r => r.Sequence));
        Assert.All(reports, r => Assert.Equal(("demo", "Số liệu minh họa"), (r.ActorId, r.ActorName)));
        Assert.All(rows.Except(reports), r => Assert.Equal(("system", CommuneTime.StartOf(Some.Start)), (r.ActorId, r.At)));
        Assert.True(reports[^1].At <= Some.Now);
        Assert.True(reports.Select(r => r.At).Distinct().Count() > 1000);
    }

    [Fact]
    public async Task Every_demo_report_is_based_on_the_one_before_it_as_live_ones_are()
    {
        await using var db = await TestDb.DemoAsync();

        var entries = await db.ReadAsync(d => d.ProgressEntries.OrderBy(e => e.Sequence).ToListAsync(Cancellation));

        Assert.All(entries.GroupBy(e => e.TargetId), own => Assert.Equal(own.Select(e => (long?)e.Sequence).Prepend(null).SkipLast(1), own.Select(e => e.BasedOn)));
    }

    [Fact]
    public async Task A_unit_reports_on_top_of_the_demo_figures()
    {
        await using var db = await TestDb.DemoAsync();
        var row = (await db.BoardAsync()).Unit("thon-1")!.Targets.First(t => t.Card.Plan.Measure is DaiLanh.Core.Targets.Measure.Amount && t.Last is not null);

        await db.SaveAsync(row.Card.Code, row.Actual.Value!.Value + 1);

        Assert.Equal(row.Actual.Value + 1, (await db.BoardAsync()).Target(row.Card.Code)!.Actual.Value);
    }

    [Fact]
    public async Task Without_demo_figures_there_is_the_campaign_and_not_one_number()
    {
        await using var db = await TestDb.CreateAsync();

        var loaded = Assert.IsType<LoadOutcome.Loaded>(await LoadAsync(db, false));

        var board = await db.BoardAsync();
        Assert.False(board.Campaign.HasDemoFigures);
        Assert.Equal((26, 0, 0), (loaded.Units, loaded.Targets, loaded.Entries));
        Assert.Empty(board.Plan.Targets);
        Assert.Null(board.Whole.Completion);
        Assert.True(await db.ReadAsync(d => d.Templates.CountAsync(Cancellation)) >= 60);
        Assert.All(await db.ReadAsync(d => d.Ledger.ToListAsync(Cancellation)), r => Assert.Equal(Some.Now, r.At));
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_time_nothing_happens(bool second)
    {
        await using var db = await TestDb.DemoAsync();
        var position = await db.Ledger.PositionAsync(Cancellation);

        Assert.IsType<LoadOutcome.AlreadyLoaded>(await LoadAsync(db, second));

        Assert.Equal(position, await db.Ledger.PositionAsync(Cancellation));
    }

    [Fact]
    public async Task Without_demo_figures_first_they_cannot_be_added_later()
    {
        await using var db = await TestDb.CreateAsync();
        await LoadAsync(db, false);

        Assert.IsType<LoadOutcome.AlreadyLoaded>(await LoadAsync(db, true));
    }

    [Fact]
    public async Task Two_who_load_at_once_load_it_once()
    {
        await using var db = await TestDb.CreateAsync();

        var outcomes = await Task.WhenAll(Task.Run(() => LoadAsync(db, false), Cancellation), Task.Run(() => LoadAsync(db, false), Cancellation));

        Assert.Single(outcomes.OfType<LoadOutcome.Loaded>());
        Assert.Single(outcomes.OfType<LoadOutcome.AlreadyLoaded>());
    }

    [Theory]
    [InlineData(Role.Office, true)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Council, false)]
    [InlineData(Role.Unit, false)]
    [InlineData(Role.Viewer, false)]
    public async Task Only_the_standing_office_or_an_administrator_loads(Role role, bool may)
    {
        await using var db = await TestDb.CreateAsync();

        var outcome = await db.Get<LoadCampaign>().ExecuteAsync(Some.Holding(role), withDemoFigures: false, Cancellation);

        Assert.Equal(may, outcome is LoadOutcome.Loaded);
        Assert.Equal(!may, outcome is LoadOutcome.NotAllowed);
        Assert.Equal(may, await db.ReadAsync(d => d.Ledger.AnyAsync(Cancellation)));
    }

    [Fact]
    public async Task What_has_not_happened_yet_by_the_clock_is_left_out()
    {
        await using var db = await TestDb.CreateAsync();
        await using var early = db.SecondProcess(new DateTimeOffset(2023, 4, 30, 0, 0, 0, TimeSpan.Zero));

        var loaded = Assert.IsType<LoadOutcome.Loaded>(await LoadAsync(early, true));

        Assert.InRange(loaded.Entries, 100, 1000);
        Assert.True(await db.ReadAsync(d => d.Ledger.OrderByDescending(r => r.Sequence).Select(r => r.At).FirstAsync(Cancellation)) <= early.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Demo_figures_do_not_go_behind_what_happened_later()
    {
        await using var db = await TestDb.CreateAsync();
        await db.Ledger.CommitAsync(Person.System, (work, _) => Task.FromResult(work.Record(new DemoAccountsCreated { UserNames = ["thon-1"] }, null)), Cancellation);

        var refused = Assert.IsType<LoadOutcome.Refused>(await LoadAsync(db, true));

        Assert.Contains("14:00 24/5/2023", refused.Why.ToString(), StringComparison.Ordinal);
        Assert.IsType<LoadOutcome.Loaded>(await LoadAsync(db, false)); // dated now, so it can follow
    }

    private static Task<LoadOutcome> LoadAsync(TestDb db, bool demo) =>
        db.Get<LoadCampaign>().ExecuteAsync(Person.System, demo, Cancellation);
}
