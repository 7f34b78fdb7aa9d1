using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Words;
using MudBlazor;

namespace DaiLanh.Tests.Web.Words;

public sealed partial class MudWordsTests
{
    private static readonly Dictionary<string, string> English = ReadEnglish();

    [Fact]
    public void Every_word_that_MudBlazor_says_has_its_Vietnamese()
    {
        var words = new MudWords();

        Assert.NotEmpty(English);
        None.Of(English.Keys.Where(key => words[key].ResourceNotFound));
    }

    [Fact]
    public void No_Vietnamese_is_left_of_a_word_that_MudBlazor_no_longer_says()
    {
        using var file = JsonDocument.Parse(Repository.Read("DaiLanh.Web/Words/MudBlazor.vi.json"));

        None.Of(file.RootElement.EnumerateObject().Select(p => p.Name).Where(key => !English.ContainsKey(key)));
    }

    [Fact]
    public void Vietnamese_has_the_same_places_for_values()
    {
        var words = new MudWords();

        None.Of(English.Where(e => !Places(e.Value).SetEquals(Places(words[e.Key].Value))).Select(e => e.Key));
    }

    [Fact]
    public void Values_fill_their_places()
    {
        Assert.Equal("1–10 trong 26", new MudWords()["MudDataGridPager_InfoFormat", 1, 10, 26].Value);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> ReadEnglish()
    {
        var resources = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return resources.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
