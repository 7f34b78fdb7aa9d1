using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Reports;

/// <summary>Over real HTTP, in Development: the 2023 campaign as people would send it upward.</summary>
public sealed class ReportDownloadTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private const string Address = "/bao-cao/tong-hop-tien-do.xlsx";

    private AppHost App => started.App;

    private CampaignBoard Board => App.Services.GetRequiredService<LiveBoard>().Current!;

    [Fact]
    public async Task Nobody_downloads_a_report_without_signing_in_first()
    {
        using var visitor = App.Visitor();
        var answer = await visitor.GetAsync(Address + "?ngay=2023-05-20");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/dang-nhap?ve=%2Fbao-cao%2Ftong-hop-tien-do.xlsx%3Fngay%3D2023-05-20", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("thuongtruc")]
    [InlineData("nguoixem")]
    [InlineData("thon-1")]
    public async Task Everybody_with_a_role_gets_the_workbook_with_the_figures_of_the_board(string userName)
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync(userName);

        var answer = await visitor.GetAsync(Address + "?ngay=2023-05-24");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ProgressWorkbook.MediaType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("tong-hop-tien-do-20230524.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var opened = new OpenedWorkbook(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var total = opened.Column("Tổng hợp", "B").Single(c => Equals(c.Cell.Value, "TỔNG CỘNG TOÀN XÃ")).Row;
        var board = BoardBuilder.AsOf(Board, new DateOnly(2023, 5, 24));
        Assert.Equal((double)board.Whole.Targets, opened["Tổng hợp", $"C{total}"].Value);
        Assert.Equal((double)board.Whole.Completion!.Value, (double)opened["Tổng hợp", $"K{total}"].Value!, 1e-9);
    }

    [Fact]
    public async Task The_report_of_an_earlier_day_speaks_of_that_day()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");

        var answer = await visitor.GetAsync(Address + "?ngay=2023-05-02");

        Assert.Equal("tong-hop-tien-do-20230502.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var opened = new OpenedWorkbook(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Đại Lãnh, ngày 02 tháng 5 năm 2023", opened.Texts);
        Assert.Contains((double)BoardBuilder.AsOf(Board, new DateOnly(2023, 5, 2)).Whole.Completion!.Value, opened.Column("Tổng hợp", "K").Select(c => c.Cell.Value).OfType<double>(), NearlyEqual);
    }

    [Fact]
    public async Task The_CSV_is_the_sheet_of_targets()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");

        var answer = await visitor.GetAsync(Address + "?ngay=2023-05-24&format=csv");

        Assert.Equal("tong-hop-tien-do-20230524.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.Equal(Board.Whole.Targets, lines.Length - 1);
        Assert.Contains(lines, l => l.Contains(";1809,5;2412,666667;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_and_some_sheets_are_chosen_in_the_address()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");
        var (block, movement) = (Board.Blocks[0], Board.Movements[0].Card);

        var answer = await visitor.GetAsync($"{Address}?ngay=2023-05-24&khoi={block.Card.Code}&phong-trao={movement.Code}&trang=can-don-doc");

        Assert.Equal($"tong-hop-tien-do-20230524-{block.Card.Code}-{movement.Code}.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var opened = new OpenedWorkbook(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Tổng hợp", "Chỉ tiêu", "Cần đôn đốc"], opened.Sheets);
        Assert.Contains($"{block.Card.Name} – {movement.Name}", opened.Texts);
    }

    [Fact]
    public async Task The_archive_is_sent_while_it_is_made_and_holds_a_workbook_for_every_unit()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");

        var answer = await visitor.GetAsync(Address + "?ngay=2023-05-24&format=zip");

        Assert.Equal("tien-do-tung-don-vi-20230524.zip", answer.Content.Headers.ContentDisposition!.FileName);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Board.Units.Select(u => $"tien-do-20230524-{u.Card.Code}.xlsx"), archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task A_report_that_was_made_is_fetched_by_whoever_asked_and_made_again_for_everybody_who_may()
    {
        var jobs = App.Services.GetRequiredService<ReportJobs>();
        using var office = App.Visitor();
        await office.SignInAsDemoAsync("thuongtruc");
        using var viewer = App.Visitor();
        await viewer.SignInAsDemoAsync("nguoixem");
        var account = Assert.Single(await App.Services.GetRequiredService<AccountReader>().AllAsync(TestContext.Current.CancellationToken), a => a.UserName == "thuongtruc");
        var person = new Person(account.Id, account.Name, [.. account.Roles], []);
        var asked = Assert.IsType<ReportAsked.Started>(await jobs.AskAsync(person, ReportForm.Workbook, new ReportWish("2023-05-20"), TestContext.Current.CancellationToken));
        await Wait.UntilAsync(() => asked.Job.IsOver);
        var done = Assert.IsType<ReportJobState.Done>(asked.Job.State);

        var file = await office.GetAsync("/bao-cao/tep/" + asked.Job.Id);
        Assert.Equal("tong-hop-tien-do-20230520.xlsx", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync("/bao-cao/tep/" + asked.Job.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/bao-cao/tep/khac")).StatusCode);

        var again = await viewer.GetAsync($"/bao-cao/da-lap/{done.Sequence}");
        Assert.Equal(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync("/bao-cao/da-lap/1")).StatusCode);
    }

    [Theory]
    [InlineData("?ngay=hom-qua", "“hom-qua” không phải là một ngày.")]
    [InlineData("?ngay=2099-01-01", "Ngày 1/1/2099 chưa tới.")]
    [InlineData("?ngay=2023-04-01", "Ngày 1/4/2023 đợt thi đua chưa bắt đầu.")]
    [InlineData("?format=pdf", "Không có dạng “pdf”.")]
    [InlineData("?khoi=x", "Không có khối mã “x”.")]
    [InlineData("?trang=bia", "Không có trang “bia”.")]
    public async Task What_cannot_be_made_is_refused_in_Vietnamese_with_what_would_be_right(string query, string why)
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");

        var answer = await visitor.GetAsync(Address + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Không lập được báo cáo", problem.RootElement.GetProperty("title").GetString());
        Assert.StartsWith(why, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static IEqualityComparer<double> NearlyEqual { get; } = EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) < 1e-9, _ => 0);
}
