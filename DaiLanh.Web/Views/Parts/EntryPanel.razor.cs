using System.Collections.Immutable;
using DaiLanh.Core.Progress;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views.Parts;

/// <summary>All entries of a unit or a target, newest first. Read anew when the ledger has a later one; names and notes for signed-in readers.</summary>
public sealed partial class EntryPanel : IDisposable
{
    /// <summary>In an address: <c>?ghi=tat-ca</c>.</summary>
    public const string Everything = "tat-ca";

    private const int MostShown = 15;

    private readonly CancellationTokenSource _left = new();
    private ImmutableArray<EntryLine>? _lines;
    private (string?, string?, long, DateOnly) _read;
    private bool _isSignedIn;

    /// <summary>The board that is shown; of an earlier day, later entries are left out.</summary>
    [Parameter, EditorRequired] public BoardView View { get; set; }

    /// <summary>Code of the unit, or</summary>
    [Parameter] public string? UnitCode { get; set; }

    /// <summary>of the target.</summary>
    [Parameter] public string? TargetCode { get; set; }

    /// <summary>Sequence number of the latest entry there is.</summary>
    [Parameter, EditorRequired] public long UpTo { get; set; }

    /// <summary>Without it only the latest are listed.</summary>
    [Parameter] public bool ShowAll { get; set; }

    /// <summary>The address of the page with all of them.</summary>
    [Parameter] public string? All { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (UnitCode, TargetCode, UpTo, View.Board.Day);
        if (wanted == _read) return;
        if ((_read.Item1, _read.Item2) != (UnitCode, TargetCode)) _lines = null;
        _read = wanted;
        try
        {
            var (campaign, reader) = (View.Board.Campaign.Code, await Who.FindAsync());
            var lines = TargetCode is { } target
                ? await Reader.OfTargetAsync(campaign, target, reader, _left.Token)
                : await Reader.OfUnitAsync(campaign, UnitCode!, reader, _left.Token);
            if (wanted != _read) return; // somebody reported meanwhile, and that reading is on its way
            _isSignedIn = reader is not null;
            _lines = View.IsLive ? lines : lines.RemoveAll(line => line.Day > View.Board.Day);
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The reader has left the page.
        }
    }
}
