using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Reports.Making;

/// <summary>A board as it was when the ledger stood at an earlier place.</summary>
/// <param name="Board">The board.</param>
/// <param name="Settings">What was set by then.</param>
public sealed record PastBoard(Board.Board Board, SettingsOfTime Settings);

/// <summary>
/// Makes a board again as it was when the ledger stood at an earlier place: the plan, the settings and the names are told again by the facts
/// up to there, whatever was changed since. Walks the ledger; not for what is shown every day.
/// </summary>
public sealed class PastBoards(IDbContextFactory<DaiLanhDb> databases)
{
    // The two kinds that make up nearly all of a ledger, and of which none changes a plan.
    private const string Progress = nameof(ProgressReported);
    private const string Made = nameof(ReportMade);

    /// <summary>The board of a campaign; null when the ledger up to there knows of no such campaign that had begun, or cannot be read.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="day">The day to show.</param>
    /// <param name="upTo">Sequence number of the last fact that counts.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<PastBoard?> LoadAsync(string campaign, DateOnly day, long upTo, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        if (await ReplayAsync(db, upTo, cancellationToken).ConfigureAwait(false) is not { } then) return null;
        if (then.All<Campaign>().FirstOrDefault(c => c.Code == campaign && c.State != CampaignState.Draft) is not { } found) return null;
        if (await db.Ledger.FirstOrDefaultAsync(r => r.Sequence == upTo, cancellationToken).ConfigureAwait(false) is not { } last) return null;

        var settings = new SettingsOfTime(then.All<Setting>().Select(s => new SettingValue(s.Name, s.From, s.Value, s.IsUnverified)));
        var closedOn = await BoardSource.ClosedOnAsync(db, campaign, upTo, cancellationToken).ConfigureAwait(false);
        var plan = new PlanParts(
            found, then.All<Movement>(), then.All<Block>(), then.All<Unit>(), then.All<Target>().Where(t => t.Campaign.Code == campaign),
            u => u.Block.Code, t => t.Unit.Code, t => t.Movement.Code)
        {
            ClosedOn = closedOn,
        }.ToPlan(settings);
        var entries = await BoardSource.EntriesAsync(db, campaign, upTo, cancellationToken).ConfigureAwait(false);
        var latest = await BoardSource.LatestNewsAsync(db, campaign, upTo, cancellationToken).ConfigureAwait(false);
        return new PastBoard(BoardBuilder.Build(plan, entries, day, new LedgerPosition(last.Sequence, last.Hash, last.At), latest), settings);
    }

    private static async Task<StateReplay?> ReplayAsync(DaiLanhDb db, long upTo, CancellationToken cancellationToken)
    {
        var then = new StateReplay();
        var rows = db.Ledger.Where(r => r.Sequence <= upTo && r.Kind != Progress && r.Kind != Made).OrderBy(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.TryReadFact() is not { } fact || !then.Hear(row, fact)) return null;
        }
        return then;
    }
}
