using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Web.Access;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Reports;

/// <summary>The downloads of <c>/bao-cao</c>.</summary>
internal static class ReportEndpoints
{
    public static void AddReportSettings(this IServiceCollection services)
    {
        services.AddOptions<ReportSettings>().BindConfiguration(ReportSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReportSettings>>().Value.ToFrame());
        services.AddSingleton(provider => ReportFrames.ToFirstSettings(provider.GetRequiredService<ReportFrame>()));
    }

    public static void MapReports(this WebApplication app)
    {
        app.MapGet(ReportAddresses.Workbook, DownloadAsync).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddresses.File, Finished).RequireAuthorization(Policies.Reports);
        app.MapGet(ReportAddresses.Again, AgainAsync).RequireAuthorization(Policies.Reports);
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext context, PrepareReport prepare, WriteReport write, Wording wording, [FromQuery(Name = ReportAddresses.Day)] string? day,
        [FromQuery(Name = ReportAddresses.Block)] string? block, [FromQuery(Name = ReportAddresses.Movement)] string? movement,
        [FromQuery(Name = ReportAddresses.Sheets)] string? sheets, [FromQuery(Name = ReportAddresses.Format)] string? format)
    {
        if (format is not (null or "xlsx" or "csv" or "zip"))
            return Refuse(StatusCodes.Status400BadRequest, Phrase.Of("Không có dạng “{0}”. Báo cáo tải được ở dạng xlsx, csv hoặc zip.", format.Length <= 40 ? format : format[..40] + "…"), wording);

        return await prepare.RunAsync(context.Person(), new ReportWish(day, block, movement, sheets), context.RequestAborted) switch
        {
            PreparedReport.Ready { Report: var report } when format == "csv" => SendCsv(context, report),
            PreparedReport.Ready { Report: var report } => Send(context, write, format == "zip" ? ReportForm.UnitWorkbooks : ReportForm.Workbook, report),
            PreparedReport.Refused bad => Refuse(StatusCodes.Status400BadRequest, bad.Why, wording),
            PreparedReport.NoCampaign none => Refuse(StatusCodes.Status404NotFound, none.Why, wording),
            PreparedReport.NotAllowed no => Refuse(StatusCodes.Status403Forbidden, no.Why, wording),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }

    // A finished report; only whoever asked for it knows its id, and only they may have it.
    private static IResult Finished(HttpContext context, ReportJobs jobs, Wording wording, string id)
    {
        if (jobs.Find(context.Person(), id)?.State is not ReportJobState.Done done || Opened(done.Path) is not { } file)
            return Refuse(StatusCodes.Status404NotFound, Phrase.Of("Tệp này không còn ở đây. Hãy tải lại từ danh sách các báo cáo đã lập, ở trang Báo cáo."), wording);
        NeverKept(context);
        return TypedResults.Stream(file, WriteReport.MediaTypeOf(done.Made.Form), done.Made.FileName);
    }

    private static async Task<IResult> AgainAsync(HttpContext context, RemakeReport remake, WriteReport write, Wording wording, long sequence) =>
        await remake.RunAsync(context.Person(), sequence, context.RequestAborted) switch
        {
            RemadeReport.Ready ready => Send(context, write, ready.Made.Form, ready.Report),
            RemadeReport.Unknown unknown => Refuse(StatusCodes.Status404NotFound, unknown.Why, wording),
            RemadeReport.NotAgain no => Refuse(StatusCodes.Status409Conflict, no.Why, wording),
            RemadeReport.NotAllowed no => Refuse(StatusCodes.Status403Forbidden, no.Why, wording),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };

    /// <summary>As CSV.</summary>
    public static IResult SendCsv(HttpContext context, ProgressReport report)
    {
        NeverKept(context);
        return TypedResults.Bytes(ProgressCsv.ToBytes(report.Board), ProgressCsv.MediaType, report.FileName + ".csv");
    }

    /// <summary>As workbook, or workbook by workbook while the archive is sent.</summary>
    public static IResult Send(HttpContext context, WriteReport write, ReportForm form, ProgressReport report)
    {
        NeverKept(context);
        var name = ProgressReport.NameOf(form, report.Board.Day, report.Scope) + WriteReport.EndingOf(form);
        if (form is ReportForm.UnitWorkbooks)
            return TypedResults.Stream(output => write.WriteAsync(form, report, output, null, context.RequestAborted), WriteReport.MediaTypeOf(form), name);

        // A workbook is written in one go, which the connection does not take; it is small.
        var file = new MemoryStream();
        ProgressWorkbook.Write(report, file, null, context.RequestAborted);
        file.Position = 0;
        return TypedResults.Stream(file, WriteReport.MediaTypeOf(form), name);
    }

    // Figures change with every report, and who may read them with every sign-in.
    private static void NeverKept(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    // It may be taken away at this very moment.
    private static FileStream? Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refuse(int status, Phrase why, Wording wording) =>
        TypedResults.Problem(title: wording["Không lập được báo cáo"], detail: wording.Say(why), statusCode: status);
}
