using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Setup;

/// <summary>What the first person says of themselves.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Password">The password, as typed.</param>
/// <param name="AlsoOffice">Whether they are the standing office too: an administrator alone may not touch campaigns.</param>
internal sealed record FirstAdministrator(string UserName, string Name, string Password, bool AlsoOffice)
{
    public NewAccount AsAccount() => new NewAccount(UserName, Name, Password, AlsoOffice ? [Role.Admin, Role.Office] : [Role.Admin], []).Tidy();

    // A record prints its properties; a password must not end in a log that way.
    public override string ToString() => $"{nameof(FirstAdministrator)} {UserName}";
}

/// <summary>Use case: whoever holds the one-time link becomes the first administrator. The link is the permission.</summary>
internal sealed class CreateFirstAdministrator(SetupLink link, AccountWork work, IPasswordHasher<Account> hasher)
{
    public async Task<AccountOutcome> ExecuteAsync(string? token, FirstAdministrator request, CancellationToken cancellationToken)
    {
        if (!link.Opens(token)) return LinkIsSpent;

        var wanted = request.AsAccount();
        ImmutableArray<AccountObjection> objections = [.. AccountRules.ObjectionsTo(wanted)];
        if (!objections.IsEmpty) return new AccountOutcome.Refused(objections);

        var account = Account.For(wanted);
        account.PasswordHash = hasher.HashPassword(account, wanted.Password);
        var outcome = await work.CommitAsync(account.ToPerson(), (transaction, cancel) => DecideAsync(transaction, account, cancel), cancellationToken);
        if (outcome is AccountOutcome.Saved) link.Spend();
        return outcome;
    }

    // Two people with the same link: the gate lets one decide after the other, and the second finds an administrator.
    private static async Task<AccountOutcome> DecideAsync(AccountTransaction transaction, Account account, CancellationToken cancellationToken)
    {
        if (await transaction.Accounts.AnyAsync(AccountReader.IsAdministrator, cancellationToken)) return LinkIsSpent;
        if (await transaction.HasUserNameAsync(account.UserName!)) return CreateAccount.TakenUserName(account.UserName!);

        await transaction.AddAsync(account);
        transaction.Record(new FirstAdministratorCreated
        {
            Account = account.Id,
            UserName = account.UserName!,
            Name = account.Name,
            Roles = [.. account.Roles],
        });
        return new AccountOutcome.Saved(account.Id);
    }

    public static AccountOutcome.NotAllowed LinkIsSpent { get; } =
        new(Phrase.Of("Liên kết thiết lập này không còn dùng được. Nếu hệ thống vẫn chưa có người quản trị, hãy khởi động lại máy chủ để có liên kết mới."));
}
