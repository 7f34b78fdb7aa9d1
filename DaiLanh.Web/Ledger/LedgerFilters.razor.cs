using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Web.Views;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Ledger;

/// <summary>The fields by which rows of the ledger are asked for.</summary>
public sealed partial class LedgerFilters : IDisposable
{
    /// <summary>How long somebody rests before what they typed is asked for.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private CancellationTokenSource? _typing;
    private Given _given = new(null);
    private string? _text;
    private string? _asked;
    private bool _all;

    /// <summary>Which rows are shown now.</summary>
    [Parameter, EditorRequired] public LedgerFilter Filter { get; set; } = LedgerFilter.Everything;

    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired] public LedgerChoices Choices { get; set; } = new([], [], []);

    /// <summary>Which rows are wanted.</summary>
    [Parameter] public EventCallback<LedgerFilter> FilterChanged { get; set; }

    [Inject] private TimeProvider Clock { get; init; } = null!;

    // On a telephone the other fields are folded away until somebody wants them, or one of them is used.
    private bool HasMore => Filter with { Text = null } != LedgerFilter.Everything;

    // A browser shows a date field in its own order, so the days stand below in words.
    private string? Days => (Filter.From, Filter.To) switch
    {
        (null, null) => null,
        ({ } from, null) => L["Ghi từ ngày {0}", from],
        (null, { } to) => L["Ghi đến hết ngày {0}", to],
        ({ } from, { } to) => L["Ghi từ ngày {0} đến hết ngày {1}", from, to],
    };

    // Whoever types “tr” and waits for “trường” must learn why it does not come.
    private bool EndsInWholeWord => FoldedText.WordsOf(Filter.Text) is [.., { Length: < LedgerFilter.PrefixFrom }];

    /// <inheritdoc/>
    public void Dispose() => _typing?.Dispose();

    protected override void OnParametersSet()
    {
        // What somebody is typing is not taken from them by what they typed before.
        if (Filter.Text == _asked) return;
        Give(Filter.Text);
    }

    private async Task TypeAsync(ChangeEventArgs e)
    {
        _text = e.Value as string;
        _typing?.Cancel();
        _typing?.Dispose();
        var typing = _typing = new CancellationTokenSource();
        await Task.Delay(Rest, Clock, typing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (ReferenceEquals(typing, _typing) && !typing.IsCancellationRequested) await AskAsync(_text);
    }

    private Task AskAsync(string? text)
    {
        _asked = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return FilterChanged.InvokeAsync(Filter with { Text = _asked });
    }

    private Task ClearAsync()
    {
        Give(null);
        return FilterChanged.InvokeAsync(LedgerFilter.Everything);
    }

    private void Give(string? text)
    {
        _text = _asked = text;
        _given = new Given(text);
    }

    private Task Choose(LedgerFilter filter) => FilterChanged.InvokeAsync(filter);

    /// <summary>
    /// The text that the field was given; it then keeps its own. With each new one the field is made anew: a value sent while somebody types
    /// on a slow line would take back letters that were typed since.
    /// </summary>
    private sealed class Given(string? text)
    {
        public string? Text { get; } = text;
    }

    private static string? Chosen(ChangeEventArgs e) => e.Value is string { Length: > 0 } value ? value : null;

    private static string? InField(DateOnly? day) => day is { } d ? BoardView.InAddress(d) : null;

    // An address may ask for what never occurred; the field must still say what is asked for.
    private static IEnumerable<LedgerName> WithAsked(IReadOnlyCollection<LedgerName> names, string? asked) =>
        asked is null || names.Any(n => n.Code == asked) ? names : names.Append(new LedgerName(asked, asked));
}
