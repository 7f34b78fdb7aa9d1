using System.Globalization;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>
/// Writes rows as the file format has them. By hand, because ClosedXML holds a document tree of every cell while it saves:
/// 20,000 lines took 3.5 s and 850 MiB that way, and it cannot put a known result beside a formula.
/// </summary>
internal sealed class SheetRows(TextWriter writer, SharedStrings strings, int[] styleNumbers, double[] widths)
{
    private const double FirstLine = 16;
    private const double FurtherLine = 15;

    private static readonly string[] Letters = [.. Enumerable.Range(1, 64).Select(A1.Column)];
    private readonly char[] _digits = new char[32];
    private readonly Dictionary<(string Text, double Room, Look Look), int> _lines = [];

    public void Write(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            writer.Write("<x:row r=\"");
            Write(row.Number);
            writer.Write("\" ht=\"");
            Write(row.Height ?? Fitting(row.Cells));
            if (row.Height is not null) writer.Write("\" customHeight=\"1"); // the others may fit themselves again when somebody edits them
            writer.Write("\">");
            for (var i = 0; i < row.Cells.Length; i++) Write(row.Cells[i], i, row.Number);
            writer.Write("</x:row>");
        }
    }

    private double Fitting(Cell[] cells)
    {
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].String is not { Length: > 4 } text || !Palette.Wraps(cells[i].Look.Shape)) continue;
            var (look, room) = (cells[i].Look, Sheet.Room(widths[i]));
            if (!_lines.TryGetValue((text, room, look), out var lines))
                _lines.Add((text, room, look), lines = TextWidth.Lines(text, Palette.SizeOf(look), Palette.IsBold(look), room));
            most = Math.Max(most, lines);
        }
        return FirstLine + ((most - 1) * FurtherLine);
    }

    private void Write(in Cell cell, int column, int row)
    {
        if (cell.Kind == CellKind.Blank && cell.Look == default) return; // nothing there, not even a border
        writer.Write("<x:c r=\"");
        writer.Write(Letters[column]);
        Write(row);
        writer.Write("\" s=\"");
        Write(styleNumbers[cell.Look.Index]);
        switch (cell.Kind)
        {
            case CellKind.Blank:
                writer.Write("\"/>");
                return;
            case CellKind.Text:
                writer.Write("\" t=\"s\"><x:v>");
                Write(cell.Rich is { } rich ? strings.Number(rich) : strings.Number(cell.String!));
                break;
            case CellKind.Number:
                writer.Write("\"><x:v>");
                Write(cell.Number);
                break;
            case CellKind.NumberFormula:
                writer.Write("\"><x:f>");
                writer.Write(CellText.EscapeXml(cell.FormulaText!));
                writer.Write("</x:f><x:v>");
                Write(cell.Number);
                break;
            case CellKind.TextFormula:
                writer.Write("\" t=\"str\"><x:f>");
                writer.Write(CellText.EscapeXml(cell.FormulaText!));
                writer.Write("</x:f><x:v>");
                writer.Write(CellText.Escape(cell.String!));
                break;
            default:
                throw new InvalidOperationException($"A cell of kind {cell.Kind} cannot be written.");
        }
        writer.Write("</x:v></x:c>");
    }

    private void Write(int number)
    {
        number.TryFormat(_digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(_digits, 0, length);
    }

    // Shortest text that reads back as the same number.
    private void Write(double number)
    {
        number.TryFormat(_digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(_digits, 0, length);
    }
}
