using System.Text.Json;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Access;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Views;

namespace DaiLanh.Web.Api;

/// <summary><c>GET /api/targets</c>.</summary>
internal sealed class TargetsEndpoint(Boards boards)
{
    private const string Unit = "unit";
    private const string Movement = "movement";

    public async Task<IResult> GetAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = new QueryFields(context.Request.Query, errors, Unit, Movement, Boards.AsOf, Boards.Campaign);
        var (unit, movement, asOf, campaign) = (query.Text(Unit), query.Text(Movement), query.Day(Boards.AsOf), query.Text(Boards.Campaign));
        if (errors.Any) return errors.Answer(context);

        var (board, problem) = await boards.FindAsync(context, asOf, campaign, context.RequestAborted);
        if (board is null) return problem!;
        if (unit is not null && board.Unit(unit) is null)
            return ApiProblem.UnknownUnit.Answer(context, Phrase.Of("Không có đơn vị mã “{0}” trong đợt thi đua này.", unit));
        if (movement is not null && board.Plan.FindMovement(movement) is null)
            return ApiProblem.UnknownMovement.Answer(context, Phrase.Of("Không có phong trào mã “{0}” trong đợt thi đua này.", movement));

        var audience = context.Person().Audience();
        var units = unit is null ? board.Units : [board.Unit(unit)!];
        var targets = units.SelectMany(u => u.Targets).Where(t => movement is null || t.Card.MovementCode == movement);
        var view = new TargetsView(board.Campaign.Code, board.Day, board.Position.Sequence, [.. targets.Select(t => TargetView.Of(t, audience))]);
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(view, ApiJson.Options), "application/json; charset=utf-8",
            entityTag: Boards.TagOf(board, Uri.EscapeDataString($"targets-{unit}-{movement}"), audience));
    }
}
