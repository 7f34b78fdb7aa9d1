using System.Globalization;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>The texts of a workbook, each once, in the order in which they came.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];
    private int _uses;

    /// <summary>The number of a plain text.</summary>
    public int Number(string clean)
    {
        _uses++;
        if (_numbers.TryGetValue(clean, out var number)) return number;
        _numbers.Add(clean, _items.Count);
        _items.Add($"<x:t xml:space=\"preserve\">{CellText.Escape(clean)}</x:t>");
        return _items.Count - 1;
    }

    /// <summary>The number of a rich text; each is its own item.</summary>
    public int Number(RichText text)
    {
        _uses++;
        _items.Add(text.ToXml("x"));
        return _items.Count - 1;
    }

    /// <summary>Writes the part.</summary>
    public void WriteTo(TextWriter writer)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"<x:sst xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{_uses}\" uniqueCount=\"{_items.Count}\">"));
        foreach (var item in _items)
        {
            writer.Write("<x:si>");
            writer.Write(item);
            writer.Write("</x:si>");
        }
        writer.Write("</x:sst>");
    }
}
