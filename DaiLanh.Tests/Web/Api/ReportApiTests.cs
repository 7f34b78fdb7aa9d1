using System.Net;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>Reports for programs, over real HTTP.</summary>
public sealed class ReportApiTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    private CampaignBoard Board => App.Services.GetRequiredService<LiveBoard>().Current!;

    [Fact]
    public async Task The_CSV_has_the_targets_of_the_block_and_movement_asked_for()
    {
        using var program = await App.CallerForAsync("thuongtruc");
        var (block, movement) = (Board.Blocks[0], Board.Movements[0].Card.Code);
        var reply = await program.GetAsync($"/api/reports/progress.csv?asOf=2023-05-24&block={block.Card.Code}&movement={movement}");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (reply.Status, reply.ContentType));
        var expected = block.Units.SelectMany(u => u.Targets).Where(t => t.Card.MovementCode == movement).Select(t => t.Card.Code);
        Assert.Equal(expected, reply.Text.TrimEnd().Split("\r\n").Skip(1).Select(l => l.Split(';')[4]));
    }

    [Fact]
    public async Task Asking_records_nothing_so_that_a_spreadsheet_may_ask_every_minute()
    {
        using var program = await App.CallerForAsync("nguoixem");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/reports/progress.xlsx?asOf=2023-05-20")).Status);
        Assert.Empty(await App.Services.GetRequiredService<MadeReports>().NewestAsync(1, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("asOf=2099-01-01", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("asOf=2023-04-01", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("block=x", HttpStatusCode.NotFound, "unknown-block")]
    [InlineData("movement=x", HttpStatusCode.NotFound, "unknown-movement")]
    [InlineData("campaign=x", HttpStatusCode.NotFound, "unknown-campaign")]
    public async Task What_there_is_not_is_said_with_its_code(string query, HttpStatusCode status, string code)
    {
        using var program = await App.CallerForAsync("thuongtruc");
        (await program.GetAsync("/api/reports/progress.csv?" + query)).IsProblem(status, code);
    }

    [Fact]
    public async Task Nobody_takes_reports_without_signing_in()
    {
        using var stranger = App.Stranger();
        (await stranger.GetAsync("/api/reports/progress.csv")).IsProblem(HttpStatusCode.Unauthorized, "token-needed");
    }
}
