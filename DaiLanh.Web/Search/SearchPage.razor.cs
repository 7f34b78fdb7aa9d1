using System.Collections.Immutable;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.Search;
using DaiLanh.Web.Access;
using DaiLanh.Web.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DaiLanh.Web.Search;

/// <summary>/tim?q=…: everything that was found, as a page that can be sent to somebody.</summary>
public sealed partial class SearchPage : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    private CancellationTokenSource? _typing;
    private SearchIndex? _beside;
    private ImmutableArray<Found> _found = [];
    private string? _text;
    private string? _given;
    private int _version;
    private string? _shown;

    /// <summary>What is looked for.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "q")] public string? Asked { get; set; }

    [Inject] private Finder Finder { get; init; } = null!;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    [Inject] private TimeProvider Clock { get; init; } = null!;

    private string Placeholder => Finder.Example is { } unit ? L["chẳng hạn: {0}", unit] : L["tên hoặc mã"];

    private string LedgerHref => LedgerAddress.Of(new LedgerFilter { Text = Asked });

    /// <summary>The address of what is found for a text, relative to the site.</summary>
    internal static string AddressOf(string? text) => string.IsNullOrWhiteSpace(text) ? "tim" : QueryHelpers.AddQueryString("tim", "q", text.Trim());

    /// <inheritdoc/>
    public void Dispose() => _typing?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        var person = await Who.FindAsync();
        _beside = await Task.Run(() => Finder.BesideAsync(person, L, CancellationToken.None));
        Look();
    }

    protected override void OnParametersSet()
    {
        // What somebody is typing is not taken from them by what they typed before: the field keeps its own text until another page is asked for.
        if (Asked != _shown) (_text, _shown, _given, _version) = (Asked, Asked, Asked, _version + 1);
        Look();
    }

    private void Look()
    {
        if (_beside is { } beside) _found = Finder.Find(Asked, beside);
    }

    private async Task TypeAsync(ChangeEventArgs e)
    {
        _text = e.Value as string;
        _typing?.Cancel();
        _typing?.Dispose();
        var typing = _typing = new CancellationTokenSource();
        await Task.Delay(Rest, Clock, typing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (ReferenceEquals(typing, _typing) && !typing.IsCancellationRequested) Ask(_text);
    }

    private void Ask(string? text)
    {
        _shown = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        Navigation.NavigateTo(AddressOf(text), replace: true);
    }
}
