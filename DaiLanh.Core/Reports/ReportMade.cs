using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Reports;

/// <summary>
/// A report was made. With the day, the choices and the place in the ledger its figures can be reckoned again; with the hash of the file
/// anybody can tell whether the paper in hand is the one that was made here.
/// </summary>
public sealed record ReportMade : Fact
{
    /// <summary>In which form.</summary>
    public required ReportForm Form { get; init; }

    /// <summary>The day of the figures.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Code of the block, when only one was reported on.</summary>
    public string? Block { get; init; }

    /// <summary>Its name then.</summary>
    public string? BlockName { get; init; }

    /// <summary>Code of the movement, when only one was reported on.</summary>
    public string? Movement { get; init; }

    /// <summary>Its name then.</summary>
    public string? MovementName { get; init; }

    /// <summary>The appendices.</summary>
    public required ImmutableArray<ReportSheet> Sheets { get; init; }

    /// <summary>Where the ledger stood: sequence number of the last fact that is in the figures.</summary>
    public required long Position { get; init; }

    /// <summary>Hash of that fact, lower-case hex.</summary>
    public required string Head { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public required string FileHash { get; init; }

    /// <summary>The part of the campaign, as people read it; null for the whole.</summary>
    public string? PartName => (BlockName, MovementName) switch
    {
        (null, null) => null,
        ({ } block, null) => block,
        (null, { } movement) => movement,
        ({ } block, { } movement) => $"{block} – {movement}",
    };

    /// <inheritdoc/>
    public override Phrase Say() => (Form, PartName) switch
    {
        (ReportForm.Workbook, null) => Phrase.Of("Lập báo cáo tiến độ đến hết ngày {0}, theo sổ ghi nhận số {1}", Day, Position),
        (ReportForm.Workbook, { } part) => Phrase.Of("Lập báo cáo tiến độ đến hết ngày {0}, theo sổ ghi nhận số {1}: {2}", Day, Position, part),
        (_, null) => Phrase.Of("Lập bảng tính của từng đơn vị đến hết ngày {0}, theo sổ ghi nhận số {1}", Day, Position),
        (_, { } part) => Phrase.Of("Lập bảng tính của từng đơn vị đến hết ngày {0}, theo sổ ghi nhận số {1}: {2}", Day, Position, part),
    };
}
