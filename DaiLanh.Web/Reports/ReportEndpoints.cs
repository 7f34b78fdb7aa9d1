using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports;
using DaiLanh.Web.Access;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Reports;

/// <summary>The downloads of <c>/bao-cao</c>.</summary>
internal static class ReportEndpoints
{
    public const string Workbook = "/bao-cao/tong-hop-tien-do.xlsx";

    public static void AddReportSettings(this IServiceCollection services)
    {
        services.AddOptions<ReportSettings>().BindConfiguration(ReportSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReportSettings>>().Value.ToFrame());
    }

    public static void MapReports(this WebApplication app) => app.MapGet(Workbook, DownloadAsync).RequireAuthorization(Policies.Reports);

    /// <summary>Address of a download, for links.</summary>
    public static string AddressOf(DateOnly day, bool csv) => $"{Workbook[1..]}?ngay={ReportDay.Write(day)}{(csv ? "&format=csv" : "")}";

    private static async Task<IResult> DownloadAsync(HttpContext context, PrepareReport prepare, Wording wording, string? ngay, string? format)
    {
        if (format is not (null or "xlsx" or "csv"))
            return Refuse(StatusCodes.Status400BadRequest, Phrase.Of("Không có dạng “{0}”. Báo cáo tải được ở dạng xlsx hoặc csv.", format.Length <= 40 ? format : format[..40] + "…"), wording);

        return await prepare.RunAsync(context.Person(), ngay, context.RequestAborted) switch
        {
            PreparedReport.Ready ready => Send(context, ready.Report, csv: format == "csv"),
            PreparedReport.BadDay bad => Refuse(StatusCodes.Status400BadRequest, bad.Why, wording),
            PreparedReport.NoCampaign none => Refuse(StatusCodes.Status404NotFound, none.Why, wording),
            PreparedReport.NotAllowed no => Refuse(StatusCodes.Status403Forbidden, no.Why, wording),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }

    private static IResult Send(HttpContext context, ProgressReport report, bool csv)
    {
        // Figures change with every report, and who may read them with every sign-in.
        context.Response.Headers.CacheControl = "no-store";
        if (csv) return TypedResults.Bytes(ProgressCsv.ToBytes(report.Board), ProgressCsv.MediaType, report.FileName + ".csv");

        var file = new MemoryStream();
        ProgressWorkbook.Write(report, file);
        file.Position = 0;
        return TypedResults.Stream(file, ProgressWorkbook.MediaType, report.FileName + ".xlsx");
    }

    private static ProblemHttpResult Refuse(int status, Phrase why, Wording wording) =>
        TypedResults.Problem(title: wording["Không lập được báo cáo"], detail: wording.Say(why), statusCode: status);
}
