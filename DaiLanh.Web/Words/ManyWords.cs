namespace DaiLanh.Web.Words;

/// <summary>Headings above many of a kind. Vietnamese has one word for one and for many; English has two.</summary>
internal static class ManyWords
{
    /// <summary>Above units.</summary>
    public static string Units(this Wording wording) => wording.IsVietnamese ? wording["Đơn vị"] : wording["Các đơn vị"];

    /// <summary>Above movements.</summary>
    public static string Movements(this Wording wording) => wording.IsVietnamese ? wording["Phong trào"] : wording["Phong trào thi đua"];

    /// <summary>Above targets.</summary>
    public static string Targets(this Wording wording) => wording.IsVietnamese ? wording["Chỉ tiêu"] : wording["Các chỉ tiêu"];
}
