using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Progress.Tour;

/// <summary>Five sentences for an officer's first day, shown once an account and whenever the address asks for them (<c>?lam-quen=1</c>).</summary>
public sealed partial class DeskTour
{
    /// <summary>How many steps there are.</summary>
    public const int Steps = 5;

    private int? _step;
    private bool _wasAsked;

    /// <summary>Who is at the desk.</summary>
    [Parameter, EditorRequired] public Person Person { get; set; } = null!;

    /// <summary>The address asks for it, whether or not it was seen before.</summary>
    [Parameter] public bool Again { get; set; }

    /// <summary>It was closed: whoever shows the page takes the wish out of its address.</summary>
    [Parameter] public EventCallback Closed { get; set; }

    [Inject] private FirstDay FirstDay { get; init; } = null!;

    [Inject] private IJSRuntime Browser { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Again || (Person.Is(Role.Unit) && await FirstDay.IsItForAsync(Person, CancellationToken.None))) _step ??= 1;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Again && !_wasAsked) _step = 1;
        _wasAsked = Again;
    }

    private Task NextAsync()
    {
        if (_step == Steps) return CloseAsync();
        _step++;
        return Task.CompletedTask;
    }

    private async Task CloseAsync()
    {
        _step = null;
        await FirstDay.RememberAsync(Person, CancellationToken.None);
        // The button that had the focus is gone; the next Tab leads on from the heading.
        await Browser.InvokeVoidAsync("daiLanh.focusHeading");
        await Closed.InvokeAsync();
    }
}
