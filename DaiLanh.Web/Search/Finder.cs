using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Search;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Ledger;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Search;

/// <summary>Something found, as a link.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aside">Where it belongs.</param>
/// <param name="Address">Where it leads, relative to the site.</param>
/// <param name="Standing">How it stands, where something can stand.</param>
/// <param name="Completion">How far it is; null where nobody has reported.</param>
public sealed record Found(FoundKind Kind, string Name, string? Aside, string Address, Standing? Standing = null, decimal? Completion = null);

/// <summary>Finds what people type: in the plan of the campaign on the board, among the pages, and among people for those who may read their names. Thread-safe.</summary>
internal sealed class Finder(LiveBoard live, AccountReader accounts, LedgerFacets ledger)
{
    /// <summary>What can be found beside the campaign: read once when somebody begins to search, never while they type.</summary>
    public async Task<SearchIndex> BesideAsync(Person? person, Wording wording, CancellationToken cancellationToken) =>
        new([.. SearchPages.Of(person, wording), .. await PeopleAsync(person, wording, cancellationToken)]);

    /// <summary>What fits a text, best first, with how it stands on the board of this moment.</summary>
    public ImmutableArray<Found> Find(string? text, SearchIndex beside)
    {
        var board = live.Current;
        var index = board is null ? SearchIndex.Empty : SearchIndex.Of(board.Plan);
        return [.. index.Find(text, beside).Select(entry => Show(entry, board))];
    }

    /// <summary>What is offered to somebody who has typed nothing yet: pages.</summary>
    public static ImmutableArray<Found> Suggest(SearchIndex beside) =>
        [.. beside.Entries.Where(e => e is { Kind: FoundKind.Page, Aside: null }).Select(entry => Show(entry, null))];

    /// <summary>A unit to show what can be typed; null while there is none.</summary>
    public string? Example => live.Current?.Units.FirstOrDefault()?.Card.ShortName;

    private async Task<IEnumerable<SearchEntry>> PeopleAsync(Person? person, Wording wording, CancellationToken cancellationToken)
    {
        if (person is not { MayReadReports: true }) return [];
        var known = person.MayManageAccounts ? await accounts.AllAsync(cancellationToken) : [];
        var ids = known.Select(a => a.Id).ToHashSet();
        var wrote = (await ledger.FindAsync(cancellationToken)).People;
        return known.Select(a => new SearchEntry(FoundKind.Person, AccountsPage, a.Name, a.UserName, a.UserName))
            .Concat(wrote.Where(p => !ids.Contains(p.Code)).Select(p =>
                new SearchEntry(FoundKind.Person, LedgerAddress.Of(new LedgerFilter { Person = p.Code }), p.Name, wording["những gì đã ghi vào nhật ký"])));
    }

    private const string AccountsPage = "quan-tri/tai-khoan";

    private static Found Show(SearchEntry entry, Board? board)
    {
        var code = Uri.EscapeDataString(entry.Code);
        switch (entry.Kind)
        {
            case FoundKind.Unit:
                var unit = board?.Unit(entry.Code)?.Figures;
                return new Found(entry.Kind, entry.Name, entry.Aside, "don-vi/" + code, unit?.Standing, unit is { HasEntry: true } ? unit.Completion : null);
            case FoundKind.Target:
                var target = board?.Target(entry.Code);
                return new Found(entry.Kind, entry.Name, $"{entry.Code} · {entry.Aside}", "chi-tieu/" + code, target?.Standing, target is { Actual.HasEntry: true } ? target.Completion : null);
            case FoundKind.Movement:
                var movement = board?.Plan.FindMovement(entry.Code) is { } at ? board.Movements[at].Figures : null;
                return new Found(entry.Kind, entry.Name, entry.Aside, "phong-trao/" + code, movement?.Standing, movement is { HasEntry: true } ? movement.Completion : null);
            case FoundKind.Block:
                var block = board?.Blocks.FirstOrDefault(b => b.Card.Code == entry.Code)?.Figures;
                return new Found(entry.Kind, entry.Name, entry.Aside, "xep-hang?khoi=" + code, block?.Standing, block is { HasEntry: true } ? block.Completion : null);
            default:
                return new Found(entry.Kind, entry.Name, entry.Aside, entry.Code); // pages and people carry their address
        }
    }
}

internal static class FoundWords
{
    /// <summary>The heading above things of a kind.</summary>
    public static string NameOf(this Wording wording, FoundKind kind) => kind switch
    {
        FoundKind.Page => wording["Trang"],
        FoundKind.Unit => wording.Units(),
        FoundKind.Block => wording["Khối thi đua"],
        FoundKind.Movement => wording.Movements(),
        FoundKind.Target => wording.Targets(),
        FoundKind.Person => wording["Người"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
