using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Progress;

/// <summary>A target with its entries, as a report finds it inside the ledger's transaction.</summary>
internal sealed class ReportedTarget
{
    private static readonly Func<DaiLanhDb, string, IAsyncEnumerable<Loaded>> Query = EF.CompileAsyncQuery((DaiLanhDb db, string code) =>
        db.Targets.Where(t => t.Code == code && t.Campaign.State == CampaignState.Running)
            .Select(t => new Loaded(t, t.Unit.Code, t.Unit.ShortName, t.Unit.RetiredFrom, t.Campaign.Code)));

    private static readonly Func<DaiLanhDb, int, IAsyncEnumerable<ProgressEntry>> Entries = EF.CompileAsyncQuery((DaiLanhDb db, int id) =>
        db.ProgressEntries.Where(e => e.TargetId == id).OrderBy(e => e.Sequence).AsQueryable());

    private readonly Loaded _loaded;
    private readonly List<ProgressEntry> _entries;

    private ReportedTarget(Loaded loaded, List<ProgressEntry> entries)
    {
        _loaded = loaded;
        _entries = entries;
        Plan = loaded.Target.Plan;
    }

    public TargetPlan Plan { get; }

    public string UnitCode => _loaded.UnitCode;

    public string UnitName => _loaded.UnitName;

    /// <summary>Why nothing can be reported any more; null while it can.</summary>
    public Phrase? WhyClosed =>
        _loaded.UnitRetiredFrom is { } from ? Phrase.Of("{0} đã ngừng tham gia thi đua từ {1} nên không ghi thêm được.", UnitName, from)
        : _loaded.Target.RetiredFrom is { } day ? Phrase.Of("Chỉ tiêu này đã ngừng từ ngày {0} nên không ghi thêm được.", day) : null;

    /// <summary>The entry recorded last, also an undo.</summary>
    public ProgressEntry? Last => _entries.Count == 0 ? null : _entries[^1];

    public static async Task<ReportedTarget?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken)
    {
        await foreach (var loaded in Query(db, code).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var entries = new List<ProgressEntry>();
            await foreach (var entry in Entries(db, loaded.Target.Id).WithCancellation(cancellationToken).ConfigureAwait(false)) entries.Add(entry);
            return new ReportedTarget(loaded, entries);
        }
        return null;
    }

    /// <summary>Why there is no such target to report on: the campaign that had it is closed and no other runs, or there is none of that code.</summary>
    public static async Task<ReportOutcome.Refused> WhyNoneAsync(DaiLanhDb db, string code, CancellationToken cancellationToken)
    {
        var closed = await db.Campaigns.AnyAsync(c => c.State == CampaignState.Running, cancellationToken).ConfigureAwait(false)
            ? null
            : await db.Targets.Where(t => t.Code == code && t.Campaign.State == CampaignState.Closed)
                .OrderByDescending(t => t.Campaign.End).ThenByDescending(t => t.CampaignId)
                .Select(t => t.Campaign.ShortName).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return closed is not null
            ? new ReportOutcome.Refused(Phrase.Of("Đợt thi đua “{0}” đã kết thúc; số liệu không ghi thêm được.", closed))
            : new ReportOutcome.Refused(Phrase.Of("Không có chỉ tiêu mã “{0}” trong đợt thi đua đang chạy.", code)) { IsUnknownTarget = true };
    }

    public Actual ActualOn(DateOnly day)
    {
        var undone = _entries.Where(e => e.Undoes is not null).Select(e => e.Undoes!.Value).ToHashSet();
        var readings = _entries.Where(e => e.Undoes is null && !undone.Contains(e.Sequence))
            .Select(e => new Reading(e.Day, e.Sequence, e.Value, e.Step, e.Done)).Order().ToArray();
        return Actual.At(Plan.Measure, readings, day);
    }

    /// <summary>The entry that already holds this report: made by the same person on the same entry with the same content; null when there is none.</summary>
    public ProgressEntry? Recorded(ReportRequest request, Person actor) => _entries.Find(e =>
        e.BasedOn == request.BasedOn && e.ActorId == actor.Id && e.Undoes is null
        && e.Day == request.Day && e.Value == request.Value && e.Step == request.Step && e.Done == request.Done
        && e.Note == ProgressReported.Tidy(request.Note));

    /// <summary>Says that somebody saved in between.</summary>
    /// <param name="theirs">What they saved.</param>
    /// <param name="today">Today in Đại Lãnh.</param>
    public ReportOutcome.ChangedMeanwhile ChangedBy(ProgressEntry theirs, DateOnly today)
    {
        var entry = theirs.ForBoard(_loaded.Target.Code);
        return new(entry.Note, ActualOn(today).Value, EntryWords.Did(Plan.Measure, _loaded.Target.MeasureUnit, theirs.Undoes is null ? entry.Reading : null));
    }

    /// <summary>The fact with everything that is known before the report itself.</summary>
    public ProgressReported Fact(DateOnly day) => new()
    {
        Target = _loaded.Target.Code,
        TargetName = _loaded.Target.Name,
        Unit = UnitCode,
        UnitName = UnitName,
        Kind = _loaded.Target.Kind,
        MeasureUnit = _loaded.Target.MeasureUnit,
        Day = day,
        Plan = _loaded.Target.Kind is MeasureKind.Amount or MeasureKind.Limit ? _loaded.Target.PlanValue : null,
    };

    /// <summary>Records the fact and adds the entry that it describes.</summary>
    public ReportOutcome.Saved Save(LedgerTransaction work, ProgressReported fact)
    {
        var sequence = work.Record(fact, _loaded.CampaignCode);
        work.Db.ProgressEntries.Add(fact.Entry(sequence, _loaded.Target.Id, work.Now, work.Actor));
        return new ReportOutcome.Saved(sequence, work.Now);
    }

    internal sealed record Loaded(Target Target, string UnitCode, string UnitName, DateOnly? UnitRetiredFrom, string CampaignCode);
}
