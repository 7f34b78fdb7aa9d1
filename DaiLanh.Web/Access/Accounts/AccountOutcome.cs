using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>What became of a wish about an account. A closed set.</summary>
internal abstract record AccountOutcome
{
    private AccountOutcome() { }

    /// <summary>Committed, with its fact.</summary>
    /// <param name="AccountId">The account.</param>
    public sealed record Saved(string AccountId) : AccountOutcome;

    /// <summary>Not possible as it is; everything that is wrong, at once.</summary>
    public sealed record Refused(ImmutableArray<AccountObjection> Objections) : AccountOutcome;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : AccountOutcome;

    public static AccountOutcome RefusedFor(AccountField field, Phrase why) => new Refused([new AccountObjection(field, why)]);

    /// <summary>For everybody but administrators.</summary>
    public static NotAllowed OnlyAdministrators { get; } = new(Phrase.Of("Chỉ Quản trị hệ thống tạo và sửa tài khoản."));
}

/// <summary>Where something is wrong, in the order in which forms ask for it.</summary>
internal enum AccountField
{
    Account,
    Name,
    UserName,
    Password,
    Roles,
    Units,
}

/// <summary>What is wrong, where, and what would be right.</summary>
internal sealed record AccountObjection(AccountField Field, Phrase Why);
