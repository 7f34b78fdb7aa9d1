using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>A target that is taken out: gone from now on, there on earlier days, and back when somebody says so.</summary>
public sealed class RetireTargetsTests : IAsyncLifetime
{
    private TestDb _db = null!;
    private Office _office = null!;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON1-02"), SomeFacts.Target("THON2-01", unit: 2));
        _office = new Office(_db);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_retired_target_is_on_no_board_from_that_day_on_and_on_those_of_earlier_days_with_its_reports()
    {
        await _db.SaveAsync("THON1-01", 50, Some.Today.AddDays(-2));

        Assert.IsType<PlanOutcome.Saved>(await _office.RetireAsync("THON1-01"));

        var today = await _db.BoardAsync();
        Assert.Null(today.Target("THON1-01"));
        Assert.Equal(1, today.Unit("thon-1")!.Figures.Targets);
        Assert.Equal(0.5m, (await _db.BoardAsync(Some.Today.AddDays(-1))).Target("THON1-01")!.Completion);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Nobody_reports_on_a_retired_target_until_it_is_back_with_all_it_had()
    {
        await _db.SaveAsync("THON1-01", 50);
        var last = await _db.LastAsync("THON1-01");
        await _office.RetireAsync("THON1-01");

        var refused = Assert.IsType<ReportOutcome.Refused>(await _db.ReportAsync(new ReportRequest("THON1-01", Some.Today, last) { Value = 60 }));
        Assert.Equal("Chỉ tiêu này đã ngừng từ ngày 24/5/2023 nên không ghi thêm được.", Office.Said(refused.Why));

        Assert.IsType<PlanOutcome.Saved>(await _office.ReturnAsync("THON1-01"));
        Assert.Equal(0.5m, (await _db.BoardAsync()).Target("THON1-01")!.Completion);
        await _db.SaveAsync("THON1-01", 60);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Several_are_taken_out_together_or_not_at_all()
    {
        await _office.RetireAsync("THON1-01");

        Assert.Equal("Chỉ tiêu này đã ngừng từ ngày 24/5/2023.", Office.Said(Office.OnlyOne(await _office.RetireAsync("THON1-02", "THON1-01")).Why));
        Assert.Equal("Không có chỉ tiêu mã “X” trong đợt thi đua này.", Office.Said(Office.OnlyOne(await _office.RetireAsync("THON1-02", "X")).Why));
        Assert.Equal("Chỉ tiêu này đang thực hiện, không cần đưa trở lại.", Office.Said(Office.OnlyOne(await _office.ReturnAsync("THON1-02")).Why));
        Assert.NotNull((await _db.BoardAsync()).Target("THON1-02"));

        Assert.Equal(["THON1-02", "THON2-01"], Assert.IsType<PlanOutcome.Saved>(await _office.RetireAsync("THON1-02", "THON2-01")).Targets);
    }

    [Fact]
    public async Task Only_the_office_may_and_a_reason_is_needed()
    {
        var retire = _db.Get<RetireTargets>();
        var cancellation = TestContext.Current.CancellationToken;

        Assert.IsType<PlanOutcome.NotAllowed>(await retire.ExecuteAsync(Some.Officer("thon-1"), null, ["THON1-01"], "Thôi", cancellation));
        Assert.IsType<PlanOutcome.NotAllowed>(await retire.ReturnAsync(Some.Holding(Role.Admin), null, ["THON1-01"], "Thôi", cancellation));
        Assert.Equal(TargetField.Reason, Office.OnlyOne(await retire.ExecuteAsync(Office.Person, null, ["THON1-01"], "", cancellation)).Field);
    }

    [Fact]
    public async Task The_office_sees_what_is_retired_with_the_number_of_its_reports()
    {
        await _db.SaveAsync("THON1-01", 50);
        await _office.RetireAsync("THON1-01");

        var line = Assert.Single(await _db.Get<PlanReader>().RetiredAsync(SomeFacts.CampaignCode, TestContext.Current.CancellationToken));

        Assert.Equal(("THON1-01", "thon-1", Some.Today, 1), (line.Code, line.Unit, line.RetiredFrom!.Value, line.Entries));
    }
}
