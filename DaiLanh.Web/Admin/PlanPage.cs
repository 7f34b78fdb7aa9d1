using DaiLanh.Core.Board;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access;
using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin;

/// <summary>
/// A page of the administration that shows a list which others may change meanwhile: it is read when the page opens and again whenever the plan
/// of the board is another one.
/// </summary>
public abstract class PlanPage : LiveComponent
{
    private bool _isRead;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    /// <summary>Who looks at it; null until that is known.</summary>
    protected Person? Person { get; private set; }

    /// <summary>Whether they may change what the standing office sets up.</summary>
    protected bool MayChange => Person?.MayManageCampaigns ?? false;

    /// <summary>The day that is today in Đại Lãnh.</summary>
    protected DateOnly Today => Clock.Today();

    /// <summary>Reads the list.</summary>
    protected abstract Task ReadAsync();

    /// <inheritdoc/>
    protected override bool Differs(Board? shown, Board? next) => !ReferenceEquals(shown?.Plan.Whole, next?.Plan.Whole);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Person = await Who.FindAsync();
        await ReadAsync();
        _isRead = true;
    }

    /// <inheritdoc/>
    protected override void OnBoardChanged()
    {
        if (_isRead) _ = ReadAgainAsync();
    }

    /// <summary>Reads the list and shows it.</summary>
    protected async Task ReadAgainAsync()
    {
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody awaits this when the board changed: the panel of the page must hear of it.
            await DispatchExceptionAsync(e);
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
