using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Changes;

/// <summary>Whatever the standing office does, in whatever order: the tables are what the ledger tells, and the board that followed is the one read anew.</summary>
public sealed class ChangesPropertyTests
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Any_sequence_of_changes_leaves_tables_ledger_and_board_in_agreement() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 5], Gen.Int[0, 5]).Array[1, 14].SampleAsync(async story =>
        {
            await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", unit: 2));
            await db.Live.StartAsync(Cancellation);
            await Wait.ForAsync(db.Live.Ready);

            foreach (var (what, which, other) in story) await DoAsync(db, what, which, other);

            Assert.Null((await db.CheckAsync()).Fault);
            var head = await db.Ledger.PositionAsync(Cancellation);
            await Wait.UntilAsync(() => db.Live.Current!.Position.Sequence == head.Sequence);
            Same.Content(await db.BoardAsync(), db.Live.Current!);
            var earlier = Some.Today.AddDays(-5);
            Same.Content(await db.BoardAsync(earlier), BoardBuilder.AsOf(db.Live.Current!, earlier));
        }, iter: 12, threads: 1);

    /// <summary>One change of the organisation, the campaign or the settings, as a page would ask for it; many are refused.</summary>
    internal static async Task DoAsync(TestDb db, int what, int which, int other)
    {
        var blocks = await db.Get<UnitList>().ReadAsync(Cancellation);
        var units = blocks.SelectMany(b => b.Units).ToList();
        var unit = units[which % units.Count].Details;
        var block = blocks[which % blocks.Length].Details;
        var movements = await db.Get<MovementList>().ReadAsync(Cancellation);
        var movement = movements[which % movements.Length].Details;
        var name = $"Tên {what}{which}{other}";
        switch (what)
        {
            case 0: await UnitAsync(new Wish<UnitDetails>.Add(new UnitDetails($"u{which}{other}", $"U{which}{other}", name, name, UnitKind.Other, block.Code, null, other == 0))); break;
            case 1: await UnitAsync(new Wish<UnitDetails>.Edit(unit, unit with { ShortName = name, Contact = other == 0 ? null : name, Kind = (UnitKind)(other % 6) })); break;
            case 2: await UnitAsync(new Wish<UnitDetails>.Edit(unit, unit with { Block = blocks[other % blocks.Length].Details.Code })); break;
            case 3: await UnitAsync(new Wish<UnitDetails>.Retire(unit.Code, Some.Today.AddDays(-other))); break;
            case 4: await UnitAsync(new Wish<UnitDetails>.Return(unit.Code)); break;
            case 5:
                var order = blocks[which % blocks.Length].Units.Where(u => u.RetiredFrom is null).Select(u => u.Details.Code).ToList();
                await UnitAsync(new Wish<UnitDetails>.Order([.. order], [.. order.Skip(other % Math.Max(order.Count, 1)), .. order.Take(other % Math.Max(order.Count, 1))]));
                break;
            case 6: await BlockAsync(new Wish<BlockDetails>.Add(new BlockDetails($"b{which}", name, name, []))); break;
            case 7:
                await BlockAsync(other % 3 == 0 ? new Wish<BlockDetails>.Retire(block.Code, Some.Today)
                    : new Wish<BlockDetails>.Edit(block, block with { Name = name, Heads = [new BlockHeads(2023, other == 1 ? unit.Code : null, null, false)] }));
                break;
            case 8: await MovementAsync(new Wish<MovementDetails>.Add(new MovementDetails($"m{which}", name, name))); break;
            case 10:
                var campaign = (await db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;
                var wanted = campaign with { ShortName = name, OnTrackRatio = 1 - (other / 20m), Addressees = [name], Start = campaign.Start.AddDays(-which) };
                await db.Get<ChangeCampaigns>().ExecuteAsync(Office, new Wish<CampaignDetails>.Edit(campaign, wanted) { Reason = "Vì vậy" }, Cancellation);
                break;
            case 11:
                var setting = which % 2 == 0 ? SettingName.OnTrackRatio : SettingName.SilentDays;
                var day = Some.Today.AddDays(-other * 3);
                var seen = (await db.Get<SettingsReader>().ReadAsync(Cancellation)).TextOn(setting, day);
                await db.Get<ChangeSettings>().ExecuteAsync(Office, new SettingWish(
                    setting, day, seen, which == 5 ? null : setting == SettingName.OnTrackRatio ? $"{80 + which + other}" : $"{1 + which + other}", other == 1, "Vì vậy"), Cancellation);
                break;
            default:
                await MovementAsync((other % 4) switch
                {
                    0 => new Wish<MovementDetails>.Retire(movement.Code, Some.Today),
                    1 => new Wish<MovementDetails>.Return(movement.Code),
                    2 => new Wish<MovementDetails>.Order([.. Codes()], [.. Codes().Reverse()]),
                    _ => new Wish<MovementDetails>.Edit(movement, movement with { Name = name }),
                });
                break;
        }

        IEnumerable<string> Codes() => movements.Where(m => m.RetiredFrom is null).Select(m => m.Details.Code);
        Task UnitAsync(Wish<UnitDetails> wish) => db.Get<ChangeUnits>().ExecuteAsync(Office, wish with { Reason = "Vì vậy" }, Cancellation);
        Task BlockAsync(Wish<BlockDetails> wish) => db.Get<ChangeBlocks>().ExecuteAsync(Office, wish with { Reason = "Vì vậy" }, Cancellation);
        Task MovementAsync(Wish<MovementDetails> wish) => db.Get<ChangeMovements>().ExecuteAsync(Office, wish with { Reason = "Vì vậy" }, Cancellation);
    }
}
