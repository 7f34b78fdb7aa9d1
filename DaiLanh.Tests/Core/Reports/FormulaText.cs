using System.Globalization;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>A formula taken apart: as much of the language of spreadsheets as a workbook of ours uses, and an error for anything else.</summary>
internal abstract record Expression
{
    internal sealed record Constant(object Value) : Expression;

    /// <summary>A cell, or a range when <paramref name="To"/> is given; without a sheet the formula's own.</summary>
    internal sealed record Reference(string? Sheet, string From, string? To) : Expression;

    internal sealed record Name(string Of) : Expression;

    internal sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression;

    internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

    internal sealed record Negative(Expression Of) : Expression;
}

/// <summary>Reads a formula as the file holds it.</summary>
internal sealed class FormulaText
{
    private static readonly string[][] Levels = [["<=", ">=", "<>", "<", ">", "="], ["+", "-"], ["*", "/"]];
    private readonly string _text;
    private int _at;

    private FormulaText(string text) => _text = text;

    public static Expression Parse(string formula)
    {
        var reader = new FormulaText(formula);
        var expression = reader.Level(0);
        return reader._at == formula.Length ? expression : throw reader.Unexpected();
    }

    private Expression Level(int level)
    {
        if (level == Levels.Length) return Single();
        var left = Level(level + 1);
        while (Array.Find(Levels[level], Take) is { } op) left = new Expression.Binary(op, left, Level(level + 1));
        return left;
    }

    private Expression Single()
    {
        if (Take("-")) return new Expression.Negative(Single());
        if (Take("("))
        {
            var inner = Level(0);
            Expect(")");
            return inner;
        }
        if (Take("\"")) return new Expression.Constant(Until('"'));
        if (Take("'"))
        {
            var sheet = Until('\'');
            Expect("!");
            return Reference(sheet, Word());
        }
        if (_at < _text.Length && char.IsAsciiDigit(_text[_at])) return new Expression.Constant(double.Parse(Word(), CultureInfo.InvariantCulture));

        var word = Word();
        if (Take("(")) return new Expression.Call(word, Arguments());
        return word.Any(char.IsAsciiDigit) ? Reference(null, word) : new Expression.Name(word);
    }

    private Expression.Reference Reference(string? sheet, string from) => new(sheet, Plain(from), Take(":") ? Plain(Word()) : null);

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        do arguments.Add(Level(0));
        while (Take(","));
        Expect(")");
        return arguments;
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '$' or '.')) _at++;
        return _at > start ? _text[start.._at] : throw Unexpected();
    }

    private string Until(char end)
    {
        var start = _at;
        _at = _text.IndexOf(end, start);
        return _text[start.._at++];
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text)) throw Unexpected();
    }

    private FormatException Unexpected() => new($"Not understood at {_at}: {_text}");

    private static string Plain(string address) => address.Replace("$", "", StringComparison.Ordinal);
}
