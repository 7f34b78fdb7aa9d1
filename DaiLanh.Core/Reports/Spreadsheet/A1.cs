using System.Globalization;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>Addresses as spreadsheets write them.</summary>
internal static class A1
{
    /// <summary>1 → A, 27 → AA.</summary>
    public static string Column(int number)
    {
        Span<char> letters = stackalloc char[3];
        var at = letters.Length;
        for (var rest = number; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>(1, 14) → A14.</summary>
    public static string Cell(int column, int row) => Column(column) + Row(row);

    /// <summary>(1, 14, 3, 20) → A14:C20.</summary>
    public static string Range(int firstColumn, int firstRow, int lastColumn, int lastRow) => Cell(firstColumn, firstRow) + ":" + Cell(lastColumn, lastRow);

    /// <summary>A row number without any grouping.</summary>
    public static string Row(int row) => row.ToString(CultureInfo.InvariantCulture);
}
