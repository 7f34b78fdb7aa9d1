using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports;

/// <summary>Of which day a report is to speak: what an address asks for, read.</summary>
public abstract record ReportDay
{
    private const string Format = "yyyy-MM-dd";

    private ReportDay() { }

    /// <summary>A day of which there can be a report.</summary>
    public sealed record Chosen(DateOnly Day) : ReportDay;

    /// <summary>Not a day, or none of which there can be a report.</summary>
    public sealed record Refused(Phrase Why) : ReportDay;

    /// <summary>Reads yyyy-MM-dd.</summary>
    /// <param name="asked">What the address says; nothing means today.</param>
    /// <param name="board">The board of today.</param>
    public static ReportDay Read(string? asked, Board.Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (string.IsNullOrWhiteSpace(asked)) return new Chosen(board.Day);
        var (first, today) = (board.FirstDay, board.Day);
        if (!DateOnly.TryParseExact(asked.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refused(Phrase.Of("“{0}” không phải là một ngày. Hãy ghi năm-tháng-ngày, như {1}.", asked.Length <= 40 ? asked : asked[..40] + "…", Write(today)));
        if (day > today && board.Campaign.IsClosed) return new Refused(Phrase.Of("Đợt thi đua đã kết thúc ngày {0}. Báo cáo lập được cho các ngày từ {1} đến {0}.", today, first));
        if (day != today && first == today && !board.Campaign.IsClosed) return new Refused(Phrase.Of("Đợt thi đua bắt đầu ngày {0}. Lúc này chỉ lập được báo cáo của hôm nay, {1}.", board.Campaign.Start, today));
        if (day > today) return new Refused(Phrase.Of("Ngày {0} chưa tới. Báo cáo lập được cho các ngày từ {1} đến {2}.", day, first, today));
        if (day < first) return new Refused(Phrase.Of("Ngày {0} đợt thi đua chưa bắt đầu. Báo cáo lập được cho các ngày từ {1} đến {2}.", day, first, today));
        return new Chosen(day);
    }

    /// <summary>A day as addresses write it.</summary>
    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
