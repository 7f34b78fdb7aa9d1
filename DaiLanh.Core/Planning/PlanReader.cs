using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>A target as the office's table shows it beyond what the board knows.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Unit">Code of its unit.</param>
/// <param name="Template">Code of the template that it was made from, if one.</param>
/// <param name="Values">All that may change.</param>
/// <param name="RetiredFrom">First day on which no board holds it; null while it runs.</param>
/// <param name="Entries">How many reports it has, also those that were taken back.</param>
public sealed record TargetLine(string Code, string Unit, string? Template, TargetValues Values, DateOnly? RetiredFrom, int Entries);

/// <summary>A campaign as the pages of planning offer it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="ShortName">Its name for headings.</param>
/// <param name="State">Where it is in its life.</param>
public sealed record PlannedCampaign(string Code, string ShortName, CampaignState State)
{
    /// <summary>Whether its targets can still be changed.</summary>
    public bool CanBePlanned => State != CampaignState.Closed;
}

/// <summary>
/// Reads what the office's pages of planning show and nobody else sees: drafts as boards, and targets that boards no longer hold.
/// </summary>
public sealed class PlanReader(IDbContextFactory<DaiLanhDb> databases, BoardSource boards, TimeProvider clock)
{
    /// <summary>All campaigns: the running one, then drafts, then closed ones, each the latest first.</summary>
    public async Task<ImmutableArray<PlannedCampaign>> CampaignsAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var all = await db.Campaigns.OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Select(c => new PlannedCampaign(c.Code, c.ShortName, c.State)).OrderBy(c => c.State switch { CampaignState.Running => 0, CampaignState.Draft => 1, _ => 2 })];
    }

    /// <summary>A campaign that can be planned – also a draft, which no other board shows – as a board of today; null for any other.</summary>
    public Task<Board.Board?> BoardAsync(string campaign, CancellationToken cancellationToken) =>
        boards.LoadForPlanningAsync(campaign, clock.Today(), cancellationToken);

    /// <summary>One target of a campaign; null when there is none of that code.</summary>
    public async Task<TargetLine?> FindAsync(string campaign, string code, CancellationToken cancellationToken) =>
        (await ReadAsync(campaign, t => t.Where(x => x.Code == code), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The retired targets of a campaign, the latest first.</summary>
    public async Task<ImmutableArray<TargetLine>> RetiredAsync(string campaign, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(campaign, t => t.Where(x => x.RetiredFrom != null), cancellationToken).ConfigureAwait(false)).OrderByDescending(l => l.RetiredFrom).ThenBy(l => l.Code, StringComparer.Ordinal)];

    /// <summary>Codes of the templates from which a unit has running targets, with the codes of those targets.</summary>
    public async Task<ImmutableDictionary<string, string>> TakenByAsync(string campaign, string unit, CancellationToken cancellationToken) =>
        (await ReadAsync(campaign, t => t.Where(x => x.Unit.Code == unit && x.RetiredFrom == null && x.TemplateCode != null), cancellationToken).ConfigureAwait(false))
            .GroupBy(l => l.Template!).ToImmutableDictionary(g => g.Key, g => g.First().Code);

    private async Task<List<TargetLine>> ReadAsync(string campaign, Func<IQueryable<Target>, IQueryable<Target>> which, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var found = await which(db.Targets.Include(t => t.Unit).Include(t => t.Movement).Where(t => t.Campaign.Code == campaign))
            .Select(t => new { Target = t, Entries = db.ProgressEntries.Count(e => e.TargetId == t.Id) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return found.ConvertAll(f => new TargetLine(f.Target.Code, f.Target.Unit.Code, f.Target.TemplateCode, f.Target.Values, f.Target.RetiredFrom, f.Entries));
    }
}
