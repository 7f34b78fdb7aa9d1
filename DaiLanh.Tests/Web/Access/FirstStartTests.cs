using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Access;

/// <summary>Production on an empty store, over real HTTP.</summary>
public sealed partial class FirstStartTests
{
    private const string Password = "mùa này cá nhiều lắm";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_person_comes_in_by_the_printed_link_and_loads_the_campaign_without_demo_figures()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var visitor = app.Visitor();
        var link = LinkOf(app);

        // The link opens a form; a mistake is told beside its field and costs nothing.
        var refused = await Visitor.ReadAsync(await CreateAsync(visitor, link, password: "ngắn"));
        Assert.Contains("ít nhất 10 ký tự", refused.QuerySelector(".form-field__error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("chu-tich", refused.QuerySelector("[name='Form.UserName']")!.GetAttribute("value"));

        var created = await CreateAsync(visitor, link);
        Assert.Equal("/thiet-lap", new Uri(app.Address, created.Headers.Location!).AbsolutePath);

        // Signed in already; the second step.
        var start = await visitor.PageAsync("/thiet-lap");
        var loaded = await visitor.SendAsync(start.QuerySelector("form.start__choice")!, "/thiet-lap");
        Assert.Equal("/", new Uri(app.Address, loaded.Headers.Location!).AbsolutePath);

        var lines = await app.Services.GetRequiredService<LedgerReader>().LatestAsync(1000, null, Cancellation);
        Assert.Equal(nameof(FirstAdministratorCreated), lines[^1].Kind);
        Assert.All(lines, line => Assert.Equal("Người thử nhất", line.ActorName));
        await Wait.UntilAsync(() => app.Services.GetRequiredService<LiveBoard>().Current is not null);
        var board = app.Services.GetRequiredService<LiveBoard>().Current!;
        Assert.Equal("2023-75-nam", board.Campaign.Code);
        Assert.NotEmpty(board.Units);
        Assert.Equal(0, board.Whole.Targets);
        Assert.Null((await app.Services.GetRequiredService<LedgerCheck>().RunAsync(mark: null, Cancellation)).Fault);

        // A second time there is nothing to load.
        var again = await Visitor.ReadAsync(await visitor.SendAsync((await visitor.PageAsync("/thiet-lap")).QuerySelector("form.start__choice")!, "/thiet-lap"));
        Assert.Contains("Đã có dữ liệu", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once_and_no_other_token_works_at_all()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var visitor = app.Visitor();
        var link = LinkOf(app);
        using var late = app.Visitor();
        var open = await late.PageAsync(link);

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync("/thiet-lap/" + new string('A', 43))).StatusCode);
        await CreateAsync(visitor, link);

        var answer = await late.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("không còn dùng được", (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        // Somebody who had the page open all the while comes too late as well.
        Assert.Equal(HttpStatusCode.Gone, (await SendAsync(late, open, link, "ke-den-sau", Password)).StatusCode);
        Assert.Single(await app.Services.GetRequiredService<AccountReader>().AllAsync(Cancellation));
    }

    [Fact]
    public async Task An_administrator_has_no_right_over_campaigns_unless_they_say_that_they_are_the_office_too()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var visitor = app.Visitor();

        await CreateAsync(visitor, LinkOf(app), alsoOffice: true);

        var account = Assert.Single(await app.Services.GetRequiredService<AccountReader>().AllAsync(Cancellation));
        Assert.Equal([Role.Admin, Role.Office], account.Roles);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_until_there_is_another()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var visitor = app.Visitor();
        await CreateAsync(visitor, LinkOf(app));
        var first = Assert.Single(await app.Services.GetRequiredService<AccountReader>().AllAsync(Cancellation)).Id;

        Assert.IsType<AccountOutcome.Refused>(await ChangeAsync(app, new AccountChange(first) { Disabled = true }));
        Assert.IsType<AccountOutcome.Refused>(await ChangeAsync(app, new AccountChange(first) { Roles = [Role.Viewer] }));

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CreateAccount>()
                .ExecuteAsync(Some.Holding(Role.Admin), new NewAccount("nguoi-sau", "Người sau", Password, [Role.Admin], []), Cancellation);
        }
        Assert.IsType<AccountOutcome.Saved>(await ChangeAsync(app, new AccountChange(first) { Disabled = true }));
    }

    [Fact]
    public async Task Each_start_without_an_administrator_prints_a_new_link_and_none_with_one()
    {
        var folder = Directory.CreateTempSubdirectory("dailanh-first-").FullName;
        try
        {
            string first;
            await using (var app = await AppHost.StartAsync("Production", dataFolder: folder)) first = LinkOf(app);
            await using (var app = await AppHost.StartAsync("Production", dataFolder: folder))
            {
                using var visitor = app.Visitor();
                Assert.NotEqual(first, LinkOf(app));
                Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(first)).StatusCode);
                Assert.Contains("chưa có người quản trị", (await visitor.PageAsync("/dang-nhap")).Body!.TextContent, StringComparison.Ordinal);
                await CreateAsync(visitor, LinkOf(app));
            }
            await using (var app = await AppHost.StartAsync("Production", dataFolder: folder))
            {
                using var visitor = app.Visitor();
                Assert.Equal("", app.Printed);
                Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("chu-tich", Password)).StatusCode);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task In_Production_there_are_no_demo_accounts_and_no_way_in_without_a_password()
    {
        var folder = Directory.CreateTempSubdirectory("dailanh-first-").FullName;
        try
        {
            // Even on a store that was used for trying out before.
            await using (await AppHost.StartAsync("Development", dataFolder: folder))
            {
            }
            await using var app = await AppHost.StartAsync("Production", dataFolder: folder);
            using var visitor = app.Visitor();

            var page = await visitor.PageAsync("/dang-nhap");
            Assert.Null(page.QuerySelector(".demo"));
            var answer = await visitor.SendAsync(page.QuerySelector("form")!, "/dang-nhap/dung-thu", ("userName", "quantri"));
            Assert.NotEqual("/", answer.Headers.Location?.OriginalString);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/nhat-ky")).StatusCode);
            Assert.NotEmpty(LinkOf(app)); // the demo administrator is none here
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string LinkOf(AppHost app) => Link().Match(app.Printed).Value;

    private static async Task<HttpResponseMessage> CreateAsync(Visitor visitor, string link, string password = Password, bool alsoOffice = false) =>
        await SendAsync(visitor, await visitor.PageAsync(link), link, "chu-tich", password, alsoOffice);

    private static Task<HttpResponseMessage> SendAsync(
        Visitor visitor, IHtmlDocument page, string link, string userName, string password, bool alsoOffice = false)
    {
        List<(string, string)> typed =
            [("Form.Name", "Người thử nhất"), ("Form.UserName", userName), ("Form.Password", password), ("Form.PasswordAgain", password)];
        if (alsoOffice) typed.Add(("Form.AlsoOffice", "true"));
        return visitor.SendAsync(page.QuerySelector("form.setup__form")!, link, [.. typed]);
    }

    private static async Task<AccountOutcome> ChangeAsync(AppHost app, AccountChange change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeAccount>().ExecuteAsync(Some.Holding(Role.Admin), change, Cancellation);
    }

    [GeneratedRegex("/thiet-lap/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
