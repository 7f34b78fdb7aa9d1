using Bunit;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Search;
using DaiLanh.Web.Search.Dialog;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Search;

/// <summary>The search of every page and /tim, on the small campaign of <see cref="PageTest"/>.</summary>
public sealed class SearchTests : PageTest
{
    public SearchTests()
    {
        Services.AddSingleton(_ => Db.Get<LedgerFacets>());
        Services.AddSingleton(new AccountReader(new NoAccounts()));
        Services.AddSingleton<Finder>();
        JSInterop.SetupModule("./Search/Dialog/SearchDialog.razor.js").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Nothing_is_there_until_it_is_opened_and_then_pages_are_offered()
    {
        var dialog = Render<SearchDialog>();
        Assert.Empty(dialog.FindAll("[role=option]"));

        await dialog.InvokeAsync(() => dialog.Instance.Opened([]));

        dialog.WaitForAssertion(() => Assert.Equal(["Tổng quan", "Xếp hạng", "Hướng dẫn"], Options(dialog)));
        await dialog.InvokeAsync(dialog.Instance.Closed);
        Assert.Empty(dialog.FindAll("[role=option]"));
    }

    [Fact]
    public async Task Typing_without_marks_finds_units_targets_and_movements_in_groups()
    {
        var dialog = await OpenAsync();

        await dialog.Find("input").InputAsync("thon 2");

        Assert.Equal(["Đơn vị", "Chỉ tiêu", "Tất cả"], dialog.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label")));
        Assert.Equal("don-vi/thon-2", dialog.Find("[role=option]").GetAttribute("href"));
        Assert.Equal("thon 2", dialog.Find("#search-found").GetAttribute("data-for"));

        await dialog.Find("input").InputAsync("van hoa");
        Assert.Equal("phong-trao/vhcs", dialog.Find("[role=option]").GetAttribute("href"));
        Assert.Equal("tim?q=van%20hoa", dialog.FindAll("[role=option]")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task A_result_shows_how_it_stands_now()
    {
        await ReportAsync("B-1", 100);
        var dialog = await OpenAsync();

        await dialog.Find("input").InputAsync("thôn 2");

        Assert.Equal("100,0\u00A0%", dialog.Find("[role=option] .percent").TextContent);
        Assert.Equal("Đạt", dialog.Find("[role=option] .mark").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task What_is_not_found_is_said_with_what_would_be_right()
    {
        var dialog = await OpenAsync();

        await dialog.Find("input").InputAsync("zzz");

        Assert.Contains("Không tìm thấy “zzz”", dialog.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_lately_is_offered_and_what_leads_elsewhere_is_not()
    {
        var dialog = await OpenAsync(
            new RecentChoice("Unit", "Thôn 2", "Khối thôn", "don-vi/thon-2"),
            new RecentChoice("Unit", "Ở ngoài", null, "https://elsewhere.example/"),
            new RecentChoice("Unit", "Ở ngoài", null, "//elsewhere.example/"),
            new RecentChoice("Unit", "Mã", null, "javascript:alert(1)"),
            new RecentChoice("Nothing", "Lạ", null, "don-vi/x"),
            new RecentChoice("Unit", "", null, "don-vi/x"));

        Assert.Equal(["Thôn 2", "Tổng quan", "Xếp hạng", "Hướng dẫn"], Options(dialog));
    }

    [Fact]
    public async Task Names_of_people_are_for_those_who_may_read_the_ledger()
    {
        await ReportAsync("B-1", 10);
        var stranger = await OpenAsync();
        await stranger.Find("input").InputAsync("can bo don vi");
        Assert.Empty(stranger.FindAll("[role=option]"));
        await DisposeComponentsAsync();

        SignIn(Some.Holding(Role.Viewer));
        var viewer = await OpenAsync();
        await viewer.Find("input").InputAsync("can bo don vi");
        Assert.Equal("nhat-ky?ai=officer-thon-1-thon-2-thon-3", viewer.Find("[role=option]").GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_are_offered_to_whom_they_open()
    {
        SignIn(Some.Holding(Role.Viewer));
        var dialog = await OpenAsync();

        Assert.Equal(["Tổng quan", "Xếp hạng", "Màn hình", "Báo cáo", "Nhật ký", "Hướng dẫn"], Options(dialog));
    }

    [Fact]
    public void The_page_shows_everything_that_was_found_by_kind()
    {
        var page = Open<SearchPage>("tim?q=thon");

        page.WaitForAssertion(() => Assert.Equal(["Khối thi đua", "Đơn vị", "Phong trào", "Chỉ tiêu"], page.FindAll("section h2").Select(h => h.TextContent)));
        Assert.Equal("Tìm “thon”", page.Find("h1").TextContent);
        Assert.Equal(10, page.FindAll("section a").Count);
    }

    [Fact]
    public void The_page_without_a_question_offers_ways_and_with_one_that_finds_nothing_too()
    {
        var empty = Open<SearchPage>("tim");
        empty.WaitForAssertion(() => Assert.Equal(["", "xep-hang", "huong-dan"], empty.FindAll("section a").Select(a => a.GetAttribute("href"))));

        var nothing = Open<SearchPage>("tim?q=zzz");
        nothing.WaitForAssertion(() => Assert.Contains("Không tìm thấy “zzz”", nothing.Markup, StringComparison.Ordinal));
        Assert.Contains(nothing.FindAll("a"), a => a.GetAttribute("href") == "xep-hang");
    }

    [Fact]
    public async Task Typing_on_the_page_goes_into_the_address()
    {
        var page = Open<SearchPage>("tim?q=thon");
        page.WaitForState(() => page.FindAll("section").Count > 0);

        var typing = page.Find("input").InputAsync("van hoa");
        await page.InvokeAsync(() => { }); // it has begun to rest: the page takes its turns in order
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Wait.ForAsync(typing);

        Assert.Equal("http://localhost/tim?q=van%20hoa", Services.GetRequiredService<NavigationManager>().Uri);
        page.WaitForAssertion(() => Assert.Equal(["Phong trào"], page.FindAll("section h2").Select(h => h.TextContent).Take(1)));
    }

    [Fact]
    public async Task It_speaks_English_and_still_finds_pages_by_their_Vietnamese_names()
    {
        Speak(Wording.English);
        SignIn(Some.Holding(Role.Viewer));
        var dialog = await OpenAsync();

        await dialog.Find("input").InputAsync("so cai");

        Assert.Equal(["Ledger", "See all 1 results"], Options(dialog));
    }

    private async Task<IRenderedComponent<SearchDialog>> OpenAsync(params RecentChoice[] recent)
    {
        var dialog = Render<SearchDialog>();
        await dialog.InvokeAsync(() => dialog.Instance.Opened(recent));
        dialog.WaitForState(() => dialog.FindAll("[role=option]").Count > 0);
        return dialog;
    }

    private static IEnumerable<string> Options(IRenderedComponent<SearchDialog> dialog) =>
        dialog.FindAll("[role=option]").Select(o => (o.QuerySelector("b") ?? o).TextContent.Trim());

    /// <summary>Fails whoever asks for accounts without being an administrator.</summary>
    private sealed class NoAccounts : IDbContextFactory<AccessDb>
    {
        public AccessDb CreateDbContext() => throw new InvalidOperationException("Nobody here may see accounts.");
    }
}
