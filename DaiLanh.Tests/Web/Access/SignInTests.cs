using System.Net;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access;
using DaiLanh.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Access;

/// <summary>Over real HTTP, in Development: the 2023 campaign and its demo accounts.</summary>
public sealed class SignInTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    [Fact]
    public async Task One_click_signs_in_as_the_officer_of_a_unit()
    {
        using var visitor = App.Visitor();

        await visitor.SignInAsDemoAsync("thon-1");

        var page = await visitor.PageAsync("/dang-nhap");
        Assert.Contains("Cán bộ Thôn 1", page.QuerySelector(".sign-in")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_demo_account_per_role_and_per_unit_grouped_by_block()
    {
        using var visitor = App.Visitor();

        var page = await visitor.PageAsync("/dang-nhap");

        var groups = page.QuerySelectorAll(".demo__group").ToDictionary(
            g => g.QuerySelector("legend")!.TextContent, g => g.QuerySelectorAll("button").Select(b => b.GetAttribute("value")).ToList());
        Assert.Equal(["quantri", "thuongtruc", "hoidong", "tuyentruyen", "nguoixem"], groups["Vai trò"]);
        Assert.Equal("thon-1", groups["Khối thôn"][0]);
        var units = App.Services.GetRequiredService<DaiLanh.Core.Board.LiveBoard>().Current!.Units.Select(u => u.Card.Code);
        Assert.Equal(units, groups.Where(g => g.Key != "Vai trò").SelectMany(g => g.Value));
    }

    [Fact]
    public async Task One_click_without_the_token_of_the_page_is_refused()
    {
        using var visitor = App.Visitor();

        var answer = await visitor.PostAsync(Addresses.DemoSignIn, KeyValuePair.Create("userName", "quantri"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(visitor.Cookies.GetCookies(App.Address)[SignIn.Cookie]);
    }

    [Fact]
    public async Task After_signing_in_a_person_comes_to_the_page_that_they_asked_for()
    {
        using var visitor = App.Visitor();
        var sent = await visitor.GetAsync("/nhat-ky?truoc=20");

        Assert.Equal("/dang-nhap?ve=%2Fnhat-ky%3Ftruoc%3D20", sent.Headers.Location!.PathAndQuery);

        var form = (await visitor.PageAsync(sent.Headers.Location.PathAndQuery)).QuerySelector(".demo form")!;
        var answer = await visitor.SendAsync(form, "/dang-nhap", ("userName", "nguoixem"));
        Assert.Equal("/nhat-ky?truoc=20", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        using var visitor = App.Visitor();

        var form = (await visitor.PageAsync("/dang-nhap?ve=" + Uri.EscapeDataString("//elsewhere.example/"))).QuerySelector(".demo form")!;
        var answer = await visitor.SendAsync(form, "/dang-nhap", ("userName", "nguoixem"));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_out_takes_the_token_of_a_page_and_ends_the_session()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("nguoixem");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(Addresses.SignOut)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);

        // Any form of this person's pages carries their token.
        var form = (await visitor.PageAsync("/dang-nhap")).QuerySelector(".demo form")!;
        form.SetAttribute("action", Addresses.SignOut);
        await visitor.SendAsync(form, "/dang-nhap");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/nhat-ky")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_ends_with_the_browser()
    {
        using var visitor = App.Visitor();
        var form = (await visitor.PageAsync("/dang-nhap")).QuerySelector(".demo form")!;

        var answer = await visitor.SendAsync(form, "/dang-nhap", ("userName", "nguoixem"));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SignIn.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_that_a_person_may_not_open_says_so_at_its_own_address()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("nguoixem");

        var answer = await visitor.GetAsync(Addresses.Setup);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Ai mở được: Quản trị hệ thống.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_there_says_so_to_whoever_is_signed_in()
    {
        using var visitor = App.Visitor();
        await visitor.SignInAsDemoAsync("nguoixem");

        var answer = await visitor.GetAsync("/khong-co-trang-nay");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("text/html", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_accounts_stand_in_the_ledger_once()
    {
        var lines = await App.Services.GetRequiredService<LedgerReader>().LatestAsync(50, null, TestContext.Current.CancellationToken);

        var line = Assert.Single(lines, l => l.Kind == nameof(DemoAccountsCreated));
        Assert.Equal(Person.System.Name, line.ActorName);
        Assert.Null((await App.Services.GetRequiredService<LedgerCheck>().RunAsync(mark: null, TestContext.Current.CancellationToken)).Fault);
    }
}
