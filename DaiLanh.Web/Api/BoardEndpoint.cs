using System.Runtime.CompilerServices;
using System.Text.Json;
using DaiLanh.Core.Board;
using DaiLanh.Web.Api.Views;

namespace DaiLanh.Web.Api;

/// <summary><c>GET /api/board</c>: made once per board, whoever many ask.</summary>
internal sealed class BoardEndpoint(Boards boards)
{
    private static readonly ConditionalWeakTable<Board, byte[]> Written = [];

    public async Task<IResult> GetAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = new QueryFields(context.Request.Query, errors, Boards.AsOf, Boards.Campaign);
        var (asOf, campaign) = (query.Day(Boards.AsOf), query.Text(Boards.Campaign));
        if (errors.Any) return errors.Answer(context);

        var (board, problem) = await boards.FindAsync(context, asOf, campaign, context.RequestAborted);
        if (board is null) return problem!;
        context.Response.Headers.CacheControl = "private, no-cache";
        var bytes = Written.GetValue(board, b => JsonSerializer.SerializeToUtf8Bytes(BoardView.Of(b), ApiJson.Options));
        return TypedResults.Bytes(bytes, "application/json; charset=utf-8", entityTag: Boards.TagOf(board, "board", Audience.Public));
    }
}
