using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DaiLanh.Web.Words;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Guide;

/// <summary>A heading of a guide.</summary>
/// <param name="Level">2: a chapter, 3: a part of one.</param>
/// <param name="Id">Where it is on the page.</param>
/// <param name="Title">As read.</param>
public sealed record GuidePart(int Level, string Id, string Title);

/// <summary>
/// One of the documents in docs/ as the product shows it. Made once from the text that is built into the program, so nobody can put anything
/// into it later; HTML in the text is shown as text, and a link can only lead to a page of this server or to a part of the same document.
/// A heading says in its code spans which pages it is about: <c>### Xếp hạng `/xep-hang`</c>; elsewhere such a span leads to the page.
/// </summary>
public sealed class GuideBook
{
    /// <summary>The address under which guides are read.</summary>
    public const string Address = "huong-dan";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();
    private static readonly Lazy<GuideBook> LazyGuide = new(() => Built("huong-dan.md", Address));
    private static readonly Lazy<GuideBook> LazyInShort = new(() => Built("guide.en.md", Address));
    private static readonly Lazy<GuideBook> LazyOperations = new(() => Built("van-hanh.md", Address + "/van-hanh"));

    private readonly string _address;
    private readonly FrozenDictionary<string, GuidePart> _byPage;

    /// <summary>Reads a document.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="address">The address of the page that shows it, from the root of the site.</param>
    /// <exception cref="FormatException">It links to somewhere else, or two headings claim the same page.</exception>
    public GuideBook(string text, string address)
    {
        _address = address;
        var document = Markdown.Parse(text, Pipeline);
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } title)
        {
            // Set by the page, which may show two documents below each other.
            Title = TextOf(title);
            document.Remove(title);
        }
        var byPage = new Dictionary<string, GuidePart>(StringComparer.Ordinal);
        var parts = ImmutableArray.CreateBuilder<GuidePart>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var part = new GuidePart(heading.Level, IdOf(TextOf(heading)), TextOf(heading));
            heading.GetAttributes().Id = part.Id;
            parts.Add(part);
            foreach (var page in heading.Inline!.Descendants<CodeInline>().Select(c => c.Content))
            {
                if (!byPage.TryAdd(page, part)) throw new FormatException($"Two headings are about {page}.");
            }
        }
        _byPage = byPage.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var link in document.Descendants<LinkInline>()) Lead(link);
        foreach (var code in document.Descendants<ParagraphBlock>().SelectMany(p => p.Inline!.Descendants<CodeInline>()).Where(c => IsPage(c.Content)).ToList())
        {
            var link = new LinkInline(code.Content[1..], "");
            code.ReplaceBy(link);
            link.AppendChild(code);
        }
        foreach (var table in document.Descendants<Table>()) table.GetAttributes().AddClass("guide__table");

        Parts = parts.ToImmutable();
        Pages = [.. byPage.Keys.Order(StringComparer.Ordinal)];
        Html = new MarkupString(document.ToHtml(Pipeline));
    }

    /// <summary>The guide, in Vietnamese.</summary>
    public static GuideBook Guide => LazyGuide.Value;

    /// <summary>The same in short, for readers of English.</summary>
    public static GuideBook InShort => LazyInShort.Value;

    /// <summary>How to run the server, in Vietnamese.</summary>
    public static GuideBook Operations => LazyOperations.Value;

    /// <summary>Its title, which is not in <see cref="Html"/>.</summary>
    public string Title { get; } = "";

    /// <summary>The document below its title.</summary>
    public MarkupString Html { get; }

    /// <summary>Its chapters and their parts, in order.</summary>
    public ImmutableArray<GuidePart> Parts { get; }

    /// <summary>Pages that a heading is about.</summary>
    public ImmutableArray<string> Pages { get; }

    /// <summary>Names of the pictures that it shows.</summary>
    public ImmutableArray<string> Pictures { get; private set; } = [];

    /// <summary>Parts that the document itself refers to.</summary>
    public ImmutableArray<string> References { get; private set; } = [];

    /// <summary>What a reader of a language is given.</summary>
    internal static GuideBook For(Wording wording) => wording.IsVietnamese ? Guide : InShort;

    /// <summary>The part about a page: about the page itself, else about what lies above it (/quan-tri for /quan-tri/don-vi); null when there is none.</summary>
    /// <param name="page">Its path, such as /don-vi/thon-3.</param>
    public GuidePart? PartAbout(string page)
    {
        for (var path = page; path.Length > 1; path = path[..path.LastIndexOf('/')])
        {
            if (_byPage.TryGetValue(path, out var part)) return part;
        }
        return page is "/" or "" ? _byPage.GetValueOrDefault("/") : null;
    }

    /// <summary>The address that opens the document at the part about a page.</summary>
    public string AddressAbout(string page) => PartAbout(page) is { } part ? $"{_address}#{part.Id}" : _address;

    private static GuideBook Built(string name, string address)
    {
        using var stream = typeof(GuideBook).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built into the program.");
        using var reader = new StreamReader(stream);
        return new GuideBook(reader.ReadToEnd(), address);
    }

    private void Lead(LinkInline link)
    {
        var to = link.Url ?? "";
        if (link.IsImage && to.StartsWith("images/", StringComparison.Ordinal))
        {
            var name = to["images/".Length..];
            Pictures = Pictures.Add(name);
            link.Url = GuidePictures.AddressOf(name);
            var attributes = link.GetAttributes();
            attributes.AddProperty("loading", "lazy");
            if (GuidePictures.SizeOf(name) is not var (width, height)) return;
            // The browser keeps the place free, so that nothing jumps when the picture comes.
            attributes.AddProperty("width", width.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("height", height.ToString(CultureInfo.InvariantCulture));
            // A picture of a telephone is no wider than a telephone.
            if (height > width) attributes.AddClass("guide__phone");
        }
        else if (to.StartsWith('#'))
        {
            var id = IdOf(Uri.UnescapeDataString(to[1..]));
            References = References.Add(id);
            link.Url = $"{_address}#{id}";
        }
        else if (to is "van-hanh.md" or "huong-dan.md")
        {
            link.Url = to == "van-hanh.md" ? Address + "/van-hanh" : Address;
        }
        else
        {
            throw new FormatException($"A guide leads to its own parts and to pages of this server, not to “{to}”.");
        }
    }

    // “/man-hinh/{mã}” is a pattern and no address.
    private bool IsPage(string code) => code.StartsWith('/') && !code.Contains('{', StringComparison.Ordinal) && PartAbout(code.Split('?')[0]) is not null;

    private static string TextOf(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (var literal in heading.Inline!.Descendants<LiteralInline>()) text.Append(literal.Content.AsSpan());
        return text.ToString().Trim();
    }

    // Without Vietnamese marks, so that an address can be read aloud and typed.
    private static string IdOf(string title)
    {
        var id = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) id.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        return id.ToString().TrimEnd('-');
    }
}
