using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.People;

/// <summary>How roles are called, by everybody who names one: pages, outcomes and sentences of the ledger.</summary>
public static class RoleWords
{
    /// <summary>All roles in the order in which people list them.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.Admin, Role.Office, Role.Council, Role.Unit, Role.Outreach, Role.Viewer];

    /// <summary>The name of a role.</summary>
    public static Phrase NameOf(Role role) => role switch
    {
        Role.Admin => Phrase.Of("Quản trị hệ thống"),
        Role.Office => Phrase.Of("Thường trực Hội đồng"),
        Role.Council => Phrase.Of("Thành viên Hội đồng"),
        Role.Unit => Phrase.Of("Cán bộ đơn vị"),
        Role.Outreach => Phrase.Of("Văn hóa – Thông tin"),
        Role.Viewer => Phrase.Of("Người xem"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    /// <summary>Several names in one text, in the usual order.</summary>
    public static Phrase NamesOf(IEnumerable<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var held = roles.ToHashSet();
        return Listed(All.Where(held.Contains).Select(NameOf)) ?? Phrase.Of("chưa có vai trò");
    }

    /// <summary>“a, b, c”; null for nothing.</summary>
    internal static Phrase? Listed(IEnumerable<Phrase> items) =>
        items.Aggregate((Phrase?)null, (before, item) => before is null ? item : Phrase.Of("{0}, {1}", before, item));
}
