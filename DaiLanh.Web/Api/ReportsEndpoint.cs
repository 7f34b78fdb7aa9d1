using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Web.Access;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Reports;

namespace DaiLanh.Web.Api;

/// <summary><c>GET /api/reports/progress.xlsx|csv</c>: what <c>/bao-cao</c> makes, for programs. Made while it is sent and not recorded: a spreadsheet that refreshes itself would fill the ledger.</summary>
internal sealed class ReportsEndpoint(Boards boards, PrepareReport prepare, WriteReport write)
{
    public const string Workbook = "/reports/progress.xlsx";
    public const string Csv = "/reports/progress.csv";

    private const string Block = "block";
    private const string Movement = "movement";

    public async Task<IResult> GetAsync(HttpContext context, bool csv)
    {
        var errors = new FieldErrors();
        var query = new QueryFields(context.Request.Query, errors, Boards.AsOf, Boards.Campaign, Block, Movement);
        var (asOf, campaign) = (query.Day(Boards.AsOf), query.Text(Boards.Campaign));
        if (errors.Any) return errors.Answer(context);

        // The board of today: from which day on there are reports is asked of it.
        var (board, problem) = await boards.FindAsync(context, null, campaign, context.RequestAborted);
        if (board is null) return problem!;
        var wish = new ReportWish(asOf is { } day ? ReportDay.Write(day) : null, query.Text(Block), query.Text(Movement));
        switch (await prepare.RunAsync(context.Person(), wish, board, context.RequestAborted))
        {
            case PreparedReport.Ready ready:
                return csv ? ReportEndpoints.SendCsv(context, ready.Report) : ReportEndpoints.Send(context, write, ReportForm.Workbook, ready.Report);
            case PreparedReport.Refused { Field: ReportField.Block } no: return ApiProblem.UnknownBlock.Answer(context, no.Why);
            case PreparedReport.Refused { Field: ReportField.Movement } no: return ApiProblem.UnknownMovement.Answer(context, no.Why);
            case PreparedReport.Refused no:
                errors.Add(Boards.AsOf, no.Why);
                return errors.Answer(context);
            case PreparedReport.NotAllowed no: return ApiProblem.NotAllowed.Answer(context, no.Why);
            case var other: throw new InvalidOperationException($"Unknown answer {other}.");
        }
    }
}
