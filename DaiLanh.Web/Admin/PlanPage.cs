using DaiLanh.Core.Board;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Web.Access;
using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin;

/// <summary>
/// A page of the administration that shows a list which others may change meanwhile: it is read when the page opens and again with every fact that
/// concerns it. It follows the ledger and not the board, which knows of no draft, and of nothing while no campaign is running.
/// </summary>
public abstract class PlanPage : LiveComponent
{
    private const int MostHeard = 500;

    private readonly CancellationTokenSource _closed = new();

    [Inject] private LedgerTail Tail { get; init; } = null!;

    /// <summary>Who is signed in now.</summary>
    [Inject] private protected CurrentPerson Who { get; init; } = null!;

    /// <summary>Who looks at it; null until that is known.</summary>
    protected Person? Person { get; private set; }

    /// <summary>Whether they may change what the standing office sets up.</summary>
    protected bool MayChange => Person?.MayManageCampaigns ?? false;

    /// <summary>The day that is today in Đại Lãnh.</summary>
    protected DateOnly Today => Clock.Today();

    /// <summary>Reads the list.</summary>
    protected abstract Task ReadAsync();

    /// <summary>Whether the list is another one after this.</summary>
    protected virtual bool Concerns(Fact fact) => fact.ChangesPlan;

    /// <inheritdoc/>
    protected override bool Differs(Board? shown, Board? next) => !ReferenceEquals(shown?.Plan.Whole, next?.Plan.Whole);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Person = await Who.FindAsync();
        await Tail.Ready;
        // What is recorded between the two is read twice rather than never.
        var heard = Tail.Last;
        await ReadAsync();
        if (RendererInfo.IsInteractive) _ = FollowAsync(heard, _closed.Token);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _closed.Cancel();
        _closed.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads the list and shows it.</summary>
    protected async Task ReadAgainAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task FollowAsync(long heard, CancellationToken closed)
    {
        try
        {
            while (true)
            {
                await Tail.WaitAsync(heard, Timeout.InfiniteTimeSpan, closed).ConfigureAwait(false);
                var rows = await Tail.AfterAsync(heard, MostHeard, closed).ConfigureAwait(false);
                heard = rows[^1].Row.Sequence;
                if (!rows.Any(r => Concerns(r.Fact))) continue;
                await InvokeAsync(ReadAgainAsync);
                await Task.Delay(Pace, Clock, closed).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The reader has left the page.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await DispatchExceptionAsync(e); // nobody awaits this: the panel of the page must hear of it
        }
    }

    /// <summary>Executes a wish as who is signed in now.</summary>
    protected async Task<ChangeOutcome<T>> AsPersonAsync<T>(Func<Person, Task<ChangeOutcome<T>>> execute)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(execute);
        return await Who.FindAsync() is { } person
            ? await execute(person)
            : new ChangeOutcome<T>.NotAllowed(Phrase.Of("Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; chữ đang gõ vẫn được giữ trên máy này."));
    }
}
