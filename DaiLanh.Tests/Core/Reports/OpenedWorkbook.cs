using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>A cell as the file holds it: a number, a text or nothing, and the formula that it came from.</summary>
internal sealed record OpenedCell(object? Value, string? Formula, int Style);

/// <summary>
/// Reads a workbook from its parts with nothing but an XML reader, so that what it sees is what is in the file and not what
/// the library that wrote it remembers.
/// </summary>
internal sealed class OpenedWorkbook
{
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, XDocument> _parts = [];

    public OpenedWorkbook(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        PartNames = [.. archive.Entries.Select(e => e.FullName)];
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            _parts.Add(entry.FullName, XDocument.Load(stream));
        }

        var workbook = _parts["xl/workbook.xml"].Root!;
        Sheets = [.. workbook.Element(X + "sheets")!.Elements().Select(s => (string)s.Attribute("name")!)];
        Names = workbook.Descendants(X + "definedName").Where(n => n.Attribute("localSheetId") is null)
            .ToDictionary(n => (string)n.Attribute("name")!, n => n.Value);
        Texts = [.. _parts["xl/sharedStrings.xml"].Root!.Elements(X + "si").Select(si => string.Concat(si.Descendants(X + "t").Select(t => t.Value)))];
        Cells = Sheets.SelectMany((name, i) => SheetXml(i).Descendants(X + "c").Select(c => (Key: (name, (string)c.Attribute("r")!), Cell: Read(c))))
            .ToDictionary(c => c.Key, c => c.Cell);
    }

    public IReadOnlyList<string> PartNames { get; }

    public IReadOnlyList<string> Sheets { get; }

    public IReadOnlyDictionary<string, string> Names { get; }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyDictionary<(string Sheet, string Address), OpenedCell> Cells { get; }

    public OpenedCell this[string sheet, string address] => Cells[(sheet, address)];

    public XElement SheetXml(int index) => _parts[string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml")].Root!;

    public XElement Part(string name) => _parts[name].Root!;

    /// <summary>Names that belong to a sheet: print area, rows repeated, filter.</summary>
    public string? NameOfSheet(string name, int sheet) => _parts["xl/workbook.xml"].Descendants(X + "definedName")
        .SingleOrDefault(n => (string?)n.Attribute("name") == name && (int?)n.Attribute("localSheetId") == sheet)?.Value;

    /// <summary>Number format of a cell, as the file has it.</summary>
    public string? FormatOf(string sheet, string address)
    {
        var styles = _parts["xl/styles.xml"].Root!;
        var format = (int)StyleOf(sheet, address).Attribute("numFmtId")!;
        return styles.Element(X + "numFmts")!.Elements().SingleOrDefault(f => (int)f.Attribute("numFmtId")! == format)?.Attribute("formatCode")?.Value;
    }

    /// <summary>Style of a cell.</summary>
    public XElement StyleOf(string sheet, string address) =>
        _parts["xl/styles.xml"].Root!.Element(X + "cellXfs")!.Elements().ElementAt(this[sheet, address].Style);

    /// <summary>The cells of one column from top to bottom whose address begins with these letters.</summary>
    public IEnumerable<(int Row, OpenedCell Cell)> Column(string sheet, string letters) =>
        from cell in Cells
        where cell.Key.Sheet == sheet && cell.Key.Address.TrimEnd([.. "0123456789"]) == letters
        let row = int.Parse(cell.Key.Address[letters.Length..], CultureInfo.InvariantCulture)
        orderby row
        select (row, cell.Value);

    /// <summary>One line a cell, as text: address, value, formula.</summary>
    public IEnumerable<string> AsText()
    {
        foreach (var (name, i) in Sheets.Select((name, i) => (name, i)))
        {
            yield return $"== {name}";
            foreach (var cell in SheetXml(i).Descendants(X + "c"))
            {
                var (value, formula, _) = Read(cell);
                if (value is null && formula is null) continue;
                var shown = value is double d ? d.ToString("0.############", CultureInfo.InvariantCulture) : $"“{((string?)value)?.Replace("\n", "⏎", StringComparison.Ordinal)}”";
                yield return $"{(string)cell.Attribute("r")!} {shown}{(formula is null ? "" : $" ={formula}")}";
            }
        }
    }

    private OpenedCell Read(XElement cell)
    {
        var value = cell.Element(X + "v")?.Value;
        object? read = (string?)cell.Attribute("t") switch
        {
            "s" => Texts[int.Parse(value!, CultureInfo.InvariantCulture)],
            "str" => value,
            null => value is null ? null : double.Parse(value, CultureInfo.InvariantCulture),
            var other => throw new InvalidDataException($"A cell of type {other} was not expected."),
        };
        return new OpenedCell(read, cell.Element(X + "f")?.Value, (int)cell.Attribute("s")!);
    }
}
