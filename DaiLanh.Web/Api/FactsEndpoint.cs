using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Web.Access;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Views;

namespace DaiLanh.Web.Api;

/// <summary><c>GET /api/facts</c>: the ledger piece by piece, from wherever the program stopped reading.</summary>
internal sealed class FactsEndpoint(LedgerTail tail, Core.Ledger.Ledger ledger, AnnouncedCampaigns announced)
{
    // The tail follows within milliseconds of a commit; a program that has just saved must find its own fact.
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(5);

    private const string Since = "since";
    private const string Most = "most";
    public const int MostAtOnce = 1000;
    public const int Usual = 100;

    public async Task<IResult> GetAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = new QueryFields(context.Request.Query, errors, Since, Most);
        var since = query.Whole(Since, 0, long.MaxValue, otherwise: 0);
        var most = (int)query.Whole(Most, 1, MostAtOnce, otherwise: Usual);
        if (errors.Any) return errors.Answer(context);

        await tail.Ready.WaitAsync(context.RequestAborted);
        var audience = context.Person().Audience();
        var committed = (await ledger.PositionAsync(context.RequestAborted)).Sequence;
        await tail.WaitAsync(committed - 1, LongestLag, context.RequestAborted);
        // Told by another file: a backup was restored. In silence the program would miss everything until its old number is reached again.
        if (since > Math.Max(committed, tail.Last))
            return ApiProblem.UnknownPosition.Answer(context, Phrase.Of("Sổ ghi nhận chỉ đến số {0}; không có số {1}.", Math.Max(committed, tail.Last), since));
        var entries = await tail.AfterAsync(since, most, context.RequestAborted);
        var campaigns = await announced.CodesAsync(context.RequestAborted);
        var view = new FactsView(
            [.. entries.Where(e => FactView.IsFor(e, audience, campaigns)).Select(e => FactView.Of(e, audience))],
            entries is [.., var last] ? last.Row.Sequence : since,
            tail.Last);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(view, ApiJson.Options);
    }
}
