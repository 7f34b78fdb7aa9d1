using System.Collections.Immutable;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Board;

/// <summary>Reads from the database what boards are made of.</summary>
public sealed class BoardSource(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>The board of the running campaign on a day, from nothing; null when no campaign is running.</summary>
    public Task<Board?> LoadAsync(DateOnly day, CancellationToken cancellationToken) =>
        LoadAsync(day, (db, token) => db.Campaigns.Where(c => c.State == CampaignState.Running)
            .OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).FirstOrDefaultAsync(token), null, cancellationToken);

    /// <summary>The board of any campaign, also a closed one, on a day; null when there is none of that code.</summary>
    public Task<Board?> LoadAsync(string campaign, DateOnly day, CancellationToken cancellationToken) =>
        LoadAsync(day, Named(campaign), null, cancellationToken);

    /// <summary>The same as it was when the ledger stood at an earlier place, given that the plan has not changed since; null when there is none of that code.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="day">The day to show.</param>
    /// <param name="upTo">Sequence number of the last fact that counts.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<Board?> LoadAsync(string campaign, DateOnly day, long upTo, CancellationToken cancellationToken) =>
        LoadAsync(day, Named(campaign), upTo, cancellationToken);

    private static Func<DaiLanhDb, CancellationToken, Task<Campaign?>> Named(string campaign) =>
        (db, token) => db.Campaigns.FirstOrDefaultAsync(c => c.Code == campaign && c.State != CampaignState.Draft, token);

    private async Task<Board?> LoadAsync(
        DateOnly day, Func<DaiLanhDb, CancellationToken, Task<Campaign?>> find, long? upTo, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        // One state of the file for all queries: the position must belong to the entries.
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        var campaign = await find(db, cancellationToken).ConfigureAwait(false);
        if (campaign is null) return null;

        var plan = await PlanAsync(db, campaign, cancellationToken).ConfigureAwait(false);
        var entries = await (from e in db.ProgressEntries
                             join t in db.Targets on e.TargetId equals t.Id
                             where t.CampaignId == campaign.Id && (upTo == null || e.Sequence <= upTo)
                             select new { Entry = e, t.Code }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var position = upTo is null
            ? await Ledger.Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false)
            : await db.Ledger.Where(r => r.Sequence == upTo).Select(r => new LedgerPosition(r.Sequence, r.Hash, r.At)).FirstAsync(cancellationToken).ConfigureAwait(false);
        var latest = await LatestNewsAsync(db, campaign.Code, cancellationToken).ConfigureAwait(false);
        return BoardBuilder.Build(plan, entries.Select(e => e.Entry.ForBoard(e.Code)), day, position, latest);
    }

    internal static FactLine LineOf(LedgerRow row, Fact fact) =>
        new(row.Sequence, row.At, row.Kind, fact.TouchesUnit, fact.TouchesUnitName, fact.TouchesTarget, fact.Say());

    private static async Task<CampaignPlan> PlanAsync(DaiLanhDb db, Campaign campaign, CancellationToken cancellationToken)
    {
        var movements = await db.Movements.OrderBy(m => m.Order).ThenBy(m => m.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var blocks = await db.Blocks.OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var units = await db.Units.OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var targets = await db.Targets.Where(t => t.CampaignId == campaign.Id).ToListAsync(cancellationToken).ConfigureAwait(false);

        var movementCodes = movements.ToDictionary(m => m.Id, m => m.Code);
        // A unit's page lists its targets movement by movement; the board keeps that order everywhere.
        var movementOrder = movements.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var unitCodes = units.ToDictionary(u => u.Id, u => u.Code);
        var targetsOf = targets.OrderBy(t => movementOrder[t.MovementId]).ThenBy(t => t.Code, StringComparer.Ordinal).ToLookup(t => t.UnitId);
        var unitsOf = units.ToLookup(u => u.BlockId);

        var settings = new SettingsOfTime(await SettingsReader.StoredAsync(db, cancellationToken).ConfigureAwait(false));
        return new CampaignPlan(
            new CampaignCard(campaign.Code, campaign.Name, campaign.ShortName, campaign.Theme, campaign.Start, campaign.End, campaign.Ladder, campaign.HasDemoFigures)
            {
                Ladders = [.. settings.Beginnings(SettingName.OnTrackRatio, SettingName.BehindRatio).Select(day => new LadderFrom(day, LadderOn(settings, campaign, day)))],
                SilentDays = AttentionRules.SilentDays,
                Silences = [.. settings.Of(SettingName.SilentDays).Select(s => new SilenceFrom(s.From, (int)settings.NumberOn(SettingName.SilentDays, s.From)!))],
            },
            [.. blocks.Select(b => new BlockCard(b.Code, b.Name, b.ShortName,
                [.. unitsOf[b.Id].Select(u => new UnitCard(u.Code, u.Name, u.ShortName,
                    [.. targetsOf[u.Id].Select(t => CardOf(t, unitCodes[t.UnitId], movementCodes[t.MovementId]))]) { RetiredFrom = u.RetiredFrom })]) { RetiredFrom = b.RetiredFrom })],
            [.. movements.Select(m => new MovementCard(m.Code, m.Name, m.ShortName) { RetiredFrom = m.RetiredFrom })]);
    }

    // Whoever sets one of the two leaves the other as it was in the campaign; they never cross.
    private static StandingLadder LadderOn(SettingsOfTime settings, Campaign campaign, DateOnly day)
    {
        var onTrack = settings.NumberOn(SettingName.OnTrackRatio, day) ?? campaign.OnTrackRatio;
        return new StandingLadder(onTrack, Math.Min(settings.NumberOn(SettingName.BehindRatio, day) ?? campaign.BehindRatio, onTrack));
    }

    private static TargetCard CardOf(Target target, string unitCode, string movementCode) => new(
        target.Code, unitCode, movementCode, target.Name, target.MeasureUnit, target.Pledged, target.Plan)
    {
        RetiredFrom = target.RetiredFrom,
    };

    private static async Task<ImmutableArray<FactLine>> LatestNewsAsync(DaiLanhDb db, string campaign, CancellationToken cancellationToken)
    {
        var latest = ImmutableArray.CreateBuilder<FactLine>(Board.LatestKept);
        var rows = db.Ledger.Where(r => r.Campaign == campaign).OrderByDescending(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var fact = row.ReadFact();
            if (fact.IsNews) latest.Add(LineOf(row, fact));
            if (latest.Count == Board.LatestKept) break;
        }
        return latest.DrainToImmutable();
    }
}
