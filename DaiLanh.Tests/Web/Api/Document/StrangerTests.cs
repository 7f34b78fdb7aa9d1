using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Api.Document;

/// <summary>
/// A stranger's client: reads <c>/api/openapi.json</c> and nothing else, makes the calls that its examples show, and holds every answer to what the
/// document says of it: status, kind of content, headers, shape.
/// </summary>
public sealed class StrangerTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    [Fact]
    public async Task Every_call_works_as_its_examples_show()
    {
        var promise = await ReadAsync();
        using var program = await App.CallerForAsync("thuongtruc");
        var made = new List<string>();
        foreach (var call in promise.Calls)
        {
            foreach (var example in call.Examples)
            {
                var (address, body, headers) = call.Request(example);
                // “A new one for each report.”
                var own = headers.Select(h => h.Name == "Idempotency-Key" ? (h.Name, h.Value + example) : h).ToArray();
                var reply = await SendAsync(program, call, address, body, own);
                Assert.True((int)reply.Status is 200 or 201, $"{call} {example}: {reply.Status} {reply.Text[..Math.Min(400, reply.Text.Length)]}");
                Holds(promise, call, reply);
                made.Add($"{call} {example}".Trim());
                if (body is null) continue;

                // Sent again with its key: the first answer again, and nothing twice.
                var again = await SendAsync(program, call, address, body, own);
                Assert.Equal((HttpStatusCode.OK, reply.Sequence), (again.Status, again.Sequence));
                Holds(promise, call, again);
            }
        }
        Assert.Equal(8, made.Count);
    }

    [Fact]
    public async Task What_it_asks_wrongly_is_answered_as_promised()
    {
        var promise = await ReadAsync();
        using var stranger = App.Stranger();
        using var wrong = new ApiCaller(App.Address, "dailanh_khong-phai");
        using var viewer = await App.CallerForAsync("nguoixem");
        foreach (var call in promise.Calls)
        {
            var (address, body, headers) = call.Request(call.Examples.First());
            Holds(promise, call, await SendAsync(wrong, call, address, body, headers), HttpStatusCode.Unauthorized);
            if (call.NeedsToken) Holds(promise, call, await SendAsync(stranger, call, address, body, headers), HttpStatusCode.Unauthorized);
            Holds(promise, call, await SendAsync(viewer, call, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "khong-co=1", body, headers), HttpStatusCode.BadRequest);
            foreach (var parameter in call.Parameters.Where(p => (string?)p["in"] == "query" && (string?)p["name"] is "campaign" or "unit" or "movement" or "block"))
                Holds(promise, call, await SendAsync(viewer, call, $"{call.Path}?{parameter["name"]}=khong-co", body, headers), HttpStatusCode.NotFound);
        }
        var report = promise.Calls.Single(c => c.Method == "POST");
        var (target, valid, _) = report.Request("amount");
        Holds(promise, report, await SendAsync(viewer, report, target, valid, []), HttpStatusCode.Forbidden);
        Holds(promise, report, await SendAsync(viewer, report, target, "{", []), HttpStatusCode.BadRequest);
        using var office = await App.CallerForAsync("thuongtruc");
        Holds(promise, report, await SendAsync(office, report, target.Replace("THON3-06", "KHONG-CO", StringComparison.Ordinal), valid, []), HttpStatusCode.NotFound);
        Holds(promise, report, await SendAsync(office, report, target, """{"value": 999999}""", []), HttpStatusCode.UnprocessableEntity);
        Holds(promise, report, await SendAsync(office, report, target, """{"value": 240, "basedOn": 1}""", []), HttpStatusCode.Conflict);
        Holds(promise, report, await office.SendAsync(HttpMethod.Post, target, new StringContent("value=1", Encoding.UTF8, "text/plain")), HttpStatusCode.UnsupportedMediaType);
        Holds(promise, report, await SendAsync(office, report, target, $$"""{"note": "{{new string('x', 20_000)}}"}""", []), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Who_asks_too_fast_is_told_how_long_to_wait_and_served_after_that()
    {
        await using var slow = await AppHost.StartAsync("Development", [("Api:Burst", "2"), ("Api:RequestsPerSecond", "1")]);
        using var stranger = slow.Stranger();
        var promise = new Promise((await stranger.GetAsync("/api/openapi.json")).Text);
        var board = promise.Calls.Single(c => c.Path == "/api/board");
        var replies = new List<ApiReply>();
        for (var i = 0; i < 6; i++) replies.Add(await stranger.GetAsync("/api/board"));
        var refused = replies.First(r => r.Status == HttpStatusCode.TooManyRequests);
        Holds(promise, board, refused, HttpStatusCode.TooManyRequests);
        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/api/board")).Status);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_in_a_few_bytes()
    {
        using var stranger = App.Stranger();
        var first = await stranger.GetAsync("/api/openapi.json");
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.GetAsync("/api/openapi.json", ("If-None-Match", first.Header("ETag")!))).Status);
    }

    private async Task<Promise> ReadAsync()
    {
        using var stranger = App.Stranger();
        var reply = await stranger.GetAsync("/api/openapi.json");
        Assert.Equal("application/json", reply.ContentType);
        return new Promise(reply.Text);
    }

    private static Task<ApiReply> SendAsync(ApiCaller caller, Call call, string address, string? body, IEnumerable<(string Name, string Value)> headers) =>
        caller.SendAsync(new HttpMethod(call.Method), address, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), [.. headers]);

    private static void Holds(Promise promise, Call call, ApiReply reply, HttpStatusCode? expected = null)
    {
        if (expected is not null) Assert.True(reply.Status == expected, $"{call}: {reply.Status} instead of {expected}: {reply.Text[..Math.Min(300, reply.Text.Length)]}");
        var said = call.Response((int)reply.Status);
        Assert.True(said is not null, $"{call} answered {reply.Status}, of which the document says nothing.");
        var content = said["content"]?[reply.ContentType ?? ""];
        Assert.True(content is not null, $"{call} answered {reply.Status} with {reply.ContentType}, of which the document says nothing.");
        if (reply.ContentType is "application/json" or "application/problem+json")
            None.Of(promise.FaultsOf(JsonNode.Parse(reply.Text), content["schema"]!).Select(f => $"{call} {reply.Status}: {f}"));
        if (said["x-problems"] is JsonArray problems) Assert.Contains(reply.Body.GetProperty("code").GetString(), problems.Select(p => (string?)p));
        if (said["headers"] is JsonObject headers)
            None.Of(headers.Select(h => h.Key).Where(h => h != "Content-Disposition" && reply.Header(h) is null).Select(h => $"{call} {reply.Status}: no {h}"));
    }
}
