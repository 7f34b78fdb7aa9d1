using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>What a report says beside a target's figures.</summary>
internal static class ReportNotes
{
    /// <summary>The note of the last entry with its day. Empty when there is none, or when it speaks of a later day than the report.</summary>
    public static string Of(TargetRow target, DateOnly day) => target.Last is { Note: { Length: > 0 } note } last && last.Day <= day
        ? $"{VietnameseNumber.ShortDay(last.Day)}: {note}"
        : "";

    /// <summary>The latest day up to the report's on which somebody has reported; null without entries.</summary>
    public static DateOnly? LastReported(TargetRow target, DateOnly day)
    {
        for (var i = target.History.Length - 1; i >= 0; i--)
        {
            if (target.History[i].Day <= day) return target.History[i].Day;
        }
        return null;
    }
}
