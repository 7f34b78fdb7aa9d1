using System.Globalization;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>The words under which a row of the ledger is found. Pure; what changes here asks for another <see cref="LedgerIndex.Table"/>.</summary>
internal static class LedgerWords
{
    /// <summary>Every word that the row says to people: its sentence, names, codes, note, reason, and who did it.</summary>
    public static HashSet<string> Spoken(LedgerRow row, Fact? fact)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        words.UnionWith(FoldedText.WordsOf(row.ActorName));
        if (fact is null) return words;
        words.UnionWith(FoldedText.WordsOf(fact.Say().ToString()));
        words.UnionWith(FoldedText.WordsOf(fact.TouchesUnitName));
        using var body = JsonDocument.Parse(row.Body);
        Gather(body.RootElement, words);
        return words;
    }

    /// <summary>All under which the index keeps it: its words, and what it belongs to (which no word can be taken for, since words hold no colon).</summary>
    public static IEnumerable<string> Kept(LedgerRow row, Fact? fact) => Spoken(row, fact).Concat(Belongings(row, fact));

    /// <summary>With what begin the words of people, units and topics.</summary>
    public static IReadOnlyList<string> KindsOfBelongings { get; } = ["k", "p", "u"];

    public static string OfUnit(string code) => "u:" + Exact(code);

    public static string OfPerson(string id) => "p:" + Exact(id);

    public static string OfTopic(FactTopic topic) => "k:" + Exact(topic.ToString());

    /// <summary>What a filter asks the index for; null when it asks for no word.</summary>
    public static string? Query(LedgerFilter filter)
    {
        var asked = new List<string>();
        if (filter.Unit is { } unit) asked.Add(Quoted(OfUnit(unit)));
        if (filter.Person is { } person) asked.Add(Quoted(OfPerson(person)));
        if (filter.Topic is { } topic) asked.Add(Quoted(OfTopic(topic)));
        var words = FoldedText.WordsOf(filter.Text);
        for (var i = 0; i < words.Length; i++)
            asked.Add(Quoted(words[i]) + (i == words.Length - 1 && words[i].Length >= LedgerFilter.PrefixFrom ? " *" : ""));
        return asked.Count == 0 ? null : string.Join(" AND ", asked);
    }

    /// <summary>A word of ours as a text of the index's query language.</summary>
    public static string Quoted(string word) => "\"" + word + "\"";

    private static IEnumerable<string> Belongings(LedgerRow row, Fact? fact)
    {
        yield return OfPerson(row.ActorId);
        yield return OfTopic(FactTopics.Of(fact));
        if (fact?.TouchesUnit is { } unit) yield return OfUnit(unit);
    }

    private static void Gather(JsonElement element, HashSet<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Gather(property.Value, words);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Gather(item, words);
                break;
            case JsonValueKind.String:
                words.UnionWith(FoldedText.WordsOf(element.GetString()));
                break;
            default:
                break; // numbers are in the sentence, as people write them
        }
    }

    // One word to the index whatever the code holds; small letters, digits and hyphens stay readable.
    private static string Exact(string code)
    {
        var word = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') word.Append(c);
            else word.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return word.ToString();
    }
}
