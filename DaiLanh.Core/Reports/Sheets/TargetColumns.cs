using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>The columns of the sheet “Chỉ tiêu” (domain.md §4.4, and all that is needed to reckon again), and their letters in formulas.</summary>
internal static class TargetColumns
{
    public const string SheetName = "Chỉ tiêu";

    public const string Kind = "E";
    public const string Direction = "F";
    public const string Baseline = "G";
    public const string Plan = "H";
    public const string Actual = "J";
    public const string Completion = "K";
    public const string Expected = "L";
    public const string Difference = "M";
    public const string Standing = "N";
    public const string Weight = "O";
    public const string Counted = "P";
    public const string Start = "Q";
    public const string Due = "R";
    public const string Movement = "S";

    private const string Measuring = "Cách đo";
    private const string Levels = "Chỉ tiêu";
    private const string Time = "Thời gian";

    public static Column[] All { get; } =
    [
        new("STT", 5), new("Đơn vị / Chỉ tiêu", 31), new("Mã", 9), new("Đơn vị tính", 9),
        new("Loại", 8, Measuring), new("Hướng", 6.5, Measuring),
        new("Mức đầu kỳ", 7.5, Levels), new("Giao", 8, Levels), new("Đăng ký", 8, Levels),
        new("Thực hiện đến kỳ", 8.5), new("Tỷ lệ hoàn thành", 10), new("Kế hoạch đến ngày", 8.5),
        new("So với tiến độ thời gian", 10.5, Number: "(13)=\n(11)−(12)"), new("Đánh giá", 12.5), new("Trọng số", 6),
        new("Tỷ lệ tính tổng hợp", 8.5), new("Bắt đầu", 10.5, Time), new("Hạn", 10.5, Time), new("Phong trào", 6.2), new("Ghi chú", 13),
    ];

    /// <summary>Number of a column by its letter.</summary>
    public static int Number(string letter) => letter[0] - 'A' + 1;
}
