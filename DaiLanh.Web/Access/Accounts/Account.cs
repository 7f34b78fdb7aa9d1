using System.Collections.Immutable;
using DaiLanh.Core.People;
using Microsoft.AspNetCore.Identity;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>What a person signs in with. Roles are a closed list in code, so they are values of the account and not rows of their own.</summary>
internal sealed class Account : IdentityUser
{
    /// <summary>Name as shown to others: a person's, or what the account is for (“Cán bộ Thôn 1”).</summary>
    public string Name { get; set; } = "";

    public List<Role> Roles { get; set; } = [];

    /// <summary>Codes of the units that it reports for.</summary>
    public List<string> Units { get; set; } = [];

    /// <summary>May no longer sign in. Accounts are not deleted: the ledger names them.</summary>
    public bool Disabled { get; set; }

    /// <summary>Has seen the tour of the first day, or did not want to.</summary>
    public bool WasShownRound { get; set; }

    /// <summary>For trying the product out: has no password and opens in Development only.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Whether it can let others in; a demo account does not count, since Production does not open for it.</summary>
    public bool IsAdministrator => !Disabled && !IsDemo && Roles.Contains(Role.Admin);

    /// <summary>Whether it opens anything: not when it was closed, and a demo account in Development only.</summary>
    public bool MayBeUsed(IHostEnvironment environment) => !Disabled && (!IsDemo || environment.IsDevelopment());

    public Person ToPerson() => new(Id, Name, [.. Roles], [.. Units]);

    public static Account For(NewAccount request) => new()
    {
        UserName = request.UserName,
        Name = request.Name,
        Roles = [.. RoleWords.All.Where(request.Roles.Contains)],
        Units = [.. request.Units.Order(StringComparer.Ordinal)],
    };
}

/// <summary>What is wanted of a new account.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Password">The password, as typed.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Units">Codes of units; needed for <see cref="Role.Unit"/>.</param>
internal sealed record NewAccount(string UserName, string Name, string Password, ImmutableHashSet<Role> Roles, ImmutableHashSet<string> Units)
{
    /// <summary>As people mean it: without spaces around.</summary>
    public NewAccount Tidy() => this with { UserName = UserName.Trim(), Name = Name.Trim() };

    // A record prints its properties; a password must not end in a log that way.
    public override string ToString() => $"{nameof(NewAccount)} {UserName}";
}
