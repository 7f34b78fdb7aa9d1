using System.Collections.Immutable;
using System.Linq.Expressions;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Progress;

/// <summary>Reads the entries behind a unit's or a target's figures, which the board keeps without their authors.</summary>
public sealed class ProgressReader(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All entries of a unit in a campaign, newest first.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="unit">Code of the unit; an unknown one has no entries.</param>
    /// <param name="reader">Who reads; names and notes are for somebody who is signed in.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<ImmutableArray<EntryLine>> OfUnitAsync(string campaign, string unit, Person? reader, CancellationToken cancellationToken) =>
        ReadAsync(t => t.Campaign.Code == campaign && t.Unit.Code == unit, reader, cancellationToken);

    /// <summary>All entries of a target in a campaign, newest first.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="target">Code of the target; an unknown one has no entries.</param>
    /// <param name="reader">Who reads; names and notes are for somebody who is signed in.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<ImmutableArray<EntryLine>> OfTargetAsync(string campaign, string target, Person? reader, CancellationToken cancellationToken) =>
        ReadAsync(t => t.Campaign.Code == campaign && t.Code == target, reader, cancellationToken);

    /// <summary>The entries that a person recorded since an instant, without those that take another back: what may still be taken back.</summary>
    /// <param name="person">Who recorded them.</param>
    /// <param name="since">The instant, such as the beginning of today.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>Their ledger sequence numbers.</returns>
    public async Task<ImmutableHashSet<long>> OwnSinceAsync(Person person, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var own = await db.ProgressEntries.Where(e => e.ActorId == person.Id && e.At >= since && e.Undoes == null).Select(e => e.Sequence)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. own];
    }

    private async Task<ImmutableArray<EntryLine>> ReadAsync(Expression<Func<Target, bool>> which, Person? reader, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var targets = await db.Targets.Where(which).ToListAsync(cancellationToken).ConfigureAwait(false);
        var ids = targets.ConvertAll(t => t.Id);
        var entries = await db.ProgressEntries.Where(e => ids.Contains(e.TargetId)).OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var of = entries.ToLookup(e => e.TargetId);
        return
        [
            .. targets.SelectMany(t => EntryLine.Of(t.Code, t.Plan.Measure, [.. of[t.Id]], reader)).OrderByDescending(line => line.Sequence),
        ];
    }
}
