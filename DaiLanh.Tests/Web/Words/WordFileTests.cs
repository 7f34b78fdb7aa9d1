using System.Text.Json;
using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Words;

public sealed partial class WordFileTests
{
    private const string File = "DaiLanh.Web/Words/Words.en.json";

    private static readonly KeyValuePair<string, string>[] Entries =
        [.. JsonDocument.Parse(Repository.Read(File)).RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))];

    [Fact]
    public void Every_text_that_people_read_has_its_English()
    {
        var known = Entries.Select(e => e.Key).ToHashSet();

        None.Of(WordsInSources.All.Where(w => !known.Contains(w.Text)).Select(w => $"{w.Text} ({w.File})").Distinct());
    }

    [Fact]
    public void No_English_is_left_of_a_text_that_nobody_says()
    {
        var said = WordsInSources.All.Select(w => w.Text).ToHashSet();

        None.Of(Entries.Select(e => e.Key).Where(k => !said.Contains(k)));
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        None.Of(Entries.Where(e => !Places(e.Key).SetEquals(Places(e.Value))).Select(e => $"{e.Key} → {e.Value}"));
    }

    [Fact]
    public void No_English_is_empty()
    {
        None.Of(Entries.Where(e => string.IsNullOrWhiteSpace(e.Value)).Select(e => e.Key));
    }

    [Fact]
    public void Entries_are_sorted_and_said_once_so_that_merges_are_easy()
    {
        var keys = Entries.Select(e => e.Key).ToArray();

        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void What_is_looked_up_is_written_out_where_it_is_said()
    {
        None.Of(WordsInSources.NotLiteral);
    }

    [Fact]
    public void The_search_for_texts_finds_those_of_pages_of_code_and_of_Core()
    {
        var found = WordsInSources.All.Select(w => (w.Text, Path.GetFileName(w.File))).ToHashSet();

        Assert.Contains(("Tổng quan", "NavMenu.razor"), found);
        Assert.Contains(("Nguy cơ không đạt", "StandingWords.cs"), found);
        Assert.Contains(("“{0}” quá lớn. Số lớn nhất ghi được là {1}.", "NumberText.cs"), found);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups["n"].Value)];

    [GeneratedRegex(@"\{(?<n>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
