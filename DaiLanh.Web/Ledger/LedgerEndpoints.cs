using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Exports;
using DaiLanh.Core.Reports;
using DaiLanh.Web.Access;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DaiLanh.Web.Ledger;

/// <summary>The downloads of <c>/nhat-ky</c>: the rows that an address of the page asks for.</summary>
internal static class LedgerEndpoints
{
    public const string Csv = "nhat-ky/nhat-ky.csv";
    public const string Workbook = "nhat-ky/nhat-ky.xlsx";

    public static void MapLedger(this WebApplication app)
    {
        app.MapGet(Csv, SendCsv).RequireAuthorization(Policies.Reports);
        app.MapGet(Workbook, SendWorkbookAsync).RequireAuthorization(Policies.Reports);
    }

    private static IResult SendCsv(HttpContext context, ExportLedger export, TimeProvider clock, Wording wording)
    {
        var address = AddressOf(context);
        if (!address.Faults.IsEmpty) return Refuse(StatusCodes.Status400BadRequest, address.Faults[0], wording);
        if (export.Stream(context.Person(), address.Filter, context.RequestAborted) is not LedgerExport.Streamed streamed)
            return Refuse(StatusCodes.Status403Forbidden, NotAllowed, wording);

        NeverKept(context);
        return TypedResults.Stream(output => LedgerCsv.WriteAsync(streamed.Rows, output, context.RequestAborted), ProgressCsv.MediaType, FileName(clock) + ".csv");
    }

    private static async Task<IResult> SendWorkbookAsync(HttpContext context, ExportLedger export, TimeProvider clock, Wording wording)
    {
        var address = AddressOf(context);
        if (!address.Faults.IsEmpty) return Refuse(StatusCodes.Status400BadRequest, address.Faults[0], wording);
        switch (await export.GatherAsync(context.Person(), address.Filter, context.RequestAborted))
        {
            case LedgerExport.Gathered gathered:
                NeverKept(context);
                var file = new MemoryStream();
                LedgerWorkbook.Write(gathered.Rows, clock.Today(), file);
                file.Position = 0;
                return TypedResults.Stream(file, LedgerWorkbook.MediaType, FileName(clock) + ".xlsx");
            case LedgerExport.TooMany many:
                return Refuse(StatusCodes.Status400BadRequest, many.Why, wording);
            default:
                return Refuse(StatusCodes.Status403Forbidden, NotAllowed, wording);
        }
    }

    private static Phrase NotAllowed { get; } = Phrase.Of("Chỉ người đã đăng nhập và có ít nhất một vai trò mới đọc được nhật ký.");

    private static LedgerAddress AddressOf(HttpContext context) => LedgerAddress.Read(key => context.Request.Query[key]);

    private static string FileName(TimeProvider clock) => "nhat-ky-" + clock.Today().ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // Who may read it changes with every sign-in, and what it says with every row.
    private static void NeverKept(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    private static ProblemHttpResult Refuse(int status, Phrase why, Wording wording) =>
        TypedResults.Problem(title: wording["Không tải được nhật ký"], detail: wording.Say(why), statusCode: status);
}
