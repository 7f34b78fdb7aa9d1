using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Board;

/// <summary>Reads from the database what boards are made of.</summary>
public sealed class BoardSource(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>
    /// The board of the running campaign on a day, from nothing. While none runs, that of the campaign closed last: the Council sums up and gives
    /// awards in front of it. Null when there has never been one.
    /// </summary>
    public Task<Board?> LoadAsync(DateOnly day, CancellationToken cancellationToken) => LoadAsync(day, CurrentAsync, cancellationToken);

    /// <summary>The board of any campaign, also a closed one, on a day; null when there is none of that code. A closed one shows no day after its closing.</summary>
    public Task<Board?> LoadAsync(string campaign, DateOnly day, CancellationToken cancellationToken) =>
        LoadAsync(day, Named(campaign), cancellationToken);

    /// <summary>
    /// The board of a campaign that can still be planned, also a draft, on a day; null for one that is closed or not there. Only for those who
    /// plan: to everybody else a draft does not exist.
    /// </summary>
    internal Task<Board?> LoadForPlanningAsync(string campaign, DateOnly day, CancellationToken cancellationToken) =>
        LoadAsync(day, (db, token) => db.Campaigns.FirstOrDefaultAsync(c => c.Code == campaign && c.State != CampaignState.Closed, token), cancellationToken);

    private static async Task<Campaign?> CurrentAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Campaigns.Where(c => c.State == CampaignState.Running)
            .OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false)
        ?? await db.Campaigns.Where(c => c.State == CampaignState.Closed)
            .OrderByDescending(c => c.End).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    private static Func<DaiLanhDb, CancellationToken, Task<Campaign?>> Named(string campaign) =>
        (db, token) => db.Campaigns.FirstOrDefaultAsync(c => c.Code == campaign && c.State != CampaignState.Draft, token);

    private async Task<Board?> LoadAsync(
        DateOnly day, Func<DaiLanhDb, CancellationToken, Task<Campaign?>> find, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        // One state of the file for all queries: the position must belong to the entries.
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        var campaign = await find(db, cancellationToken).ConfigureAwait(false);
        if (campaign is null) return null;

        var plan = await PlanAsync(db, campaign, cancellationToken).ConfigureAwait(false);
        var entries = await EntriesAsync(db, campaign.Code, upTo: null, cancellationToken).ConfigureAwait(false);
        var position = await Ledger.Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        var latest = await LatestNewsAsync(db, campaign.Code, upTo: null, cancellationToken).ConfigureAwait(false);
        return BoardBuilder.Build(plan, entries, plan.Campaign.ShownOn(day), position, latest);
    }

    /// <summary>The latest news of a campaign up to the end of a day, newest first: what a board of that day would have told.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<ImmutableArray<FactLine>> NewsUpToAsync(string campaign, DateOnly day, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var last = await LedgerDays.LastAsync(db, day, cancellationToken).ConfigureAwait(false);
        return await LatestNewsAsync(db, campaign, last, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All entries of a campaign, or those that stood when the ledger stood at an earlier place.</summary>
    internal static async Task<IEnumerable<BoardEntry>> EntriesAsync(DaiLanhDb db, string campaign, long? upTo, CancellationToken cancellationToken)
    {
        var entries = await (from e in db.ProgressEntries
                             join t in db.Targets on e.TargetId equals t.Id
                             where t.Campaign.Code == campaign && (upTo == null || e.Sequence <= upTo)
                             select new { Entry = e, t.Code }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return entries.Select(e => e.Entry.ForBoard(e.Code));
    }

    /// <summary>The day on which a campaign was closed last, by a place in the ledger; null when it never was.</summary>
    internal static async Task<DateOnly?> ClosedOnAsync(DaiLanhDb db, string campaign, long? upTo, CancellationToken cancellationToken)
    {
        var moves = db.Ledger.Where(r => r.Campaign == campaign && r.Kind == nameof(CampaignMoved) && (upTo == null || r.Sequence <= upTo))
            .OrderByDescending(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in moves.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.ReadFact() is CampaignMoved { To: CampaignState.Closed }) return CommuneTime.DayOf(row.At);
        }
        return null;
    }

    internal static FactLine LineOf(LedgerRow row, Fact fact) =>
        new(row.Sequence, row.At, row.Kind, fact.TouchesUnit, fact.TouchesUnitName, fact.TouchesTarget, fact.Say()) { TakesBack = fact is ProgressReported { Undoes: not null } };

    private static async Task<CampaignPlan> PlanAsync(DaiLanhDb db, Campaign campaign, CancellationToken cancellationToken)
    {
        var movements = await db.Movements.OrderBy(m => m.Order).ThenBy(m => m.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var blocks = await db.Blocks.OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var units = await db.Units.OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var targets = await db.Targets.Where(t => t.CampaignId == campaign.Id).ToListAsync(cancellationToken).ConfigureAwait(false);

        var settings = await SettingsReader.StoredAsync(db, cancellationToken).ConfigureAwait(false);
        var closedOn = campaign.State == CampaignState.Closed ? await ClosedOnAsync(db, campaign.Code, upTo: null, cancellationToken).ConfigureAwait(false) : null;

        var movementCodes = movements.ToDictionary(m => m.Id, m => m.Code);
        var blockCodes = blocks.ToDictionary(b => b.Id, b => b.Code);
        var unitCodes = units.ToDictionary(u => u.Id, u => u.Code);
        return new PlanParts(campaign, movements, blocks, units, targets, u => blockCodes[u.BlockId], t => unitCodes[t.UnitId], t => movementCodes[t.MovementId]) { ClosedOn = closedOn }
            .ToPlan(new SettingsOfTime(settings));
    }

    internal static async Task<ImmutableArray<FactLine>> LatestNewsAsync(DaiLanhDb db, string campaign, long? upTo, CancellationToken cancellationToken)
    {
        var latest = ImmutableArray.CreateBuilder<FactLine>(Board.LatestKept);
        var rows = db.Ledger.Where(r => r.Campaign == campaign && (upTo == null || r.Sequence <= upTo)).OrderByDescending(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var fact = row.ReadFact();
            if (fact.IsNews) latest.Add(LineOf(row, fact));
            if (latest.Count == Board.LatestKept) break;
        }
        return latest.DrainToImmutable();
    }
}
