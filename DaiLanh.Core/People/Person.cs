using System.Collections.Immutable;

namespace DaiLanh.Core.People;

/// <summary>What a person may do; a person may hold several (product.md, “People”).</summary>
public enum Role
{
    /// <summary>Quản trị hệ thống: accounts, backups, settings; no scores.</summary>
    Admin,

    /// <summary>Thường trực Hội đồng (Văn phòng – Thống kê): campaigns, units, targets, periods, verification, reports.</summary>
    Office,

    /// <summary>Thành viên Hội đồng Thi đua – Khen thưởng: sees all, scores, votes.</summary>
    Council,

    /// <summary>Cán bộ đơn vị: progress, evidence and nominations of their own units only.</summary>
    Unit,

    /// <summary>Văn hóa – Thông tin, đài truyền thanh: exemplars and the broadcast calendar.</summary>
    Outreach,

    /// <summary>Người xem (Đảng ủy, HĐND, cấp trên): reads.</summary>
    Viewer,
}

/// <summary>
/// Who acts. Handed to every use case, which asks it for permission; the ledger writes <see cref="Id"/> and <see cref="Name"/> beside each fact.
/// </summary>
/// <param name="Id">Account id, stable; never empty.</param>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Roles">Roles held.</param>
/// <param name="Units">Codes of the units that this person reports for.</param>
public sealed record Person(string Id, string Name, ImmutableHashSet<Role> Roles, ImmutableHashSet<string> Units)
{
    /// <summary>The product itself: loading seeds, applying settings. Holds every right and is named as such in the ledger.</summary>
    public static Person System { get; } = new("system", "Hệ thống", [Role.Office, Role.Admin], []);

    /// <summary>Whether the person holds a role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>
    /// Whether the person may report progress for a unit: its own officers, and the standing office, which takes reports by telephone
    /// for hamlets without a computer. The ledger names who typed it either way.
    /// </summary>
    public bool MayReportFor(string unitCode) => Is(Role.Office) || (Is(Role.Unit) && Units.Contains(unitCode));

    /// <summary>Whether the person may create accounts, change them and take them away.</summary>
    public bool MayManageAccounts => Is(Role.Admin);

    /// <summary>Whether the person may load, launch and change campaigns, units and targets.</summary>
    public bool MayManageCampaigns => Is(Role.Office);

    /// <summary>Whether the person may set screens up that show the board without sign-in, and end them.</summary>
    public bool MayManageScreens => Is(Role.Office) || Is(Role.Admin);

    /// <summary>Whether the person may steer a screen: who leads the meeting in front of it.</summary>
    public bool MaySteerScreens => Is(Role.Office) || Is(Role.Council);

    /// <summary>Whether the person may set names, addressees, thresholds and warnings.</summary>
    public bool MayManageSettings => Is(Role.Office) || Is(Role.Admin);

    /// <summary>Whether the person may take reports upward and read the ledger: everybody with a role.</summary>
    public bool MayReadReports => !Roles.IsEmpty;
}
