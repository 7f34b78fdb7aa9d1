using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>
/// Sheets and plans of one campaign for one kind of screen, made once and shared by all circuits until somebody edits the campaign.
/// </summary>
internal readonly struct WallDrawing
{
    /// <summary>More kinds of screens and messages than a commune has; beyond it the plans are made anew.</summary>
    private const int MostKept = 400;

    private static readonly ConditionalWeakTable<CampaignPlan, ConcurrentDictionary<object, object?>> Made = [];

    private readonly ConcurrentDictionary<object, object?> _made;
    private readonly CampaignPlan _plan;
    private readonly (WallSize, int, bool, string?) _key;

    public WallDrawing(CampaignPlan plan, Wording wording, WallSize size, int letter, string? message)
    {
        _plan = plan;
        _made = Made.GetValue(plan, _ => new ConcurrentDictionary<object, object?>());
        if (_made.Count > MostKept) _made.Clear();
        _key = (size, letter, wording.IsVietnamese, message);
        Sheet = (WallSheet)_made.GetOrAdd(_key, _ => WallSheet.Of(size, letter, Texts(plan.Campaign, wording, message)))!;
    }

    /// <summary>The frame.</summary>
    public WallSheet Sheet { get; }

    /// <summary>The commune alone before its units, far from the picture; of other pages and places none.</summary>
    public SummaryPlan Summary(WallPage page)
    {
        if (Sheet.Tier != WallTier.Far || page.Kind != WallPageKind.Whole) return SummaryPlan.None;
        var (sheet, title, wording) = (Sheet, _plan.Campaign.ShortName, _key.Item3 ? Wording.Vietnamese : Wording.English);
        return (SummaryPlan)_made.GetOrAdd((_key, nameof(Summary)), _ => SummaryPlan.Of(sheet, title, WallWords.Legend(wording).Select(m => m.Name)))!;
    }

    /// <summary>Where rows go; null for pages without rows.</summary>
    public RowsPlan? Rows(WallPage page, Board board)
    {
        var (sheet, plan) = (Sheet, _plan);
        return page.Kind switch
        {
            WallPageKind.Whole => Keep(page.Kind, () => WallPlan.Whole(sheet, plan)),
            WallPageKind.Block => Keep((page.Kind, page.BlockCode), () => plan.Blocks.FirstOrDefault(b => b.Code == page.BlockCode) is { } block
                ? WallPlan.Large(sheet, [.. block.Units.Select(u => u.ShortName)], WallPlan.Heading(sheet), isRanked: true)
                : null),
            WallPageKind.Movements => Keep(page.Kind, () => WallPlan.Large(sheet, [.. plan.Movements.Select(m => m.ShortName)], WallPlan.Heading(sheet), isRanked: false)),
            WallPageKind.Silent => Silent(Silence.Of(board)),
            _ => null,
        };
    }

    private RowsPlan? Silent(Silence silence)
    {
        var sheet = Sheet;
        // By who is silent: the list changes with the board.
        return Keep((WallPageKind.Silent, string.Join('|', silence.Units.Select(u => u.Unit.Card.Code))),
            () => silence.Units.IsEmpty ? null : WallPlan.Plain(sheet, [.. silence.Units.Select(u => u.Unit.Card.ShortName)], WallPlan.Heading(sheet) + WallPlan.Lead(sheet)));
    }

    private RowsPlan? Keep(object what, Func<RowsPlan?> make) => (RowsPlan?)_made.GetOrAdd((_key, what), _ => make());

    private static WallTexts Texts(CampaignCard campaign, Wording wording, string? message) => new(
        campaign.ShortName,
        string.Join(' ', WallWords.Legend(wording).Select(m => m.Name)),
        (campaign.IsClosed ? wording["đã kết thúc"] + " · " : "") + (campaign.HasDemoFigures ? wording["số liệu minh họa"] + " · " : "") + WallWords.Proof(wording, new LedgerPosition(1_000_000, LedgerPosition.NoHash, null)),
        message);
}
