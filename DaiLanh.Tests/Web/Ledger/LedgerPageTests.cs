using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Ledger;
using DaiLanh.Web.Ledger.Rows;
using DaiLanh.Web.Words;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>/nhat-ky on a real file.</summary>
public sealed class LedgerPageTests : LedgerTest
{
    private const string Report = "THON1-01";

    [Fact]
    public void An_empty_ledger_says_what_will_be_its_first_row()
    {
        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => Assert.Contains("Sổ còn trống", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_row_says_when_who_what_and_its_number_under_its_day()
    {
        await RecordAsync(1);

        var page = await OpenAsync();

        var row = page.Find(".ledger__row");
        Assert.Equal("Thứ Tư, 24/5/2023", page.Find(".ledger__day").TextContent, ignoreCase: true);
        Assert.Equal("14:00", row.QuerySelector(".ledger__time")!.TextContent);
        Assert.Equal(Person.System.Name, row.QuerySelector(".ledger__who")!.TextContent);
        Assert.Equal("Tạo 2 tài khoản dùng thử cho các vai trò và đơn vị", row.QuerySelector(".ledger__what")!.TextContent);
        Assert.Equal("1", row.QuerySelector(".ledger__number")!.TextContent);
        Assert.Equal("1 dòng", page.Find(".ledger-count").TextContent);
        Assert.Equal((await Db.Ledger.PositionAsync(Cancellation)).Hash, page.Find(".chain__hash").TextContent);
    }

    [Fact]
    public async Task Opening_a_row_shows_before_and_after_day_reason_and_both_hashes()
    {
        await ReportsAsync();
        var page = await OpenAsync();

        await page.Find(".ledger__row").ClickAsync(new());

        page.WaitForState(() => page.FindAll(".details").Count == 1, TimeSpan.FromSeconds(10));
        var text = page.Find(".details").TextContent;
        Assert.Equal(["20 việc", "→", "15 việc"], page.FindAll(".details__changes tbody td").Select(t => t.TextContent));
        Assert.Contains("Lý doĐếm lại", Squeezed(text), StringComparison.Ordinal);
        Assert.Contains("Số liệu ngày24/5/2023", Squeezed(text), StringComparison.Ordinal);
        var hashes = page.FindAll(".details__hashes code").Select(c => c.TextContent).ToList();
        Assert.Equal((await Db.Ledger.PositionAsync(Cancellation)).Hash, hashes[0]);
        Assert.Equal("true", page.Find(".ledger__open button").GetAttribute("aria-expanded"));

        await page.Find(".ledger__row").ClickAsync(new());
        Assert.Empty(page.FindAll(".details"));
    }

    [Fact]
    public async Task The_window_goes_down_and_up_again_and_never_holds_more_than_it_may()
    {
        var count = LedgerRows.MostShown + (2 * LedgerRows.Length) + 20;
        await RecordAsync(count);
        var page = await OpenAsync();
        var rows = page.FindComponent<LedgerRows>();
        Assert.Equal((count, count - LedgerRows.Length + 1), ShownBy(page));
        Assert.Empty(page.FindAll("[data-edge=newer]"));

        for (var i = 0; i < 7; i++) await page.InvokeAsync(() => rows.Instance.ReachAsync("older"));
        Assert.Equal((LedgerRows.MostShown, 1), ShownBy(page));
        Assert.Empty(page.FindAll("[data-edge=older]"));
        Assert.Contains("Hết", page.Find(".rows__end").TextContent, StringComparison.Ordinal);

        for (var i = 0; i < 4; i++) await page.InvokeAsync(() => rows.Instance.ReachAsync("newer"));
        Assert.Equal((count, count - LedgerRows.MostShown + 1), ShownBy(page));
        Assert.Single(page.FindAll("[data-edge=older]"));
    }

    [Fact]
    public async Task An_address_begins_in_the_middle_of_it()
    {
        await RecordAsync(200);
        var page = await OpenAsync("nhat-ky?truoc=101");

        Assert.Equal((100, 41), ShownBy(page));
        await page.Find("[data-edge=newer]").ClickAsync(new());
        Assert.Equal((160, 41), ShownBy(page));
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
    public async Task Choosing_goes_into_the_address_and_the_downloads_ask_for_the_same()
    {
        await ReportsAsync();
        var page = await OpenAsync();

        await page.FindAll("select")[0].ChangeAsync("thon-1");
        await page.FindAll("select")[2].ChangeAsync("cap-nhat");
        await page.FindAll("input[type=date]")[0].ChangeAsync("2023-05-24");

        Assert.Equal("http://localhost/nhat-ky?don-vi=thon-1&viec=cap-nhat&tu=2023-05-24", Navigation.Uri);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ledger__row").Count));
        page.WaitForAssertion(() => Assert.StartsWith("2 dòng trong ", page.Find(".ledger-count").TextContent, StringComparison.Ordinal));
        Assert.Equal("Ghi từ ngày 24/5/2023", page.Find(".filters__days").TextContent);
        Assert.Equal(["nhat-ky/nhat-ky.xlsx?don-vi=thon-1&viec=cap-nhat&tu=2023-05-24", "nhat-ky/nhat-ky.csv?don-vi=thon-1&viec=cap-nhat&tu=2023-05-24"],
            page.FindAll("a[download]").Select(a => a.GetAttribute("href")));

        await page.Find(".filters__clear").ClickAsync(new());
        Assert.Equal("http://localhost/nhat-ky", Navigation.Uri);
    }

    [Fact]
    public async Task Words_are_asked_for_when_the_typing_rests()
    {
        await ReportsAsync();
        var page = await OpenAsync();

        var first = page.Find("input[type=search]").InputAsync("dem");
        var second = page.Find("input[type=search]").InputAsync("dem lai");
        await page.InvokeAsync(() => { }); // both have begun to rest: the page takes its turns in order
        Assert.Equal("http://localhost/nhat-ky", Navigation.Uri);
        Clock.Advance(LedgerFilters.Rest);
        await Wait.ForAsync(Task.WhenAll(first, second));

        Assert.Equal("http://localhost/nhat-ky?tim=dem%20lai", Navigation.Uri);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".ledger__row").Count));
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_leads_back()
    {
        await RecordAsync(1);
        Navigation.NavigateTo("nhat-ky?tim=zzz");
        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => Assert.Contains("Không có dòng nào như vậy", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("0 dòng trong 1", page.Find(".ledger-count").TextContent));
    }

    [Fact]
    public async Task An_address_that_cannot_be_understood_says_what_is_wrong()
    {
        await RecordAsync(1);

        var page = await OpenAsync("nhat-ky?tu=hom-qua&viec=gi-do");

        Assert.Equal(["Không có loại việc “gi-do”.", "“hom-qua” không phải là một ngày. Hãy ghi như 2023-05-24."], page.FindAll("[role=alert]").Select(a => a.TextContent));
    }

    [Fact]
    public async Task New_rows_are_counted_when_they_fit_and_do_not_move_what_is_being_read()
    {
        await RecordAsync(3);
        var page = await OpenAsync("nhat-ky?viec=tai-khoan");

        await RecordAsync(4);
        page.WaitForAssertion(() => Assert.Equal("4 dòng mới – xem", page.Find(".rows__news").TextContent.Trim()));
        Assert.Equal((3, 1), ShownBy(page));
        var rows = page.FindComponent<LedgerRows>();
        var renders = rows.RenderCount;
        await RecordAsync(SomeFacts.Movement);
        await PassAsync();
        Assert.Equal(renders, rows.RenderCount);
        await RecordAsync(1);
        await PassAsync();
        page.WaitForAssertion(() => Assert.Equal("5 dòng mới – xem", page.Find(".rows__news").TextContent.Trim()));

        await page.Find(".rows__news button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal((9, 1), ShownBy(page)));
        Assert.Empty(page.FindAll(".rows__news button"));
    }

    [Fact]
    public async Task The_whole_chain_can_be_checked_from_the_page()
    {
        await RecordAsync(3);
        var page = await OpenAsync();

        await page.Find(".chain button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Chuỗi nguyên vẹn: đã kiểm tra 3 dòng", page.Find(".chain [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_was_edited_in_the_file_is_named()
    {
        await RecordAsync(3);
        await Db.TamperAsync("UPDATE Ledger SET ActorName = 'Ai đó' WHERE Sequence = 2");
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
        Assert.Equal("Wednesday, 24/5/2023", page.Find(".ledger__day").TextContent);
    }

    private async Task<IRenderedComponent<LedgerPage>> OpenAsync(string address = "nhat-ky")
    {
        await DisposeComponentsAsync();
        Navigation.NavigateTo(address);
        var page = Render<LedgerPage>();
        page.WaitForState(() => page.FindAll(".ledger__row").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }

    private static (int First, int Last) ShownBy(IRenderedComponent<LedgerPage> page)
    {
        var numbers = page.FindAll(".ledger__row .ledger__number").Select(n => int.Parse(n.Text(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.InRange(numbers.Count, 1, LedgerRows.MostShown);
        return (numbers[0], numbers[^1]);
    }

    // The rows rest between two looks; the clock of the page must pass for the next one.
    private async Task PassAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(20, Cancellation);
            Clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Split('\n').Select(l => l.Trim()));

    private async Task ReportsAsync()
    {
        await Db.LoadAsync(SomeFacts.Seeds(SomeFacts.Target(Report)));
        await Db.SaveAsync(Report, 20);
        await Db.SaveAsync(Report, 15);
    }

    private Task<bool> RecordAsync(int facts) =>
        RecordAsync([.. Enumerable.Range(0, facts).Select(_ => new DemoAccountsCreated { UserNames = ["thon-1", "thon-2"] })]);
}
