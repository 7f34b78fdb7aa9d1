using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Progress.Rows;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>
/// One row with a ledger in memory behind it that decides by the real rules. What the row saves reaches it as a board only when the
/// test says so: <see cref="Announce"/>.
/// </summary>
internal sealed class DeskOfOne
{
    public const string Code = "T-01";

    private readonly CampaignPlan _plan;
    private readonly List<BoardEntry> _entries = [];
    private TaskCompletionSource? _line;

    public DeskOfOne(TargetPlan target, params BoardEntry[] entries)
    {
        _plan = Some.CampaignOf(Some.Target(Code, target));
        _entries.AddRange(entries);
        Row = new ProgressRow(Board.Target(Code)!, Some.Today, ReportAsync, TakeBackAsync);
    }

    public ProgressRow Row { get; }

    /// <summary>Every request that arrived, also refused ones.</summary>
    public List<ReportRequest> Heard { get; } = [];

    /// <summary>Answers the next request instead of the rules.</summary>
    public ReportOutcome? Next { get; set; }

    /// <summary>Breaks the next request.</summary>
    public Exception? Broken { get; set; }

    public CampaignBoard Board => Some.Board(_plan, [.. _entries]);

    public IReadOnlyList<BoardEntry> Entries => _entries;

    private long Last => _entries.Count == 0 ? 0 : _entries.Max(e => e.Note.Sequence);

    /// <summary>A desk whose target has a plan of 800 and stands at 580 since 12/5.</summary>
    public static DeskOfOne Trees() => new(Some.Amount(plan: 800), Some.Entry(Code, 580, new DateOnly(2023, 5, 12)));

    /// <summary>The board with everything recorded reaches the row.</summary>
    public void Announce() => Row.Show(Board.Target(Code)!, Row.Day);

    /// <summary>Somebody else records a number, and the board says so.</summary>
    public void SomebodySaves(decimal value)
    {
        _entries.Add(Some.Entry(Code, value, sequence: Last + 1));
        Announce();
    }

    /// <summary>From now on nothing is answered until <see cref="Answer"/>.</summary>
    public void HoldTheLine() => _line = new TaskCompletionSource();

    public void Answer()
    {
        var line = _line!;
        _line = null;
        line.SetResult();
    }

    /// <summary>The person comes to the cell, types and leaves.</summary>
    public async Task TypeAsync(string text)
    {
        Row.Begin();
        var saving = Row.LeaveAsync(text);
        Row.End();
        await saving;
    }

    private async Task<ReportOutcome> ReportAsync(ReportRequest request)
    {
        Heard.Add(request);
        if (_line is { } line) await line.Task;
        if (Broken is { } broken)
        {
            Broken = null;
            throw broken;
        }
        if (Next is { } next)
        {
            Next = null;
            return next;
        }
        var row = Board.Target(Code)!;
        if (row.Last is { } last && last.Sequence != request.BasedOn)
            return new ReportOutcome.ChangedMeanwhile(last, row.Actual.Value, Phrase.Of("ghi {0} {1}", row.Actual.Value, row.Card.MeasureUnit));
        if (ReportRules.Objection(request, row.Card.Plan, row.Actual, Some.Today) is { } objection) return objection;
        return Record(new Reading(request.Day, Last + 1, request.Value, request.Step, request.Done), request.Note, null);
    }

    private Task<ReportOutcome> TakeBackAsync(string target, long sequence)
    {
        var row = Board.Target(target)!;
        return Task.FromResult<ReportOutcome>(row.Last!.Sequence != sequence
            ? new ReportOutcome.ChangedMeanwhile(row.Last, row.Actual.Value, Phrase.Of("ghi {0} {1}", row.Actual.Value, row.Card.MeasureUnit))
            : Record(new Reading(row.Last.Day, Last + 1, null, null, null), null, sequence));
    }

    private ReportOutcome.Saved Record(Reading reading, string? note, long? undoes)
    {
        var at = Some.Now.AddSeconds(reading.Sequence);
        _entries.Add(new BoardEntry(Code, reading, new EntryNote(reading.Sequence, reading.Day, at, "Cán bộ đơn vị", note), undoes));
        return new ReportOutcome.Saved(reading.Sequence, at);
    }
}
