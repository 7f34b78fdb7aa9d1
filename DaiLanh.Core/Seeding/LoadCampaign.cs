using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Seeding;

/// <summary>
/// Use case: load the campaign of the seeds folder into an empty store, with its made-up figures or without. All files are read and
/// checked before anything is written; then all of it is one transaction.
/// </summary>
public sealed class LoadCampaign(Ledger.Ledger ledger, SeedFolder folder, IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Under whom the demo figures stand in the ledger.</summary>
    public static Person DemoActor { get; } = new("demo", "Số liệu minh họa", [], []);

    /// <summary>Loads, or says why not. A second time nothing happens.</summary>
    /// <param name="actor">The standing office, or an administrator who sets the system up.</param>
    /// <param name="withDemoFigures">
    /// True: also targets and progress, all made up; entries later than now are left out. Only for demonstration. False: no targets and no progress.
    /// </param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<LoadOutcome> ExecuteAsync(Person actor, bool withDemoFigures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayManageCampaigns && !actor.Is(Role.Admin))
            return new LoadOutcome.NotAllowed(Phrase.Of("Chỉ Thường trực Hội đồng hoặc quản trị hệ thống nạp được đợt thi đua."));
        if (!await IsEmptyAsync(cancellationToken).ConfigureAwait(false)) return new LoadOutcome.AlreadyLoaded();
        try
        {
            var seeds = Seeds.Read(folder, withDemoFigures);
            return await ledger.CommitAsync(actor, (work, token) => WriteAsync(work, seeds, token), cancellationToken).ConfigureAwait(false);
        }
        catch (SeedFaultException e)
        {
            return new LoadOutcome.Broken(e.Fault);
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return await IsEmptyAsync(db, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsEmptyAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        !await db.Campaigns.AnyAsync(cancellationToken).ConfigureAwait(false)
        && !await db.Movements.AnyAsync(cancellationToken).ConfigureAwait(false)
        && !await db.Blocks.AnyAsync(cancellationToken).ConfigureAwait(false)
        && !await db.Units.AnyAsync(cancellationToken).ConfigureAwait(false)
        && !await db.Templates.AnyAsync(cancellationToken).ConfigureAwait(false);

    private static async Task<LoadOutcome> WriteAsync(LedgerTransaction work, Seeds seeds, CancellationToken cancellationToken)
    {
        // Asked again, alone this time.
        if (!await IsEmptyAsync(work.Db, cancellationToken).ConfigureAwait(false)) return new LoadOutcome.AlreadyLoaded();

        // Demo reports begin in the first days of the campaign; what they speak of must stand in the ledger before them.
        var firstDay = CommuneTime.StartOf(seeds.Campaign.Start);
        var at = seeds.Campaign.HasDemoFigures && firstDay < work.Now ? firstDay : work.Now;
        if (work.Head.At > at)
            return new LoadOutcome.Refused(Phrase.Of("Sổ cái đã có việc ghi lúc {0}, muộn hơn số liệu minh họa. Chỉ nạp số liệu minh họa vào kho còn trống.", work.Head.At));
        // What somebody set before is not set anew.
        var isSet = await work.Db.Settings.AnyAsync(cancellationToken).ConfigureAwait(false);
        return new SeedWriter(work, isSet ? seeds with { Settings = [] } : seeds, at).Write();
    }
}
