using DaiLanh.Core.Reports;

namespace DaiLanh.Web.Reports;

/// <summary>How the choices of a report are written into addresses, of the page and of downloads.</summary>
internal static class ReportAddresses
{
    public const string Page = "bao-cao";
    public const string Workbook = "/bao-cao/tong-hop-tien-do.xlsx";
    public const string File = "/bao-cao/tep/{id}";
    public const string Again = "/bao-cao/da-lap/{sequence:long}";

    public const string Day = "ngay";
    public const string Block = "khoi";
    public const string Movement = "phong-trao";
    public const string Sheets = "trang";
    public const string Format = "format";

    /// <summary>The page with these choices.</summary>
    public static string OfPage(ReportWish wish) => Page + Query(wish);

    /// <summary>A download that is made while it is sent; nothing is recorded.</summary>
    public static string OfDirect(ReportWish wish, string format) => Workbook[1..] + Query(wish, (Format, format));

    /// <summary>A finished report.</summary>
    public static string OfFile(string id) => "bao-cao/tep/" + id;

    /// <summary>An earlier report, made again.</summary>
    public static string OfAgain(long sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bao-cao/da-lap/{sequence}");

    // Codes and days are plain letters; the commas between sheets stay readable.
    private static string Query(ReportWish wish, params ReadOnlySpan<(string Key, string? Value)> more)
    {
        List<string> query = [];
        foreach (var (key, value) in (ReadOnlySpan<(string, string?)>)[(Day, wish.Day), (Block, wish.Block), (Movement, wish.Movement), (Sheets, wish.Sheets), .. more])
        {
            if (!string.IsNullOrEmpty(value)) query.Add($"{key}={Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal)}");
        }
        return query.Count == 0 ? "" : "?" + string.Join('&', query);
    }
}
