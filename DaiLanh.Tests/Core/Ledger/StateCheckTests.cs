using DaiLanh.Core.Ledger;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>The tables of the state, changed without the ledger, are found too: the chain alone would not notice.</summary>
public sealed class StateCheckTests
{
    [Theory]
    [InlineData("UPDATE ProgressEntries SET Value = '99.0'")]
    [InlineData("UPDATE ProgressEntries SET Day = '2023-05-01'")]
    [InlineData("UPDATE ProgressEntries SET At = At - 1")]
    [InlineData("UPDATE ProgressEntries SET ActorName = 'Người khác'")]
    [InlineData("UPDATE ProgressEntries SET ActorId = 'khac'")]
    [InlineData("UPDATE ProgressEntries SET Note = 'thêm'")]
    [InlineData("UPDATE ProgressEntries SET Reason = 'thêm'")]
    [InlineData("UPDATE ProgressEntries SET BasedOn = 1")]
    [InlineData("UPDATE ProgressEntries SET Undoes = 1")]
    [InlineData("UPDATE ProgressEntries SET TargetId = 2")]
    [InlineData("UPDATE ProgressEntries SET Value = 'nhiều'")]
    [InlineData("DELETE FROM ProgressEntries")]
    public async Task A_progress_entry_changed_alone_is_found(string statement)
    {
        await using var db = await OneEntryAsync();
        var entry = (await db.LastAsync("THON1-01"))!.Value;

        await db.TamperAsync(statement);

        Assert.Equal(new ChainFault(entry, ChainFaultKind.StateDiffers, "ProgressEntries"), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task An_invented_progress_entry_is_found()
    {
        await using var db = await OneEntryAsync();

        await db.TamperAsync("INSERT INTO ProgressEntries (Sequence, TargetId, Day, At, ActorId, ActorName, Value) SELECT 3, TargetId, Day, At, ActorId, ActorName, Value FROM ProgressEntries");

        Assert.Equal(new ChainFault(3, ChainFaultKind.StateDiffers, "ProgressEntries"), (await db.CheckAsync()).Fault);
    }

    [Theory]
    [InlineData("UPDATE Targets SET PlanValue = '50.0' WHERE Code = 'THON1-01'", "Targets 2023/THON1-01 PlanValue")]
    [InlineData("UPDATE Targets SET Weight = '9.0' WHERE Code = 'THON1-01'", "Targets 2023/THON1-01 Weight")]
    [InlineData("UPDATE Targets SET UnitId = 2 WHERE Code = 'THON1-01'", "Targets 2023/THON1-01 Unit")]
    [InlineData("UPDATE Targets SET Due = '2023-12-31' WHERE Code = 'THON1-01'", "Targets 2023/THON1-01 Due")]
    [InlineData("UPDATE Targets SET Milestones = replace(Milestones, 'Mốc 1', 'Mốc 0') WHERE Code = 'THON2-01'", "Targets 2023/THON2-01 Milestones")]
    [InlineData("UPDATE Units SET ShortName = 'Thôn X' WHERE Code = 'thon-2'", "Units thon-2 ShortName")]
    [InlineData("UPDATE Blocks SET Heads = '[]'", "Blocks thon Heads")]
    [InlineData("UPDATE Campaigns SET End = '2023-12-31'", "Campaigns 2023 End")]
    [InlineData("UPDATE Campaigns SET HasDemoFigures = 1", "Campaigns 2023 HasDemoFigures")]
    [InlineData("UPDATE Movements SET Name = 'Khác'", "Movements ntm Name")]
    [InlineData("UPDATE Templates SET SuggestedWeight = '1.0'", "Templates L08 SuggestedWeight")]
    public async Task A_plan_changed_past_the_ledger_is_found(string statement, string what)
    {
        await using var db = await OneEntryAsync();

        await db.TamperAsync(statement);

        var fault = (await db.CheckAsync()).Fault;
        Assert.Equal((ChainFaultKind.StateDiffers, what), (fault?.Kind, fault?.What));
    }

    [Fact]
    public async Task A_target_deleted_or_invented_past_the_ledger_is_found()
    {
        await using var db = await OneEntryAsync();
        await db.TamperAsync("UPDATE Targets SET Code = 'THON2-99' WHERE Code = 'THON2-01'");
        Assert.Equal(new ChainFault(0, ChainFaultKind.StateInvents, "Targets 2023/THON2-99"), (await db.CheckAsync()).Fault);

        await db.TamperAsync("DELETE FROM Targets WHERE Code = 'THON2-99'");

        var fault = (await db.CheckAsync()).Fault;
        Assert.Equal((ChainFaultKind.StateLacks, "Targets 2023/THON2-01"), (fault?.Kind, fault?.What));
    }

    private static async Task<TestDb> OneEntryAsync()
    {
        var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", Some.Milestones(1, 2), unit: 2));
        await db.SaveAsync("THON1-01", 10);
        return db;
    }
}
