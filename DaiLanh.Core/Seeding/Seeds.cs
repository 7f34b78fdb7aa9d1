using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Seeding;

/// <summary>Where the seeds of the campaign lie.</summary>
/// <param name="Path">Folder with campaign.json, movements.json, organisation.json, library.json and demo/.</param>
public sealed record SeedFolder(string Path);

/// <summary>A whole seeds folder, read and checked; nothing of it is written yet.</summary>
internal sealed record Seeds(
    CampaignDefined Campaign,
    IReadOnlyList<MovementDefined> Movements,
    IReadOnlyList<BlockDefined> Blocks,
    IReadOnlyList<UnitDefined> Units,
    IReadOnlyList<TemplateDefined> Templates,
    IReadOnlyList<TargetDefined> Targets,
    IReadOnlyList<SeedReport> Reports)
{
    /// <summary>Settings that hold from the first day of the campaign.</summary>
    public IReadOnlyList<SettingSet> Settings { get; init; } = [];

    /// <exception cref="SeedFaultException">A file is broken.</exception>
    public static Seeds Read(SeedFolder folder, bool withDemoFigures)
    {
        var campaign = CampaignFile.ReadCampaign(folder.Path) with { HasDemoFigures = withDemoFigures };
        var movements = CampaignFile.ReadMovements(folder.Path);
        var (blocks, units) = OrganisationFile.Read(folder.Path);
        var byMovement = movements.ToDictionary(m => m.Code);
        var templates = LibraryFile.Read(folder.Path, byMovement);
        if (!withDemoFigures) return new Seeds(campaign, movements, blocks, units, templates, [], []) { Settings = CampaignFile.ReadDocument(folder.Path, campaign.Start) };

        var targets = new TargetsFile(campaign, units.ToDictionary(u => u.Code), byMovement, templates.ToDictionary(t => t.Code)).Read(folder.Path);
        var reports = new ProgressFile(targets.ToDictionary(t => t.Code)).Read(folder.Path);
        return new Seeds(campaign, movements, blocks, units, templates, targets, reports) { Settings = CampaignFile.ReadDocument(folder.Path, campaign.Start) };
    }
}
