using System.Runtime.CompilerServices;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Live;

/// <summary>
/// One piece of markup for one row of the board, made once per change and shared by all circuits that show it. The row is the key:
/// rows that did not change are the same objects, give the same text and therefore no difference to any browser.
/// </summary>
/// <typeparam name="TRow">The row; markup is dropped with it.</typeparam>
/// <param name="make">Writes the row in a language; true when it is news to the reader and may be highlighted once. Must HTML-encode every text.</param>
internal sealed class SharedMarkup<TRow>(Func<TRow, Wording, bool, string> make)
    where TRow : class
{
    private readonly SharedMarkup<TRow, object?> _texts = new((row, _, wording, isNews) => make(row, wording, isNews));

    public MarkupString Of(TRow row, Wording wording, bool isNews) => _texts.Of(row, null, wording, isNews);
}

/// <summary>The same for texts that need more than their row, such as names around it.</summary>
/// <typeparam name="TRow">The row; markup is dropped with it.</typeparam>
/// <typeparam name="TWith">What else is needed. It is no key: whenever the row is the same, it must say the same.</typeparam>
/// <param name="make">Writes the row, as above.</param>
internal sealed class SharedMarkup<TRow, TWith>(Func<TRow, TWith, Wording, bool, string> make)
    where TRow : class
{
    private readonly ConditionalWeakTable<TRow, string?[]> _texts = [];

    public MarkupString Of(TRow row, TWith with, Wording wording, bool isNews)
    {
        var texts = _texts.GetValue(row, _ => new string?[4]);
        ref var text = ref texts[(wording.IsVietnamese ? 0 : 1) + (isNews ? 2 : 0)];
        // Two circuits may make it at the same time; the first text is kept, so that all share one.
        if (Volatile.Read(ref text) is not { } made)
        {
            var fresh = make(row, with, wording, isNews);
            made = Interlocked.CompareExchange(ref text, fresh, null) ?? fresh;
        }
        return new MarkupString(made);
    }
}
