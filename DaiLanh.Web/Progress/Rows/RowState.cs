using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Progress.Rows;

/// <summary>Where a row of the desk is between typing and saved. A closed set.</summary>
public abstract record RowState
{
    private RowState() { }

    /// <summary>Shows what the board holds.</summary>
    public sealed record Still : RowState;

    /// <summary>On its way to the ledger.</summary>
    public sealed record Saving : RowState;

    /// <summary>Typed and not saved: it came back after a lost connection, or its question was turned down.</summary>
    /// <param name="TypedAt">When it was typed, for what came back; null for what was typed just now.</param>
    /// <param name="Day">The day that it speaks of.</param>
    public sealed record Unsaved(DateTimeOffset? TypedAt, DateOnly Day) : RowState;

    /// <summary>Cannot be saved as it is; the text stays in its cell.</summary>
    public sealed record Refused(Phrase Why) : RowState;

    /// <summary>Waits for an answer; the text stays in its cell.</summary>
    public sealed record Asking(Question Question) : RowState;

    /// <summary>In the ledger; can be taken back while nobody has saved on top.</summary>
    /// <param name="Sequence">The entry.</param>
    /// <param name="At">When.</param>
    /// <param name="Understood">The number to show back when its text could have meant another one.</param>
    public sealed record Saved(long Sequence, DateTimeOffset At, decimal? Understood) : RowState;

    /// <summary>The last save was taken back.</summary>
    public sealed record TakenBack(DateTimeOffset At) : RowState;

    /// <summary>Nothing to save, and why.</summary>
    public sealed record Told(Phrase What) : RowState;
}

/// <summary>What a row asks before it saves. A closed set.</summary>
public abstract record Question
{
    private Question() { }

    /// <summary>Two readings a thousand times apart.</summary>
    public sealed record Ambiguous(decimal Value, decimal Alternative) : Question;

    /// <summary>More than ten times the plan.</summary>
    public sealed record TenTimes(Phrase Ask) : Question;

    /// <summary>A lower total than before.</summary>
    /// <param name="Ask">The question.</param>
    /// <param name="Objection">Why the reason that was given is none.</param>
    public sealed record Lower(Phrase Ask, Phrase? Objection = null) : Question;

    /// <summary>Somebody saved in between.</summary>
    /// <param name="Theirs">Who, when.</param>
    /// <param name="What">What they did.</param>
    /// <param name="TheirValue">What counts now, for amounts and limits.</param>
    /// <param name="MyValue">What this person typed, for amounts and limits.</param>
    public sealed record Changed(EntryNote Theirs, Phrase What, decimal? TheirValue, decimal? MyValue) : Question;
}

/// <summary>What somebody else did to a row while this person was at it.</summary>
public sealed record Elsewhere(EntryNote Note, Phrase What);
