using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Settings;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Settings;

/// <summary>Sets something from a day on, changes such a value, or takes it back.</summary>
public sealed partial class SettingDialog
{
    private ImmutableArray<FieldFault> _faults = [];
    private SettingValue? _seen;
    private string? _refusal;
    private string _value = "";
    private string _reason = "";
    private DateOnly _from;
    private bool _isUnverified;
    private bool _saving;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Which setting.</summary>
    [Parameter, EditorRequired] public SettingName Name { get; set; }

    /// <summary>All settings over time, as the page showed them.</summary>
    [Parameter, EditorRequired] public SettingsOfTime Settings { get; set; } = null!;

    /// <summary>The day that is proposed.</summary>
    [Parameter, EditorRequired] public DateOnly From { get; set; }

    /// <summary>Does it.</summary>
    [Parameter, EditorRequired] public Func<SettingWish, Task<ChangeOutcome<SettingValue>>> Do { get; set; } = null!;

    // A value that begins on just this day can be taken back.
    private bool IsOwn => _seen is { IsFirst: false } seen && seen.From == _from;

    protected override void OnInitialized()
    {
        _from = From;
        _seen = Settings.On(Name, _from);
        _value = _seen is { } seen ? SettingRules.Typed(Name, seen.Value) : "";
        _isUnverified = _seen?.IsUnverified ?? false;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void ReadDay(ChangeEventArgs e)
    {
        if (!DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return;
        _from = day;
        _seen = Settings.On(Name, day);
    }

    private Task SaveAsync() => SendAsync(_value);

    private async Task SendAsync(string? value)
    {
        if (_saving) return;
        _saving = true;
        (_faults, _refusal) = ([], null);
        switch (await Do(new SettingWish(Name, _from, _seen?.Value, value, _isUnverified, _reason)))
        {
            case ChangeOutcome<SettingValue>.Saved or ChangeOutcome<SettingValue>.Nothing:
                Dialog.Close(DialogResult.Ok(true));
                break;
            case ChangeOutcome<SettingValue>.Refused refused:
                _faults = refused.Faults;
                break;
            case ChangeOutcome<SettingValue>.NotAllowed no:
                _refusal = L.Say(no.Why);
                break;
            case ChangeOutcome<SettingValue>.ChangedMeanwhile changed:
                // What was typed stays; saving again goes over theirs, which is now seen.
                _seen = changed.Theirs;
                var theirs = SettingRules.Typed(Name, changed.Theirs.Value);
                _refusal = changed.By is { } by
                    ? L["{0} vừa đổi thành “{1}” lúc {2}. Bấm Lưu lần nữa để giữ của bạn, hoặc Thôi để giữ của họ.", by.Name, theirs, by.At]
                    : L["Vừa có người đổi thành “{0}”. Bấm Lưu lần nữa để giữ của bạn, hoặc Thôi để giữ của họ.", theirs];
                break;
        }
        _saving = false;
    }

    private string? ErrorOf(string field) => _faults.FirstOrDefault(f => f.Field == field) is { } fault ? L.Say(fault.Why) : null;
}
