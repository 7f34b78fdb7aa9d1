using System.Net;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Access;

/// <summary>What somebody without an account gets.</summary>
public sealed class AnonymousBoardTests
{
    [Theory]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    public async Task The_board_and_its_circuits_are_open_where_the_settings_say_so(string environment, string? setting, bool open)
    {
        await using var app = await AppHost.StartAsync(environment, setting is null ? [] : [("Access:AnonymousBoard", setting)]);
        using var visitor = app.Visitor();

        var board = await visitor.GetAsync("/");
        var circuit = await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1");

        if (open)
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (board.StatusCode, circuit.StatusCode));
        }
        else
        {
            Assert.Equal("/dang-nhap?ve=%2F", board.Headers.Location?.PathAndQuery);
            Assert.Equal(HttpStatusCode.Unauthorized, circuit.StatusCode);
        }
        // The ledger names people: never without sign-in.
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/nhat-ky")).StatusCode);
    }

    [Fact]
    public async Task What_the_sign_in_page_needs_is_open_and_everything_else_is_closed()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var visitor = app.Visitor();

        var page = await visitor.PageAsync("/dang-nhap");
        var needed = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(l => l.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!));
        Assert.NotEmpty(needed);
        foreach (var address in needed.Concat(["/healthz/live", "/healthz/ready"]))
            Assert.Equal((address, HttpStatusCode.OK), (address, (await visitor.GetAsync(address)).StatusCode));
        Assert.Equal("/dang-nhap", (await visitor.GetAsync("/ngon-ngu?ma=en&ve=/dang-nhap")).Headers.Location?.OriginalString);

        foreach (var address in (string[])["/", "/nhat-ky", "/bao-cao", "/cap-nhat", "/thiet-lap", "/khong-co-trang-nay"])
            Assert.StartsWith("/dang-nhap?ve=", (await visitor.GetAsync(address)).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }
}
