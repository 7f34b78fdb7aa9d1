using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Use case: a screen gets new addresses. Walls opened by the old ones go black; a revoked screen is in use again.</summary>
public sealed class RenewScreen(Ledger.Ledger ledger, LiveScreens live)
{
    /// <summary>Commits, and gives the new addresses, which are shown this once.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="number">Which screen.</param>
    /// <param name="lastDay">The last day on which the new addresses open it.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<ScreenOutcome> ExecuteAsync(Person actor, int number, DateOnly lastDay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayManageScreens) return ScreenOutcome.OnlyManagers;
        var outcome = await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, number, lastDay, token), cancellationToken).ConfigureAwait(false);
        if (outcome is ScreenOutcome.Opened) live.Of(number).Announce();
        return outcome;
    }

    private static async Task<ScreenOutcome> DecideAsync(LedgerTransaction work, int number, DateOnly lastDay, CancellationToken cancellationToken)
    {
        if (await work.Db.Screens.AsTracking().FirstOrDefaultAsync(s => s.Number == number, cancellationToken).ConfigureAwait(false) is not { } screen)
            return ScreenOutcome.Unknown(number);
        if (ScreenRules.LastDayObjection(lastDay, CommuneTime.DayOf(work.Now)) is { } objection) return new ScreenOutcome.Refused([objection]);
        // While it was revoked, another one may have taken its name.
        if (await CreateScreen.TakenAsync(work, screen.Name, number, cancellationToken).ConfigureAwait(false) is { } taken) return taken;

        var secret = ScreenSecret.Make();
        screen.Renew(secret, lastDay);
        work.Record(new ScreenRenewed { Screen = number, Name = screen.Name, LastDay = lastDay }, campaign: null);
        return new ScreenOutcome.Opened(screen.Line, secret);
    }
}
