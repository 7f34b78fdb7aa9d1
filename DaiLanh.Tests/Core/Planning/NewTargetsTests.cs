using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>The three ways in which a unit gets targets: by hand, copied from another unit, from the library.</summary>
public sealed class NewTargetsTests : IAsyncLifetime
{
    private TestDb _db = null!;
    private Office _office = null!;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.CreateAsync();
        await _db.LoadAsync(SomeFacts.Seeds(
            SomeFacts.Target("THON1-01", Some.Amount(plan: 7, baseline: 0)) with { Template = "L01", Pledged = 9 },
            SomeFacts.Target("THON1-09", Some.Milestones(1, 2)),
            SomeFacts.Target("THON1-10", Some.Amount(plan: 95.5m)) with { MeasureUnit = "% hộ" }) with
        {
            Templates =
            [
                SomeFacts.Template,
                SomeFacts.Template with { Code = "L01", Name = "Trồng cây", MeasureUnit = "cây", Kind = MeasureKind.Amount, IsCumulative = true, Steps = [], SuggestedWeight = 3 },
                SomeFacts.Template with { Code = "L02", Name = "Ký kết giao ước", MeasureUnit = "đạt/chưa đạt", Kind = MeasureKind.YesNo, Steps = [] },
            ],
        });
        _office = new Office(_db);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_new_target_gets_the_code_after_the_last_one_of_its_unit()
    {
        await _office.RetireAsync("THON1-10");

        Assert.Equal(["THON1-11"], Assert.IsType<PlanOutcome.Saved>(await _office.DefineAsync("thon-1", Office.Values("Trồng cây xanh"))).Targets);
        Assert.Equal(["THON2-01"], Assert.IsType<PlanOutcome.Saved>(await _office.DefineAsync("thon-2", Office.Values("Trồng cây xanh"))).Targets);

        Assert.Equal("Trồng cây xanh", (await _db.BoardAsync()).Target("THON2-01")!.Card.Name);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Who_may_not_the_unit_that_is_not_and_the_target_that_is_there_already_are_refused()
    {
        Assert.IsType<PlanOutcome.NotAllowed>(await _office.DefineAsync("thon-1", Office.Values("Mới"), Some.Officer("thon-1")));
        Assert.Equal(TargetField.Unit, Office.OnlyOne(await _office.DefineAsync("thon-9", Office.Values("Mới"))).Field);
        Assert.Equal(TargetField.Movement, Office.OnlyOne(await _office.DefineAsync("thon-1", Office.Values("Mới") with { Movement = "x" })).Field);
        var twin = Office.OnlyOne(await _office.DefineAsync("thon-1", Office.Values("chỉ tiêu thon1-01")));
        Assert.Equal((TargetField.Name, "Thôn 1 đã có chỉ tiêu này: THON1-01 “Chỉ tiêu THON1-01”. Hãy sửa chỉ tiêu đó, hoặc đặt tên khác."), (twin.Field, Office.Said(twin.Why)));
    }

    [Fact]
    public async Task A_targets_plan_is_copied_with_figures_kept_scaled_or_typed()
    {
        var source = await _office.SeesAsync("THON1-01");
        var percent = await _office.SeesAsync("THON1-10");

        var saved = Assert.IsType<PlanOutcome.Saved>(await _office.CopyAsync(
            new TargetCopy("THON1-01", "thon-2", CopiedNumbers.Scaled(source, 0.5m)),
            new TargetCopy("THON1-10", "thon-2", CopiedNumbers.Scaled(percent, 0.5m)),
            new TargetCopy("THON1-09", "thon-2", CopiedNumbers.Kept(await _office.SeesAsync("THON1-09")))));

        Assert.Equal(["THON2-01", "THON2-02", "THON2-03"], saved.Targets);
        var copied = await _office.SeesAsync("THON2-01");
        Assert.Equal((4, 5, source.Name, source.Due), (copied.Plan, copied.Pledged, copied.Name, copied.Due));
        Assert.Equal(95.5m, (await _office.SeesAsync("THON2-02")).Plan);
        Assert.Equal(2, (await _office.SeesAsync("THON2-03")).Milestones.Length);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_copy_without_figures_or_of_what_is_there_or_gone_is_named_and_nothing_is_copied()
    {
        await _office.CopyAsync(new TargetCopy("THON1-01", "thon-2", CopiedNumbers.Kept(await _office.SeesAsync("THON1-01"))));
        await _office.RetireAsync("THON1-09");

        var refused = Assert.IsType<PlanOutcome.Refused>(await _office.CopyAsync(
            new TargetCopy("THON1-10", "thon-2", CopiedNumbers.Blank),
            new TargetCopy("THON1-01", "thon-2", new CopiedNumbers(0, 5, null)),
            new TargetCopy("THON1-09", "thon-2", CopiedNumbers.Blank),
            new TargetCopy("THON1-10", "thon-9", CopiedNumbers.Blank)));

        Assert.Equal(
            [("THON1-09→thon-2", TargetField.Target), ("THON1-10→thon-2", TargetField.Plan), ("THON1-01→thon-2", TargetField.Template), ("THON1-10→thon-9", TargetField.Unit)],
            refused.Objections.Select(o => (o.Row!, o.Field)));
        Assert.Equal(1, (await _db.BoardAsync()).Unit("thon-2")!.Figures.Targets);
        Assert.Equal(TargetField.Target, Office.OnlyOne(await _office.CopyAsync()).Field);
    }

    [Fact]
    public async Task A_units_plan_is_taken_from_the_library_in_one_transaction()
    {
        var before = (await _db.BoardAsync()).Position.Sequence;

        var saved = Assert.IsType<PlanOutcome.Saved>(await _office.TakeAsync("thon-2", Taken("L01", 120), Taken("L08"), Taken("L02")));

        Assert.Equal(["THON2-01", "THON2-02", "THON2-03"], saved.Targets);
        Assert.Equal(before + 3, saved.Sequence);
        var unit = (await _db.BoardAsync()).Unit("thon-2")!;
        Assert.Equal(["Trồng cây", "Hồ sơ đạt chuẩn nông thôn mới", "Ký kết giao ước"], unit.Targets.Select(t => t.Card.Name));
        var steps = ((Measure.Milestones)unit.Targets[1].Card.Plan.Measure).Steps;
        Assert.Equal([new(2023, 5, 1), Some.Due], steps.Select(s => s.Due));
        Assert.Equal("L01", (await _db.Get<PlanReader>().FindAsync(SomeFacts.CampaignCode, "THON2-01", TestContext.Current.CancellationToken))!.Template);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task What_is_missing_twice_or_gone_is_named_by_its_template_and_a_plan_sent_twice_is_made_once()
    {
        var refused = Assert.IsType<PlanOutcome.Refused>(await _office.TakeAsync("thon-2", Taken("L01"), Taken("L02"), Taken("L02"), Taken("L99")));
        Assert.Equal([("L99", TargetField.Template), ("L01", TargetField.Plan), ("L02", TargetField.Template)], refused.Objections.Select(o => (o.Row!, o.Field)));

        Assert.IsType<PlanOutcome.Saved>(await _office.TakeAsync("thon-2", Taken("L02")));
        Assert.Equal(("L02", TargetField.Template), (Office.OnlyOne(await _office.TakeAsync("thon-2", Taken("L02"))) is var o ? (o.Row, o.Field) : default));
        Assert.Equal(TargetField.Template, Office.OnlyOne(await _office.TakeAsync("thon-2")).Field);
        Assert.Equal(TargetField.Unit, Office.OnlyOne(await _office.TakeAsync("thon-9", Taken("L02"))).Field);
        Assert.IsType<PlanOutcome.NotAllowed>(await _db.Get<TakeFromLibrary>().ExecuteAsync(Some.Holding(Role.Admin), null, "thon-2", [Taken("L02")], null, TestContext.Current.CancellationToken));
    }

    private static TemplateTaken Taken(string template, decimal? plan = null) => new(template, null, plan, null, 3, Some.Start, Some.Due);
}
