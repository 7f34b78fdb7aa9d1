namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>A row on its way into a sheet: cells from column A on. Without a height it is made as high as its texts need.</summary>
internal readonly record struct SheetRow(int Number, Cell[] Cells, double? Height = null);

/// <summary>A rectangle of cells, 1-based and inclusive.</summary>
internal readonly record struct Area(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    public override string ToString() => A1.Range(FirstColumn, FirstRow, LastColumn, LastRow);
}

/// <summary>A sheet before it is written: where things are, and its rows when somebody asks for them.</summary>
internal sealed record Sheet
{
    /// <summary>On the tab, at most 31 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Widths in characters, from column A on.</summary>
    public required double[] Widths { get; init; }

    /// <summary>Rows of column heads; repeated on every page, and all above the first line stays when scrolling.</summary>
    public required (int First, int Last) Head { get; init; }

    /// <summary>Percent at which it opens: what stays on the screen must leave room for lines, also on the small screens of an office.</summary>
    public int Zoom { get; init; } = 85;

    /// <summary>Columns that stay when scrolling sideways.</summary>
    public required int FrozenColumns { get; init; }

    /// <summary>The last row that is printed.</summary>
    public required int LastRow { get; init; }

    /// <summary>Head row with its lines, for filters; null without lines.</summary>
    public required Area? Filter { get; init; }

    /// <summary>Ratios that get a bar from 0 to 100 %.</summary>
    public Area? Bars { get; init; }

    /// <summary>Words of standings that get a ground.</summary>
    public Area? Standings { get; init; }

    /// <summary>Numbering kept as text (1.10 is not 1.1), where Excel must not complain.</summary>
    public Area? TextNumbers { get; init; }

    /// <summary>Cells joined.</summary>
    public required IReadOnlyList<Area> Merges { get; init; }

    /// <summary>The rows from top to bottom; made while they are written, so that a large sheet never stands in memory.</summary>
    public required IEnumerable<SheetRow> Rows { get; init; }

    /// <summary>A character is 7 pixels of 1/96 inch wide.</summary>
    public const double PointsPerCharacter = 7 * 0.75;

    /// <summary>Room for text in a column, in points; a little less than there is, since letters on screens are rounded up.</summary>
    public static double Room(double characters) => characters * PointsPerCharacter * 0.98;
}
