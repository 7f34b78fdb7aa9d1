using System.Globalization;

namespace DaiLanh.Web.Progress.Rows;

/// <summary>Tells the browser which of its drafts is done with.</summary>
/// <param name="Count">Rises each time, so that the same text twice is noticed twice.</param>
/// <param name="WithNote">The note of the row is done with as well.</param>
/// <param name="Field">See <see cref="Draft"/>.</param>
/// <param name="Text">The text that was dealt with; a draft that was typed further stays.</param>
public sealed record Settled(int Count, bool WithNote, string Field, string Text)
{
    /// <summary>As the attribute that the browser's part reads; the text last, because it may hold anything.</summary>
    public override string ToString() => $"{Count}|{(WithNote ? 1 : 0)}|{Field}|{Text}";
}

/// <summary>A typed and unsaved text as the browser kept it.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Field">“number”, “yes”, “step:2”, “note” or “reason”.</param>
/// <param name="Text">What was typed; “true” or “false” for a box.</param>
/// <param name="Left">The person had left the cell, which means: save it.</param>
/// <param name="BasedOn">The entry that they saw as the last one.</param>
/// <param name="Day">The day that it speaks of.</param>
/// <param name="AgeSeconds">How long ago it was typed; a duration, because the browser's clock may be wrong.</param>
public sealed record Draft(string Target, string Field, string Text, bool Left, long? BasedOn, DateOnly Day, double AgeSeconds)
{
    public const string Number = "number";
    public const string Yes = "yes";
    public const string Note = "note";
    public const string Reason = "reason";
    private const string StepPrefix = "step:";

    public static string Step(int step) => StepPrefix + step.ToString(CultureInfo.InvariantCulture);

    /// <summary>Number of the milestone, for a draft of one.</summary>
    public int? StepNumber => Field.StartsWith(StepPrefix, StringComparison.Ordinal)
        && int.TryParse(Field.AsSpan(StepPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : null;
}
