using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Api.Problems;

namespace DaiLanh.Web.Api;

/// <summary>Finds the board that a request asks for.</summary>
internal sealed class Boards(LiveBoard live, BoardSource source, TimeProvider clock)
{
    public const string AsOf = "asOf";
    public const string Campaign = "campaign";

    /// <summary>The board, or the answer that says why there is none.</summary>
    public async Task<(Board? Board, IResult? Problem)> FindAsync(HttpContext context, DateOnly? asOf, string? campaign, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (asOf > today)
        {
            var errors = new FieldErrors();
            errors.Add(AsOf, Phrase.Of("Ngày {0} chưa đến. Hãy chọn ngày {1} hoặc sớm hơn.", asOf, today));
            return (null, errors.Answer(context));
        }

        await live.Ready.WaitAsync(cancellationToken);
        var board = live.Current;
        if (campaign is null && board is null) return (null, ApiProblem.NoCampaign.Answer(context));
        if (campaign is not null && board?.Campaign.Code != campaign)
        {
            board = await source.LoadAsync(campaign, today, cancellationToken);
            if (board is null) return (null, ApiProblem.UnknownCampaign.Answer(context, Phrase.Of("Không có đợt thi đua mã “{0}”.", campaign)));
        }
        if (asOf is not { } day) return (board, null);
        var first = board!.FirstDay;
        if (day < first)
        {
            var errors = new FieldErrors();
            errors.Add(AsOf, Phrase.Of("Ngày {0} đợt thi đua chưa bắt đầu. Hãy chọn ngày {1} hoặc muộn hơn.", day, first));
            return (null, errors.Answer(context));
        }
        // A closed campaign stands as it was closed, whatever later day is asked.
        return (day < board.Day ? BoardBuilder.AsOf(board, day) : board, null);
    }

    /// <summary>What an answer about a board depends on, so that who asks again is told in a few bytes that nothing changed.</summary>
    public static Microsoft.Net.Http.Headers.EntityTagHeaderValue TagOf(Board board, string what, Audience audience) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"\"{what}-{Uri.EscapeDataString(board.Campaign.Code)}-{board.Day:yyyyMMdd}-{board.Position.Sequence}-{(int)audience}\""));
}
