using System.Globalization;
using System.Text;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports.Sheets;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>
/// The sheet “Chỉ tiêu” as CSV (RFC 4180, UTF-8 with byte order mark), one target a line, block and unit repeated on each, so that any program can read it.
/// </summary>
/// <remarks>
/// Values are separated by semicolons and numbers have a decimal comma without thousands marks: that is how Excel writes and reads CSV where the
/// decimal sign is a comma, as in Vietnam; with commas between values every broken number would need quotes, and 1809.5 would be taken for a date or
/// for thousands. Days are yyyy-MM-dd, which Excel takes for days under every regional setting. Percentages are in percent; steps and yes/no are shares of 1.
/// </remarks>
public static class ProgressCsv
{
    /// <summary>Media type of CSV files.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    private const char Separator = ';';

    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "-" });

    private static readonly string[] Heads =
    [
        "Ngày số liệu", "STT", "Khối", "Đơn vị", "Mã", "Chỉ tiêu", "Đơn vị tính", "Loại", "Hướng", "Mức đầu kỳ", "Giao", "Đăng ký", "Thực hiện đến kỳ",
        "Tỷ lệ hoàn thành (%)", "Kế hoạch đến ngày (%)", "So với tiến độ thời gian (điểm %)", "Đánh giá", "Trọng số", "Bắt đầu", "Hạn", "Phong trào", "Ghi chú",
    ];

    /// <summary>The file as bytes.</summary>
    /// <param name="board">What it says; demo figures add a column that says so.</param>
    public static byte[] ToBytes(Board.Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            writer.NewLine = "\r\n";
            Write(writer, board);
        }
        return stream.ToArray();
    }

    private static void Write(StreamWriter writer, Board.Board board)
    {
        string[] mark = board.Campaign.HasDemoFigures ? [ReportWords.Demo] : [];
        WriteLine(writer, [.. Heads, .. mark.Select(_ => "Tính chất số liệu")]);
        var movements = board.Plan.Movements.ToDictionary(m => m.Code, m => m.Name);
        for (var b = 0; b < board.Blocks.Length; b++)
        {
            var block = board.Blocks[b];
            for (var u = 0; u < block.Units.Length; u++)
            {
                for (var t = 0; t < block.Units[u].Targets.Length; t++)
                {
                    var target = block.Units[u].Targets[t];
                    var number = $"{RomanNumber.Of(b + 1)}.{A1.Row(u + 1)}.{A1.Row(t + 1)}";
                    WriteLine(writer, [.. Line(target, number, block, block.Units[u], movements[target.Card.MovementCode], board.Day), .. mark]);
                }
            }
        }
    }

    private static string[] Line(TargetRow target, string number, BlockRow block, UnitRow unit, string movement, DateOnly day)
    {
        var (card, plan, hasEntry) = (target.Card, target.Card.Plan, target.Actual.HasEntry);
        var c = hasEntry ? target.Completion : 0;
        return
        [
            Day(day), number, Text(block.Card.Name), Text(unit.Card.Name), Text(card.Code), Text(card.Name), Text(card.MeasureUnit),
            ReportWords.Kind(plan.Measure), ReportWords.Direction(plan.Measure),
            plan.Measure is Measure.Amount a ? Number(a.Baseline) : "",
            Number(TargetSheet.PlanOf(plan.Measure)),
            card.Pledged is { } pledged ? Number(pledged) : "",
            hasEntry ? Number(TargetSheet.ReachedBy(target)) : "",
            hasEntry ? Percent(c) : "",
            Percent(target.Expected), Percent(c - target.Expected),
            ReportWords.Of(target.Standing), Number(plan.Weight), Day(plan.Start), Day(plan.Due), Text(movement), Text(ReportNotes.Of(target, day)),
        ];
    }

    // A spreadsheet would run what begins like a formula; an apostrophe keeps it text (OWASP, “CSV injection”).
    private static string Text(string text)
    {
        var clean = CellText.Clean(text);
        return CellText.LooksLikeFormula(clean.TrimStart(' ', '\n')) ? "'" + clean : clean;
    }

    private static string Number(decimal value) => value.ToString("0.############", Numbers);

    private static string Percent(decimal ratio) => Math.Round(ratio * 100, 6, MidpointRounding.AwayFromZero).ToString("0.######", Numbers);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteLine(StreamWriter writer, string[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) writer.Write(Separator);
            if (values[i].AsSpan().IndexOfAny(Separator, '"', '\n') < 0)
            {
                writer.Write(values[i]);
                continue;
            }
            writer.Write('"');
            writer.Write(values[i].Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        writer.WriteLine();
    }
}
