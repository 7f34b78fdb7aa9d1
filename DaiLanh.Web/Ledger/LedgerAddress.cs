using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace DaiLanh.Web.Ledger;

/// <summary>What an address of <c>/nhat-ky</c> asks for: <c>?don-vi=thon-3&amp;viec=cap-nhat&amp;tu=2023-05-01&amp;tim=vi+ngheo&amp;truoc=1200</c>.</summary>
/// <param name="Filter">Which rows.</param>
/// <param name="Before">Only rows before this sequence number; null from the newest on.</param>
/// <param name="Faults">What in the address could not be understood, and was left out.</param>
internal sealed record LedgerAddress(LedgerFilter Filter, long? Before, ImmutableArray<Phrase> Faults)
{
    public const string Page = "nhat-ky";
    public const string Unit = "don-vi";
    public const string Person = "ai";
    public const string Topic = "viec";
    public const string From = "tu";
    public const string To = "den";
    public const string Text = "tim";
    public const string BeforeKey = "truoc";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>More than anybody types; what is longer was pasted by mistake.</summary>
    private const int LongestText = 200;

    private static readonly (FactTopic Topic, string Name)[] Topics =
    [
        (FactTopic.Progress, "cap-nhat"), (FactTopic.TakenBack, "rut-lai"), (FactTopic.Targets, "chi-tieu"), (FactTopic.Organisation, "to-chuc"),
        (FactTopic.Accounts, "tai-khoan"), (FactTopic.Screens, "man-hinh"), (FactTopic.Reports, "bao-cao"), (FactTopic.Demonstration, "trinh-dien"),
        (FactTopic.Other, "viec-khac"),
    ];

    /// <summary>Reads the values of an address.</summary>
    /// <param name="valueOf">The value of a key, if the address has it.</param>
    public static LedgerAddress Read(Func<string, string?> valueOf)
    {
        var faults = ImmutableArray.CreateBuilder<Phrase>();
        var topic = Value(Topic) is { } name ? TopicOf(name) ?? Fault<FactTopic>(Phrase.Of("Không có loại việc “{0}”.", Short(name))) : null;
        var (from, to) = (Day(From), Day(To));
        if (from > to) faults.Add(Phrase.Of("Ngày đầu {0} sau ngày cuối {1}, nên không có dòng nào. Hãy đổi lại hai ngày.", from, to));
        var before = Value(BeforeKey) is { } number
            ? long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Fault<long>(Phrase.Of("“{0}” không phải là số của một dòng.", Short(number)))
            : null;
        var filter = new LedgerFilter { Unit = Value(Unit), Person = Value(Person), Topic = topic, From = from, To = to, Text = Value(Text) is { } text ? text[..Math.Min(text.Length, LongestText)] : null };
        return new LedgerAddress(filter, before, faults.DrainToImmutable());

        string? Value(string key) => valueOf(key)?.Trim() is { Length: > 0 } value ? value : null;

        DateOnly? Day(string key) => Value(key) is not { } value ? null
            : DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Fault<DateOnly>(Phrase.Of("“{0}” không phải là một ngày. Hãy ghi như 2023-05-24.", Short(value)));

        T? Fault<T>(Phrase why)
            where T : struct
        {
            faults.Add(why);
            return null;
        }
    }

    /// <summary>The address of rows, relative to the site.</summary>
    public static string Of(LedgerFilter filter, long? before = null, string page = Page) => QueryHelpers.AddQueryString(page,
        new Dictionary<string, string?>
        {
            [Unit] = filter.Unit,
            [Person] = filter.Person,
            [Topic] = filter.Topic is { } topic ? NameOf(topic) : null,
            [From] = filter.From?.ToString(DayFormat, CultureInfo.InvariantCulture),
            [To] = filter.To?.ToString(DayFormat, CultureInfo.InvariantCulture),
            [Text] = filter.Text,
            [BeforeKey] = before?.ToString(CultureInfo.InvariantCulture),
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>A topic in an address.</summary>
    public static string NameOf(FactTopic topic) => Topics.First(t => t.Topic == topic).Name;

    /// <summary>The topic that an address names; null for none.</summary>
    public static FactTopic? TopicOf(string? name) => Array.FindIndex(Topics, t => t.Name == name) is >= 0 and var at ? Topics[at].Topic : null;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
