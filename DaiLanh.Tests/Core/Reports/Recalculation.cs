using System.Globalization;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>
/// Computes a workbook's formulas from its plain cells, as a spreadsheet does that trusts no remembered result. Written from the rules of
/// spreadsheets (text is greater than numbers, sums skip text, empty is 0), not from how the workbook is made.
/// </summary>
internal sealed class Recalculation(OpenedWorkbook workbook)
{
    private readonly Dictionary<(string, string), object?> _done = [];

    /// <summary>Number, text or null.</summary>
    public object? ValueOf(string sheet, string address)
    {
        if (!workbook.Cells.TryGetValue((sheet, address), out var cell)) return null;
        if (cell.Formula is null) return cell.Value;
        if (_done.TryGetValue((sheet, address), out var known))
            return known is Exception ? throw new InvalidOperationException($"{sheet}!{address} refers to itself.") : known;

        _done[(sheet, address)] = new InvalidOperationException();
        return _done[(sheet, address)] = Of(FormulaText.Parse(cell.Formula), sheet);
    }

    private object? Of(Expression expression, string sheet) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Name name => ValueOfName(name.Of),
        Expression.Reference { To: null } cell => ValueOf(cell.Sheet ?? sheet, cell.From),
        Expression.Reference range => Addresses(range).Select(a => ValueOf(range.Sheet ?? sheet, a)).ToArray(),
        Expression.Negative negative => Each(Of(negative.Of, sheet), v => -Number(v)),
        Expression.Binary binary => Both(Of(binary.Left, sheet), Of(binary.Right, sheet), (a, b) => Apply(binary.Operator, a, b)),
        Expression.Call call => Call(call, sheet),
        _ => throw new NotSupportedException(expression.ToString()),
    };

    private object? Call(Expression.Call call, string sheet)
    {
        if (call.Function == "IF") return True(Of(call.Arguments[0], sheet)) ? Of(call.Arguments[1], sheet) : Of(call.Arguments[2], sheet);
        var a = call.Arguments.Select(argument => Of(argument, sheet)).ToArray();
        return call.Function switch
        {
            "AND" => a.All(True),
            "NOT" => !True(a[0]),
            "ISNUMBER" => Each(a[0], v => v is double),
            "N" => a[0] is double ? a[0] : 0d,
            "ROUND" => Math.Round(Number(a[0]), (int)Number(a[1]), MidpointRounding.AwayFromZero),
            "SUM" => Numbers(a).Sum(),
            "MAX" => Numbers(a).DefaultIfEmpty(0).Max(),
            "MIN" => Numbers(a).DefaultIfEmpty(0).Min(),
            "COUNT" => (double)Numbers(a).Count(),
            "COUNTA" => (double)a.SelectMany(Items).Count(v => v is not null),
            "COUNTIF" or "COUNTIFS" => (double)Matching(a).Count(),
            "SUMIF" => Matching(a[..2]).Sum(i => Items(a[2])[i] is double d ? d : 0),
            "SUMPRODUCT" => Enumerable.Range(0, a.Max(v => Items(v).Length)).Sum(i => a.Aggregate(1d, (product, v) => product * (Items(v)[i] is double d ? d : 0))),
            _ => throw new NotSupportedException(call.Function),
        };
    }

    // Places at which every range has what is asked of it.
    private static IEnumerable<int> Matching(object?[] rangesAndValues) => Enumerable.Range(0, Items(rangesAndValues[0]).Length)
        .Where(i => Enumerable.Range(0, rangesAndValues.Length / 2).All(p => Equals(Items(rangesAndValues[2 * p])[i], rangesAndValues[(2 * p) + 1])));

    private object? ValueOfName(string name)
    {
        var reference = (Expression.Reference)FormulaText.Parse(workbook.Names[name]);
        return ValueOf(reference.Sheet!, reference.From);
    }

    private static IEnumerable<string> Addresses(Expression.Reference range)
    {
        var (first, last) = (Split(range.From), Split(range.To!));
        for (var row = first.Row; row <= last.Row; row++)
        {
            for (var column = first.Column; column <= last.Column; column++) yield return column + row.ToString(CultureInfo.InvariantCulture);
        }
    }

    // Our sheets end before column Z.
    private static (char Column, int Row) Split(string address) => (address[0], int.Parse(address.AsSpan(1), CultureInfo.InvariantCulture));

    private static object? Apply(string op, object? a, object? b) => op switch
    {
        "+" => Number(a) + Number(b),
        "-" => Number(a) - Number(b),
        "*" => Number(a) * Number(b),
        "/" => Number(b) == 0 ? throw new DivideByZeroException() : Number(a) / Number(b),
        "=" => Compare(a, b) == 0,
        "<>" => Compare(a, b) != 0,
        "<" => Compare(a, b) < 0,
        "<=" => Compare(a, b) <= 0,
        ">" => Compare(a, b) > 0,
        ">=" => Compare(a, b) >= 0,
        _ => throw new NotSupportedException(op),
    };

    private static int Compare(object? a, object? b)
    {
        (a, b) = (a ?? (b is string ? "" : 0d), b ?? (a is string ? "" : 0d));
        return (a, b) switch
        {
            (double x, double y) => x.CompareTo(y),
            (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
            (double, string) => -1,
            (string, double) => 1,
            _ => throw new NotSupportedException($"{a} compared with {b}"),
        };
    }

    private static double Number(object? value) => value switch
    {
        null => 0,
        double d => d,
        bool b => b ? 1 : 0,
        _ => throw new InvalidCastException($"#VALUE!: {value}"),
    };

    private static bool True(object? value) => value is bool b ? b : Number(value) != 0;

    private static object?[] Items(object? value) => value as object?[] ?? [value];

    private static IEnumerable<double> Numbers(object?[] values) => values.SelectMany(Items).OfType<double>();

    private static object? Each(object? value, Func<object?, object?> apply) => value is object?[] items ? items.Select(apply).ToArray() : apply(value);

    private static object? Both(object? a, object? b, Func<object?, object?, object?> apply) => (a, b) switch
    {
        (object?[] x, object?[] y) => x.Zip(y, apply).ToArray(),
        (object?[] x, _) => x.Select(v => apply(v, b)).ToArray(),
        (_, object?[] y) => y.Select(v => apply(a, v)).ToArray(),
        _ => apply(a, b),
    };
}
