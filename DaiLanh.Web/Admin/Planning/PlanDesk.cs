using System.Collections.Immutable;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>What the pages of planning can do and read, in one hand: each is a use case or a reader of Core. Thread-safe.</summary>
public sealed class PlanDesk(DefineTarget define, ChangeTargets change, RetireTargets retire, CopyTargets copy, PlanReader reader)
{
    /// <inheritdoc cref="DefineTarget.ExecuteAsync"/>
    public Task<PlanOutcome> DefineAsync(Person person, string campaign, string unit, TargetValues values, string? reason, CancellationToken cancellationToken) =>
        define.ExecuteAsync(person, campaign, unit, values, reason, cancellationToken);

    /// <inheritdoc cref="ChangeTargets.ExecuteAsync"/>
    public Task<PlanOutcome> ChangeAsync(Person person, string campaign, IReadOnlyList<TargetChange> changes, string reason, CancellationToken cancellationToken) =>
        change.ExecuteAsync(person, campaign, changes, reason, cancellationToken);

    /// <inheritdoc cref="RetireTargets.ExecuteAsync"/>
    public Task<PlanOutcome> RetireAsync(Person person, string campaign, IReadOnlyList<string> codes, string reason, CancellationToken cancellationToken) =>
        retire.ExecuteAsync(person, campaign, codes, reason, cancellationToken);

    /// <inheritdoc cref="RetireTargets.ReturnAsync"/>
    public Task<PlanOutcome> ReturnAsync(Person person, string campaign, IReadOnlyList<string> codes, string reason, CancellationToken cancellationToken) =>
        retire.ReturnAsync(person, campaign, codes, reason, cancellationToken);

    /// <inheritdoc cref="CopyTargets.ExecuteAsync"/>
    public Task<PlanOutcome> CopyAsync(Person person, string campaign, IReadOnlyList<TargetCopy> copies, string? reason, CancellationToken cancellationToken) =>
        copy.ExecuteAsync(person, campaign, copies, reason, cancellationToken);

    /// <inheritdoc cref="PlanReader.RetiredAsync"/>
    public Task<ImmutableArray<TargetLine>> RetiredAsync(string campaign, CancellationToken cancellationToken) =>
        reader.RetiredAsync(campaign, cancellationToken);

    /// <inheritdoc cref="PlanReader.FindAsync"/>
    public Task<TargetLine?> FindAsync(string campaign, string code, CancellationToken cancellationToken) =>
        reader.FindAsync(campaign, code, cancellationToken);
}
