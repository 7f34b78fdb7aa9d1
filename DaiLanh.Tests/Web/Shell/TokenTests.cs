using System.Globalization;
using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shell;

namespace DaiLanh.Tests.Web.Shell;

/// <summary>The colours of <c>wwwroot/tokens.css</c>, read from the file itself.</summary>
public sealed partial class TokenTests
{
    private static readonly string[] Standings = ["exceeded", "ontrack", "behind", "atrisk", "noreport"];

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_reaches_AA_on_every_ground_it_stands_on(string theme)
    {
        var c = Colours(theme);
        string[] texts = ["ink", "ink-muted", "accent", "gold", "live", .. Standings];
        var pairs = texts.SelectMany(text => new[] { "paper", "card", "card-active" }.Select(ground => (text, ground)))
            .Concat(Standings.Select(s => ($"on-{s}-soft", $"{s}-soft")))
            .Concat([("on-accent", "accent-fill"), ("on-accent", "accent-fill-hover"), ("on-gold-soft", "gold-soft"), ("accent", "accent-soft")]);

        None.Of(from pair in pairs
                let ratio = Contrast(c[pair.Item1], c[pair.Item2])
                where ratio < 4.5
                select $"{pair.Item1} on {pair.Item2}: {ratio:0.00}");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Bars_ticks_borders_of_fields_and_focus_can_be_told_from_their_ground(string theme)
    {
        var c = Colours(theme);
        var pairs = Standings.Select(s => (s, "track"))
            .Concat([("tick-color", "track"), ("line-strong", "card"), ("focus", "card"), ("focus", "paper")]);

        None.Of(from pair in pairs
                let ratio = Contrast(c[pair.Item1], c[pair.Item2])
                where ratio < 3
                select $"{pair.Item1} on {pair.Item2}: {ratio:0.00}");
    }

    [Fact]
    public void Both_themes_name_the_same_colours()
    {
        Assert.Equal(Colours("light").Keys.Order(StringComparer.Ordinal), Colours("dark").Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void MudBlazor_has_the_same_colours(string theme)
    {
        var c = Colours(theme);
        var t = theme == Theme.Dark ? Theme.Tokens.Dark : Theme.Tokens.Light;

        Assert.Equal(
            [c["paper"], c["card"], c["card-active"], c["line-color"], c["line-strong"], c["ink"], c["ink-muted"], c["accent"], c["gold"], c["exceeded"], c["atrisk"]],
            new[] { t.Paper, t.Card, t.CardActive, t.Line, t.LineStrong, t.Ink, t.InkMuted, t.Accent, t.Gold, t.Exceeded, t.AtRisk });
    }

    [Fact]
    public void No_style_sheet_uses_a_variable_that_is_nowhere_given()
    {
        var sheets = Repository.Files("DaiLanh.Web", ".css").Select(f => (File: f, Text: Repository.Read(f))).ToArray();
        // Some are given by an element's style attribute or by MudBlazor.
        var given = sheets.SelectMany(s => Given().Matches(s.Text)).Select(m => m.Groups["name"].Value).Concat(["fill", "tick"]).ToHashSet();

        None.Of(from sheet in sheets
                from Match use in Used().Matches(sheet.Text)
                let name = use.Groups["name"].Value
                where !given.Contains(name) && !name.StartsWith("mud-", StringComparison.Ordinal)
                select $"{sheet.File}: --{name}");
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        var css = Repository.Read("DaiLanh.Web/wwwroot/tokens.css");
        var block = css[css.IndexOf($"[data-theme=\"{theme}\"]", StringComparison.Ordinal)..];
        return Colour().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)])
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+)\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();

    [GeneratedRegex(@"var\(--(?<name>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
