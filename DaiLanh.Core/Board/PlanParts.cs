using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Board;

/// <summary>What a plan is made of, in the order in which it was set up: as the tables hold it now, or as the ledger tells that it was. Pure.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Movements">All movements.</param>
/// <param name="Blocks">All blocks.</param>
/// <param name="Units">All units.</param>
/// <param name="Targets">The campaign's targets.</param>
/// <param name="BlockOf">Code of a unit's block.</param>
/// <param name="UnitOf">Code of a target's unit.</param>
/// <param name="MovementOf">Code of a target's movement.</param>
internal sealed record PlanParts(
    Campaign Campaign, IEnumerable<Movement> Movements, IEnumerable<Block> Blocks, IEnumerable<Unit> Units, IEnumerable<Target> Targets,
    Func<Unit, string> BlockOf, Func<Target, string> UnitOf, Func<Target, string> MovementOf)
{
    /// <summary>The day on which the campaign was closed, for one that is; its last day when the ledger does not tell.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The plan, everything in display order.</summary>
    public CampaignPlan ToPlan(SettingsOfTime settings)
    {
        // Sorting is stable: where two have the same place, the one set up first comes first.
        var movements = Movements.OrderBy(m => m.Order).ToList();
        // A unit's page lists its targets movement by movement; the board keeps that order everywhere.
        var movementOrder = movements.Select((m, i) => (m.Code, i)).ToDictionary(p => p.Code, p => p.i);
        var targetsOf = Targets.OrderBy(t => movementOrder[MovementOf(t)]).ThenBy(t => t.Code, StringComparer.Ordinal).ToLookup(UnitOf);
        var unitsOf = Units.OrderBy(u => u.Order).ToLookup(BlockOf);
        return new CampaignPlan(
            new CampaignCard(Campaign.Code, Campaign.Name, Campaign.ShortName, Campaign.Theme, Campaign.Start, Campaign.End, Campaign.Ladder, Campaign.HasDemoFigures)
            {
                Ladders = [.. settings.Beginnings(SettingName.OnTrackRatio, SettingName.BehindRatio).Select(day => new LadderFrom(day, LadderOn(settings, day)))],
                Addressees = Campaign.Addressees,
                ClosedOn = Campaign.State == CampaignState.Closed ? ClosedOn ?? Campaign.End : null,
                Silences = [.. settings.Of(SettingName.SilentDays).Select(s => new SilenceFrom(s.From, (int)settings.NumberOn(SettingName.SilentDays, s.From)!))],
            },
            [.. Blocks.OrderBy(b => b.Order).Select(b => new BlockCard(b.Code, b.Name, b.ShortName,
                [.. unitsOf[b.Code].Select(u => new UnitCard(u.Code, u.Name, u.ShortName, [.. targetsOf[u.Code].Select(CardOf)]) { RetiredFrom = u.RetiredFrom })])
                { RetiredFrom = b.RetiredFrom })],
            [.. movements.Select(m => new MovementCard(m.Code, m.Name, m.ShortName) { RetiredFrom = m.RetiredFrom })]);
    }

    // Whoever sets one of the two leaves the other as it was in the campaign; they never cross.
    private StandingLadder LadderOn(SettingsOfTime settings, DateOnly day)
    {
        var onTrack = settings.NumberOn(SettingName.OnTrackRatio, day) ?? Campaign.OnTrackRatio;
        return new StandingLadder(onTrack, Math.Min(settings.NumberOn(SettingName.BehindRatio, day) ?? Campaign.BehindRatio, onTrack));
    }

    private TargetCard CardOf(Target target) =>
        new(target.Code, UnitOf(target), MovementOf(target), target.Name, target.MeasureUnit, target.Pledged, target.Plan) { RetiredFrom = target.RetiredFrom };
}
