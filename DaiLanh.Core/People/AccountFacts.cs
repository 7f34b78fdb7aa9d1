using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.People;

/// <summary>An account was created. Facts about accounts never carry a password, its hash, or a link that opens something.</summary>
public sealed record AccountCreated : Fact
{
    /// <summary>Id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Name with which the person signs in.</summary>
    public required string UserName { get; init; }

    /// <summary>Name as shown to others.</summary>
    public required string Name { get; init; }

    /// <summary>Roles given.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Codes of the units that it reports for.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Units.IsEmpty
        ? Phrase.Of("Tạo tài khoản “{0}”: {1}", UserName, RoleWords.NamesOf(Roles))
        : Phrase.Of("Tạo tài khoản “{0}”: {1}; đơn vị {2}", UserName, RoleWords.NamesOf(Roles), string.Join(", ", Units));
}

/// <summary>The first person was let in with the one-time link of the first start.</summary>
public sealed record FirstAdministratorCreated : Fact
{
    /// <summary>Id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Name with which the person signs in.</summary>
    public required string UserName { get; init; }

    /// <summary>Name as shown to others.</summary>
    public required string Name { get; init; }

    /// <summary>Roles given.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tạo người quản trị đầu tiên “{0}”: {1}", UserName, RoleWords.NamesOf(Roles));
}

/// <summary>An account was changed. Only what changed is set.</summary>
public sealed record AccountChanged : Fact
{
    /// <summary>Id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Name with which the person signs in.</summary>
    public required string UserName { get; init; }

    /// <summary>New name as shown to others.</summary>
    public string? Name { get; init; }

    /// <summary>All roles from now on.</summary>
    public ImmutableArray<Role>? Roles { get; init; }

    /// <summary>All units from now on.</summary>
    public ImmutableArray<string>? Units { get; init; }

    /// <summary>True: may no longer sign in. False: may again.</summary>
    public bool? Disabled { get; init; }

    /// <summary>True when an administrator set a new password.</summary>
    public bool? PasswordReset { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tài khoản “{0}”: {1}", UserName, RoleWords.Listed(Parts()));

    private IEnumerable<Phrase> Parts()
    {
        if (Disabled is { } disabled) yield return disabled ? Phrase.Of("ngừng sử dụng") : Phrase.Of("cho dùng lại");
        if (Name is not null) yield return Phrase.Of("đổi tên hiển thị");
        if (Roles is { } roles) yield return Phrase.Of("vai trò mới: {0}", RoleWords.NamesOf(roles));
        if (Units is { } units) yield return Phrase.Of("đơn vị mới: {0}", units.IsEmpty ? null : string.Join(", ", units));
        if (PasswordReset is true) yield return Phrase.Of("đặt lại mật khẩu");
    }
}

/// <summary>Accounts for trying the product out were created: one per role and one per unit, without passwords. Never in production.</summary>
public sealed record DemoAccountsCreated : Fact
{
    /// <summary>Names with which they sign in.</summary>
    public required ImmutableArray<string> UserNames { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tạo {0} tài khoản dùng thử cho các vai trò và đơn vị", UserNames.Length);
}
