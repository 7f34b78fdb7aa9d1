using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Use case: the standing office or an administrator sets a screen up that shows the board without sign-in.</summary>
public sealed class CreateScreen(Ledger.Ledger ledger)
{
    /// <summary>Checks, commits, and gives the addresses, which are shown this once.</summary>
    public async Task<ScreenOutcome> ExecuteAsync(Person actor, ScreenWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(wish);
        if (!actor.MayManageScreens) return ScreenOutcome.OnlyManagers;
        return await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, wish.Tidy(), token), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ScreenOutcome> DecideAsync(LedgerTransaction work, ScreenWish wish, CancellationToken cancellationToken)
    {
        if (ScreenRules.ObjectionsTo(wish, CommuneTime.DayOf(work.Now)) is { IsEmpty: false } objections) return new ScreenOutcome.Refused(objections);
        if (await TakenAsync(work, wish.Name, except: null, cancellationToken).ConfigureAwait(false) is { } taken) return taken;

        // The ledger lets one decision in at a time, so the next number is nobody else's.
        var last = await work.Db.Screens.MaxAsync(s => (int?)s.Number, cancellationToken).ConfigureAwait(false);
        var secret = ScreenSecret.Make();
        var screen = new StoredScreen((last ?? 0) + 1, wish, secret, work.Now);
        work.Db.Screens.Add(screen);
        var settings = wish.Settings;
        work.Record(
            new ScreenCreated
            {
                Screen = screen.Number,
                Name = screen.Name,
                Pages = settings.Pages,
                DwellSeconds = settings.DwellSeconds,
                Distance = settings.Distance,
                Theme = settings.Theme,
                IsEnglish = settings.IsEnglish,
                LastDay = wish.LastDay,
            },
            campaign: null);
        return new ScreenOutcome.Opened(screen.Line, secret);
    }

    /// <summary>Two screens in use with one name could not be told apart.</summary>
    internal static async Task<ScreenOutcome?> TakenAsync(LedgerTransaction work, string name, int? except, CancellationToken cancellationToken) =>
        await work.Db.Screens.AnyAsync(s => s.Name == name && s.RevokedAt == null && s.Number != except, cancellationToken).ConfigureAwait(false)
            ? ScreenOutcome.For(ScreenField.Name, Phrase.Of("Đã có màn hình “{0}”. Hãy đặt tên khác.", name))
            : null;
}
