using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Ledger;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>/nhat-ky on a real file.</summary>
public sealed class LedgerPageTests : WebTest, IAsyncLifetime
{
    private static readonly string[] UserNames = ["thon-1", "thon-2"];
    private TestDb _db = null!;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.CreateAsync();
        Services.AddSingleton(_db.Get<LedgerReader>());
        Services.AddSingleton(_db.Get<LedgerSignal>());
        Services.AddSingleton(_db.Get<LedgerCheck>());
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _db.DisposeAsync();
    }

    [Fact]
    public void An_empty_ledger_says_what_will_be_its_first_row()
    {
        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => Assert.Contains("Sổ còn trống", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_row_says_number_time_person_what_happened_and_its_hash_in_short_and_in_full()
    {
        await RecordAsync(1);

        var page = await OpenAsync();

        var row = page.Find("tbody tr");
        var hash = (await _db.Ledger.PositionAsync(Xunit.TestContext.Current.CancellationToken)).Hash;
        Assert.Equal("1", row.QuerySelector(".ledger__number")!.TextContent);
        Assert.Equal("14:00 24/5/2023", row.QuerySelector(".ledger__time")!.TextContent);
        Assert.Equal(Person.System.Name, row.QuerySelector(".ledger__who")!.TextContent);
        Assert.Equal("Tạo 2 tài khoản dùng thử cho các vai trò và đơn vị", row.QuerySelector(".ledger__what")!.TextContent);
        Assert.Equal(hash[..8] + "…", row.QuerySelector("summary")!.TextContent);
        Assert.Equal(hash, row.QuerySelector("summary")!.GetAttribute("title"));
        Assert.Equal(hash, row.QuerySelector(".hash__whole")!.TextContent);
        Assert.Equal(hash, page.Find(".chain__hash").TextContent);
    }

    [Fact]
    public async Task The_newest_rows_come_first_and_the_address_turns_the_pages()
    {
        await RecordAsync((2 * LedgerPage.Length) + 20);

        var page = await OpenAsync();
        Assert.Equal((120, 71), ShownBy(page));
        Assert.Empty(page.FindAll("a[rel=prev]"));

        page = await OpenAsync(page.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal((70, 21), ShownBy(page));

        page = await OpenAsync(page.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal((20, 1), ShownBy(page));
        Assert.Empty(page.FindAll("a[rel=next]"));

        page = await OpenAsync(page.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal((70, 21), ShownBy(page));
        page = await OpenAsync(page.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal((120, 71), ShownBy(page));
    }

    [Fact]
    public async Task An_address_before_the_first_row_leads_back()
    {
        await RecordAsync(1);
        Navigation.NavigateTo("nhat-ky?truoc=1");
        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => Assert.Contains("Không có dòng nào trước số 1", page.Markup, StringComparison.Ordinal));
        Assert.Equal("nhat-ky", page.Find(".empty-panel a").GetAttribute("href"));
    }

    [Fact]
    public async Task New_rows_are_announced_once_and_do_not_move_what_is_being_read()
    {
        await RecordAsync(3);
        var page = await OpenAsync();

        await RecordAsync(4);
        page.WaitForAssertion(() => Assert.Contains("Có dòng mới", page.Markup, StringComparison.Ordinal));
        Assert.Equal((3, 1), ShownBy(page));
        var renders = page.RenderCount;
        await RecordAsync(1);
        await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(renders, page.RenderCount);
        await page.Find(".page-heading a").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal((8, 1), ShownBy(page)));
        Assert.DoesNotContain("Có dòng mới", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_chain_can_be_checked_from_the_page()
    {
        await RecordAsync(3);
        var page = await OpenAsync();

        await page.Find(".chain button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Chuỗi nguyên vẹn: đã kiểm tra 3 dòng", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_was_edited_in_the_file_is_named()
    {
        await RecordAsync(3);
        await _db.TamperAsync("UPDATE Ledger SET ActorName = 'Ai đó' WHERE Sequence = 2");
        var page = await OpenAsync();

        await page.Find(".chain button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Dòng 2 đã bị sửa", page.Find(".chain__bad").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_reads_in_English_too()
    {
        Speak(Wording.English);
        await RecordAsync(1);

        var page = await OpenAsync();

        Assert.Equal("2 demo accounts created for roles and units", page.Find(".ledger__what").TextContent);
    }

    private async Task<IRenderedComponent<LedgerPage>> OpenAsync(string? address = "nhat-ky")
    {
        await DisposeComponentsAsync();
        Navigation.NavigateTo(address!);
        var page = Render<LedgerPage>();
        page.WaitForState(() => page.FindAll("tbody tr").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }

    private static (int First, int Last) ShownBy(IRenderedComponent<LedgerPage> page)
    {
        var numbers = page.FindAll("tbody .ledger__number").Select(n => int.Parse(n.Text(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        return (numbers[0], numbers[^1]);
    }

    private Task<bool> RecordAsync(int facts) => _db.Ledger.CommitAsync(
        Person.System,
        (work, _) =>
        {
            for (var i = 0; i < facts; i++) work.Record(new DemoAccountsCreated { UserNames = [.. UserNames] }, campaign: null);
            return Task.FromResult(true);
        },
        Xunit.TestContext.Current.CancellationToken);
}
