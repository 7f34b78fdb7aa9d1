using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Api.Views;

/// <summary>A part of the ledger.</summary>
/// <param name="Facts">In order; those that this reader may not see are left out.</param>
/// <param name="Sequence">Where the reader stands now: what to give as <c>since</c> next time, also when no fact was for this reader.</param>
/// <param name="Last">The newest fact of all; when it is beyond <paramref name="Sequence"/> there is more to read.</param>
internal sealed record FactsView(ImmutableArray<FactView> Facts, long Sequence, long Last);

/// <summary>A fact as other programs read it.</summary>
internal sealed record FactView(
    long Sequence, DateTimeOffset At, string Kind, string? Campaign, string? Unit, string? UnitName, string? Target, string Says, bool ChangesPlan,
    string Hash, string? By, ProgressView? Progress)
{
    // One view for all who follow, kept as long as the tail keeps the row.
    private static readonly ConditionalWeakTable<TailEntry, FactView?[]> Made = [];

    public static FactView Of(TailEntry entry, Audience audience)
    {
        ref var made = ref Made.GetValue(entry, _ => new FactView?[2])[(int)audience];
        return made ??= Make(entry, audience);
    }

    /// <summary>The public sees what concerns a campaign that was launched and belongs to its board; staff sees the ledger.</summary>
    public static bool IsFor(TailEntry entry, Audience audience, IReadOnlySet<string> announced) =>
        audience is Audience.Staff || (entry.Row.Campaign is { } campaign && announced.Contains(campaign) && (entry.Fact.IsNews || entry.Fact.ChangesPlan));

    // What is said of a change of the plan has its reason in it, and what people wrote of people; the news of the board have not.
    private static Phrase SaidTo(Audience audience, Fact fact) =>
        audience is Audience.Staff || fact.IsNews ? fact.Say() : Phrase.Of("Kế hoạch thi đua có thay đổi.");

    private static FactView Make(TailEntry entry, Audience audience)
    {
        var (row, fact) = (entry.Row, entry.Fact);
        return new FactView(
            row.Sequence, row.At, row.Kind, row.Campaign, fact.TouchesUnit, fact.TouchesUnitName, fact.TouchesTarget, SaidTo(audience, fact).ToString(), fact.ChangesPlan,
            row.Hash, audience is Audience.Staff ? row.ActorName : null, fact is ProgressReported progress ? ProgressView.Of(progress, audience) : null);
    }
}

/// <summary>What a progress report said; only what its kind of measure has.</summary>
internal sealed record ProgressView(
    MeasureKind Measure, string MeasureUnit, DateOnly Day, decimal? Plan, decimal? Before, decimal? Value, int? Step, string? StepName, bool? Done,
    long? BasedOn, long? Undoes, string? Note, string? Reason)
{
    public static ProgressView Of(ProgressReported p, Audience audience)
    {
        var staff = audience is Audience.Staff;
        return new(p.Kind, p.MeasureUnit, p.Day, p.Plan.Plain(), p.Before.Plain(), p.Value.Plain(), p.Step, p.StepName, p.Done, p.BasedOn, p.Undoes, staff ? p.Note : null, staff ? p.Reason : null);
    }
}
