namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>Which part of a paper a cell belongs to: decides weight, ground and border.</summary>
internal enum Tone
{
    /// <summary>Outside a table that is printed at about three quarters of its size.</summary>
    Page,

    /// <summary>Outside a table with so many columns that it is printed at about two thirds.</summary>
    DensePage,

    /// <summary>Column heads.</summary>
    Head,

    /// <summary>The row (1) (2) (3) under the heads.</summary>
    Numbering,

    /// <summary>A block, Roman numbering.</summary>
    Block,

    /// <summary>A unit, Arabic numbering.</summary>
    Unit,

    /// <summary>A line.</summary>
    Row,

    /// <summary>The last row, “Tổng cộng”.</summary>
    Total,
}

/// <summary>What a cell shows and how: decides number format, alignment and, outside the table, the letters.</summary>
internal enum Shape
{
    // --- in tables
    Text, QuotedText, Centred, Ordinal, Count,
    Value0, Value1, Value2, Value3, Value4, Value5, Value6,
    Percent, Points, Day, Instant, YesNo, Days, Key, TargetCount, Hash,

    // --- outside tables (NĐ 30/2020)
    ParentAgency, Agency, Nation, Motto, Rule, Number, PlaceAndDay,
    Kind, Title, Subject, AsOf, AsOfDemo, Attached, Note, NoteCount, NoteInstant, OnTrackNote, BehindNote,
    Recipients, Signature,
}

/// <summary>How a cell looks.</summary>
internal readonly record struct Look(Tone Tone, Shape Shape)
{
    /// <summary>Number of shapes, for numbering looks.</summary>
    public const int Shapes = (int)Shape.Signature + 1;

    /// <summary>A number that belongs to this look alone.</summary>
    public int Index => ((int)Tone * Shapes) + (int)Shape;
}
