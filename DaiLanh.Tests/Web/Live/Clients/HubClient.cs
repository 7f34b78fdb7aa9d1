using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace DaiLanh.Tests.Web.Live.Clients;

/// <summary>A client as docs/live.md tells one to be: it remembers where it stands, and after a lost connection it goes on from there.</summary>
internal sealed class HubClient(Uri address, string? token = null, string? campaign = null)
{
    private readonly List<long> _facts = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _since;
    private int _snapshots;
    private int _connections;

    /// <summary>Where the client began: everything after it must come as a fact.</summary>
    public long Began { get; private set; }

    /// <summary>Completes with the first message.</summary>
    public Task First => _first.Task;

    /// <summary>Sequence numbers of the facts, as they came.</summary>
    public IReadOnlyList<long> Facts
    {
        get
        {
            lock (_facts) return [.. _facts];
        }
    }

    public int Snapshots => Volatile.Read(ref _snapshots);

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Where it stands.</summary>
    public long Since
    {
        get
        {
            lock (_facts) return _since ?? 0;
        }
    }

    /// <summary>Listens until called off, whatever happens to the line.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var connection = Connect(address, token);
            try
            {
                await connection.StartAsync(cancellationToken);
                Interlocked.Increment(ref _connections);
                await foreach (var message in connection.StreamAsync<JsonElement>("Subscribe", campaign, _since, cancellationToken)) Take(message);
            }
            catch (Exception e) when (e is not (Xunit.Sdk.IAssertionException or HubException))
            {
                // The line was cut somewhere (while connecting, while asking, in the middle of a message), which comes as a dozen kinds of exceptions.
            }
        }
    }

    public static HubConnection Connect(Uri address, string? token) => new HubConnectionBuilder()
        .WithUrl(new Uri(address, "/hubs/live"), options =>
        {
            if (token is not null) options.AccessTokenProvider = () => Task.FromResult<string?>(token);
        })
        .Build();

    /// <summary>Waits until it stands at a place.</summary>
    public async Task UntilAsync(long sequence, TimeSpan giveUp)
    {
        for (var waited = TimeSpan.Zero; Since < sequence; waited += TimeSpan.FromMilliseconds(20))
        {
            Assert.True(waited < giveUp, $"The client stands at {Since} and should stand at {sequence}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private void Take(JsonElement message)
    {
        var sequence = message.GetProperty("sequence").GetInt64();
        lock (_facts)
        {
            if (message.GetProperty("kind").GetString() == "snapshot")
            {
                _snapshots++;
                if (_since is null) Began = sequence;
            }
            else
            {
                Assert.Equal(_since, message.GetProperty("after").GetInt64());
                _facts.AddRange(message.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("sequence").GetInt64()));
            }
            _since = sequence;
        }
        _first.TrySetResult();
    }
}
