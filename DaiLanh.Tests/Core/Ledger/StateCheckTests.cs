using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
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

    [Theory]
    [InlineData("UPDATE Screens SET Name = 'Phòng khác' WHERE Number = 1", "Screens 1 Name")]
    [InlineData("UPDATE Screens SET LastDay = '2033-12-31' WHERE Number = 1", "Screens 1 LastDay")]
    [InlineData("UPDATE Screens SET CreatedAt = CreatedAt - 1 WHERE Number = 1", "Screens 1 CreatedAt")]
    [InlineData("UPDATE Screens SET Settings = replace(Settings, '30', '5') WHERE Number = 1", "Screens 1 Settings")]
    [InlineData("UPDATE Screens SET Settings = replace(Settings, 'Movements', 'Curve') WHERE Number = 1", "Screens 1 Settings")]
    [InlineData("UPDATE Screens SET RevokedAt = NULL WHERE Number = 2", "Screens 2 RevokedAt")]
    [InlineData("UPDATE Screens SET RevokedAt = CreatedAt WHERE Number = 1", "Screens 1 RevokedAt")]
    [InlineData("UPDATE Screens SET Settings = 'nhiều' WHERE Number = 1", "Screens")]
    public async Task A_screen_changed_past_the_ledger_is_found(string statement, string what)
    {
        await using var db = await TwoScreensAsync();
        Assert.Null((await db.CheckAsync()).Fault);

        await db.TamperAsync(statement);

        var fault = (await db.CheckAsync()).Fault;
        Assert.Equal((ChainFaultKind.StateDiffers, what), (fault?.Kind, fault?.What));
    }

    [Fact]
    public async Task A_screen_deleted_or_invented_past_the_ledger_is_found()
    {
        await using var db = await TwoScreensAsync();
        await db.TamperAsync("UPDATE Screens SET Number = 3 WHERE Number = 2");
        Assert.Equal(new ChainFault(0, ChainFaultKind.StateInvents, "Screens 3"), (await db.CheckAsync()).Fault);

        await db.TamperAsync("DELETE FROM Screens WHERE Number = 3");

        var fault = (await db.CheckAsync()).Fault;
        Assert.Equal((ChainFaultKind.StateLacks, "Screens 2"), (fault?.Kind, fault?.What));
    }

    // The first was changed, revoked and given new addresses, the second was revoked: every kind of fact that screens have.
    private static async Task<TestDb> TwoScreensAsync()
    {
        var db = await OneEntryAsync();
        var (office, cancellation) = (Some.Holding(Role.Office), TestContext.Current.CancellationToken);
        var hall = new ScreenWish("Hội trường", ScreenSettings.Default, Some.Today.AddDays(30));
        Assert.IsType<ScreenOutcome.Opened>(await db.Get<CreateScreen>().ExecuteAsync(office, hall, cancellation));
        Assert.IsType<ScreenOutcome.Opened>(await db.Get<CreateScreen>().ExecuteAsync(office, hall with { Name = "Nhà văn hóa" }, cancellation));
        var changed = hall with { Settings = hall.Settings with { Pages = [new(WallPageKind.Movements), new(WallPageKind.Whole)], DwellSeconds = 30, Theme = WallTheme.Light } };
        Assert.IsType<ScreenOutcome.Saved>(await db.Get<ChangeScreen>().ExecuteAsync(office, 1, changed, cancellation));
        foreach (var number in new[] { 1, 2 }) Assert.IsType<ScreenOutcome.Saved>(await db.Get<RevokeScreen>().ExecuteAsync(office, number, cancellation));
        Assert.IsType<ScreenOutcome.Opened>(await db.Get<RenewScreen>().ExecuteAsync(office, 1, Some.Today.AddDays(10), cancellation));
        return db;
    }

    private static async Task<TestDb> OneEntryAsync()
    {
        var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", Some.Milestones(1, 2), unit: 2));
        await db.SaveAsync("THON1-01", 10);
        return db;
    }
}
