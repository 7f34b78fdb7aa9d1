using DaiLanh.Core.Units;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Organisation;

/// <summary>How kinds of units are called.</summary>
internal static class UnitWords
{
    public static string NameOf(this Wording wording, UnitKind kind) => kind switch
    {
        UnitKind.Department => wording["Ban, ngành"],
        UnitKind.FatherlandFront => wording["Mặt trận"],
        UnitKind.MassOrganization => wording["Đoàn thể"],
        UnitKind.Village => wording["Thôn"],
        UnitKind.School => wording["Trường học"],
        UnitKind.Other => wording["Khác"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
