using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Settings;

/// <summary>What somebody wants set.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">First day on which it is to hold; also a day to come.</param>
/// <param name="Seen">The stored value that the form showed for that day; null when it showed none.</param>
/// <param name="Value">The value as it was typed; null takes back the value that begins on that day.</param>
/// <param name="IsUnverified">No paper was seen that says so.</param>
/// <param name="Reason">Why; needed.</param>
public sealed record SettingWish(SettingName Name, DateOnly From, string? Seen, string? Value, bool IsUnverified, string? Reason);

/// <summary>Use case: set something from a day on, or take such a value back. Boards and reports of earlier days keep the values of their day.</summary>
public sealed class ChangeSettings(Ledger.Ledger ledger, LastChanges last, FirstSettings first)
{
    /// <summary>Earliest day from which something can be set.</summary>
    public static DateOnly Earliest { get; } = new(2000, 1, 1);

    /// <summary>Latest.</summary>
    public static DateOnly Latest { get; } = new(2100, 12, 31);

    /// <summary>Checks, decides and commits. Bad input comes back as an outcome; nothing is half done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the commit.</exception>
    public async Task<ChangeOutcome<SettingValue>> ExecuteAsync(Person actor, SettingWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(wish);
        if (!actor.MayManageSettings)
            return new ChangeOutcome<SettingValue>.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", RoleWords.NamesOf([Role.Office, Role.Admin])));
        var outcome = await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, wish, token), cancellationToken).ConfigureAwait(false);
        if (outcome is not ChangeOutcome<SettingValue>.ChangedMeanwhile changed) return outcome;
        return changed with { By = await last.FindAsync([nameof(SettingSet), nameof(SettingWithdrawn)], IsAbout, cancellationToken).ConfigureAwait(false) };

        bool IsAbout(Fact fact) => fact is SettingSet { Name: var set } ? set == wish.Name : fact is SettingWithdrawn { Name: var gone } && gone == wish.Name;
    }

    private async Task<ChangeOutcome<SettingValue>> DecideAsync(LedgerTransaction work, SettingWish wish, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var reason = Faults.TidyOrNull(wish.Reason);
        faults.Text(nameof(wish.Reason), reason, Faults.LongestReason);
        if (!Enum.IsDefined(wish.Name)) throw new ArgumentOutOfRangeException(nameof(wish), wish.Name, "No such setting.");
        if (wish.From < Earliest || wish.From > Latest) faults.Add(nameof(wish.From), Phrase.Of("Ngày áp dụng phải từ {0} đến {1}.", Earliest, Latest));
        var stored = await SettingsReader.StoredAsync(work.Db, cancellationToken).ConfigureAwait(false);
        var now = new SettingsOfTime(first.Values.Concat(stored)).On(wish.Name, wish.From);
        var value = wish.Value is null ? null : SettingRules.Stored(wish.Name, wish.Value);
        if (value is not null && SettingRules.FaultOf(wish.Name, value) is { } fault) faults.Add(nameof(wish.Value), fault);
        else if (value is not null && Contradiction(wish, value, stored) is { } contradiction) faults.Add(nameof(wish.Value), contradiction);
        if (faults.Any) return new ChangeOutcome<SettingValue>.Refused(faults.Found);
        if (now?.Value != wish.Seen && now?.Value != value) return new ChangeOutcome<SettingValue>.ChangedMeanwhile(now ?? new SettingValue(wish.Name, wish.From, "", false), null);

        var row = await work.Db.Settings.AsTracking().FirstOrDefaultAsync(s => s.Name == wish.Name && s.From == wish.From, cancellationToken).ConfigureAwait(false);
        var campaign = await Running.CodeAsync(work.Db, cancellationToken).ConfigureAwait(false);
        if (value is null)
        {
            if (row is null) return new ChangeOutcome<SettingValue>.Nothing();
            work.Db.Settings.Remove(row);
            return new ChangeOutcome<SettingValue>.Saved(work.Record(new SettingWithdrawn { Name = wish.Name, From = wish.From, Value = row.Value, Reason = reason }, campaign), null);
        }
        if (now is not null && now.Value == value && now.IsUnverified == wish.IsUnverified) return new ChangeOutcome<SettingValue>.Nothing();
        var fact = new SettingSet { Name = wish.Name, From = wish.From, Value = value, Before = now?.Value, IsUnverified = wish.IsUnverified, Reason = reason };
        if (row is null) work.Db.Settings.Add(fact.Setting());
        else row.Become(value, wish.IsUnverified);
        return new ChangeOutcome<SettingValue>.Saved(work.Record(fact, campaign), new SettingValue(wish.Name, wish.From, value, wish.IsUnverified));
    }

    // The two ratios of the ladder must be in order on every day on which the new one holds.
    private Phrase? Contradiction(SettingWish wish, string value, List<SettingValue> stored)
    {
        if (!SettingRules.IsRatio(wish.Name)) return null;
        var next = new SettingsOfTime(first.Values.Concat(stored.Where(s => (s.Name, s.From) != (wish.Name, wish.From)))
            .Append(new SettingValue(wish.Name, wish.From, value, false)));
        ImmutableArray<SettingName> both = [SettingName.OnTrackRatio, SettingName.BehindRatio];
        foreach (var day in next.Beginnings(both))
        {
            if (next.NumberOn(SettingName.BehindRatio, day) > next.NumberOn(SettingName.OnTrackRatio, day))
                return Phrase.Of("Từ {0} mức “chậm” sẽ cao hơn mức “đúng tiến độ”. Mức “chậm” phải thấp hơn hoặc bằng.", day);
        }
        return null;
    }
}
