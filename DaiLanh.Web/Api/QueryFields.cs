using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Api;

/// <summary>
/// Reads the query of a request. A name that the call does not know is an error: a misspelt filter that is quietly ignored gives
/// an answer that looks right.
/// </summary>
internal sealed class QueryFields
{
    private readonly IQueryCollection _query;
    private readonly FieldErrors _errors;

    public QueryFields(IQueryCollection query, FieldErrors errors, params string[] known)
    {
        _query = query;
        _errors = errors;
        foreach (var name in query.Keys)
        {
            if (known.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            errors.Add(name, known.Length == 0
                ? Phrase.Of("Địa chỉ này không có tham số.")
                : Phrase.Of("Không có tham số này. Các tham số: {0}.", string.Join(", ", known)));
        }
    }

    public string? Text(string name) => _query[name].ToString() is { Length: > 0 } text ? text : null;

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _errors.Add(name, FieldErrors.NotADay);
        return null;
    }

    public long Whole(string name, long least, long most, long otherwise)
    {
        if (Text(name) is not { } text) return otherwise;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        _errors.Add(name, most == long.MaxValue ? Phrase.Of("Phải là một số nguyên từ {0}.", least) : Phrase.Of("Phải là một số nguyên từ {0} đến {1}.", least, most));
        return otherwise;
    }
}
