using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>
/// Writes the file: the parts that ClosedXML made, with the real rows and texts put in, and everything that would differ from one
/// run to the next (random names, identities, times) replaced by what follows from the content. Same board, same bytes.
/// </summary>
internal static partial class Package
{
    private const string CorePart = "docProps/core.xml";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XNamespace X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    /// <param name="card">What the workbook says about itself.</param>
    /// <param name="sheets">In the order of the tabs; their rows are asked for once.</param>
    /// <param name="output">Receives the file; need not be seekable; stays open.</param>
    public static void Write(WorkbookCard card, IReadOnlyList<Sheet> sheets, Stream output)
    {
        using var skeleton = new ZipArchive(Skeleton.Make(card, sheets), ZipArchiveMode.Read);
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var at = new DateTimeOffset(card.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var strings = new SharedStrings();
        int[]? styles = null;

        // Fixed order, not the archive's: the parts that others refer to first, texts last because rows collect them.
        Put("[Content_Types].xml", ContentTypes(Read(skeleton, "[Content_Types].xml")));
        Put("_rels/.rels", PackageRelations);
        Put("docProps/app.xml", Read(skeleton, "docProps/app.xml"));
        Put(CorePart, Read(skeleton, skeleton.Entries.Single(e => e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal)).FullName));
        Put("xl/workbook.xml", AbsoluteTitles().Replace(Read(skeleton, "xl/workbook.xml"), "$$${first}:$$${last}<"));
        Put("xl/_rels/workbook.xml.rels", Read(skeleton, "xl/_rels/workbook.xml.rels"));
        Put("xl/theme/theme1.xml", Read(skeleton, "xl/theme/theme1.xml"));
        Put("xl/styles.xml", Styles(Read(skeleton, "xl/styles.xml")));
        for (var i = 0; i < sheets.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            var xml = XDocument.Parse(Read(skeleton, name));
            styles ??= StyleNumbers(xml);
            var (before, after) = Around(xml, sheets[i], i);
            using var writer = Open(name);
            writer.Write(before);
            new SheetRows(writer, strings, styles, sheets[i].Widths).Write(sheets[i].Rows);
            writer.Write(after);
        }
        using (var writer = Open("xl/sharedStrings.xml")) strings.WriteTo(writer);

        void Put(string name, string content)
        {
            using var writer = Open(name);
            writer.Write(content);
        }

        StreamWriter Open(string name)
        {
            var entry = package.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = at;
            return new StreamWriter(entry.Open(), Utf8, 1 << 16);
        }
    }

    private const string PackageRelations =
        """<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + """<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"""
        + """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"""
        + """<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>""";

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader((archive.GetEntry(name) ?? throw new InvalidDataException($"ClosedXML wrote no part {name}.")).Open());
        return reader.ReadToEnd();
    }

    private static string ContentTypes(string xml)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        var types = XDocument.Parse(xml);
        types.Root!.Elements(ns + "Default").Single(e => (string?)e.Attribute("Extension") == "psmdcp").Remove();
        types.Root.Add(new XElement(ns + "Override", new XAttribute("PartName", "/" + CorePart),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.core-properties+xml")));
        return Text(types);
    }

    // ClosedXML leaves an empty format and another typeface for cells that nobody has touched.
    private static string Styles(string xml)
    {
        var styles = XDocument.Parse(xml);
        var formats = styles.Root!.Element(X + "numFmts")!;
        formats.Elements().Where(f => (string?)f.Attribute("formatCode") is null or "").Remove();
        formats.SetAttributeValue("count", formats.Elements().Count());
        foreach (var name in styles.Descendants(X + "name")) name.SetAttributeValue("val", Palette.FontName);
        return Text(styles);
    }

    private static int[] StyleNumbers(XDocument firstSheet)
    {
        var numbers = new int[Enum.GetValues<Tone>().Length * Look.Shapes];
        var cells = firstSheet.Root!.Element(X + "sheetData")!.Element(X + "row")!.Elements(X + "c").Select(c => (int)c.Attribute("s")!).ToArray();
        for (var i = 0; i < Palette.All.Count; i++) numbers[Palette.All[i].Look.Index] = cells[i];
        return numbers;
    }

    private static (string Before, string After) Around(XDocument xml, Sheet sheet, int index)
    {
        var root = xml.Root!;
        root.Element(X + "sheetData")!.RemoveAll();
        root.Element(X + "dimension")!.SetAttributeValue("ref", A1.Range(1, 1, sheet.Widths.Length, sheet.LastRow));
        root.Element(X + "tableParts")?.Remove();
        foreach (var view in root.Descendants(X + "sheetView"))
        {
            view.SetAttributeValue("zoomScale", sheet.Zoom);
            view.SetAttributeValue("zoomScaleNormal", sheet.Zoom);
            if (index == 0) view.SetAttributeValue("tabSelected", 1);
        }
        foreach (var pane in root.Descendants(X + "pane")) pane.SetAttributeValue("state", "frozen");
        foreach (var bar in root.Descendants(X14 + "dataBar")) bar.SetAttributeValue("gradient", 0);
        if (sheet.TextNumbers is { } area)
        {
            root.Element(X + "headerFooter")!.AddAfterSelf(new XElement(X + "ignoredErrors",
                new XElement(X + "ignoredError", new XAttribute("sqref", area.ToString()), new XAttribute("numberStoredAsText", 1))));
        }

        var text = Identity().Replace(Text(xml), match => Numbered(match, index));
        const string Empty = "<x:sheetData />";
        var split = text.IndexOf(Empty, StringComparison.Ordinal);
        return (text[..split] + "<x:sheetData>", "</x:sheetData>" + text[(split + Empty.Length)..]);
    }

    // Conditional formats carry random identities; one bar a sheet needs one.
    private static string Numbered(Match identity, int index) => identity.Value.StartsWith("uri=", StringComparison.Ordinal)
        ? identity.Value
        : string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-4000-8000-{index + 1:000000000000}}}");

    private static string Text(XDocument xml) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml.Root!.ToString(SaveOptions.DisableFormatting);

    [GeneratedRegex("(uri=\")?\\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identity();

    [GeneratedRegex("(?<=!)(?<first>[0-9]+):(?<last>[0-9]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AbsoluteTitles();
}
