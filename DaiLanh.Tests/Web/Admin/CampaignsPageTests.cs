using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Admin.Campaigns;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin;

/// <summary>/quan-tri/dot-thi-dua: campaigns from draft to end, and one of them in its form.</summary>
public sealed class CampaignsPageTests : PageTest
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_any_campaign_the_page_says_how_to_begin()
    {
        await using var empty = await TestDb.CreateAsync();

        var cut = Open(from: empty);

        Assert.Contains("Chưa có đợt thi đua nào", Shown(cut), StringComparison.Ordinal);
        Assert.Contains("Lập đợt tiếp theo", TextOf(cut.Find("button.button--primary")), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("form"));
    }

    [Fact]
    public void Who_may_not_change_campaigns_reads_them()
    {
        var cut = Open(Some.Holding(Role.Admin));

        Assert.True(cut.Find("fieldset").HasAttribute("disabled"));
        Assert.Empty(cut.FindAll("button"));
        Assert.Contains("Thi đua 2023", Shown(cut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_said_where_it_was_typed_and_nothing_typed_is_lost()
    {
        var cut = Open();
        await Field(cut, "Tên ngắn").ChangeAsync(new() { Value = "Thi đua hè" });

        await cut.Find("form").SubmitAsync();

        Assert.StartsWith("Chưa ghi lý do.", TextOf(cut.Find(".work__bar .work__fault")), StringComparison.Ordinal);
        Assert.Equal("Thi đua hè", Field(cut, "Tên ngắn").GetAttribute("value"));
        Assert.Equal("Thi đua 2023", Live.Current!.Campaign.ShortName);
    }

    [Fact]
    public async Task What_is_saved_is_on_the_board_at_once_and_the_form_begins_anew()
    {
        var cut = Open();
        await Field(cut, "Tên ngắn").ChangeAsync(new() { Value = "Thi đua hè" });
        await cut.Find("#ly-do-dot").ChangeAsync(new() { Value = "Tên gọn hơn" });

        await cut.Find("form").SubmitAsync();

        await Wait.UntilAsync(() => Live.Current!.Campaign.ShortName == "Thi đua hè");
        await cut.WaitForAssertionAsync(() => Assert.Contains("Thi đua hè", TextOf(cut.Find(".campaigns")), StringComparison.Ordinal));
        Assert.Equal("Đã lưu", TextOf(cut.Find(".work__saved")));
        Assert.Empty(cut.Find("#ly-do-dot").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_name_pasted_in_two_lines_is_one()
    {
        var cut = Open();
        await Field(cut, "Tên ngắn").ChangeAsync(new() { Value = "Thi đua\nhè\n" });
        await cut.Find("#ly-do-dot").ChangeAsync(new() { Value = "Tên gọn hơn" });

        await cut.Find("form").SubmitAsync();

        await Wait.UntilAsync(() => Live.Current!.Campaign.ShortName != "Thi đua 2023");
        Assert.Equal("Thi đua hè", Live.Current!.Campaign.ShortName);
    }

    [Fact]
    public async Task Two_people_on_one_field_see_both_versions_and_choose()
    {
        var cut = Open();
        await Field(cut, "Tên ngắn").ChangeAsync(new() { Value = "Tên của tôi" });
        await cut.Find("#ly-do-dot").ChangeAsync(new() { Value = "Tên gọn hơn" });
        var seen = (await Db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;
        await ElsewhereAsync(new Wish<CampaignDetails>.Edit(seen, seen with { ShortName = "Tên của họ" }) { Reason = "Nơi khác" });

        await cut.Find("form").SubmitAsync();
        Assert.Contains("Tên của họ", TextOf(cut.Find(".work__both")), StringComparison.Ordinal);
        Assert.Contains("Tên của tôi", TextOf(cut.Find(".work__both")), StringComparison.Ordinal);
        await cut.FindAll(".work__panel button").Single(b => b.TextContent == "Giữ của tôi").ClickAsync();

        await Wait.UntilAsync(() => Live.Current!.Campaign.ShortName == "Tên của tôi");
        Assert.Equal("Tên của tôi", Live.Current!.Campaign.ShortName);
    }

    [Fact]
    public async Task A_field_that_the_browser_kept_is_asked_about_when_somebody_changed_it_since_and_the_others_stay_theirs()
    {
        var seen = (await Db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;
        await ElsewhereAsync(new Wish<CampaignDetails>.Edit(seen, seen with { ShortName = "Tên của họ", Theme = "Chủ đề của họ" }) { Reason = "Nơi khác" });
        var cut = Open();

        await cut.Find("campaign-draft").TriggerEventAsync("onformreturned", new FormReturnedEventArgs
        {
            Fields = [new("ShortName", "Tên của tôi", seen.ShortName), new("LegalBases", """[["Kế hoạch","1/KH","2023-04-01","UBND xã","Thi đua"]]""", "[]"), new("Reason", "Tên gọn hơn", "")],
        });
        Assert.Equal("Tên của tôi", Field(cut, "Tên ngắn").GetAttribute("value"));
        Assert.Single(cut.FindAll(".campaign-form__bases > li"));
        await cut.Find("form").SubmitAsync();

        Assert.Contains("Tên của họ", TextOf(cut.Find(".work__both")), StringComparison.Ordinal);
        Assert.Equal(("Tên của họ", "Chủ đề của họ"), (Live.Current!.Campaign.ShortName, (await Db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details.Theme));
    }

    [Fact]
    public async Task While_no_campaign_runs_an_open_page_shows_the_draft_that_somebody_else_makes()
    {
        Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(await Db.Get<CampaignSteps>().MoveAsync(Office, "2023", CampaignState.Running, CampaignState.Closed, "Tổng kết", Cancellation));
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);
        var cut = Open();
        Assert.Single(cut.FindAll(".campaigns > li"));

        await ElsewhereAsync(new Wish<CampaignDetails>.Add(new CampaignDetails(
            "2024", "Đợt thi đua năm 2024", "Thi đua 2024", "", CampaignKind.Thematic, new DateOnly(2024, 4, 1), false, new DateOnly(2024, 6, 1), 0.95m, 0.75m, [], [])));

        await cut.WaitForAssertionAsync(() => Assert.Contains("Thi đua 2024", TextOf(cut.Find(".campaigns")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pressed_twice_there_is_one_new_draft()
    {
        var cut = Open();

        await cut.Find("button.button--primary").ClickAsync(new());
        await cut.WaitForAssertionAsync(() => Assert.Equal(2, cut.FindAll(".campaigns > li").Count));
        await cut.Find("button.button--primary").ClickAsync(new());

        await cut.WaitForAssertionAsync(() => Assert.Equal("Đợt thi đua mới", TextOf(cut.Find("#dot-dang-xem"))));
        Assert.Equal(2, (await Db.Get<CampaignList>().ReadAsync(Cancellation)).Length);
    }

    [Fact]
    public async Task A_draft_leads_to_its_targets_and_a_plan_copied_into_it_is_taken_out_again()
    {
        await ElsewhereAsync(new Wish<CampaignDetails>.Add(new CampaignDetails(
            "2024", "Đợt thi đua năm 2024", "Thi đua 2024", "", CampaignKind.Thematic, new DateOnly(2024, 4, 1), false, new DateOnly(2024, 6, 1), 0.95m, 0.75m, [], [])));
        var cut = Open(address: "?dot=2024");
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        Assert.Equal("quan-tri/chi-tieu?dot=2024", Steps(cut).Single(b => TextOf(b) == "Sửa chỉ tiêu").GetAttribute("href"));
        await PressAsync(cut, "Chép 5 chỉ tiêu");
        await cut.WaitForAssertionAsync(() => Assert.DoesNotContain("Chép 5 chỉ tiêu", Shown(cut), StringComparison.Ordinal));

        var discarding = PressAsync(cut, "Bỏ kế hoạch đã chép");
        await dialogs.WaitForAssertionAsync(() => Assert.Contains("Cả 5 chỉ tiêu của bản nháp này được bỏ", Shown(dialogs), StringComparison.Ordinal));
        await dialogs.Find("input").InputAsync(new() { Value = "Chép nhầm đợt" });
        await dialogs.Find("form").SubmitAsync();
        await discarding;

        await cut.WaitForAssertionAsync(() => Assert.Contains("Chép 5 chỉ tiêu", Shown(cut), StringComparison.Ordinal));
        Assert.DoesNotContain(Steps(cut), b => TextOf(b) == "Bỏ kế hoạch đã chép");
        Assert.Equal([0, 5], (await Db.Get<CampaignList>().ReadAsync(Cancellation)).Select(c => c.Planned));
    }

    // Found and pressed in one turn of the page: what the ledger tells it meanwhile draws the buttons anew.
    private static Task PressAsync(IRenderedComponent<CampaignsPage> cut, string step) =>
        cut.InvokeAsync(() => Steps(cut).Single(b => TextOf(b).StartsWith(step, StringComparison.Ordinal)).ClickAsync(new()));

    private static IEnumerable<IElement> Steps(IRenderedComponent<CampaignsPage> cut) => cut.FindAll(".campaign > .work__answers > *");

    private async Task ElsewhereAsync(Wish<CampaignDetails> wish) =>
        Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(await Db.Get<ChangeCampaigns>().ExecuteAsync(Office with { Name = "Người ở bàn kia" }, wish, Cancellation));

    private static IElement Field(IRenderedComponent<CampaignsPage> cut, string label) =>
        cut.FindAll("label").First(l => TextOf(l).StartsWith(label, StringComparison.Ordinal)).QuerySelector("textarea")!;

    private IRenderedComponent<CampaignsPage> Open(Person? person = null, TestDb? from = null, string address = "")
    {
        SignIn(person ?? Office);
        Services.AddSingleton(_ => (from ?? Db).Get<CampaignList>());
        Services.AddSingleton(_ => Db.Get<ChangeCampaigns>());
        Services.AddSingleton(_ => Db.Get<CampaignSteps>());
        var cut = Open<CampaignsPage>("/quan-tri/dot-thi-dua" + address);
        cut.WaitForState(() => cut.FindAll(".loading-panel").Count == 0);
        return cut;
    }
}
