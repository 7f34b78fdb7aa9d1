using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Core.Campaigns.Changes.CampaignDetails>;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>The plan of the next campaign, made and corrected while nobody sees it and another one runs.</summary>
public sealed class DraftPlanTests : IAsyncLifetime
{
    private TestDb _db = null!;
    private Office _draft = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target("THON1-01", Some.Amount(plan: 100, weight: 1)), SomeFacts.Target("THON1-02"), SomeFacts.Target("THON2-01", unit: 2));
        _draft = await Drafts.BeginAsync(_db);
        await Drafts.CopyAsync(_db);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task All_that_is_done_with_targets_is_done_in_a_draft_and_the_running_campaign_keeps_its_own()
    {
        await _db.SaveAsync("THON1-01", 50);
        var running = await _db.BoardAsync();

        await _draft.SaveAsync("THON1-01", v => v with { Weight = 4, Plan = 300 });
        Assert.IsType<PlanOutcome.Saved>(await _draft.RetireAsync("THON1-02"));
        Assert.Equal(["THON2-02"], Assert.IsType<PlanOutcome.Saved>(await _draft.DefineAsync("thon-2", InTime(Office.Values("Hàng rào xanh")))).Targets);
        Assert.Equal(["THON1-03"], Assert.IsType<PlanOutcome.Saved>(await _draft.CopyAsync(new TargetCopy("THON2-02", "thon-1", new CopiedNumbers(0, 40, null)))).Targets);
        Assert.Equal(["THON2-03"], Assert.IsType<PlanOutcome.Saved>(
            await _draft.TakeAsync("thon-2", new TemplateTaken(SomeFacts.Template.Code, null, null, null, 2, Drafts.Details.Start, Drafts.Details.End))).Targets);

        var planned = await PlannedAsync();
        Assert.Equal(["THON1-01", "THON1-03", "THON2-01", "THON2-02", "THON2-03"], planned!.Plan.Targets.Select(t => t.Code).Order(StringComparer.Ordinal));
        Assert.Equal((4, 0), (planned.Target("THON1-01")!.Card.Plan.Weight, planned.Target("THON1-01")!.Completion));
        Assert.Equal("THON1-02", Assert.Single(await _db.Get<PlanReader>().RetiredAsync(Drafts.Code, Cancellation)).Code);
        var now = await _db.BoardAsync();
        Same.Content(running with { Position = now.Position }, now);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task The_board_of_the_running_campaign_is_not_read_anew_for_a_target_of_a_draft()
    {
        await _db.Live.StartAsync(Cancellation);
        await Wait.ForAsync(_db.Live.Ready);
        var before = _db.Live.Current!;

        var saved = await _draft.SaveAsync("THON1-01", v => v with { Weight = 4 });

        await Wait.UntilAsync(() => _db.Live.Current!.Position.Sequence == saved.Sequence);
        Assert.Same(before.Plan, _db.Live.Current!.Plan);
        Assert.Same(before.Unit("thon-1"), _db.Live.Current.Unit("thon-1"));
    }

    [Fact]
    public async Task A_draft_is_a_board_for_those_who_plan_and_for_nobody_else_and_a_closed_campaign_is_none_for_them()
    {
        Assert.NotNull(await PlannedAsync());
        Assert.Null(await _db.Get<BoardSource>().LoadAsync(Drafts.Code, Some.Today, Cancellation));
        Assert.Null(await _db.Get<PlanReader>().BoardAsync("khong-co", Cancellation));
        Assert.Equal(
            [(SomeFacts.CampaignCode, true), (Drafts.Code, true)], (await _db.Get<PlanReader>().CampaignsAsync(Cancellation)).Select(c => (c.Code, c.CanBePlanned)));

        await Drafts.CloseAsync(_db);

        Assert.Null(await _db.Get<PlanReader>().BoardAsync(SomeFacts.CampaignCode, Cancellation));
        Assert.Equal(
            [(Drafts.Code, true), (SomeFacts.CampaignCode, false)], (await _db.Get<PlanReader>().CampaignsAsync(Cancellation)).Select(c => (c.Code, c.CanBePlanned)));
    }

    [Fact]
    public async Task Without_a_campaign_the_running_one_is_meant_and_one_that_is_closed_or_not_there_is_refused_in_words()
    {
        var define = _db.Get<DefineTarget>();
        Assert.IsType<PlanOutcome.Saved>(await define.ExecuteAsync(Office.Person, null, "thon-1", Office.Values("Chỉ tiêu thêm"), null, Cancellation));
        Assert.NotNull((await _db.BoardAsync()).Target("THON1-03"));
        await Drafts.CloseAsync(_db);

        Assert.Equal("Chưa có đợt thi đua nào đang chạy, nên chưa giao được chỉ tiêu.", await WhyAsync(null));
        Assert.Equal("Không có đợt thi đua mã “khong-co”.", await WhyAsync("khong-co"));
        Assert.Equal("Đợt “Thi đua 2023” đã kết thúc, nên không giao hay sửa chỉ tiêu được nữa. Cần sửa: mở lại đợt ở trang Đợt thi đua.", await WhyAsync(SomeFacts.CampaignCode));

        async Task<string> WhyAsync(string? campaign) =>
            Office.Said(Office.OnlyOne(await define.ExecuteAsync(Office.Person, campaign, "thon-1", Office.Values("Chỉ tiêu khác"), null, Cancellation)).Why);
    }

    [Fact]
    public async Task What_is_retired_in_a_draft_that_should_have_begun_already_is_on_no_board_of_any_day()
    {
        Assert.IsType<Outcome.Saved>(await Drafts.DiscardAsync(_db));
        var late = Drafts.Details with { Start = Some.Start, End = Some.Due };
        Assert.IsType<Outcome.Saved>(await _db.Get<ChangeCampaigns>().ExecuteAsync(
            Office.Person, new DaiLanh.Core.Changes.Wish<CampaignDetails>.Edit(Drafts.Details, late) { Reason = "Phát động sớm hơn" }, Cancellation));
        await Drafts.CopyAsync(_db);

        await _draft.RetireAsync("THON1-02");
        await Drafts.CloseAsync(_db);
        await Drafts.LaunchAsync(_db);

        Assert.Null((await _db.BoardAsync(Some.Start)).Target("THON1-02"));
        Assert.NotNull((await _db.BoardAsync(Some.Start)).Target("THON1-01"));
    }

    [Fact]
    public async Task A_plan_copied_by_mistake_is_taken_out_in_one_step_and_another_is_copied_with_the_same_codes()
    {
        await _draft.SaveAsync("THON1-01", v => v with { Weight = 4 });
        await _draft.RetireAsync("THON1-02");

        Assert.IsType<Outcome.Saved>(await Drafts.DiscardAsync(_db));

        Assert.Empty((await PlannedAsync())!.Plan.Whole.Targets);
        var said = await _db.ReadAsync(d => Task.FromResult(d.Ledger.OrderByDescending(r => r.Sequence).First()));
        Assert.Equal(("Bỏ kế hoạch của bản nháp “Cuối năm 2023”: 3 chỉ tiêu. Lý do: Chép nhầm đợt", Drafts.Code), (said.ReadFact().Say().ToString(), said.Campaign));
        Assert.Null((await _db.CheckAsync()).Fault);
        Assert.IsType<Outcome.Nothing>(await Drafts.DiscardAsync(_db));

        await Drafts.CopyAsync(_db);
        Assert.Equal(1, (await PlannedAsync())!.Target("THON1-01")!.Card.Plan.Weight);
        Assert.Equal(3, (await _db.BoardAsync()).Plan.Targets.Count());
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_plan_is_taken_out_of_a_draft_only_by_the_office_with_a_reason_and_never_with_reports()
    {
        Assert.IsType<Outcome.NotAllowed>(await _db.Get<DiscardPlan>().ExecuteAsync(Some.Holding(Role.Admin), Drafts.Code, "Thôi", Cancellation));
        Assert.Equal("Chưa ghi lý do. Lý do được giữ trong nhật ký.", await WhyAsync(Drafts.Code, "  "));
        Assert.StartsWith("Lý do dài 501 ký tự", await WhyAsync(Drafts.Code, new string('x', 501)), StringComparison.Ordinal);
        Assert.Equal("Không có mục nào mã “khong-co”.", await WhyAsync("khong-co"));
        Assert.StartsWith("Chỉ bỏ được kế hoạch của đợt còn là bản nháp.", await WhyAsync(SomeFacts.CampaignCode), StringComparison.Ordinal);

        // No way of the product leads to a draft with reports; a file that was changed from outside may hold one.
        await _db.SaveAsync("THON1-01", 50);
        await _db.RawAsync($"UPDATE Campaigns SET State = 'Draft' WHERE Code = '{SomeFacts.CampaignCode}'");
        Assert.StartsWith("Đợt đã có số liệu tiến độ", await WhyAsync(SomeFacts.CampaignCode), StringComparison.Ordinal);
        Assert.Equal(6, await _db.ReadAsync(d => d.Targets.CountAsync(Cancellation)));

        async Task<string> WhyAsync(string code, string reason = "Chép nhầm đợt") =>
            Assert.Single(Assert.IsType<Outcome.Refused>(await Drafts.DiscardAsync(_db, code, reason)).Faults).Why.ToString();
    }

    private Task<DaiLanh.Core.Board.Board?> PlannedAsync() => _db.Get<PlanReader>().BoardAsync(Drafts.Code, Cancellation);

    private static TargetValues InTime(TargetValues values) => values with { Start = Drafts.Details.Start, Due = Drafts.Details.End };
}
