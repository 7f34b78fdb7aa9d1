using System.Globalization;
using System.Text;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>A text whose parts differ in weight and size, as the block “Nơi nhận” asks for.</summary>
internal sealed record RichText(params RichText.Run[] Runs)
{
    /// <summary>One part of a rich text, in Times New Roman.</summary>
    internal sealed record Run(string Text, double Size, bool Bold = false, bool Italic = false);

    /// <summary>The parts as elements of a shared string.</summary>
    public string ToXml(string prefix)
    {
        var xml = new StringBuilder();
        foreach (var run in Runs)
        {
            var size = run.Size.ToString(CultureInfo.InvariantCulture);
            xml.Append(CultureInfo.InvariantCulture, $"<{prefix}:r><{prefix}:rPr>");
            if (run.Bold) xml.Append(CultureInfo.InvariantCulture, $"<{prefix}:b/>");
            if (run.Italic) xml.Append(CultureInfo.InvariantCulture, $"<{prefix}:i/>");
            xml.Append(CultureInfo.InvariantCulture, $"<{prefix}:sz val=\"{size}\"/><{prefix}:rFont val=\"{Palette.FontName}\"/></{prefix}:rPr>");
            xml.Append(CultureInfo.InvariantCulture, $"<{prefix}:t xml:space=\"preserve\">{CellText.Escape(CellText.Clean(run.Text))}</{prefix}:t></{prefix}:r>");
        }
        return xml.ToString();
    }
}
