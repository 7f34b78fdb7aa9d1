using System.Collections.Immutable;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Web.Admin.Planning.Library;

/// <summary>What the pages of the library can do and read, in one hand: each is a use case or a reader of Core. Thread-safe.</summary>
public sealed class LibraryDesk(
    TakeFromLibrary take, RetireTargets retire, DefineTemplate define, ChangeTemplates change, RetireTemplate retireTemplate, LibraryReader library, PlanReader plan)
{
    /// <inheritdoc cref="TakeFromLibrary.ExecuteAsync"/>
    public Task<PlanOutcome> TakeAsync(
        Person person, string campaign, string unit, IReadOnlyList<TemplateTaken> taken, string? reason, CancellationToken cancellationToken) =>
        take.ExecuteAsync(person, campaign, unit, taken, reason, cancellationToken);

    /// <inheritdoc cref="RetireTargets.ExecuteAsync"/>
    public Task<PlanOutcome> RetireAsync(Person person, string campaign, IReadOnlyList<string> codes, string reason, CancellationToken cancellationToken) =>
        retire.ExecuteAsync(person, campaign, codes, reason, cancellationToken);

    /// <inheritdoc cref="DefineTemplate.ExecuteAsync"/>
    public Task<TemplateOutcome> DefineAsync(Person person, TemplateValues values, CancellationToken cancellationToken) =>
        define.ExecuteAsync(person, values, cancellationToken);

    /// <inheritdoc cref="ChangeTemplates.ExecuteAsync"/>
    public Task<TemplateOutcome> ChangeAsync(Person person, IReadOnlyList<TemplateChange> changes, string reason, CancellationToken cancellationToken) =>
        change.ExecuteAsync(person, changes, reason, cancellationToken);

    /// <inheritdoc cref="RetireTemplate.ExecuteAsync"/>
    public Task<TemplateOutcome> RetireTemplateAsync(Person person, string code, bool isReturn, string reason, CancellationToken cancellationToken) =>
        retireTemplate.ExecuteAsync(person, code, isReturn, reason, cancellationToken);

    /// <inheritdoc cref="LibraryReader.AllAsync"/>
    public Task<ImmutableArray<TemplateLine>> TemplatesAsync(CancellationToken cancellationToken) => library.AllAsync(cancellationToken);

    /// <inheritdoc cref="LibraryReader.KindOfAsync"/>
    public Task<UnitKind?> KindOfAsync(string unit, CancellationToken cancellationToken) => library.KindOfAsync(unit, cancellationToken);

    /// <inheritdoc cref="PlanReader.TakenByAsync"/>
    public Task<ImmutableDictionary<string, string>> TakenByAsync(string campaign, string unit, CancellationToken cancellationToken) =>
        plan.TakenByAsync(campaign, unit, cancellationToken);
}
