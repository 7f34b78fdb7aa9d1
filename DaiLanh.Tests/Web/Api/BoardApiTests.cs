using System.Net;
using System.Text.Json;
using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>Over real HTTP, on the 2023 campaign.</summary>
public sealed class BoardApiTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    private CampaignBoard Live => App.Services.GetRequiredService<LiveBoard>().Current!;

    [Fact]
    public async Task The_board_has_the_figures_of_the_live_board()
    {
        using var stranger = App.Stranger();

        var body = (await stranger.GetAsync("/api/board")).Body;

        var live = Live;
        Assert.Equal(live.Campaign.Code, body.GetProperty("campaign").GetProperty("code").GetString());
        Assert.Equal(live.Position.Sequence, body.GetProperty("sequence").GetInt64());
        Assert.Equal(decimal.Round(live.Whole.Completion!.Value, 9), body.GetProperty("whole").GetProperty("completion").GetDecimal());
        var units = body.GetProperty("blocks").EnumerateArray().SelectMany(b => b.GetProperty("units").EnumerateArray());
        Assert.Equal(
            live.Units.Select(u => (u.Card.Code, u.Rank)),
            units.Select(u => (u.GetProperty("code").GetString()!, u.TryGetProperty("rank", out var rank) ? rank.GetInt32() : (int?)null)));
    }

    [Fact]
    public async Task The_board_of_an_earlier_day_is_the_board_as_of_that_day()
    {
        using var stranger = App.Stranger();

        var body = (await stranger.GetAsync("/api/board?asOf=2023-05-01")).Body;

        var then = BoardBuilder.AsOf(Live, new DateOnly(2023, 5, 1));
        Assert.Equal("2023-05-01", body.GetProperty("day").GetString());
        Assert.Equal(decimal.Round(then.Whole.Completion!.Value, 9), body.GetProperty("whole").GetProperty("completion").GetDecimal());
        Assert.NotEqual(Live.Whole.Completion, then.Whole.Completion);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2023-04-10")]
    public async Task Before_its_first_day_there_is_no_board_and_the_first_day_is_told(string day)
    {
        using var stranger = App.Stranger();

        foreach (var address in new[] { "/api/board", "/api/targets" })
        {
            var problem = (await stranger.GetAsync($"{address}?asOf={day}")).IsProblem(HttpStatusCode.BadRequest, "bad-request");
            Assert.Contains("11/4/2023", problem.GetProperty("errors").GetProperty("asOf").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/api/targets?asOf=2023-04-11")).Status);
    }

    [Fact]
    public async Task Who_asks_again_for_the_same_board_is_told_that_nothing_changed()
    {
        using var stranger = App.Stranger();
        var first = await stranger.GetAsync("/api/board?asOf=2023-05-02");

        var again = await stranger.GetAsync("/api/board?asOf=2023-05-02", ("If-None-Match", first.Headers.ETag!.ToString()));
        var otherDay = await stranger.GetAsync("/api/board?asOf=2023-05-03", ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Text);
        Assert.Equal(HttpStatusCode.OK, otherDay.Status);
    }

    [Fact]
    public async Task A_campaign_is_named_by_its_code()
    {
        using var stranger = App.Stranger();

        var named = await stranger.GetAsync("/api/board?campaign=" + Live.Campaign.Code);
        var unknown = await stranger.GetAsync("/api/board?campaign=1999");

        Assert.Equal(HttpStatusCode.OK, named.Status);
        unknown.IsProblem(HttpStatusCode.NotFound, "unknown-campaign");
    }

    [Theory]
    [InlineData("/api/board?asOf=24/5/2023", "asOf")]
    [InlineData("/api/board?asOf=2999-01-01", "asOf")]
    [InlineData("/api/board?asoff=2023-05-24", "asoff")]
    [InlineData("/api/targets?movment=ntm", "movment")]
    [InlineData("/api/facts?since=-1", "since")]
    [InlineData("/api/facts?since=abc", "since")]
    [InlineData("/api/facts?most=0", "most")]
    [InlineData("/api/facts?most=1001", "most")]
    public async Task A_query_that_is_wrong_is_told_where(string address, string where)
    {
        using var stranger = App.Stranger();

        var problem = (await stranger.GetAsync(address)).IsProblem(HttpStatusCode.BadRequest, "bad-request");

        Assert.Equal([where], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task Targets_are_those_of_a_unit_and_of_a_movement()
    {
        using var stranger = App.Stranger();
        var some = Live.Unit("thon-1")!.Targets[0].Card;

        var ofUnit = (await stranger.GetAsync("/api/targets?unit=thon-1")).Body.GetProperty("targets");
        var ofBoth = (await stranger.GetAsync($"/api/targets?unit=thon-1&movement={some.MovementCode}")).Body.GetProperty("targets");

        Assert.Equal(Live.Unit("thon-1")!.Targets.Select(t => t.Card.Code), Codes(ofUnit));
        Assert.Equal(Live.Unit("thon-1")!.Targets.Where(t => t.Card.MovementCode == some.MovementCode).Select(t => t.Card.Code), Codes(ofBoth));
        (await stranger.GetAsync("/api/targets?unit=thon-99")).IsProblem(HttpStatusCode.NotFound, "unknown-unit");
        (await stranger.GetAsync("/api/targets?movement=none")).IsProblem(HttpStatusCode.NotFound, "unknown-movement");
    }

    [Fact]
    public async Task Facts_come_in_pieces_without_gaps_until_the_end()
    {
        using var office = await App.CallerForAsync("thuongtruc");
        List<long> read = [];
        for (var since = 0L; ;)
        {
            var piece = (await office.GetAsync($"/api/facts?since={since}&most=700")).Body;
            read.AddRange(piece.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("sequence").GetInt64()));
            since = piece.GetProperty("sequence").GetInt64();
            if (since == piece.GetProperty("last").GetInt64()) break;
        }

        Assert.Equal(Enumerable.Range(1, read.Count).Select(n => (long)n), read);
        Assert.True(read.Count > 1500, "More than one piece was to be read.");
    }

    [Fact]
    public async Task Who_stands_beyond_the_end_is_told_to_begin_anew()
    {
        using var office = await App.CallerForAsync("thuongtruc");
        var last = (await office.GetAsync("/api/facts?since=0&most=1")).Body.GetProperty("last").GetInt64();

        Assert.True((await office.GetAsync($"/api/facts?since={last}")).Sequence >= last, "At the end there is nothing wrong.");
        (await office.GetAsync("/api/facts?since=99999999999")).IsProblem(HttpStatusCode.Gone, "unknown-position");
    }

    [Fact]
    public async Task Who_is_not_signed_in_reads_no_names_notes_or_reasons_and_nothing_of_accounts()
    {
        using var thon = await App.CallerForAsync("thon-2");
        var target = Live.Unit("thon-2")!.Targets.First(t => t.Card.Plan.Measure is DaiLanh.Core.Targets.Measure.Amount { IsCumulative: true } && t.Actual.Value > 1).Card.Code;
        var saved = (await thon.ReportAsync(target, """{"value": 0.5, "note": "ghi chú riêng", "reason": "đếm nhầm"}""")).IsSaved().Sequence;
        using var stranger = App.Stranger();

        var shown = new List<string>();
        foreach (var address in new[] { "/api/board", "/api/targets", $"/api/facts?since={saved - 1}" }) shown.Add((await stranger.GetAsync(address)).Text);
        for (var since = 0; since < saved; since += 1000) shown.Add((await stranger.GetAsync($"/api/facts?since={since}&most=1000")).Text);
        var toStaff = (await thon.GetAsync($"/api/facts?since={saved - 1}&most=1")).Body.GetProperty("facts")[0];

        Assert.Equal("Cán bộ Thôn 2", toStaff.GetProperty("by").GetString());
        Assert.Equal("ghi chú riêng", toStaff.GetProperty("progress").GetProperty("note").GetString());
        Assert.Equal("đếm nhầm", toStaff.GetProperty("progress").GetProperty("reason").GetString());
        var accounts = await App.Services.GetRequiredService<AccountReader>().AllAsync(TestContext.Current.CancellationToken);
        None.Of(from text in shown
                from secret in accounts.Select(a => a.Name).Append("ghi chú riêng").Append("đếm nhầm").Append("\"by\"").Append("Account").Append("ApiToken")
                where text.Contains(secret, StringComparison.Ordinal)
                select secret);
    }

    [Fact]
    public async Task The_board_is_for_signed_in_programs_and_people_only_when_the_setting_says_so()
    {
        await using var closed = await AppHost.StartAsync("Development", [("Access:AnonymousBoard", "false")]);
        using var stranger = closed.Stranger();
        using var viewer = await closed.CallerForAsync("nguoixem");
        using var person = closed.Visitor();
        await person.SignInAsDemoAsync("nguoixem");

        foreach (var address in new[] { "/api/board", "/api/targets", "/api/facts" })
        {
            (await stranger.GetAsync(address)).IsProblem(HttpStatusCode.Unauthorized, "token-needed");
            Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Problems_are_said_in_English_to_whoever_asks_for_it()
    {
        using var stranger = App.Stranger();

        var problem = (await stranger.GetAsync("/api/nowhere", ("Accept-Language", "en"))).IsProblem(HttpStatusCode.NotFound, "no-such-address");

        Assert.Equal("No such address", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_told_which_it_takes()
    {
        using var stranger = App.Stranger();

        using var content = new StringContent("{}");
        var reply = await stranger.SendAsync(HttpMethod.Put, "/api/board", content);

        reply.IsProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    private static IEnumerable<string> Codes(JsonElement targets) => targets.EnumerateArray().Select(t => t.GetProperty("code").GetString()!);
}
