using System.Runtime.CompilerServices;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api;
using Microsoft.AspNetCore.SignalR;

namespace DaiLanh.Web.Live.Clients;

/// <summary><c>/hubs/live</c>: the live board for clients outside Blazor, see docs/live.md. Our own pages do not use it.</summary>
internal sealed class LiveHub(LiveStream stream, StillAllowed allowed) : Hub
{
    public const string Address = "/hubs/live";

    /// <summary>Streams that one connection may have open.</summary>
    public const int MostStreams = 4;

    private static readonly object StreamsKey = new();

    /// <summary>
    /// A stream: first a snapshot, or the facts missed since a sequence number; then facts as they are recorded. Each message says where the
    /// client stands after it, which is what it gives as <paramref name="since"/> when its connection was lost.
    /// </summary>
    /// <param name="campaign">Code of a campaign; null for the running one, whichever it is, or the one closed last while none runs.</param>
    /// <param name="since">Where the client stands; null when it has nothing yet.</param>
    /// <param name="cancellationToken">Given by SignalR: the client unsubscribed or is gone.</param>
    public async IAsyncEnumerable<LiveMessage> Subscribe(string? campaign, long? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (since < 0) throw new HubException("since phải từ 0, hoặc null khi chưa có gì.");
        using var place = TakePlace();
        var audience = PersonClaims.PersonOf(Context.User!).Audience();
        // A right can be taken away while somebody listens; a listener without it hears a refusal and nothing more.
        using var right = allowed.Watch(Context, cancellationToken);
        await using var messages = stream.FollowAsync(campaign, since, audience, right.Token).GetAsyncEnumerator(CancellationToken.None);
        while (true)
        {
            try
            {
                if (!await messages.MoveNextAsync()) yield break;
            }
            catch (OperationCanceledException e) when (right.IsLost)
            {
                throw new HubException("Mã truy cập hoặc tài khoản không còn dùng được.", e);
            }
            yield return messages.Current;
        }
    }

    // Streams do not count among a connection's parallel calls, so SignalR itself sets no bound to them.
    private Place TakePlace()
    {
        SemaphoreSlim places;
        lock (Context.Items)
        {
            if (!Context.Items.TryGetValue(StreamsKey, out var kept)) Context.Items[StreamsKey] = kept = new SemaphoreSlim(MostStreams);
            places = (SemaphoreSlim)kept!;
        }
        return places.Wait(TimeSpan.Zero) ? new Place(places) : throw new HubException($"Mỗi kết nối mở nhiều nhất {MostStreams} luồng.");
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
