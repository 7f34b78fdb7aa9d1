using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports;

/// <summary>An appendix of the report, in the order of the tabs. The report itself, “Tổng hợp”, is always there.</summary>
public enum ReportSheet
{
    /// <summary>Chỉ tiêu: every target. Always there as well: the formulas of all other sheets rest on it.</summary>
    Targets,

    /// <summary>Phong trào: the movements over all units.</summary>
    Movements,

    /// <summary>Cần đôn đốc: targets that somebody must call about.</summary>
    Urging,

    /// <summary>Nhật ký: the latest entries and the hash of the ledger.</summary>
    Ledger,
}

/// <summary>What the appendices are called.</summary>
public static class ReportSheets
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportSheet> All { get; } = [.. Enum.GetValues<ReportSheet>()];

    /// <summary>As on the tab.</summary>
    public static Phrase NameOf(ReportSheet sheet) => sheet switch
    {
        ReportSheet.Targets => Phrase.Of("Chỉ tiêu"),
        ReportSheet.Movements => Phrase.Of("Phong trào"),
        ReportSheet.Urging => Phrase.Of("Cần đôn đốc"),
        ReportSheet.Ledger => Phrase.Of("Nhật ký"),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "No such sheet."),
    };

    /// <summary>In addresses.</summary>
    public static string KeyOf(ReportSheet sheet) => sheet switch
    {
        ReportSheet.Targets => "chi-tieu",
        ReportSheet.Movements => "phong-trao",
        ReportSheet.Urging => "can-don-doc",
        ReportSheet.Ledger => "nhat-ky",
        _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "No such sheet."),
    };

    /// <summary>In the order of the tabs, each once, with what is always there.</summary>
    public static ImmutableArray<ReportSheet> Tidy(IEnumerable<ReportSheet> sheets)
    {
        var wanted = sheets.ToHashSet();
        return [.. All.Where(s => s is ReportSheet.Targets || wanted.Contains(s))];
    }

    /// <summary>As addresses write a choice; null for all.</summary>
    public static string? Write(IEnumerable<ReportSheet> sheets) =>
        Tidy(sheets) is var tidy && tidy.Length == All.Length ? null : string.Join(',', tidy.Select(KeyOf));
}
