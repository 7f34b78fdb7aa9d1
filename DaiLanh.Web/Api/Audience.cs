using DaiLanh.Core.People;

namespace DaiLanh.Web.Api;

/// <summary>For whom something is put together. What belongs to persons (names, notes, reasons) is left out before it is written, not hidden afterwards.</summary>
internal enum Audience
{
    /// <summary>Nobody signed in, or somebody without a role: what the public board shows.</summary>
    Public,

    /// <summary>Somebody who may read reports and the ledger.</summary>
    Staff,
}

internal static class AudienceOf
{
    public static Audience Audience(this Person? person) => person is { MayReadReports: true } ? Api.Audience.Staff : Api.Audience.Public;
}
