using System.Collections.Immutable;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Screen.Administration;

/// <summary>The screens in halls: which there are, whether they are on, and their addresses, shown once.</summary>
public sealed partial class ScreensPage
{
    /// <summary>Walls come and go without telling this page.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private ImmutableArray<ScreenLine>? _screens;
    private ScreenOutcome.Opened? _opened;
    private ITimer? _timer;
    private bool _maySteer;

    [Inject] private ScreenReader Reader { get; init; } = null!;

    [Inject] private LiveScreens Live { get; init; } = null!;

    [Inject] private TimeProvider Clock { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    [Inject] private CurrentPerson Current { get; init; } = null!;

    private DateTimeOffset Now => Clock.GetUtcNow();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _maySteer = await Current.FindAsync() is { MaySteerScreens: true };
        await ReadAsync();
        _timer = Clock.CreateTimer(_ => _ = LookAgainAsync(), null, Every, Every);
    }

    private async Task ReadAsync() => _screens = await Reader.AllAsync(CancellationToken.None);

    private async Task LookAgainAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (_timer is not null) await DispatchExceptionAsync(e);
        }
    }

    private bool IsSeen(ScreenLine screen) => screen.StateAt(Now) == ScreenState.Open && Live.Of(screen.Number).WallsAt(Now) > 0;

    private async Task SetUpAsync(ScreenLine? screen) => await TellAsync(await Dialogs.ShowAsync<ScreenDialog>(
        screen is null ? L["Thêm màn hình"] : L["Sửa màn hình {0}", screen.Name], new DialogParameters<ScreenDialog> { { d => d.Screen, screen } }));

    private async Task RenewAsync(ScreenLine screen) => await TellAsync(await Dialogs.ShowAsync<RenewDialog>(
        L["Địa chỉ mới cho màn hình {0}", screen.Name], new DialogParameters<RenewDialog> { { d => d.Screen, screen } }));

    private async Task RevokeAsync(ScreenLine screen) => await TellAsync(await Dialogs.ShowAsync<RevokeDialog>(
        L["Thu hồi màn hình {0}", screen.Name], new DialogParameters<RevokeDialog> { { d => d.Screen, screen } }));

    private async Task TellAsync(IDialogReference dialog)
    {
        if (await dialog.Result is not { Canceled: false, Data: var done }) return;
        if (done is ScreenOutcome.Opened opened) _opened = opened;
        // The card of a screen that was revoked or changed since would say what is no longer true.
        else if (done is ScreenOutcome.Saved saved && saved.Number == _opened?.Screen.Number) _opened = null;
        await ReadAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var timer = _timer;
        _timer = null;
        timer?.Dispose();
    }
}
