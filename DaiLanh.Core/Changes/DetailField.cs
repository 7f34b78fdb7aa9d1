using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Changes;

/// <summary>One field of what a form shows, so that two states can be compared and merged field by field.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Of">Its value; compared by its own equality.</param>
/// <param name="Take">The first state with this field of the second.</param>
/// <param name="Text">As the ledger tells it; null when only its change is told, not its value.</param>
public sealed record DetailField<TDetails>(string Name, Func<TDetails, object?> Of, Func<TDetails, TDetails, TDetails> Take, Func<TDetails, string?>? Text = null)
    where TDetails : class
{
    /// <summary>Whether two states differ in it.</summary>
    public bool Differs(TDetails one, TDetails other) => !Equals(Of(one), Of(other));
}

/// <summary>A field that changed, as a fact keeps it.</summary>
/// <param name="Field">Name of the property.</param>
/// <param name="From">What it was, in words; null when it was empty or is not told.</param>
/// <param name="To">What it is now.</param>
public sealed record FieldChange(string Field, string? From, string? To)
{
    /// <summary>Says several changes in one sentence: “tên “A” → “B”, liên hệ …”.</summary>
    internal static Phrase Say(ImmutableArray<FieldChange> changes) =>
        changes.Select(c => c.Say()).Aggregate((before, next) => Phrase.Of("{0}, {1}", before, next));

    private Phrase Say() => this switch
    {
        { From: null, To: null } => FieldWords.NameOf(Field),
        { From: null } => Phrase.Of("{0} “{1}”", FieldWords.NameOf(Field), To),
        { To: null } => Phrase.Of("bỏ {0} “{1}”", FieldWords.NameOf(Field), From),
        _ => Phrase.Of("{0} “{1}” → “{2}”", FieldWords.NameOf(Field), From, To),
    };
}
