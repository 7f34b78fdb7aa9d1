using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>The standing office at work on a campaign, the small one unless another is named; each call is a use case as a page calls it.</summary>
internal sealed class Office(TestDb db, string campaign = SomeFacts.CampaignCode)
{
    public const string Why = "Điều chỉnh giữa đợt";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Person Person { get; } = Some.Holding(Role.Office);

    /// <summary>Code of the campaign.</summary>
    public string Campaign => campaign;

    /// <summary>What a form shows of a target now.</summary>
    public async Task<TargetValues> SeesAsync(string code) =>
        (await db.Get<PlanReader>().FindAsync(campaign, code, Cancellation) ?? throw new InvalidOperationException($"There is no {code}.")).Values;

    public Task<PlanOutcome> ChangeAsync(string code, TargetValues basedOn, TargetValues wanted, string reason = Why, Person? by = null) =>
        ChangeAsync([new TargetChange(code, basedOn, wanted)], reason, by);

    public Task<PlanOutcome> ChangeAsync(TargetChange[] changes, string reason = Why, Person? by = null) =>
        db.Get<ChangeTargets>().ExecuteAsync(by ?? Person, campaign, changes, reason, Cancellation);

    /// <summary>Changes what the form shows now and expects it to be saved.</summary>
    public async Task<PlanOutcome.Saved> SaveAsync(string code, Func<TargetValues, TargetValues> make)
    {
        var seen = await SeesAsync(code);
        return Assert.IsType<PlanOutcome.Saved>(await ChangeAsync(code, seen, make(seen)));
    }

    /// <summary>Changes what the form shows now and expects it to be refused.</summary>
    public async Task<TargetObjection> RefusedAsync(string code, Func<TargetValues, TargetValues> make)
    {
        var seen = await SeesAsync(code);
        return OnlyOne(await ChangeAsync(code, seen, make(seen)));
    }

    public Task<PlanOutcome> RetireAsync(params string[] codes) => db.Get<RetireTargets>().ExecuteAsync(Person, campaign, codes, "Không còn phù hợp", Cancellation);

    public Task<PlanOutcome> ReturnAsync(params string[] codes) => db.Get<RetireTargets>().ReturnAsync(Person, campaign, codes, "Giao lại", Cancellation);

    public Task<PlanOutcome> DefineAsync(string unit, TargetValues values, Person? by = null) =>
        db.Get<DefineTarget>().ExecuteAsync(by ?? Person, campaign, unit, values, null, Cancellation);

    public Task<PlanOutcome> CopyAsync(params TargetCopy[] copies) => db.Get<CopyTargets>().ExecuteAsync(Person, campaign, copies, null, Cancellation);

    public Task<PlanOutcome> TakeAsync(string unit, params TemplateTaken[] taken) =>
        db.Get<TakeFromLibrary>().ExecuteAsync(Person, campaign, unit, taken, null, Cancellation);

    /// <summary>The single objection of a refusal.</summary>
    public static TargetObjection OnlyOne(PlanOutcome outcome) => Assert.Single(Assert.IsType<PlanOutcome.Refused>(outcome).Objections);

    /// <summary>A target that nobody objects to.</summary>
    public static TargetValues Values(string name, TargetPlan? plan = null) => TargetValues.Of(name, "cây", "ntm", null, plan ?? Some.Amount(plan: 80));

    /// <summary>As an objection is read.</summary>
    public static string Said(Phrase why) => why.ToString();
}
