using System.Globalization;
using System.Text.RegularExpressions;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Shared;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The colours of <c>wwwroot/wall.css</c>, read from the file itself.</summary>
public sealed partial class WallContrastTests
{
    private static readonly string[] Grounds = ["paper", "card", "glow"];

    public static TheoryData<string> Themes => ["dark", "light"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Names_and_numbers_reach_seven_to_one(string theme)
    {
        var c = Colours(theme);
        // Also the quieter ones (trend, rank, clock of an update), the campaign's gold, what needs urging, the highlight and a message.
        var pairs = Pairs(["ink", "ink-muted", "gold", "alert"], Grounds).Concat([("ink", "fresh"), ("on-gold", "gold")]);

        None.Of(TooLow(pairs, c, 7));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Marks_bars_and_lines_can_be_told_from_their_ground(string theme)
    {
        var c = Colours(theme);
        string[] standings = ["exceeded", "ontrack", "behind", "atrisk", "noreport"];
        var pairs = Pairs(standings, ["paper", "card", "glow", "track"]).Concat(Pairs(["tick-color", "gold-bright", "gold-deep"], ["track"])).Concat(Pairs(["live-dot", "tick-color"], ["paper"]));

        None.Of(TooLow(pairs, c, 3).Where(p => !p.StartsWith("gold-bright on track", StringComparison.Ordinal) || theme == "dark"));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Bars_of_two_standings_differ_in_grey_as_well(string theme)
    {
        var c = Colours(theme);
        string[] standings = ["exceeded", "ontrack", "behind", "atrisk"]; // who has not reported has no bar

        None.Of(
            from a in standings
            from b in standings
            where string.CompareOrdinal(a, b) < 0
            let ratio = Contrast(c[a], c[b])
            where ratio < 1.2
            select $"{a} and {b} are nearly the same grey: {ratio:0.00}");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_stale_wall_is_grey_and_still_legible(string theme)
    {
        var c = Colours(theme);
        var opacity = double.Parse(Stale().Match(Repository.Read("DaiLanh.Web/wwwroot/wall.css")).Groups["opacity"].Value, CultureInfo.InvariantCulture);
        string Faded(string ink, string ground) => "#" + string.Concat(new[] { 1, 3, 5 }.Select(i =>
            ((int)Math.Round((Part(c[ink], i) * opacity) + (Part(c[ground], i) * (1 - opacity)))).ToString("x2", CultureInfo.InvariantCulture)));

        None.Of(
            from pair in Pairs(["ink"], Grounds).Select(p => (p, Least: 7.0)).Concat(Pairs(["ink-muted", "gold"], Grounds).Select(p => (p, Least: 4.5)))
            let ratio = Contrast(Faded(pair.p.Item1, pair.p.Item2), c[pair.p.Item2])
            where ratio < pair.Least
            select $"{pair.p.Item1} on {pair.p.Item2}: {ratio:0.00}");
    }

    [Fact]
    public void Both_themes_name_the_same_colours() =>
        Assert.Equal(Colours("light").Keys.Order(StringComparer.Ordinal), Colours("dark").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_mark_of_the_legend_has_a_shape_of_its_own_so_that_grey_tells_them_apart()
    {
        var board = Repository.Read("DaiLanh.Web/wwwroot/board.css");
        var shapes = Enum.GetValues<Standing>().Select(WallWords.Mark).Distinct().Select(s => ShapeOf(board, s.Css())).ToList();

        Assert.Equal(5, shapes.Count);
        Assert.Equal(shapes.Count, shapes.Distinct().Count());
    }

    [Fact]
    public void Nothing_moves_by_itself_and_nothing_repeats()
    {
        var css = Repository.Read("DaiLanh.Web/wwwroot/wall.css");

        // What appears after a while, in no time, does not move.
        Assert.All(Animation().Matches(css).Select(m => m.Groups["what"].Value), what => Assert.EndsWith(" 0s 3s forwards", what, StringComparison.Ordinal));
        Assert.All(Keyframes().Matches(css).Select(m => m.Groups["steps"].Value), steps => Assert.Equal("{ to { visibility: visible; } }", steps));
        Assert.DoesNotContain("animation-", css, StringComparison.Ordinal);
        Assert.DoesNotContain("transition", css, StringComparison.Ordinal);
        var script = Repository.Read("DaiLanh.Web/wwwroot/js/wall.js");
        Assert.Contains("prefers-reduced-motion", script, StringComparison.Ordinal);
        Assert.DoesNotContain("iterations", script, StringComparison.Ordinal);
        Assert.DoesNotContain("audio", script, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("animation: (?<what>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Animation();

    [GeneratedRegex("@keyframes [a-z-]+ (?<steps>.+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keyframes();

    private static IEnumerable<(string, string)> Pairs(string[] inks, string[] grounds) => inks.SelectMany(i => grounds.Select(g => (i, g)));

    private static IEnumerable<string> TooLow(IEnumerable<(string Ink, string Ground)> pairs, Dictionary<string, string> c, double least) =>
        from pair in pairs
        let ratio = Contrast(c[pair.Ink], c[pair.Ground])
        where ratio < least
        select $"{pair.Ink} on {pair.Ground}: {ratio:0.00}";

    // The rule that gives a mark its outline: clip-path, radius or border; without one of its own it is a square.
    private static string ShapeOf(string css, string standing) =>
        Rule().Matches(css).Where(m => m.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries).Contains(".mark--" + standing))
            .Select(m => m.Groups["body"].Value).First(body => body.Contains("clip-path", StringComparison.Ordinal) || body.Contains("border", StringComparison.Ordinal));

    private static Dictionary<string, string> Colours(string theme)
    {
        var css = Repository.Read("DaiLanh.Web/wwwroot/wall.css");
        var block = css[css.IndexOf($".wall--{theme} {{", StringComparison.Ordinal)..];
        return Colour().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(i => Part(colour, i) / 255.0)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"filter: grayscale\(1\); opacity: (?<opacity>[\d.]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stale();

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();
}
