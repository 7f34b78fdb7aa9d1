using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger.Reading;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Ledger;

/// <summary>/nhat-ky: the ledger as people read it, by unit, person, kind, day and words, all of it in the address.</summary>
public sealed partial class LedgerPage : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private LedgerAddress _asked = new(LedgerFilter.Everything, null, []);
    private LedgerFilter? _counted;
    private LedgerChoices? _choices;
    private LedgerPosition? _head;
    private LedgerCount? _count;
    private int _again;

    /// <summary>Code of a unit.</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.Unit)] public string? Unit { get; set; }

    /// <summary>Id of an account.</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.Person)] public string? Person { get; set; }

    /// <summary>What the rows are about.</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.Topic)] public string? Topic { get; set; }

    /// <summary>First day (yyyy-MM-dd).</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.From)] public string? From { get; set; }

    /// <summary>Last day (yyyy-MM-dd).</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.To)] public string? To { get; set; }

    /// <summary>Words.</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.Text)] public string? Text { get; set; }

    /// <summary>Shows what was recorded before this sequence number; nothing for the newest.</summary>
    [Parameter, SupplyParameterFromQuery(Name = LedgerAddress.BeforeKey)] public string? Before { get; set; }

    [Inject] private LedgerSearch Search { get; init; } = null!;

    [Inject] private LedgerFacets Facets { get; init; } = null!;

    [Inject] private Core.Ledger.Ledger Ledger { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    private string? Count => (_asked.Filter.IsEmpty, _count) switch
    {
        (true, _) => L["{0} dòng", _head!.Sequence],
        (_, null) => null,
        (_, { Rows: > LedgerSearch.MostCounted }) => L["Hơn {0} dòng", LedgerSearch.MostCounted],
        (_, { Rows: var rows }) => L["{0} dòng trong {1}", rows, _head!.Sequence],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _asked = LedgerAddress.Read(key => key switch
        {
            LedgerAddress.Unit => Unit,
            LedgerAddress.Person => Person,
            LedgerAddress.Topic => Topic,
            LedgerAddress.From => From,
            LedgerAddress.To => To,
            LedgerAddress.Text => Text,
            _ => Before,
        });
        var closed = _closed.Token;
        try
        {
            // SQLite answers in the thread that asks; not in the one that this page is drawn on.
            if (_choices is null) (_choices, _head) = await Task.Run(async () => (await Facets.FindAsync(closed), await Ledger.PositionAsync(closed)), closed);
            await CountAsync(closed);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // The reader has left the page.
        }
    }

    private async Task CountAsync(CancellationToken closed)
    {
        var filter = _asked.Filter;
        if (filter == _counted || filter.IsEmpty) return;
        (_counted, _count) = (filter, null);
        var count = await Task.Run(() => Search.CountAsync(filter, closed), closed);
        if (filter == _asked.Filter) _count = count;
    }

    private void Ask(LedgerFilter filter) => Navigation.NavigateTo(LedgerAddress.Of(filter), replace: true);

    // Only the rows are read again: what the reader chose stays.
    private Task SeekAgainAsync()
    {
        (_counted, _choices, _again) = (null, null, _again + 1);
        return OnParametersSetAsync();
    }

    // The rows were read anew: what else is shown must belong to the same moment.
    private async Task Hear(LedgerPosition head)
    {
        if (head == _head) return;
        (_head, _counted) = (head, null);
        await CountAsync(_closed.Token);
    }
}
