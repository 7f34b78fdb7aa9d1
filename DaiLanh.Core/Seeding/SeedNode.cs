using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Seeding;

/// <summary>One value of a seed file together with the way to it, so that whatever is wrong can be said with its place.</summary>
internal sealed partial class SeedNode
{
    /// <summary>Longest text of a seed file, in characters.</summary>
    private const int LongestText = 500;

    private readonly JsonElement _value;

    private SeedNode(string file, string path, JsonElement value)
    {
        File = file;
        Path = path;
        _value = value;
    }

    public string File { get; }

    public string Path { get; }

    /// <summary>Reads a file of a seeds folder.</summary>
    public static SeedNode Open(string folder, string file)
    {
        var text = "";
        try
        {
            text = System.IO.File.ReadAllText(System.IO.Path.Combine(folder, file));
            using var document = JsonDocument.Parse(text);
            return new SeedNode(file, "$", document.RootElement.Clone());
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Broken(file, folder, Phrase.Of("không tìm thấy tệp này."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Broken(file, folder, Phrase.Of("không đọc được tệp này ({0}).", e.Message));
        }
        catch (JsonException e)
        {
            throw Broken(file, PlaceOf(e, text), Phrase.Of("không đúng cú pháp JSON."));
        }
    }

    /// <summary>Says that this must be an object with none but these properties, each once.</summary>
    public SeedNode Only(params ReadOnlySpan<string> names)
    {
        if (_value.ValueKind != JsonValueKind.Object) throw Fault(Phrase.Of("phải là một đối tượng trong ngoặc {0}.", "{ }"));
        var seen = new HashSet<string>();
        foreach (var property in _value.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                throw Fault(property.Name, Phrase.Of("không biết mục này. Ở đây chỉ có: {0}.", string.Join(", ", names.ToArray())));
            if (!seen.Add(property.Name)) throw Fault(property.Name, Phrase.Of("mục này ghi hai lần."));
        }
        return this;
    }

    /// <summary>A property that must be there.</summary>
    public SeedNode At(string name) => Maybe(name) ?? throw Fault(name, Phrase.Of("thiếu mục này."));

    /// <summary>A property that may be null or left out.</summary>
    public SeedNode? Maybe(string name) =>
        _value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new SeedNode(File, $"{Path}.{name}", value) : null;

    /// <summary>The items of a list.</summary>
    public IEnumerable<SeedNode> Items()
    {
        if (_value.ValueKind != JsonValueKind.Array) throw Fault(Phrase.Of("phải là một danh sách trong ngoặc {0}.", "[ ]"));
        return _value.EnumerateArray().Select((item, i) =>
            new SeedNode(File, string.Create(CultureInfo.InvariantCulture, $"{Path}[{i}]"), item));
    }

    /// <summary>A text that says something.</summary>
    public string Text(int longest = LongestText)
    {
        var text = _value.ValueKind == JsonValueKind.String ? _value.GetString()! : throw Fault(Phrase.Of("phải là một đoạn chữ trong ngoặc kép."));
        if (string.IsNullOrWhiteSpace(text)) throw Fault(Phrase.Of("không được để trống."));
        if (text.Length > longest) throw Fault(Phrase.Of("dài {0} ký tự; nhiều nhất {1}.", text.Length, longest));
        return text.Trim();
    }

    /// <summary>A code: letters without marks, digits and hyphens.</summary>
    public string Code()
    {
        var code = Text(60);
        return CodeForm().IsMatch(code) ? code : throw Fault(Phrase.Of("mã “{0}” chỉ được gồm chữ không dấu, chữ số và dấu gạch nối.", code));
    }

    /// <summary>A number that the arithmetic can carry.</summary>
    public decimal Number()
    {
        if (_value.ValueKind != JsonValueKind.Number) throw Fault(Phrase.Of("phải là một con số, dấu thập phân là dấu chấm, không có ngoặc kép."));
        if (!_value.TryGetDecimal(out var number) || Math.Abs(number) > NumberText.Largest)
            throw Fault(Phrase.Of("số quá lớn; lớn nhất là {0}.", NumberText.Largest));
        return decimal.Round(number, NumberText.MostDecimals) == number
            ? number
            : throw Fault(Phrase.Of("nhiều nhất {0} chữ số sau dấu phẩy.", NumberText.MostDecimals));
    }

    /// <summary>A whole number from 1 on.</summary>
    public int Counted() =>
        _value.ValueKind == JsonValueKind.Number && _value.TryGetInt32(out var number) && number > 0
            ? number
            : throw Fault(Phrase.Of("phải là số nguyên từ 1 trở lên."));

    /// <summary>Yes or no.</summary>
    public bool Flag() => _value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(Phrase.Of("phải là true hoặc false.")),
    };

    /// <summary>A day as yyyy-MM-dd.</summary>
    public DateOnly Day() =>
        _value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(_value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(Phrase.Of("phải là ngày dạng “2023-05-24”."));

    /// <summary>An instant with its offset.</summary>
    public DateTimeOffset Instant() =>
        _value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParseExact(_value.GetString(), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToUniversalTime()
            : throw Fault(Phrase.Of("phải là thời điểm dạng “2023-05-24T14:00:00+07:00”."));

    /// <summary>One of the names of an enumeration.</summary>
    public T OneOf<T>()
        where T : struct, Enum =>
        _value.ValueKind == JsonValueKind.String && Enum.GetNames<T>().Contains(_value.GetString())
            ? Enum.Parse<T>(_value.GetString()!)
            : throw Fault(Phrase.Of("phải là một trong: {0}.", string.Join(", ", Enum.GetNames<T>())));

    /// <summary>What this code names.</summary>
    public T Named<T>(IReadOnlyDictionary<string, T> known) =>
        known.TryGetValue(Code(), out var found) ? found : throw Fault(Phrase.Of("không có mã “{0}”.", Code()));

    /// <summary>The fault of this value.</summary>
    public SeedFaultException Fault(Phrase why) => Broken(File, Path, why);

    /// <summary>The fault of a property.</summary>
    public SeedFaultException Fault(string name, Phrase why) => Broken(File, $"{Path}.{name}", why);

    // As an editor counts: letters, not bytes.
    private static string PlaceOf(JsonException e, string text)
    {
        var line = (int)(e.LineNumber ?? 0);
        var before = Encoding.UTF8.GetBytes(text.Split('\n')[line]).AsSpan(0, (int)(e.BytePositionInLine ?? 0));
        return string.Create(CultureInfo.InvariantCulture, $"dòng {line + 1}, cột {Encoding.UTF8.GetCharCount(before) + 1}");
    }

    private static SeedFaultException Broken(string file, string place, Phrase why) => new(new SeedFault(file, place, why));

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();
}
