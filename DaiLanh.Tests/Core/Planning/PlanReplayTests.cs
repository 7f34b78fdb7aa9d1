using CsCheck;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>
/// Whatever the office does in whatever order, between reports: the facts alone tell the tables that are there, and the board that followed
/// is the board that is read anew.
/// </summary>
public sealed class PlanReplayTests
{
    private const int Stories = 12;

    private static readonly Gen<(int What, int Which, int Number)[]> Any = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 50], Gen.Int[1, 200]).Array[5, 25];

    // Seven kinds of changes of a plan, and beside them the whole plan taken out, and copied.
    private static readonly Gen<(int What, int Which, int Number)[]> AnyOfADraft = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 50], Gen.Int[1, 200]).Array[4, 16];

    [Fact]
    public async Task After_any_story_the_ledger_tells_the_tables_and_the_board_that_followed_is_the_board_read_anew() =>
        await Any.SampleAsync(async story =>
        {
            await using var db = await TestDb.WithAsync(
                SomeFacts.Target("THON1-01"), SomeFacts.Target("THON1-02", Some.Milestones(1, 2, 3)), SomeFacts.Target("THON2-01", Some.Limit(), unit: 2),
                SomeFacts.Target("THON2-02", Some.YesNo(), unit: 2));
            await db.Live.StartAsync(CancellationToken.None);
            await Wait.ForAsync(db.Live.Ready);
            var office = new Office(db);
            foreach (var (what, which, number) in story) await StepAsync(db, office, what, which, number);

            var fault = (await db.CheckAsync()).Fault;
            Assert.True(fault is null, fault?.Say().ToString());
            var read = await db.BoardAsync();
            await Wait.UntilAsync(() => db.Live.Current!.Position.Sequence == read.Position.Sequence);
            Same.Content(read, db.Live.Current!);
        }, iter: Stories, threads: 1);

    [Fact]
    public async Task After_any_story_of_a_draft_the_ledger_tells_the_tables_and_the_running_campaign_has_stood_still_until_the_launch() =>
        await AnyOfADraft.SampleAsync(async story =>
        {
            await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON1-02", Some.Milestones(1, 2, 3)), SomeFacts.Target("THON2-01", Some.Limit(), unit: 2));
            await db.Live.StartAsync(CancellationToken.None);
            await Wait.ForAsync(db.Live.Ready);
            var before = db.Live.Current!;
            var draft = await Drafts.BeginAsync(db);
            await Drafts.CopyAsync(db);
            foreach (var (what, which, number) in story)
            {
                if (what == 7) await Drafts.DiscardAsync(db);
                if (what == 8) await db.Get<CopyPlan>().ExecuteAsync(Office.Person, SomeFacts.CampaignCode, draft.Campaign, CancellationToken.None); // refused while there is a plan
                if (what < 7 && await db.ReadAsync(d => d.Targets.AnyAsync(t => t.Campaign.Code == draft.Campaign))) await StepAsync(db, draft, what, which, number);
            }

            var fault = (await db.CheckAsync()).Fault;
            Assert.True(fault is null, fault?.Say().ToString());
            var running = await db.BoardAsync();
            await Wait.UntilAsync(() => db.Live.Current!.Position.Sequence == running.Position.Sequence);
            Same.Content(running, db.Live.Current!);
            Same.Content(before with { Position = running.Position }, running);

            var planned = await db.Get<PlanReader>().BoardAsync(draft.Campaign, CancellationToken.None);
            await Drafts.CloseAsync(db);
            await Drafts.LaunchAsync(db);
            var launched = await db.BoardAsync();
            Same.Content(planned! with { Position = launched.Position, Latest = launched.Latest }, launched);
            await Wait.UntilAsync(() => db.Live.Current?.Position.Sequence == launched.Position.Sequence);
            Same.Content(launched, db.Live.Current!);
            Assert.Null((await db.CheckAsync()).Fault);
        }, iter: Stories, threads: 1);

    /// <summary>One change of the plan or one report, as a page would ask for it; many are refused.</summary>
    internal static async Task StepAsync(TestDb db, Office office, int what, int which, int number)
    {
        var all = await db.ReadAsync(d => Task.FromResult(d.Targets.Where(t => t.Campaign.Code == office.Campaign).OrderBy(t => t.Id).Select(t => t.Code).ToList()));
        var code = all[which % all.Count];
        var seen = await office.SeesAsync(code);
        switch (what)
        {
            case 0:
                await office.ChangeAsync(code, seen, seen with { Weight = number / 10m });
                break;
            case 1:
                await office.ChangeAsync(code, seen, seen with { Name = $"Tên {number}", Plan = number, Pledged = number + 1, Due = Some.Due.AddDays(-number % 30) });
                break;
            case 2:
                await office.ChangeAsync(code, seen, seen with { Kind = (MeasureKind)(number % 4), Milestones = [new Milestone(1, "A", number, Some.Due)] });
                break;
            case 3:
                await office.RetireAsync(code);
                break;
            case 4:
                await office.ReturnAsync(code);
                break;
            case 5:
                await office.DefineAsync($"thon-{(number % 2) + 1}", Office.Values($"Chỉ tiêu {number}", number % 3 == 0 ? Some.Milestones(1, 2) : Some.Amount(plan: number)));
                break;
            case 6:
                await office.CopyAsync(new TargetCopy(code, $"thon-{(number % 2) + 1}", CopiedNumbers.Scaled(seen, number / 100m)));
                break;
            default:
                var request = new ReportRequest(code, Some.Today.AddDays(-number % 20), null) { OnTopOfLatest = true, Confirmed = true, Reason = "Đếm lại" };
                await db.ReportAsync(seen.Kind switch
                {
                    MeasureKind.Amount or MeasureKind.Limit => request with { Value = number },
                    MeasureKind.Milestones => request with { Step = 1, Done = number % 2 == 0 },
                    _ => request with { Done = number % 2 == 0 },
                });
                break;
        }
    }
}
