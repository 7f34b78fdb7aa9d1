using DaiLanh.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Seeding;

/// <summary>Puts checked seeds into a transaction: each fact, and the entity that it describes.</summary>
internal sealed class SeedWriter(LedgerTransaction work, Seeds seeds, DateTimeOffset at)
{
    private readonly DbContext _db = work.Db;

    public LoadOutcome.Loaded Write()
    {
        var targets = WritePlan();
        var reports = seeds.Reports.TakeWhile(r => r.At <= work.Now).ToList();
        var sequences = new List<long>(reports.Count);
        foreach (var report in reports)
        {
            var fact = report.Fact with { BasedOn = report.BasedOn is { } before ? sequences[before] : null };
            var sequence = work.Record(fact, seeds.Campaign.Code, report.At, LoadCampaign.DemoActor);
            sequences.Add(sequence);
            _db.Add(fact.Entry(sequence, targets[fact.Target], report.At, LoadCampaign.DemoActor));
        }
        return new LoadOutcome.Loaded(seeds.Campaign.ShortName, seeds.Units.Count, seeds.Targets.Count, reports.Count);
    }

    /// <returns>Keys of the targets by code.</returns>
    private Dictionary<string, int> WritePlan()
    {
        var campaign = Keep(seeds.Campaign, seeds.Campaign.Campaign());
        var movements = seeds.Movements.ToDictionary(m => m.Code, m => Keep(m, m.Movement()));
        var blocks = seeds.Blocks.ToDictionary(b => b.Code, b => Keep(b, b.Block()));
        var units = seeds.Units.ToDictionary(u => u.Code, u => Keep(u, u.Unit(blocks[u.Block])));
        foreach (var template in seeds.Templates) Keep(template, template.Template());

        foreach (var setting in seeds.Settings) Keep(setting, setting.Setting());

        var keys = new Dictionary<string, int>();
        foreach (var fact in seeds.Targets)
        {
            var target = Keep(fact, fact.Target(campaign, units[fact.Unit], movements[fact.Movement]));
            // Entries name their target by key, and all is saved at once: the store is empty, so the keys can be given here.
            keys[fact.Code] = keys.Count + 1;
            _db.Entry(target).Property(t => t.Id).CurrentValue = keys[fact.Code];
        }
        return keys;
    }

    private T Keep<T>(Fact fact, T entity)
        where T : class
    {
        work.Record(fact, seeds.Campaign.Code, at, work.Actor);
        _db.Add(entity);
        return entity;
    }
}
