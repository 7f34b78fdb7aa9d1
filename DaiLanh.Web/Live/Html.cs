using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DaiLanh.Web.Live;

/// <summary>Writes markup for shared rows. Texts go through <see cref="Text"/>, which encodes them; there is no way to write one raw.</summary>
internal sealed class Html
{
    // Vietnamese letters stay themselves: a third of the bytes, and readable in a browser's tools.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(512);

    /// <summary>Literal markup of our own; never a text that came from people.</summary>
    public Html Tag(string literal)
    {
        _markup.Append(literal);
        return this;
    }

    /// <summary>A text, encoded; safe as content and inside quoted attributes.</summary>
    public Html Text(string? text)
    {
        if (!string.IsNullOrEmpty(text)) _markup.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>A pace bar: fill and tick clamped to 0…1.</summary>
    public Html Bar(string classes, decimal? fill, decimal? tick, string spoken)
    {
        Tag("<span class=\"bar ").Text(classes).Tag("\" style=\"--fill:").Tag(Share(fill));
        if (tick is not null) Tag(";--tick:").Tag(Share(tick));
        Tag("\" role=\"img\" aria-label=\"").Text(spoken).Tag("\"><i class=\"bar__fill\"></i>");
        if (tick is not null) Tag("<i class=\"bar__tick\"></i>");
        return Tag("</span>");
    }

    /// <summary>A standing mark: a shape with its name for those who do not see it.</summary>
    public Html Mark(string css, string name) =>
        Tag("<span class=\"mark mark--").Text(css).Tag("\" role=\"img\" aria-label=\"").Text(name).Tag("\" title=\"").Text(name).Tag("\"></span>");

    public override string ToString() => _markup.ToString();

    private static string Share(decimal? ratio) => Math.Clamp(ratio ?? 0, 0, 1).ToString("0.####", CultureInfo.InvariantCulture);
}
