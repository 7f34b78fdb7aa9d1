using System.Net;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Ledger.Exports;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>Over real HTTP, in Development: the ledger of the 2023 campaign.</summary>
public sealed class LedgerDownloadTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private const string Csv = "/nhat-ky/nhat-ky.csv", Workbook = "/nhat-ky/nhat-ky.xlsx";

    private AppHost App => started.App;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Csv)]
    [InlineData(Workbook)]
    public async Task Nobody_takes_rows_away_without_signing_in_first(string address)
    {
        using var visitor = App.Visitor();
        var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_that_the_page_shows_come_as_CSV_newest_first()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("nguoixem");

        var answer = await visitor.GetAsync(Csv + "?don-vi=thon-3&viec=cap-nhat");

        Assert.Equal(("text/csv; charset=utf-8", "nhat-ky-20230524.csv"), (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.FileName));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");
        Assert.True(lines.Length > 20);
        Assert.All(lines.Skip(1), l => Assert.Contains(";Thôn 3;THON3-", l, StringComparison.Ordinal));
        var numbers = lines.Skip(1).Select(l => int.Parse(l.Split(';')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
    }

    [Fact]
    public async Task The_same_rows_come_as_a_workbook()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");
        var csv = (await (await visitor.GetAsync(Csv + "?tim=vi+ngheo")).Content.ReadAsStringAsync(Cancellation)).TrimEnd().Split("\r\n");

        var answer = await visitor.GetAsync(Workbook + "?tim=vi+ngheo");

        Assert.Equal((LedgerWorkbook.MediaType, "nhat-ky-20230524.xlsx"), (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.FileName));
        var opened = new OpenedWorkbook(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        var numbers = opened.Cells.Where(c => c.Key.Address.StartsWith('A') && c.Value.Value is double).Select(c => c.Value.Value);
        Assert.Equal(csv.Length - 1, numbers.Count());
    }

    [Theory]
    [InlineData("?tu=0001-01-01")]
    [InlineData("?tu=0001-01-01&den=9999-12-31")]
    public async Task Days_at_the_edge_of_the_calendar_are_days(string query)
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("nguoixem");

        var answer = await visitor.GetAsync(Csv + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Thôn 3", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Csv + "?tu=hom-qua", "“hom-qua” không phải là một ngày.")]
    [InlineData(Workbook + "?viec=gi", "Không có loại việc “gi”.")]
    public async Task What_cannot_be_understood_is_refused_in_Vietnamese_with_what_would_be_right(string address, string why)
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("thuongtruc");

        var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.StartsWith(why, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
