using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Seeding;

/// <summary>A report of the demo figures, checked.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Fact">What will be recorded; its <c>BasedOn</c> is still to be filled in.</param>
/// <param name="BasedOn">Place in the list of the target's entry before this one; null when it is the first.</param>
internal sealed record SeedReport(DateTimeOffset At, ProgressReported Fact, int? BasedOn);

/// <summary><c>demo/progress.json</c>: made-up reports, held to the same rules as those that people make.</summary>
internal sealed class ProgressFile(IReadOnlyDictionary<string, TargetDefined> targets)
{
    private readonly Dictionary<string, List<Reading>> _histories = [];

    public IReadOnlyList<SeedReport> Read(string folder)
    {
        var reports = new List<SeedReport>();
        foreach (var item in SeedNode.Open(folder, "demo/progress.json").Only("notice", "seed", "entries").At("entries").Items())
        {
            var report = ReadReport(item, reports.Count);
            if (reports.Count > 0 && report.At < reports[^1].At) throw item.Fault("at", Phrase.Of("phải sau lần ghi ở trên ({0}).", reports[^1].At));
            reports.Add(report);
        }
        return reports;
    }

    private SeedReport ReadReport(SeedNode item, int index)
    {
        item.Only("target", "day", "at", "value", "step", "done", "yes", "note", "reason");
        var target = item.At("target").Named(targets);
        var at = item.At("at").Instant();
        var request = ReadRequest(item, target);
        var plan = target.ToPlan();

        if (!_histories.TryGetValue(target.Code, out var history)) _histories[target.Code] = history = [];
        var before = Actual.At(plan.Measure, [.. history.Order()], request.Day);
        switch (ReportRules.Objection(request, plan, before, CommuneTime.DayOf(at)))
        {
            case null: break;
            case ReportOutcome.Refused refused: throw item.Fault(refused.Why);
            case ReportOutcome.AskReason ask: throw item.Fault("reason", ask.Question);
            case var other: throw new InvalidOperationException($"A confirmed report was answered with {other}.");
        }

        int? basedOn = history.Count == 0 ? null : (int)history[^1].Sequence;
        var fact = ProgressReported.Of(target).Filled(request, plan.Measure, before.Value);
        history.Add(new Reading(request.Day, index, request.Value, request.Step, request.Done));
        return new SeedReport(at, fact, basedOn);
    }

    // A file cannot be asked back: what is far beyond the plan counts as confirmed by whoever reviewed the file.
    private static ReportRequest ReadRequest(SeedNode item, TargetDefined target)
    {
        if (item.Maybe("yes") is not null && target.Kind != MeasureKind.YesNo) throw item.Fault("yes", Phrase.Of("chỉ dùng cho chỉ tiêu YesNo."));
        if (item.Maybe("done") is not null && target.Kind != MeasureKind.Milestones) throw item.Fault("done", Phrase.Of("chỉ dùng cho chỉ tiêu Milestones."));
        return new ReportRequest(target.Code, item.At("day").Day(), null)
        {
            Value = item.Maybe("value")?.Number(),
            Step = item.Maybe("step")?.Counted(),
            Done = (item.Maybe("done") ?? item.Maybe("yes"))?.Flag(),
            Note = item.Maybe("note")?.Text(ReportRequest.LongestNote),
            Reason = item.Maybe("reason")?.Text(ReportRequest.LongestNote),
            Confirmed = true,
        };
    }
}
