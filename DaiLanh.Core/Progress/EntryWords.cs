using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Progress;

/// <summary>Says what somebody did with an entry, to follow their name: “Thôn 1 ghi 615 cây”.</summary>
public static class EntryWords
{
    /// <summary>What was done.</summary>
    /// <param name="measure">How the target is measured.</param>
    /// <param name="measureUnit">Its unit of measure.</param>
    /// <param name="reading">What was reported; null when the entry before was taken back.</param>
    public static Phrase Did(Measure measure, string measureUnit, Reading? reading) => (measure, reading) switch
    {
        (_, null) => Phrase.Of("rút lại lần ghi trước"),
        (Measure.Milestones m, { Done: true } r) => Phrase.Of("ghi mốc “{0}” đã xong", NameOf(m, r.Step)),
        (Measure.Milestones m, { } r) => Phrase.Of("ghi mốc “{0}” chưa xong", NameOf(m, r.Step)),
        (Measure.YesNo, { Done: true }) => Phrase.Of("ghi là đạt"),
        (Measure.YesNo, _) => Phrase.Of("ghi là chưa đạt"),
        (_, { } r) => Phrase.Of("ghi {0} {1}", r.Value, measureUnit),
    };

    private static string? NameOf(Measure.Milestones measure, int? step) => measure.Steps.FirstOrDefault(s => s.Step == step)?.Name;
}
