using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>Changing targets: one field of one, or the weights of all.</summary>
public sealed class ChangeTargetsTests : IAsyncLifetime
{
    private TestDb _db = null!;
    private Office _office = null!;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(
            SomeFacts.Target("THON1-01", Some.Amount(plan: 100, weight: 1)), SomeFacts.Target("THON1-02", Some.Milestones(1, 2)),
            SomeFacts.Target("THON1-03", Some.Amount(plan: 20, baseline: 43)), SomeFacts.Target("THON2-01", unit: 2));
        _office = new Office(_db);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_changed_plan_is_on_the_board_and_measures_what_was_reported_anew()
    {
        await _db.SaveAsync("THON1-01", 50);

        var saved = await _office.SaveAsync("THON1-01", v => v with { Plan = 200, Name = "  Trồng cây  ", Weight = 2.5m, Pledged = 220 });

        Assert.Equal(["THON1-01"], saved.Targets);
        var row = (await _db.BoardAsync()).Target("THON1-01")!;
        Assert.Equal(0.25m, row.Completion);
        Assert.Equal(("Trồng cây", 2.5m, 220m), (row.Card.Name, row.Card.Plan.Weight, row.Card.Pledged));
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task The_ledger_says_what_was_and_what_is_and_why()
    {
        await _office.SaveAsync("THON1-01", v => v with { Plan = 200, Due = Some.Due.AddDays(-1) });

        var fact = (TargetChanged)(await LastAsync()).ReadFact();
        Assert.Equal("Sửa chỉ tiêu THON1-01 “Chỉ tiêu THON1-01”: kế hoạch 100 → 200, hạn 11/6/2023 → 10/6/2023. Lý do: Điều chỉnh giữa đợt", fact.Say().ToString());
        Assert.Equal(100, fact.Was.Plan);
    }

    [Fact]
    public async Task Weights_of_many_targets_are_one_transaction_with_one_fact_each()
    {
        var before = (await _db.BoardAsync()).Position.Sequence;
        string[] codes = ["THON1-01", "THON1-02", "THON1-03"];
        var changes = await Task.WhenAll(codes.Select(async c => (Code: c, Seen: await _office.SeesAsync(c))));

        var saved = Assert.IsType<PlanOutcome.Saved>(await _office.ChangeAsync([.. changes.Select((c, i) => new TargetChange(c.Code, c.Seen, c.Seen with { Weight = i + 2 }))]));

        Assert.Equal(before + 3, saved.Sequence);
        Assert.Equal(9, (await _db.BoardAsync()).Unit("thon-1")!.Figures.Now.Weight);
    }

    [Fact]
    public async Task One_wrong_weight_among_many_keeps_all_as_they_were()
    {
        var (one, two) = (await _office.SeesAsync("THON1-01"), await _office.SeesAsync("THON1-02"));

        var objection = Office.OnlyOne(await _office.ChangeAsync(
            [new TargetChange("THON1-01", one, one with { Weight = 5 }), new TargetChange("THON1-02", two, two with { Weight = 0 })]));

        Assert.Equal(("THON1-02", TargetField.Weight), (objection.Row, objection.Field));
        Assert.Equal("Trọng số phải lớn hơn 0 và không quá 1.000.000.", Office.Said(objection.Why));
        Assert.Equal(1, (await _office.SeesAsync("THON1-01")).Weight);
    }

    [Fact]
    public async Task Nothing_new_leaves_no_trace()
    {
        var before = (await _db.BoardAsync()).Position;

        var saved = await _office.SaveAsync("THON1-01", v => v with { Name = v.Name + " " });

        Assert.Empty(saved.Targets);
        Assert.Equal(before, (await _db.BoardAsync()).Position);
    }

    [Fact]
    public async Task Two_people_who_change_two_fields_of_one_target_both_get_their_way()
    {
        var seen = await _office.SeesAsync("THON1-01");
        await _office.SaveAsync("THON1-01", v => v with { Weight = 4 });

        Assert.IsType<PlanOutcome.Saved>(await _office.ChangeAsync("THON1-01", seen, seen with { Plan = 120 }));

        var now = await _office.SeesAsync("THON1-01");
        Assert.Equal((4, 120), (now.Weight, now.Plan));
    }

    [Fact]
    public async Task The_same_field_changed_by_two_people_is_asked_about_and_nothing_is_overwritten()
    {
        var seen = await _office.SeesAsync("THON1-01");
        await _office.SaveAsync("THON1-01", v => v with { Weight = 4 });

        var meanwhile = Assert.IsType<PlanOutcome.ChangedMeanwhile>(await _office.ChangeAsync("THON1-01", seen, seen with { Weight = 7 }));

        var contested = Assert.Single(meanwhile.Targets);
        Assert.Equal([TargetField.Weight], contested.Fields);
        Assert.Equal((4, Office.Person.Name, _db.Clock.GetUtcNow()), (contested.Now.Weight, contested.By, contested.At));
        Assert.Equal(4, (await _office.SeesAsync("THON1-01")).Weight);
        Assert.IsType<PlanOutcome.Saved>(await _office.ChangeAsync("THON1-01", contested.Now, contested.Now with { Weight = 7 }));
        Assert.Equal(7, (await _office.SeesAsync("THON1-01")).Weight);
    }

    [Fact]
    public async Task Only_the_office_may_and_a_reason_is_needed()
    {
        var seen = await _office.SeesAsync("THON1-01");

        foreach (var person in (Person[])[Some.Officer("thon-1"), Some.Holding(Role.Admin, Role.Council, Role.Viewer, Role.Outreach)])
            Assert.IsType<PlanOutcome.NotAllowed>(await _office.ChangeAsync("THON1-01", seen, seen with { Weight = 2 }, by: person));
        Assert.Equal(TargetField.Reason, Office.OnlyOne(await _office.ChangeAsync("THON1-01", seen, seen with { Weight = 2 }, "  ")).Field);
        Assert.Equal(TargetField.Reason, Office.OnlyOne(await _office.ChangeAsync("THON1-01", seen, seen with { Weight = 2 }, new string('x', 501))).Field);
        Assert.Equal(1, (await _office.SeesAsync("THON1-01")).Weight);
    }

    [Fact]
    public async Task Targets_that_are_not_there_or_retired_and_movements_that_are_not_are_named()
    {
        var seen = await _office.SeesAsync("THON1-01");
        Assert.Equal("Không có chỉ tiêu mã “X-1” trong đợt thi đua này.", Office.Said(Office.OnlyOne(await _office.ChangeAsync("X-1", seen, seen with { Weight = 2 })).Why));
        Assert.Equal(TargetField.Movement, (await _office.RefusedAsync("THON1-01", v => v with { Movement = "x" })).Field);
        await _office.RetireAsync("THON1-01");
        Assert.Equal("Chỉ tiêu này đã ngừng từ ngày 24/5/2023. Hãy đưa trở lại trước khi sửa.",
            Office.Said(Office.OnlyOne(await _office.ChangeAsync("THON1-01", seen, seen with { Weight = 2 })).Why));
    }

    [Fact]
    public async Task The_kind_of_a_target_with_reports_stays_and_the_way_out_is_said()
    {
        await _db.SaveAsync("THON1-01", 50);

        var objection = await _office.RefusedAsync("THON1-01", v => v with { Kind = MeasureKind.Limit });

        Assert.Equal(TargetField.Kind, objection.Field);
        Assert.Equal("Đã có 1 lần báo cáo theo cách đo cũ, nên không đổi cách đo được. Hãy ngừng chỉ tiêu này và giao một chỉ tiêu mới.", Office.Said(objection.Why));
    }

    [Fact]
    public async Task The_kind_of_a_target_whose_only_report_was_taken_back_may_change()
    {
        var saved = await _db.SaveAsync("THON1-01", 50);
        await _db.Undo.ExecuteAsync(Some.Officer("thon-1"), "THON1-01", saved.Sequence, TestContext.Current.CancellationToken);

        await _office.SaveAsync("THON1-01", v => v with { Kind = MeasureKind.YesNo });

        Assert.Equal(MeasureKind.YesNo, (await _db.BoardAsync()).Target("THON1-01")!.Card.Plan.Measure.Kind);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_start_after_a_report_and_a_step_that_was_reported_stand_against_it()
    {
        await _db.SaveAsync("THON1-01", 50, Some.Today.AddDays(-5));
        Assert.IsType<ReportOutcome.Saved>(await _db.ReportAsync(new ReportRequest("THON1-02", Some.Today, null) { Step = 1, Done = true }));

        var start = await _office.RefusedAsync("THON1-01", v => v with { Start = Some.Today });
        var step = await _office.RefusedAsync("THON1-02", v => v with { Milestones = [v.Milestones[1]] });

        Assert.Equal("Đã có báo cáo cho ngày 19/5/2023, nên ngày bắt đầu phải từ ngày đó trở về trước.", Office.Said(start.Why));
        Assert.Equal((TargetField.Milestones, "Mốc 1 “Mốc 1” đã có báo cáo, nên không bỏ được. Có thể sửa tên, trọng số và hạn của mốc."), (step.Field, Office.Said(step.Why)));
        await _office.SaveAsync("THON1-02", v => v with { Milestones = [v.Milestones[0] with { Weight = 3 }] });
        Assert.Equal(1, (await _db.BoardAsync()).Target("THON1-02")!.Completion);
    }

    [Theory]
    [InlineData(TargetField.Name, "")]
    [InlineData(TargetField.MeasureUnit, " ")]
    public async Task A_text_that_is_missing_is_asked_for(TargetField field, string text)
    {
        var objection = await _office.RefusedAsync("THON1-01", v => field == TargetField.Name ? v with { Name = text } : v with { MeasureUnit = text });
        Assert.Equal((field, "Chưa ghi. Hãy điền vào ô này."), (objection.Field, Office.Said(objection.Why)));
    }

    private Task<DaiLanh.Core.Ledger.LedgerRow> LastAsync() => _db.ReadAsync(db => Task.FromResult(db.Ledger.OrderByDescending(r => r.Sequence).First()));
}
