using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Progress;
using DaiLanh.Web.Progress.Rows;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Progress;

public sealed class ProgressPageTests : DeskTest
{
    [Fact]
    public async Task An_officer_types_a_number_and_the_board_has_it()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)), SomeFacts.Target("T-02"));
        var page = Page();
        Assert.Equal("Thôn 1", page.Find("h1").TextContent);

        await TypeAsync(page, "T-01", "620");

        Assert.Equal("Đã lưu 14:00", Row(page, "T-01").Find(".prow__saved").TextContent);
        await UntilAsync(() => page.Find(".unit-head__figure").TextContent == "38,8\u00a0%");
        Assert.Equal("77,5\u00a0%", Row(page, "T-01").Find(".percent").TextContent);
        Assert.Equal("620", Row(page, "T-01").Find("input.prow__cell").GetAttribute("value"));
    }

    [Fact]
    public async Task A_change_of_another_unit_renders_nothing()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02", unit: 2), SomeFacts.Target("T-03", unit: 2));
        await Db.SaveAsync("T-01", 90);
        var page = Page();
        await UntilAsync(() => page.Find("input.prow__cell").GetAttribute("value") == "90");
        var before = page.RenderCount;

        await SomebodySavesAsync("T-02", 10);
        await SomebodySavesAsync("T-03", 20);
        await AWhileAsync();

        Assert.Equal(before, page.RenderCount);
    }

    [Fact]
    public async Task A_change_of_one_row_renders_that_row_only()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02"), SomeFacts.Target("T-03"));
        var page = Page();
        var before = page.FindComponents<ProgressRowView>().Select(r => r.RenderCount).ToArray();

        await SomebodySavesAsync("T-02", 50);
        await UntilAsync(() => Row(page, "T-02").Find(".percent").TextContent == "50,0\u00a0%");

        Assert.Equal([before[0], before[1] + 1, before[2]], page.FindComponents<ProgressRowView>().Select(r => r.RenderCount));
    }

    [Fact]
    public async Task Coming_to_a_cell_and_going_renders_nothing()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        var page = Page();
        var row = Row(page, "T-01");
        var before = row.RenderCount;

        await row.Find("input.prow__cell").FocusAsync();
        await row.Find("input.prow__cell").BlurAsync();

        Assert.Equal(before, row.RenderCount);
    }

    [Fact]
    public async Task Two_people_at_one_target_the_second_is_shown_both_and_chooses()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        var page = Page();
        await Row(page, "T-01").Find("input.prow__cell").FocusAsync();
        await SomebodySavesAsync("T-01", 615);
        await UntilAsync(() => Row(page, "T-01").FindAll(".prow__other").Count == 1);
        Assert.Equal("Cán bộ đơn vị vừa ghi 615 việc lúc 14:00.", Row(page, "T-01").Find(".prow__other").TextContent);
        Assert.Equal("", Row(page, "T-01").Find("input.prow__cell").GetAttribute("value"));

        await Row(page, "T-01").Find("input.prow__cell").ChangeAsync("620");
        var buttons = Row(page, "T-01").FindAll("[data-question] button").Select(b => b.TextContent.Trim());
        Assert.Equal(["Giữ số của tôi 620", "Lấy số 615", "Sửa lại"], buttons);
        await Row(page, "T-01").Find("[data-first]").ClickAsync();

        Assert.Equal("Đã lưu 14:00", Row(page, "T-01").Find(".prow__saved").TextContent);
        Assert.Equal([615m, 620m], (await Db.BoardAsync()).Target("T-01")!.History.Select(r => r.Value));
    }

    [Fact]
    public async Task Letters_stay_in_the_cell_and_are_said_to_be_wrong()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        var page = Page();

        await TypeAsync(page, "T-01", "mười");

        var cell = Row(page, "T-01").Find("input.prow__cell");
        Assert.Equal(("mười", "true"), (cell.GetAttribute("value"), cell.GetAttribute("aria-invalid")));
        Assert.StartsWith("“mười” không phải là số.", Row(page, "T-01").Find("[role=alert]").TextContent);
        Assert.Contains(Row(page, "T-01").Find(".prow__says").Id!, cell.GetAttribute("aria-describedby")!.Split(' '));
    }

    [Fact]
    public async Task The_last_save_is_undone_by_a_correcting_entry()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        await Db.SaveAsync("T-01", 580, new DateOnly(2023, 5, 12));
        var page = Page();
        await UntilAsync(() => Row(page, "T-01").Find("input.prow__cell").GetAttribute("value") == "580");
        Assert.Contains("trước: 580\u00a0(12/5)", Row(page, "T-01").Find(".prow__meta").TextContent);

        await TypeAsync(page, "T-01", "620");
        await Row(page, "T-01").Find("[data-undo]").ClickAsync();

        Assert.Equal("Đã hoàn tác 14:00", Row(page, "T-01").Find(".prow__saved").TextContent);
        Assert.Equal("580", Row(page, "T-01").Find("input.prow__cell").GetAttribute("value"));
        Assert.Equal(580, (await Db.BoardAsync()).Target("T-01")!.Actual.Value);
    }

    [Fact]
    public async Task Milestones_and_yes_or_no_are_boxes_saved_at_once()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Milestones(1, 2, 3)), SomeFacts.Target("T-02", Some.YesNo()));
        var page = Page();
        Assert.Contains("hạn 1/5", Row(page, "T-01").FindAll(".prow__box")[0].TextContent);

        await Row(page, "T-01").FindAll("input[type=checkbox]")[1].ChangeAsync(true);
        await Row(page, "T-02").Find("input[type=checkbox]").ChangeAsync(true);

        var board = await Db.BoardAsync();
        Assert.Equal([2], board.Target("T-01")!.Actual.DoneSteps);
        Assert.True(board.Target("T-02")!.Actual.Yes);
    }

    [Fact]
    public async Task Drafts_that_the_browser_kept_are_saved_or_shown()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02"));
        var page = Page();

        await page.Find("progress-desk").TriggerEventAsync("ondrafts", new DraftsEventArgs
        {
            Drafts =
            [
                new Draft("T-01", Draft.Number, "62", Left: true, null, Some.Today, 5),
                new Draft("T-02", Draft.Number, "4", Left: false, null, Some.Today, 60),
                new Draft("T-99", Draft.Number, "1", Left: true, null, Some.Today, 5),
            ],
        });

        Assert.Equal("Đã lưu 14:00", Row(page, "T-01").Find(".prow__saved").TextContent);
        Assert.Equal("4", Row(page, "T-02").Find("input.prow__cell").GetAttribute("value"));
        Assert.Contains("Số này gõ lúc 13:59, cho ngày 24/5/2023, chưa lưu.", Row(page, "T-02").Find(".prow__ask").TextContent);
    }

    [Fact]
    public async Task Numbers_speak_of_the_day_in_the_address()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        Services.GetRequiredService<NavigationManager>().NavigateTo("cap-nhat?ngay=2023-05-10");
        var page = Page();
        Assert.Contains("Số liệu đến ngày 10/5/2023", page.Find(".day-chip__button").TextContent);

        await TypeAsync(page, "T-01", "40");

        Assert.Equal(new DateOnly(2023, 5, 10), (await Db.BoardAsync()).Target("T-01")!.History.Single().Day);
        await page.Find(".day-chip__today").ClickAsync();
        Assert.DoesNotContain("ngay", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task Somebody_whose_rights_end_while_the_page_is_open_keeps_the_text_and_is_told()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        var page = Page();
        SignOut();

        await TypeAsync(page, "T-01", "62");

        Assert.Equal("62", Row(page, "T-01").Find("input.prow__cell").GetAttribute("value"));
        Assert.StartsWith("Phiên đăng nhập đã hết.", Row(page, "T-01").Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task An_English_reader_reads_English_and_types_numbers_the_same_way()
    {
        Speak(Wording.English);
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 2000)));
        var page = Page();

        await TypeAsync(page, "T-01", "1.809");

        Assert.Equal("Saved 14:00", Row(page, "T-01").Find(".prow__saved").TextContent);
        Assert.Equal("Understood as 1,809, which is 90.5% complete.", Row(page, "T-01").Find(".prow__says p").TextContent);
        Assert.Equal("1.809", Row(page, "T-01").Find("input.prow__cell").GetAttribute("value"));
        Assert.Equal("/ 2.000 việc", Row(page, "T-01").Find(".prow__of").TextContent);
        Assert.DoesNotContain("Ghi chú", page.Markup);
    }
}
