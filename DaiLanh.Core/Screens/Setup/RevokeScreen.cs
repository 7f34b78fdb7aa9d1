using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Use case: a screen is ended. Walls that are open go black at once.</summary>
public sealed class RevokeScreen(Ledger.Ledger ledger, LiveScreens live)
{
    /// <summary>Revoking twice is no mistake: the first time counts.</summary>
    public async Task<ScreenOutcome> ExecuteAsync(Person actor, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayManageScreens) return ScreenOutcome.OnlyManagers;
        var outcome = await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, number, token), cancellationToken).ConfigureAwait(false);
        if (outcome is ScreenOutcome.Saved) live.Of(number).Announce();
        return outcome;
    }

    private static async Task<ScreenOutcome> DecideAsync(LedgerTransaction work, int number, CancellationToken cancellationToken)
    {
        if (await work.Db.Screens.AsTracking().FirstOrDefaultAsync(s => s.Number == number, cancellationToken).ConfigureAwait(false) is not { } screen)
            return ScreenOutcome.Unknown(number);
        if (screen.RevokedAt is not null) return new ScreenOutcome.Saved(number);

        screen.Revoke(work.Now);
        work.Record(new ScreenRevoked { Screen = number, Name = screen.Name }, campaign: null);
        return new ScreenOutcome.Saved(number);
    }
}
