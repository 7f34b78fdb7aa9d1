using System.Net;
using System.Text.Json;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Api;
using DaiLanh.Web.Api.Tokens;
using DaiLanh.Web.Live.Clients;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Live.Clients;

/// <summary>The real hub, the real SignalR client, and between them a line that breaks.</summary>
public sealed class LiveHubTests
{
    private const int Cuts = 100;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(120);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_a_hundred_cuts_no_fact_is_missed_and_none_comes_twice_while_people_keep_writing()
    {
        await using var app = await AppHost.StartAsync();
        var chance = new Random(20230524);
        // Now and then so early that not even the connection comes about, now and then after several messages.
        await using var staffLine = new CuttingProxy(app.Address, () => chance.Next(10) == 0 ? chance.Next(1, 400) : chance.Next(600, 25_000));
        var otherChance = new Random(19480611);
        await using var publicLine = new CuttingProxy(app.Address, () => otherChance.Next(600, 40_000));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var staff = new HubClient(staffLine.Address, await app.TokenForAsync("thuongtruc"));
        var everybody = new HubClient(publicLine.Address, campaign: Live(app).Campaign.Code);
        Task[] listening = [staff.RunAsync(over.Token), everybody.RunAsync(over.Token)];
        await Task.WhenAll(staff.First, everybody.First).WaitAsync(GiveUp, Cancellation);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Enumerable.Range(0, 3).Select(n => WriteAsync(app, n, enough.Token)).ToArray();
        for (var waited = 0; staffLine.Cuts < Cuts || publicLine.Cuts < Cuts / 4; waited++)
        {
            Assert.True(waited < 1200, $"Only {staffLine.Cuts} and {publicLine.Cuts} cuts.");
            foreach (var ended in listening.Where(l => l.IsCompleted)) await ended;
            await Task.Delay(100, Cancellation);
        }
        await enough.CancelAsync();
        var written = (await Task.WhenAll(writing)).Sum();
        var all = await FactsAsync(app);
        await staff.UntilAsync(all[^1], GiveUp);
        await everybody.UntilAsync(all[^1], GiveUp);
        await over.CancelAsync();
        await Task.WhenAll(listening);

        Assert.Equal(all.Where(s => s > staff.Began), staff.Facts);
        Assert.Equal(all.Where(s => s > everybody.Began), everybody.Facts);
        Assert.True(written > 200, $"Only {written} facts were written meanwhile.");
        Assert.Equal((1, 1), (staff.Snapshots, everybody.Snapshots));
    }

    [Fact]
    public async Task The_first_message_is_the_board_and_the_next_are_what_happens()
    {
        await using var app = await AppHost.StartAsync();
        await using var stream = await OpenAsync(app, null, null, null);

        var snapshot = await stream.NextAsync();
        var saved = await SaveAsync(app);
        var news = await stream.NextAsync();

        Assert.Equal("snapshot", snapshot.GetProperty("kind").GetString());
        Assert.Equal(Live(app).Campaign.Code, snapshot.GetProperty("board").GetProperty("campaign").GetProperty("code").GetString());
        Assert.Equal(snapshot.GetProperty("sequence").GetInt64(), snapshot.GetProperty("board").GetProperty("sequence").GetInt64());
        Assert.Equal("facts", news.GetProperty("kind").GetString());
        Assert.Equal(snapshot.GetProperty("sequence").GetInt64(), news.GetProperty("after").GetInt64());
        Assert.Equal(saved, news.GetProperty("facts")[0].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Names_notes_and_reasons_are_for_signed_in_clients_only()
    {
        await using var app = await AppHost.StartAsync();
        await using var everybody = await OpenAsync(app, null, null, null);
        await using var staff = await OpenAsync(app, await app.TokenForAsync("nguoixem"), null, null);
        await everybody.NextAsync();
        await staff.NextAsync();

        await SaveAsync(app, note: "ghi chú riêng");

        var shown = (await everybody.NextAsync()).GetRawText();
        var told = (await staff.NextAsync()).GetProperty("facts")[0];
        Assert.DoesNotContain("ghi chú riêng", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Thường trực", shown, StringComparison.Ordinal);
        Assert.Equal("ghi chú riêng", told.GetProperty("progress").GetProperty("note").GetString());
        Assert.Equal("Thường trực Hội đồng", told.GetProperty("by").GetString());
    }

    [Fact]
    public async Task Who_is_too_far_behind_or_comes_from_another_ledger_gets_the_board_instead()
    {
        await using var app = await AppHost.StartAsync();
        var begin = Live(app).Position.Sequence;
        await RecordManyAsync(app, LiveStream.FurthestBack);
        var end = begin + LiveStream.FurthestBack;
        // How far back a client lies is told by the tail, which follows the ledger in its own time.
        var tail = app.Services.GetRequiredService<LedgerTail>();
        await Wait.UntilAsync(() => tail.Last == end);

        await using var atLimit = await OpenAsync(app, null, null, begin);
        await using var tooFar = await OpenAsync(app, null, null, begin - 1);
        await using var fromElsewhere = await OpenAsync(app, null, null, end + 1);

        var facts = await atLimit.NextAsync();
        Assert.Equal("facts", facts.GetProperty("kind").GetString());
        Assert.Equal(LiveStream.MostAtOnce, facts.GetProperty("facts").GetArrayLength());
        Assert.Equal("snapshot", (await tooFar.NextAsync()).GetProperty("kind").GetString());
        Assert.Equal("snapshot", (await fromElsewhere.NextAsync()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_nobody_and_goes_on_where_it_was()
    {
        await using var app = await AppHost.StartAsync();
        await using var line = new CuttingProxy(app.Address, () => null);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var slow = new HubClient(line.Address);
        var quick = new HubClient(app.Address);
        Task[] listening = [slow.RunAsync(over.Token), quick.RunAsync(over.Token)];
        await Task.WhenAll(slow.First, quick.First).WaitAsync(GiveUp, Cancellation);

        line.Stall();
        // Far more than any buffer on the way holds.
        for (var n = 0; n < 30; n++) await RecordManyAsync(app, 100);
        var end = (await FactsAsync(app))[^1];
        await quick.UntilAsync(end, GiveUp);
        Assert.True(slow.Since < end);
        line.Resume();
        await slow.UntilAsync(end, GiveUp);
        await over.CancelAsync();
        await Task.WhenAll(listening);

        Assert.Equal(quick.Facts.Where(s => s > slow.Began), slow.Facts);
        Assert.Equal(1, slow.Connections);
    }

    [Fact]
    public async Task A_revoked_token_hears_nothing_more()
    {
        await using var app = await AppHost.StartAsync(settings: [("Api:RecheckEvery", "00:00:00.2")]);
        var made = await app.MakeTokenAsync("nguoixem");
        await using var stream = await OpenAsync(app, made.Secret, null, null);
        await stream.NextAsync();

        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RevokeToken>().ExecuteAsync(Person.System, made.Id, Cancellation);

        var ended = await Assert.ThrowsAsync<HubException>(stream.NextAsync);
        Assert.Contains("không còn dùng được", ended.Message, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => OpenAsync(app, made.Secret, null, null));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task The_hub_is_closed_to_strangers_when_the_board_is()
    {
        await using var app = await AppHost.StartAsync(settings: [("Access:AnonymousBoard", "false")]);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => OpenAsync(app, null, null, null));
        await using var viewer = await OpenAsync(app, await app.TokenForAsync("nguoixem"), null, null);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("snapshot", (await viewer.NextAsync()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task What_cannot_be_subscribed_to_is_said()
    {
        await using var app = await AppHost.StartAsync();
        await using var unknown = await OpenAsync(app, null, "1999", null);
        await using var negative = await OpenAsync(app, null, null, -5);

        Assert.Contains("“1999”", (await Assert.ThrowsAsync<HubException>(unknown.NextAsync)).Message, StringComparison.Ordinal);
        Assert.Contains("since", (await Assert.ThrowsAsync<HubException>(negative.NextAsync)).Message, StringComparison.Ordinal);

        await using var connection = HubClient.Connect(app.Address, null);
        await connection.StartAsync(Cancellation);
        var streams = Enumerable.Range(0, LiveHub.MostStreams + 1).Select(_ => new OpenStream(null, connection.StreamAsync<JsonElement>("Subscribe", null, null, Cancellation))).ToList();
        foreach (var stream in streams.Take(LiveHub.MostStreams)) await stream.NextAsync();
        await Assert.ThrowsAsync<HubException>(streams[^1].NextAsync);
    }

    private static CampaignBoard Live(AppHost app) => app.Services.GetRequiredService<LiveBoard>().Current!;

    private static async Task<OpenStream> OpenAsync(AppHost app, string? token, string? campaign, long? since)
    {
        var connection = HubClient.Connect(app.Address, token);
        await connection.StartAsync(Cancellation);
        return new OpenStream(connection, connection.StreamAsync<JsonElement>("Subscribe", campaign, since, Cancellation));
    }

    /// <summary>Sequence numbers of all facts of campaigns in the ledger.</summary>
    private static async Task<List<long>> FactsAsync(AppHost app)
    {
        var lines = await app.Services.GetRequiredService<LedgerReader>().LatestAsync(int.MaxValue, null, Cancellation);
        return [.. lines.Where(l => l.Kind is not ("DemoAccountsCreated" or "ApiTokenCreated")).Select(l => l.Sequence).Order()];
    }

    private static async Task<long> SaveAsync(AppHost app, string? note = null)
    {
        var row = Live(app).Units.SelectMany(u => u.Targets).First(t => t.Card.Plan.Measure is Measure.YesNo);
        var outcome = await app.Services.GetRequiredService<ReportProgress>().ExecuteAsync(
            Office, new ReportRequest(row.Card.Code, Some.Today, null) { OnTopOfLatest = true, Done = true, Note = note }, Cancellation);
        return Assert.IsType<ReportOutcome.Saved>(outcome).Sequence;
    }

    /// <summary>Keeps reporting until called off, through the real use case; as fast as people never are, with short rests.</summary>
    private static async Task<int> WriteAsync(AppHost app, int number, CancellationToken cancellationToken)
    {
        var rows = Live(app).Units.SelectMany(u => u.Targets).Where(t => t.Card.Plan.Measure is Measure.YesNo).ToList();
        var report = app.Services.GetRequiredService<ReportProgress>();
        var written = 0;
        for (; !cancellationToken.IsCancellationRequested; written++)
        {
            var outcome = await report.ExecuteAsync(
                Office,
                new ReportRequest(rows[(number + written) % rows.Count].Card.Code, Some.Today, null) { OnTopOfLatest = true, Done = written % 2 == 0, Note = new string('x', 100) },
                Cancellation);
            Assert.IsType<ReportOutcome.Saved>(outcome);
            await Task.Delay(10, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return written;
    }

    private static Task<bool> RecordManyAsync(AppHost app, int count) => app.Services.GetRequiredService<DaiLanh.Core.Ledger.Ledger>().CommitAsync(Person.System, (work, _) =>
    {
        var fact = new ProgressReported
        {
            Target = "?",
            TargetName = new string('?', 200),
            Unit = "thon-1",
            UnitName = "Thôn 1",
            Kind = MeasureKind.YesNo,
            MeasureUnit = "",
            Day = Some.Today,
            Done = true,
        };
        for (var n = 0; n < count; n++) work.Record(fact, Live(app).Campaign.Code);
        return Task.FromResult(true);
    }, Cancellation);

    private static Person Office => new("office", "Thường trực Hội đồng", [Role.Office], []);

    /// <summary>A stream that is read message by message.</summary>
    private sealed class OpenStream(HubConnection? connection, IAsyncEnumerable<JsonElement> messages) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<JsonElement> _messages = messages.GetAsyncEnumerator();

        public async Task<JsonElement> NextAsync()
        {
            Assert.True(await _messages.MoveNextAsync().AsTask().WaitAsync(GiveUp, Cancellation), "The stream ended.");
            return _messages.Current;
        }

        public async ValueTask DisposeAsync()
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }
}
