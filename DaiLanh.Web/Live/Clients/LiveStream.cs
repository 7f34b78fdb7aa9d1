using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Web.Api;
using DaiLanh.Web.Api.Views;
using Microsoft.AspNetCore.SignalR;

namespace DaiLanh.Web.Live.Clients;

/// <summary>
/// Puts together what one client hears. Pulled by the client's connection: the next message is made when the one before was taken, so a slow
/// client holds up nobody and no queue grows; when it is far behind it gets the board as it is now instead of everything in between.
/// </summary>
internal sealed class LiveStream(LedgerTail tail, LiveBoard live, BoardSource source, Core.Ledger.Ledger ledger, AnnouncedCampaigns announced, TimeProvider clock)
{
    /// <summary>
    /// Facts in one message at most, about 8 KiB: a client that is far behind on a line that keeps breaking must get something whole each time,
    /// or it would ask for the same large message for ever.
    /// </summary>
    public const int MostAtOnce = 10;

    /// <summary>Who is more facts behind than this gets a snapshot: about as much to send, and far less to read for both.</summary>
    public const int FurthestBack = 5000;

    /// <exception cref="HubException">There is no such campaign.</exception>
    public async IAsyncEnumerable<LiveMessage> FollowAsync(
        string? campaign, long? since, Audience audience, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await tail.Ready.WaitAsync(cancellationToken);
        await live.Ready.WaitAsync(cancellationToken);

        if (campaign is not null && !(await announced.CodesAsync(cancellationToken)).Contains(campaign)) throw Unknown(campaign);

        var place = since is { } known && await IsPastAsync(known, cancellationToken) ? known : (long?)null;
        // Where the client thinks it stands: facts that are not for it move the place and are not told.
        var told = place;
        while (true)
        {
            if (place is not { } after || tail.Last - after > FurthestBack)
            {
                var snapshot = await SnapshotAsync(campaign, cancellationToken);
                place = told = snapshot.Sequence;
                yield return snapshot;
                continue;
            }

            var entries = await tail.AfterAsync(after, MostAtOnce, cancellationToken);
            if (entries.Count == 0)
            {
                await tail.WaitAsync(after, Timeout.InfiniteTimeSpan, cancellationToken);
                continue;
            }
            place = entries[^1].Row.Sequence;
            var campaigns = await announced.CodesAsync(cancellationToken);
            if (entries.Where(e => Concerns(e, campaign) && FactView.IsFor(e, audience, campaigns)).Select(e => FactView.Of(e, audience)).ToArray() is { Length: > 0 } facts)
            {
                yield return LiveMessage.News(told!.Value, place.Value, [.. facts]);
                told = place;
            }
        }
    }

    // What belongs to no campaign (accounts, tokens) is no news of the board, not even for those who may read it in the ledger.
    private static bool Concerns(TailEntry entry, string? campaign) =>
        campaign is null ? entry.Row.Campaign is not null : entry.Row.Campaign == campaign;

    // A place beyond the end of the ledger was told by another file: a backup was restored.
    private async Task<bool> IsPastAsync(long since, CancellationToken cancellationToken) =>
        since <= tail.Last || since <= (await ledger.PositionAsync(cancellationToken)).Sequence;

    private async Task<LiveMessage> SnapshotAsync(string? campaign, CancellationToken cancellationToken)
    {
        var last = tail.Last;
        var board = live.Current;
        if (campaign is not null && board?.Campaign.Code != campaign)
        {
            board = await source.LoadAsync(campaign, clock.Today(), cancellationToken)
                ?? throw Unknown(campaign);
        }
        return LiveMessage.Snapshot(board?.Position.Sequence ?? last, board is null ? null : BoardView.Of(board));
    }

    private static HubException Unknown(string campaign) => new($"Không có đợt thi đua mã “{campaign}”.");
}
