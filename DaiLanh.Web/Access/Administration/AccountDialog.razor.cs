using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Access.Administration;

/// <summary>Creates an account, or changes one.</summary>
public sealed partial class AccountDialog
{
    private Dictionary<string, string> _all = [];
    private ImmutableArray<AccountObjection> _objections = [];
    private HashSet<Role> _roles = [];
    private IReadOnlyCollection<string?>? _units = [];
    private string _name = "";
    private string _userName = "";
    private string _password = "";
    private string? _refusal;
    private bool _disabled;
    private bool _saving;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>The account to change; null creates one.</summary>
    [Parameter]
    public AccountLine? Account { get; set; }

    [Inject]
    private CreateAccount Create { get; set; } = default!;

    [Inject]
    private ChangeAccount Change { get; set; } = default!;

    [Inject]
    private CurrentPerson Current { get; set; } = default!;

    [Inject]
    private LiveBoard Live { get; set; } = default!;

    private ImmutableHashSet<string> Units => _roles.Contains(Role.Unit) ? [.. (_units ?? []).OfType<string>()] : [];

    protected override void OnInitialized()
    {
        _all = Live.Current?.Units.ToDictionary(u => u.Card.Code, u => u.Card.ShortName) ?? [];
        if (Account is null) return;
        (_name, _userName, _disabled) = (Account.Name, Account.UserName, Account.Disabled);
        _roles = [.. Account.Roles];
        _units = [.. Account.Units];
        foreach (var code in Account.Units) _all.TryAdd(code, code);
    }

    private async Task SaveAsync()
    {
        if (_saving || await Current.FindAsync() is not { } person) return;
        _saving = true;
        _objections = [];
        _refusal = null;
        try
        {
            switch (await ExecuteAsync(person))
            {
                case AccountOutcome.Saved:
                    Dialog.Close(DialogResult.Ok(true));
                    break;
                case AccountOutcome.Refused refused:
                    _objections = refused.Objections;
                    _refusal = ErrorOf(AccountField.Account);
                    break;
                case AccountOutcome.NotAllowed no:
                    _refusal = L.Say(no.Why);
                    break;
                default:
                    throw new InvalidOperationException("An outcome that this dialog does not know.");
            }
        }
        finally
        {
            _saving = false;
        }
    }

    private Task<AccountOutcome> ExecuteAsync(Person person) => Account is null
        ? Create.ExecuteAsync(person, new NewAccount(_userName, _name, _password, [.. _roles], Units), CancellationToken.None)
        : Change.ExecuteAsync(
            person,
            new AccountChange(Account.Id) { Name = _name, Roles = [.. _roles], Units = Units, Disabled = _disabled, Password = _password.Length == 0 ? null : _password },
            CancellationToken.None);

    private void Choose(Role role, bool chosen)
    {
        if (chosen) _roles.Add(role);
        else _roles.Remove(role);
    }

    private string NameOf(string? code) => code is not null && _all.TryGetValue(code, out var name) ? name : "";

    private bool Has(AccountField field) => _objections.Any(o => o.Field == field);

    private string? ErrorOf(AccountField field) => _objections.FirstOrDefault(o => o.Field == field) is { } objection ? L.Say(objection.Why) : null;
}
