using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using Microsoft.AspNetCore.Identity;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>Use case: an administrator lets a person in.</summary>
internal sealed class CreateAccount(AccountWork work, IPasswordHasher<Account> hasher)
{
    public async Task<AccountOutcome> ExecuteAsync(Person actor, NewAccount request, CancellationToken cancellationToken)
    {
        if (!actor.MayManageAccounts) return AccountOutcome.OnlyAdministrators;

        request = request.Tidy();
        ImmutableArray<AccountObjection> objections = [.. AccountRules.ObjectionsTo(request)];
        if (!objections.IsEmpty) return new AccountOutcome.Refused(objections);

        var account = Account.For(request);
        account.PasswordHash = hasher.HashPassword(account, request.Password);
        return await work.CommitAsync<AccountOutcome>(actor, async (transaction, token) =>
        {
            if (await transaction.HasUserNameAsync(request.UserName)) return TakenUserName(request.UserName);
            if (await transaction.UnknownUnitsAsync(request.Units, token) is { Count: > 0 } unknown) return UnknownUnits(unknown);

            await transaction.AddAsync(account);
            transaction.Record(new AccountCreated
            {
                Account = account.Id,
                UserName = request.UserName,
                Name = account.Name,
                Roles = [.. account.Roles],
                Units = [.. account.Units],
            });
            return new AccountOutcome.Saved(account.Id);
        }, cancellationToken);
    }

    internal static AccountOutcome TakenUserName(string userName) => AccountOutcome.RefusedFor(
        AccountField.UserName, Phrase.Of("Đã có tài khoản “{0}”. Hãy chọn tên đăng nhập khác.", userName));

    internal static AccountOutcome UnknownUnits(IReadOnlyList<string> codes) => AccountOutcome.RefusedFor(
        AccountField.Units, Phrase.Of("Không có đơn vị mã {0}.", string.Join(", ", codes)));
}
