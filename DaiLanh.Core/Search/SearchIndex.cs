using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;

namespace DaiLanh.Core.Search;

/// <summary>
/// Everything of a campaign that can be found by typing: units, blocks, movements, targets. Made once for a plan and shared by all who search;
/// finding looks through some hundred folded names in memory and asks no database. Immutable.
/// </summary>
public sealed class SearchIndex
{
    private static readonly ConditionalWeakTable<CampaignPlan, SearchIndex> OfPlans = [];

    /// <summary>An index of these entries; equals in worth keep their order.</summary>
    public SearchIndex(IEnumerable<SearchEntry> entries) => Entries = [.. entries];

    /// <summary>Nothing can be found.</summary>
    public static SearchIndex Empty { get; } = new([]);

    /// <summary>What can be found.</summary>
    public ImmutableArray<SearchEntry> Entries { get; }

    /// <summary>The index of a plan: the same object for the same plan.</summary>
    public static SearchIndex Of(CampaignPlan plan) => OfPlans.GetValue(plan, Make);

    /// <summary>What fits, best first; when nothing does, what would with one mistake in a word.</summary>
    /// <param name="text">What was typed, with or without Vietnamese marks. Nothing finds nothing.</param>
    /// <param name="others">Further things to look through, such as the pages of the program.</param>
    public ImmutableArray<SearchEntry> Find(string? text, params ReadOnlySpan<SearchIndex> others)
    {
        if (SearchQuery.Of(text) is not { } query) return [];
        var all = new List<SearchEntry>(Entries);
        foreach (var other in others) all.AddRange(other.Entries);
        return Fitting(all, query, forgiving: false) is { IsEmpty: false } found ? found : Fitting(all, query, forgiving: true);
    }

    // LINQ's sort is stable: what is worth the same stays in the order of the plan.
    private static ImmutableArray<SearchEntry> Fitting(List<SearchEntry> entries, SearchQuery query, bool forgiving) =>
    [
        .. entries.Select(entry => (Entry: entry, Worth: SearchRules.WorthOf(entry, query, forgiving))).Where(e => e.Worth > 0)
            .OrderByDescending(e => e.Worth).ThenBy(e => e.Entry.Kind).Select(e => e.Entry),
    ];

    private static SearchIndex Make(CampaignPlan plan)
    {
        var movements = plan.Movements.ToDictionary(m => m.Code, m => m.ShortName);
        return new SearchIndex(
        [
            .. from block in plan.Blocks from unit in block.Units select new SearchEntry(FoundKind.Unit, unit.Code, unit.Name, block.Name, unit.ShortName),
            .. plan.Blocks.Select(block => new SearchEntry(FoundKind.Block, block.Code, block.Name, null, block.ShortName)),
            .. plan.Movements.Select(movement => new SearchEntry(FoundKind.Movement, movement.Code, movement.Name, null, movement.ShortName)),
            .. from block in plan.Blocks
               from unit in block.Units
               from target in unit.Targets
               select new SearchEntry(FoundKind.Target, target.Code, target.Name, $"{unit.ShortName} · {movements[target.MovementCode]}"),
        ]);
    }
}
