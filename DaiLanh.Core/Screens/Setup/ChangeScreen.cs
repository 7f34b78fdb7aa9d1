using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Use case: a screen is set up differently. Its addresses stay, and walls that are open show it at once.</summary>
public sealed class ChangeScreen(Ledger.Ledger ledger, LiveScreens live)
{
    /// <summary>Changes what differs; when nothing does, nothing is recorded.</summary>
    public async Task<ScreenOutcome> ExecuteAsync(Person actor, int number, ScreenWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(wish);
        if (!actor.MayManageScreens) return ScreenOutcome.OnlyManagers;
        var outcome = await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, number, wish.Tidy(), token), cancellationToken).ConfigureAwait(false);
        if (outcome is ScreenOutcome.Saved) live.Of(number).Announce();
        return outcome;
    }

    private static async Task<ScreenOutcome> DecideAsync(LedgerTransaction work, int number, ScreenWish wish, CancellationToken cancellationToken)
    {
        if (await work.Db.Screens.AsTracking().FirstOrDefaultAsync(s => s.Number == number, cancellationToken).ConfigureAwait(false) is not { } screen)
            return ScreenOutcome.Unknown(number);
        if (screen.RevokedAt is not null)
            return ScreenOutcome.For(ScreenField.Screen, Phrase.Of("Màn hình này đã thu hồi. Cấp địa chỉ mới thì dùng lại được."));
        if (ScreenRules.ObjectionsTo(wish, CommuneTime.DayOf(work.Now)) is { IsEmpty: false } objections) return new ScreenOutcome.Refused(objections);
        if (await CreateScreen.TakenAsync(work, wish.Name, number, cancellationToken).ConfigureAwait(false) is { } taken) return taken;

        var (before, after) = (screen.Settings, wish.Settings);
        var same = new ScreenChanged { Screen = number, Name = wish.Name };
        var fact = same with
        {
            FormerName = screen.Name == wish.Name ? null : screen.Name,
            Pages = before.Pages.AsSpan().SequenceEqual(after.Pages.AsSpan()) ? null : after.Pages,
            DwellSeconds = before.DwellSeconds == after.DwellSeconds ? null : after.DwellSeconds,
            Distance = before.Distance == after.Distance ? null : after.Distance,
            Theme = before.Theme == after.Theme ? null : after.Theme,
            IsEnglish = before.IsEnglish == after.IsEnglish ? null : after.IsEnglish,
            LastDay = screen.LastDay == wish.LastDay ? null : wish.LastDay,
        };
        if (fact == same) return new ScreenOutcome.Saved(number);

        screen.Change(wish);
        work.Record(fact, campaign: null);
        return new ScreenOutcome.Saved(number);
    }
}
