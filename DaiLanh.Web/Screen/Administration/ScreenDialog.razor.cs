using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Screen.Administration;

/// <summary>Sets a screen up, or changes how it is set up. Closes with the outcome.</summary>
public sealed partial class ScreenDialog
{
    private const int UsualDays = 90;

    private ImmutableArray<ScreenObjection> _objections = [];
    private ImmutableArray<WallPage> _pages = ScreenSettings.Default.Pages;
    private string _name = "";
    private int _dwell = ScreenSettings.Default.DwellSeconds;
    private decimal _distance = ScreenSettings.Default.Distance;
    private WallTheme _theme = ScreenSettings.Default.Theme;
    private bool _isEnglish;
    private DateOnly? _lastDay;
    private string? _refusal;
    private bool _saving;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>The screen to change; null sets up a new one.</summary>
    [Parameter]
    public ScreenLine? Screen { get; set; }

    [Inject]
    private CreateScreen Create { get; set; } = default!;

    [Inject]
    private ChangeScreen Change { get; set; } = default!;

    [Inject]
    private CurrentPerson Current { get; set; } = default!;

    [Inject]
    private LiveBoard Live { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _lastDay = Screen?.LastDay ?? Clock.Today().AddDays(UsualDays);
        if (Screen is null) return;
        _name = Screen.Name;
        (_pages, _dwell, _distance, _theme, _isEnglish) = Screen.Settings;
    }

    private async Task SaveAsync()
    {
        if (_saving || await Current.FindAsync() is not { } person) return;
        _saving = true;
        (_objections, _refusal) = ([], null);
        try
        {
            if (_lastDay is not { } day)
            {
                _objections = [new ScreenObjection(ScreenField.LastDay, Phrase.Of("Hãy chọn ngày cuối."))];
                return;
            }
            var wish = new ScreenWish(_name, new ScreenSettings(_pages, _dwell, _distance, _theme, _isEnglish), day);
            switch (Screen is null ? await Create.ExecuteAsync(person, wish, CancellationToken.None) : await Change.ExecuteAsync(person, Screen.Number, wish, CancellationToken.None))
            {
                case ScreenOutcome.Refused refused:
                    _objections = refused.Objections;
                    _refusal = ErrorOf(ScreenField.Screen);
                    break;
                case ScreenOutcome.NotAllowed no:
                    _refusal = L.Say(no.Why);
                    break;
                case var done:
                    Dialog.Close(DialogResult.Ok(done));
                    break;
            }
        }
        finally
        {
            _saving = false;
        }
    }

    private bool Has(ScreenField field) => _objections.Any(o => o.Field == field);

    private string? ErrorOf(ScreenField field) => _objections.FirstOrDefault(o => o.Field == field) is { } objection ? L.Say(objection.Why) : null;
}
