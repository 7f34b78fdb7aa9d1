using System.Diagnostics;
using System.Net;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>Reporting over real HTTP, on the 2023 campaign; each test has a unit of its own.</summary>
public sealed class ProgressApiTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    private CampaignBoard Live => App.Services.GetRequiredService<LiveBoard>().Current!;

    [Fact]
    public async Task A_report_is_committed_and_answered_with_its_sequence_number()
    {
        using var thon = await App.CallerForAsync("thon-1");
        var row = Level("thon-1");
        var before = Stopwatch.GetTimestamp();

        var reply = (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}, "day": "2023-05-23", "note": "  máy đếm  "}""")).IsSaved();

        var fact = (await thon.GetAsync(reply.Headers.Location!.OriginalString)).Body.GetProperty("facts")[0];
        Assert.Equal(reply.Sequence, fact.GetProperty("sequence").GetInt64());
        Assert.Equal("Cán bộ Thôn 1", fact.GetProperty("by").GetString());
        Assert.Equal("2023-05-23", fact.GetProperty("progress").GetProperty("day").GetString());
        Assert.Equal("máy đếm", fact.GetProperty("progress").GetProperty("note").GetString());
        Assert.Equal(row.Last!.Sequence, fact.GetProperty("progress").GetProperty("basedOn").GetInt64());
        Assert.InRange(long.Parse(reply.Header("X-Commit-Timestamp")!, System.Globalization.CultureInfo.InvariantCulture), before, Stopwatch.GetTimestamp());
    }

    [Fact]
    public async Task The_same_key_answers_the_first_result_and_saves_nothing_again()
    {
        using var thon = await App.CallerForAsync("thon-2");
        var row = Level("thon-2");
        var body = $$"""{"value": {{More(row)}}}""";

        var first = (await thon.ReportAsync(row.Card.Code, body, "may-1")).IsSaved();
        var again = await thon.ReportAsync(row.Card.Code, body.Replace(" ", "", StringComparison.Ordinal), "may-1");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Null(again.Header("X-Commit-Timestamp"));
        Assert.Equal([first.Sequence], await EntriesAsync(thon, row.Card.Code, row.Last!.Sequence));
    }

    [Fact]
    public async Task The_same_key_sent_many_times_at_once_saves_once()
    {
        using var thon = await App.CallerForAsync("thon-3");
        var row = Level("thon-3");

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}}""", "burst")));

        Assert.Single(replies, r => r.Status == HttpStatusCode.Created);
        Assert.Single(replies.Select(r => r.Text).Distinct());
        Assert.Single(await EntriesAsync(thon, row.Card.Code, row.Last!.Sequence));
    }

    [Fact]
    public async Task A_key_belongs_to_one_request_and_to_one_token()
    {
        using var thon = await App.CallerForAsync("thon-4");
        using var office = await App.CallerForAsync("thuongtruc");
        var row = Level("thon-4");
        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}}""", "shared")).IsSaved();

        var other = await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row, 2)}}}""", "shared");
        var otherToken = await office.ReportAsync(row.Card.Code, $$"""{"value": {{More(row, 2)}}}""", "shared");

        other.IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        otherToken.IsSaved();
    }

    [Fact]
    public async Task A_refused_report_may_be_corrected_under_its_key()
    {
        using var thon = await App.CallerForAsync("thon-5");
        var row = Level("thon-5");
        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}, "day": "2030-01-01"}""", "fix")).IsProblem(HttpStatusCode.UnprocessableEntity, "refused");

        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}}""", "fix")).IsSaved();
    }

    [Fact]
    public async Task Who_was_overtaken_is_shown_what_the_other_saved_and_can_save_on_top()
    {
        using var thon = await App.CallerForAsync("hoi-phu-nu");
        using var office = await App.CallerForAsync("thuongtruc");
        var row = Level("hoi-phu-nu");
        var theirs = (await office.ReportAsync(row.Card.Code, $$"""{"value": {{More(row)}}, "note": "gọi điện"}""")).IsSaved().Sequence;

        var conflict = await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row, 2)}}, "basedOn": {{row.Last!.Sequence}}}""");
        var none = await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row, 2)}}, "basedOn": 0}""");

        var shown = conflict.IsProblem(HttpStatusCode.Conflict, "changed-meanwhile").GetProperty("theirs");
        none.IsProblem(HttpStatusCode.Conflict, "changed-meanwhile");
        Assert.Equal(theirs, shown.GetProperty("sequence").GetInt64());
        Assert.Equal("Thường trực Hội đồng", shown.GetProperty("by").GetString());
        Assert.Equal("gọi điện", shown.GetProperty("note").GetString());
        Assert.Equal(More(row), shown.GetProperty("value").GetRawText());
        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{More(row, 2)}}, "basedOn": {{theirs}}}""")).IsSaved();
    }

    [Fact]
    public async Task A_program_may_report_only_for_the_units_of_its_person()
    {
        using var thon = await App.CallerForAsync("hoi-nong-dan");
        using var viewer = await App.CallerForAsync("nguoixem");
        var row = Level("doan-thanh-nien");

        (await thon.ReportAsync(row.Card.Code, """{"value": 1}""")).IsProblem(HttpStatusCode.Forbidden, "not-allowed");
        (await viewer.ReportAsync(row.Card.Code, """{"value": 1}""")).IsProblem(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Fact]
    public async Task Writing_takes_a_token_and_no_cookie()
    {
        using var person = App.Visitor();
        await person.SignInAsDemoAsync("thuongtruc");
        using var stranger = App.Stranger();
        var cookie = person.Cookies.GetCookieHeader(App.Address);
        var address = $"/api/targets/{Level("doan-thanh-nien").Card.Code}/progress";

        (await stranger.PostAsync(address, """{"value": 1}""")).IsProblem(HttpStatusCode.Unauthorized, "token-needed");
        (await stranger.PostAsync(address, """{"value": 1}""", ("Cookie", cookie))).IsProblem(HttpStatusCode.Unauthorized, "token-needed");
    }

    [Fact]
    public async Task Questions_are_asked_and_the_answer_saves()
    {
        using var thon = await App.CallerForAsync("hoi-nong-dan");
        var row = Live.Unit("hoi-nong-dan")!.Targets.First(t => t.Card.Plan.Measure is Measure.Amount { IsCumulative: true, Plan: > 0 } && t.Actual.Value > 0);
        var plan = ((Measure.Amount)row.Card.Plan.Measure).Plan;
        var huge = (plan * 10 + 1).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{huge}}}""")).IsProblem(HttpStatusCode.UnprocessableEntity, "confirmation-needed");
        (await thon.ReportAsync(row.Card.Code, $$"""{"value": {{huge}}, "confirmed": true}""")).IsSaved();
        var lower = (await thon.ReportAsync(row.Card.Code, """{"value": 0}""")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        Assert.Equal(huge, lower.GetProperty("before").GetRawText());
        (await thon.ReportAsync(row.Card.Code, """{"value": 0, "reason": "đếm nhầm"}""")).IsSaved();
    }

    [Fact]
    public async Task Milestones_and_yes_no_are_reported_by_step_and_done()
    {
        using var office = await App.CallerForAsync("thuongtruc");
        var steps = Live.Units.SelectMany(u => u.Targets).First(t => t.Card.Plan.Measure is Measure.Milestones);
        var yesNo = Live.Units.SelectMany(u => u.Targets).First(t => t.Card.Plan.Measure is Measure.YesNo);
        var step = ((Measure.Milestones)steps.Card.Plan.Measure).Steps[^1].Step;

        (await office.ReportAsync(steps.Card.Code, $$"""{"step": {{step}}, "done": true}""")).IsSaved();
        (await office.ReportAsync(yesNo.Card.Code, """{"done": true}""")).IsSaved();
        (await office.ReportAsync(steps.Card.Code, """{"step": 99, "done": true}""")).IsProblem(HttpStatusCode.UnprocessableEntity, "refused");
        (await office.ReportAsync(yesNo.Card.Code, """{"value": 1}""")).IsProblem(HttpStatusCode.UnprocessableEntity, "refused");
        (await office.ReportAsync("KHONG-CO", """{"done": true}""")).IsProblem(HttpStatusCode.NotFound, "unknown-target");
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[1]", "")]
    [InlineData("", "")]
    [InlineData("""{"value": 1, "value": 2}""", "")]
    [InlineData("""{"value": "1.809,5"}""", "value")]
    [InlineData("""{"value": 1e99}""", "value")]
    [InlineData("""{"value": 1, "dya": "2023-05-24"}""", "dya")]
    [InlineData("""{"value": 1, "day": "24/5/2023"}""", "day")]
    [InlineData("""{"value": 1, "day": "2023-02-30"}""", "day")]
    [InlineData("""{"value": 1, "confirmed": "yes"}""", "confirmed")]
    [InlineData("""{"value": 1, "basedOn": -1}""", "basedOn")]
    [InlineData("""{"value": 1, "basedOn": 1.5}""", "basedOn")]
    [InlineData("""{"step": 0, "done": true}""", "step")]
    [InlineData("""{"value": 1, "note": 5}""", "note")]
    public async Task A_body_that_is_wrong_is_told_where_and_saves_nothing(string body, string where)
    {
        using var office = await App.CallerForAsync("thuongtruc");
        var row = Level("doan-thanh-nien");

        var problem = (await office.ReportAsync(row.Card.Code, body)).IsProblem(HttpStatusCode.BadRequest, "bad-request");

        Assert.Equal([where], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Empty(await EntriesAsync(office, row.Card.Code, row.Last!.Sequence));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        using var office = await App.CallerForAsync("thuongtruc");

        var problem = (await office.ReportAsync(Level("doan-thanh-nien").Card.Code, """{"value": "1", "day": 5, "x": null}""", "a b")).IsProblem(HttpStatusCode.BadRequest, "bad-request");

        Assert.Equal(["value", "day", "x", "Idempotency-Key"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task What_is_too_large_or_no_JSON_is_refused()
    {
        using var office = await App.CallerForAsync("thuongtruc");
        var address = $"/api/targets/{Level("doan-thanh-nien").Card.Code}/progress";
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("value", "1")]);

        (await office.PostAsync(address, $$"""{"value": 1, "note": "{{new string('x', 20_000)}}"}""")).IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        (await office.SendAsync(HttpMethod.Post, address, form)).IsProblem(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Fact]
    public async Task A_program_in_a_loop_is_slowed_down_and_others_are_not()
    {
        await using var strict = await AppHost.StartAsync("Development", [("Api:Burst", "5"), ("Api:RequestsPerSecond", "1")]);
        using var loop = await strict.CallerForAsync("thon-1");
        using var other = await strict.CallerForAsync("thon-2");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => loop.GetAsync("/api/facts?most=1")));

        var refused = replies.Where(r => r.Status != HttpStatusCode.OK).ToList();
        Assert.InRange(refused.Count, 10, 15);
        refused[0].IsProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.NotNull(refused[0].Header("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/facts?most=1")).Status);
    }

    // A target whose value may go anywhere, and that was reported before.
    private TargetRow Level(string unit) => Live.Unit(unit)!.Targets.First(t => t.Card.Plan.Measure is Measure.Amount { Plan: > 1 } && t.Last is not null && t.Actual.Value > 0);

    private static string More(TargetRow row, int steps = 1) => (row.Actual.Value!.Value + steps).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<long>> EntriesAsync(ApiCaller caller, string target, long after)
    {
        var facts = (await caller.GetAsync($"/api/facts?since={after}&most=1000")).Body.GetProperty("facts");
        return [.. facts.EnumerateArray().Where(f => f.TryGetProperty("target", out var t) && t.GetString() == target).Select(f => f.GetProperty("sequence").GetInt64())];
    }
}
