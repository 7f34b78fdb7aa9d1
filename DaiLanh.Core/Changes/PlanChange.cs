using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;

namespace DaiLanh.Core.Changes;

/// <summary>
/// What every use case that changes a list of the commune – units, blocks, movements … – does alike: permission, the reason, comparing with
/// what the person saw, and saying who came in between. A subclass knows the rules and the facts of its list.
/// </summary>
/// <typeparam name="TDetails">What a form shows of one thing of the list.</typeparam>
/// <typeparam name="TEntity">How it is stored.</typeparam>
public abstract class PlanChange<TDetails, TEntity>(Ledger.Ledger ledger, LastChanges last)
    where TDetails : class
    where TEntity : class
{
    /// <summary>Fields that a form may change, in its order.</summary>
    protected abstract IReadOnlyList<DetailField<TDetails>> Fields { get; }

    /// <summary>Kinds of facts that change content of this list, for finding who did.</summary>
    protected abstract IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Checks, decides and commits. Bad input comes back as an outcome; nothing is half done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the commit.</exception>
    public async Task<ChangeOutcome<TDetails>> ExecuteAsync(Person actor, Wish<TDetails> wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(wish);
        if (!MayChange(actor)) return new ChangeOutcome<TDetails>.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", WhoMay));
        var tidy = wish with { Reason = Faults.TidyOrNull(wish.Reason) };
        // Of something new everything that is wrong is said at once.
        if (wish is not Wish<TDetails>.Add && ReasonFault(tidy) is { } fault) return new ChangeOutcome<TDetails>.Refused([fault]);

        var outcome = await ledger.CommitAsync(actor, (work, token) => DecideAsync(work, tidy, token), cancellationToken).ConfigureAwait(false);
        if (outcome is not ChangeOutcome<TDetails>.ChangedMeanwhile changed) return outcome;
        var code = CodeOf(changed.Theirs);
        return changed with { By = await last.FindAsync(Kinds, f => f is PlanFact p && p.Code == code, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Who may change it.</summary>
    protected virtual bool MayChange(Person actor) => actor.MayManageCampaigns;

    /// <summary>Who may, in words.</summary>
    protected virtual Phrase WhoMay => RoleWords.NameOf(Role.Office);

    /// <summary>Whether it is done only with a reason.</summary>
    protected virtual bool NeedsReason(Wish<TDetails> wish) => true;

    /// <summary>Stable code.</summary>
    protected abstract string CodeOf(TDetails details);

    /// <summary>What a form shows of it.</summary>
    protected abstract TDetails DetailsOf(TEntity entity);

    /// <summary>First day out of use; null while in use.</summary>
    protected abstract DateOnly? RetiredFrom(TEntity entity);

    /// <summary>Without spaces that nobody meant.</summary>
    protected abstract TDetails Tidied(TDetails details);

    /// <summary>The stored one, tracked; null when there is none.</summary>
    protected abstract Task<TEntity?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken);

    /// <summary>Everything that is wrong with a state.</summary>
    /// <param name="work">The transaction, for what must be unique.</param>
    /// <param name="details">The state that is wanted.</param>
    /// <param name="before">The state before; null for a new one.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    private protected abstract Task<Faults> FaultsAsync(LedgerTransaction work, TDetails details, TDetails? before, CancellationToken cancellationToken);

    /// <summary>Records a new one and adds it.</summary>
    protected abstract Task<long> AddAsync(LedgerTransaction work, TDetails details, string? campaign, string? reason, CancellationToken cancellationToken);

    /// <summary>Records a changed one and changes it.</summary>
    protected abstract Task<long> ChangeAsync(
        LedgerTransaction work, TEntity entity, TDetails after, ImmutableArray<FieldChange> changes, string? campaign, string? reason, CancellationToken cancellationToken);

    /// <summary>Why it cannot be retired yet; null when it can.</summary>
    protected abstract Task<Phrase?> WhyNotRetireAsync(DaiLanhDb db, TEntity entity, CancellationToken cancellationToken);

    /// <summary>Records that it is out of use from a day on, or in use again when <paramref name="from"/> is null.</summary>
    protected abstract Task<long> RetireAsync(LedgerTransaction work, TEntity entity, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken);

    /// <summary>All of the list in which these stand, in their order, tracked, also retired ones; empty when the codes are of no one list.</summary>
    protected abstract Task<IReadOnlyList<TEntity>> ListAsync(DaiLanhDb db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Records a new order of a list and applies it.</summary>
    protected abstract long Put(LedgerTransaction work, IReadOnlyList<TEntity> inOrder, string? campaign, string? reason);

    private FieldFault? ReasonFault(Wish<TDetails> wish) => Faults.OfReason(wish.Reason, NeedsReason(wish));

    private async Task<ChangeOutcome<TDetails>> DecideAsync(LedgerTransaction work, Wish<TDetails> wish, CancellationToken cancellationToken)
    {
        var campaign = await Running.CodeAsync(work.Db, cancellationToken).ConfigureAwait(false);
        return wish switch
        {
            Wish<TDetails>.Add add => await AddCheckedAsync(work, add, campaign, cancellationToken).ConfigureAwait(false),
            Wish<TDetails>.Edit edit => await EditAsync(work, Tidied(edit.Before), Tidied(edit.After), campaign, wish.Reason, cancellationToken).ConfigureAwait(false),
            Wish<TDetails>.Retire retire => await RetireAsync(work, retire.Code, retire.From, campaign, wish.Reason, cancellationToken).ConfigureAwait(false),
            Wish<TDetails>.Return back => await RetireAsync(work, back.Code, null, campaign, wish.Reason, cancellationToken).ConfigureAwait(false),
            Wish<TDetails>.Order order => await OrderAsync(work, order, campaign, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"Unknown wish {wish}."),
        };
    }

    private async Task<ChangeOutcome<TDetails>> AddCheckedAsync(LedgerTransaction work, Wish<TDetails>.Add add, string? campaign, CancellationToken cancellationToken)
    {
        var details = Tidied(add.Details);
        var faults = (await FaultsAsync(work, details, null, cancellationToken).ConfigureAwait(false)).Found;
        if (ReasonFault(add) is { } fault) faults = faults.Add(fault);
        if (faults.Length > 0) return new ChangeOutcome<TDetails>.Refused(faults);
        return new ChangeOutcome<TDetails>.Saved(await AddAsync(work, details, campaign, add.Reason, cancellationToken).ConfigureAwait(false), details);
    }

    private async Task<ChangeOutcome<TDetails>> EditAsync(
        LedgerTransaction work, TDetails before, TDetails after, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(work.Db, CodeOf(before), cancellationToken).ConfigureAwait(false) is not { } entity) return Unknown(CodeOf(before));
        var now = DetailsOf(entity);
        var wanted = Fields.Where(f => f.Differs(before, after)).ToList();
        var changed = wanted.Where(f => f.Differs(now, after)).ToList();
        if (changed.Count == 0) return new ChangeOutcome<TDetails>.Nothing();
        if (RetiredFrom(entity) is { } from)
            return Refused("", Phrase.Of("Mục này đã ngừng dùng từ {0}. Hãy dùng lại trước khi sửa.", from));
        if (changed.Exists(f => f.Differs(now, before))) return new ChangeOutcome<TDetails>.ChangedMeanwhile(now, null);

        // Fields that the person did not touch keep what others wrote into them meanwhile.
        var next = changed.Aggregate(now, (state, field) => field.Take(state, after));
        var faults = await FaultsAsync(work, next, now, cancellationToken).ConfigureAwait(false);
        if (faults.Any) return new ChangeOutcome<TDetails>.Refused(faults.Found);
        var changes = changed.Select(f => new FieldChange(f.Name, f.Text?.Invoke(now), f.Text?.Invoke(next))).ToImmutableArray();
        return new ChangeOutcome<TDetails>.Saved(await ChangeAsync(work, entity, next, changes, campaign, reason, cancellationToken).ConfigureAwait(false), next);
    }

    private async Task<ChangeOutcome<TDetails>> RetireAsync(LedgerTransaction work, string code, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(work.Db, code, cancellationToken).ConfigureAwait(false) is not { } entity) return Unknown(code);
        if ((RetiredFrom(entity) is null) == (from is null)) return new ChangeOutcome<TDetails>.Nothing();
        if (from > CommuneTime.DayOf(work.Now))
            return Refused("From", Phrase.Of("Ngày ngừng {0} chưa tới. Hãy chọn hôm nay hoặc một ngày trước.", from));
        if (from is not null && await WhyNotRetireAsync(work.Db, entity, cancellationToken).ConfigureAwait(false) is { } why) return Refused("", why);
        var sequence = await RetireAsync(work, entity, from, campaign, reason, cancellationToken).ConfigureAwait(false);
        return new ChangeOutcome<TDetails>.Saved(sequence, DetailsOf(entity));
    }

    private async Task<ChangeOutcome<TDetails>> OrderAsync(LedgerTransaction work, Wish<TDetails>.Order order, string? campaign, CancellationToken cancellationToken)
    {
        var list = (await ListAsync(work.Db, order.After, cancellationToken).ConfigureAwait(false)).Where(e => RetiredFrom(e) is null).ToList();
        var now = list.ConvertAll(e => CodeOf(DetailsOf(e)));
        if (now.SequenceEqual(order.After)) return new ChangeOutcome<TDetails>.Nothing();
        if (!now.SequenceEqual(order.Before) || !order.After.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal)))
            return Refused("Order", Phrase.Of("Danh sách vừa được người khác thay đổi nên thứ tự chưa lưu. Hãy xem danh sách mới rồi sắp lại."));
        return new ChangeOutcome<TDetails>.Saved(Put(work, [.. order.After.Select(code => list[now.IndexOf(code)])], campaign, order.Reason), null);
    }

    private static ChangeOutcome<TDetails> Unknown(string code) => Refused("", Phrase.Of("Không có mục nào mã “{0}”.", code));

    private static ChangeOutcome<TDetails> Refused(string field, Phrase why) => new ChangeOutcome<TDetails>.Refused([new FieldFault(field, why)]);
}
