using System.Net;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;
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

    [Theory]
    [InlineData("?ngay=hom-qua", "“hom-qua” không phải là một ngày.")]
    [InlineData("?ngay=2099-01-01", "Ngày 1/1/2099 chưa tới.")]
    [InlineData("?ngay=2023-04-01", "Ngày 1/4/2023 đợt thi đua chưa bắt đầu.")]
    [InlineData("?format=pdf", "Không có dạng “pdf”.")]
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
