using Bunit;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Planning;
using DaiLanh.Tests.Core.Planning;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Planning;
using DaiLanh.Web.Admin.Planning.Library;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin.Planning;

/// <summary>The pages of planning on a draft, beside the campaign that runs or without one.</summary>
public sealed class DraftPagesTests : PlanningTest
{
    private const string OfTheDraft = "/quan-tri/chi-tieu?dot=" + Drafts.Code;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task The_targets_of_a_draft_are_changed_in_place_while_the_running_board_stands_still()
    {
        await CopiedAsync();
        var before = Live.Current!;
        var page = await OpenDraftAsync();
        Assert.Contains("bản nháp Chưa ai khác thấy kế hoạch này", Shown(page), StringComparison.Ordinal);

        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));
        Assert.Contains("Tổng trọng số Thôn 1: 5 → 32", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        Assert.DoesNotContain("→ —", TextOf(page.Find(".save-bar")), StringComparison.Ordinal); // nothing is reported, so no percent and no rank moves
        await SaveAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Equal("30", Cell(page, "A-1", "weight").TextContent));
        Assert.Contains("Đã lưu 1 chỉ tiêu.", TextOf(page.Find(".save-bar")), StringComparison.Ordinal);
        Assert.Equal(30, (await PlannedAsync()).Target("A-1")!.Card.Plan.Weight);
        Same.Content(before.Plan.Targets.ToList(), Live.Current!.Plan.Targets.ToList());

        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Lấy lại").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal("3", Cell(page, "A-1", "weight").TextContent));
    }

    [Fact]
    public async Task A_draft_follows_what_others_change_in_it_also_while_no_campaign_runs()
    {
        await CopiedAsync();
        await Drafts.CloseAsync(Db);
        await Wait.UntilAsync(() => Live.Current is { Campaign.IsClosed: true });
        var page = await OpenDraftAsync();

        await OtherAsync("A-1", 9);
        await page.WaitForAssertionAsync(() => Assert.Equal("9", Cell(page, "A-1", "weight").TextContent));

        await TypeAsync(page, new SheetText("A-1", "weight", "8", "9"));
        await OtherAsync("A-1", 7);
        await SaveAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Contains("Trọng số của họ 7 · của bạn 8", TextOf(page.Find(".save-bar__contested")), StringComparison.Ordinal));
        await page.FindAll(".save-bar button").Single(b => b.TextContent == "Lấy số mới").ClickAsync(new());
        Assert.Equal("7", Cell(page, "A-1", "weight").TextContent);
    }

    [Fact]
    public async Task Both_campaigns_are_offered_and_what_was_typed_for_one_is_not_taken_to_the_other()
    {
        await CopiedAsync();
        var page = Open<TargetsPage>("/quan-tri/chi-tieu?don-vi=thon-1");
        await page.WaitForAssertionAsync(() => Assert.Equal(
            ["Thi đua 2023 · đang thực hiện", "Cuối năm 2023 · bản nháp"], page.FindAll(".plan-campaign option").Select(TextOf)));
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));

        await page.Find(".plan-campaign select").ChangeAsync(new() { Value = Drafts.Code });
        Assert.EndsWith("don-vi=thon-1&dot=" + Drafts.Code, Navigation.Uri, StringComparison.Ordinal);

        await page.WaitForAssertionAsync(() => Assert.Equal($"chi-tieu-{Drafts.Code}", page.Find("plan-sheet").GetAttribute("data-sheet")));
        Assert.Equal("3", Cell(page, "A-1", "weight").TextContent);
        Assert.Empty(page.FindAll(".save-bar--open"));
        Assert.Contains($"quan-tri/chi-tieu/thon-1/tu-thu-vien?dot={Drafts.Code}", page.FindAll("a.sheet__act").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_draft_that_is_launched_stays_on_the_page_with_what_is_typed_in_it()
    {
        await CopiedAsync();
        await Drafts.CloseAsync(Db);
        var page = await OpenDraftAsync();
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));

        await Drafts.LaunchAsync(Db);
        await Wait.UntilAsync(() => Live.Current?.Campaign.Code == Drafts.Code);

        // The page turns in steps; the sheet is there again with the last of them.
        await page.WaitForAssertionAsync(() =>
        {
            Assert.DoesNotContain("Chưa ai khác thấy", Shown(page), StringComparison.Ordinal);
            Assert.Equal("30", Cell(page, "A-1", "weight").TextContent);
        });
        await SaveAsync(page);
        await Wait.UntilAsync(() => Live.Current!.Target("A-1")!.Card.Plan.Weight == 30);
    }

    [Fact]
    public async Task A_plan_is_made_from_the_library_in_a_draft_and_all_links_stay_in_it()
    {
        await CopiedAsync();
        Navigation.NavigateTo($"/quan-tri/chi-tieu/thon-2/tu-thu-vien?dot={Drafts.Code}");
        var page = Render<LibraryPlanPage>(p => p.Add(x => x.Unit, "thon-2"));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("tr[data-r='L01']")));
        Assert.Contains($"quan-tri/chi-tieu?dot={Drafts.Code}&don-vi=thon-2", page.FindAll("a.button").Select(a => a.GetAttribute("href")));

        await TypeAsync(page, new SheetText("L01", "plan", "250", ""));
        await SaveAsync(page, reason: null);

        await page.WaitForAssertionAsync(() => Assert.Contains("Đã giao 1 chỉ tiêu.", Shown(page), StringComparison.Ordinal));
        var made = Assert.Single((await PlannedAsync()).Unit("thon-2")!.Targets, t => t.Card.Name == "Trồng cây");
        Assert.Equal((Drafts.Details.Start, Drafts.Details.End), (made.Card.Plan.Start, made.Card.Plan.Due));
        Assert.DoesNotContain(Live.Current!.Plan.Targets, t => t.Name == "Trồng cây");
    }

    [Fact]
    public async Task A_campaign_that_has_ended_is_nothing_to_plan_and_the_others_are_offered()
    {
        await Drafts.BeginAsync(Db);
        await Drafts.CloseAsync(Db);
        await Wait.UntilAsync(() => Live.Current is { Campaign.IsClosed: true });

        var ended = Open<TargetsPage>("/quan-tri/chi-tieu?dot=" + SomeFacts.CampaignCode);
        await ended.WaitForAssertionAsync(() => Assert.Contains("“Thi đua 2023” đã kết thúc", Shown(ended), StringComparison.Ordinal));
        Assert.EndsWith("/quan-tri/chi-tieu?dot=" + Drafts.Code, ended.Find(".empty-panel a").GetAttribute("href"), StringComparison.Ordinal);

        var none = Open<TargetsPage>("/quan-tri/chi-tieu");
        await none.WaitForAssertionAsync(() => Assert.Contains("Chưa có đợt thi đua nào đang chạy", Shown(none), StringComparison.Ordinal));
        Assert.Equal("Cuối năm 2023 · bản nháp", TextOf(none.Find(".empty-panel a")));

        var unknown = Open<TargetsPage>("/quan-tri/chi-tieu?dot=khong-co");
        await unknown.WaitForAssertionAsync(() => Assert.Contains("Không có đợt thi đua mã “khong-co”.", Shown(unknown), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_campaign_to_plan_the_page_says_how_to_begin()
    {
        await Drafts.CloseAsync(Db);
        await Wait.UntilAsync(() => Live.Current is { Campaign.IsClosed: true });

        var page = Open<TargetsPage>("/quan-tri/chi-tieu");

        await page.WaitForAssertionAsync(() => Assert.Contains("Lập đợt tiếp theo ở trang Đợt thi đua", Shown(page), StringComparison.Ordinal));
        Assert.Equal("quan-tri/dot-thi-dua", Assert.Single(page.FindAll(".empty-panel a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_campaign_that_is_closed_while_somebody_types_takes_its_sheet_away_and_says_why()
    {
        var page = Open<TargetsPage>("/quan-tri/chi-tieu");
        await TypeAsync(page, new SheetText("A-1", "weight", "30", "3"));
        await Drafts.CloseAsync(Db);

        await page.WaitForAssertionAsync(() => Assert.Contains("Chưa có đợt thi đua nào đang chạy", Shown(page), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("plan-sheet"));
    }

    private async Task CopiedAsync()
    {
        await Drafts.BeginAsync(Db);
        await Drafts.CopyAsync(Db);
    }

    // A page that opens before the tail has come to the end hears of the rest as news, and what comes next a moment later, which no test lets pass.
    private async Task<IRenderedComponent<TargetsPage>> OpenDraftAsync()
    {
        var head = await Db.Ledger.PositionAsync(Xunit.TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => Db.Get<LedgerTail>().Last == head.Sequence);
        var page = Open<TargetsPage>(OfTheDraft);
        page.WaitForState(() => page.FindAll("plan-sheet").Count > 0);
        return page;
    }

    private async Task<DaiLanh.Core.Board.Board> PlannedAsync() => (await Db.Get<PlanReader>().BoardAsync(Drafts.Code, Xunit.TestContext.Current.CancellationToken))!;

    private async Task OtherAsync(string code, decimal weight)
    {
        var reader = Db.Get<PlanReader>();
        var seen = (await reader.FindAsync(Drafts.Code, code, Xunit.TestContext.Current.CancellationToken))!.Values;
        Assert.IsType<PlanOutcome.Saved>(await Db.Get<ChangeTargets>().ExecuteAsync(
            Office with { Name = "Người ở bàn kia" }, Drafts.Code, [new TargetChange(code, seen, seen with { Weight = weight })], "Nơi khác", Xunit.TestContext.Current.CancellationToken));
    }
}
