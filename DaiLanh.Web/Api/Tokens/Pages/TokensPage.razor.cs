using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Access;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Api.Tokens.Pages;

/// <summary>/quan-tri/ma-truy-cap: who lets which program in, made, seen once, and ended.</summary>
public sealed partial class TokensPage
{
    private const int UsualDays = 90;

    private ImmutableArray<TokenLine>? _tokens;
    private ImmutableArray<AccountLine> _accounts = [];
    private TokenOutcome.Created? _created;
    private Phrase? _refusal;
    private DateTimeOffset _now;
    private string _userName = "";
    private string? _purpose;
    private int _days = UsualDays;

    [Inject] private CreateToken Create { get; set; } = null!;

    [Inject] private RevokeToken Revoke { get; set; } = null!;

    [Inject] private TokenRegister Register { get; set; } = null!;

    [Inject] private AccountReader Accounts { get; set; } = null!;

    [Inject] private CurrentPerson Current { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _accounts = [.. (await Accounts.AllAsync(CancellationToken.None)).Where(a => !a.Disabled)];
        await ReadAsync();
    }

    private async Task CreateAsync()
    {
        (_created, _refusal) = (null, null);
        if (_userName.Length == 0)
        {
            _refusal = Phrase.Of("Hãy chọn tài khoản mà mã thay mặt.");
            return;
        }
        if (await Current.FindAsync() is not { } person) return;
        switch (await Create.ExecuteAsync(person, _userName, _days, _purpose, CancellationToken.None))
        {
            case TokenOutcome.Created created:
                (_created, _userName, _purpose, _days) = (created, "", null, UsualDays);
                await ReadAsync();
                break;
            case TokenOutcome.Refused refused:
                _refusal = refused.Why;
                break;
            case var other: throw new InvalidOperationException($"Not an outcome: {other}.");
        }
    }

    private async Task RevokeAsync(int id)
    {
        if (await Current.FindAsync() is not { } person) return;
        _refusal = await Revoke.ExecuteAsync(person, id, CancellationToken.None) is TokenOutcome.Refused refused ? refused.Why : null;
        await ReadAsync();
    }

    private async Task ReadAsync() => (_tokens, _now) = (await Register.AllAsync(CancellationToken.None), Register.Now);
}
