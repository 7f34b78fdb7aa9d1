using System.Collections.Immutable;

namespace DaiLanh.Web.Live.Presence;

/// <summary>Who has a page open.</summary>
/// <param name="People">How many persons: whoever is signed in counts once however many tabs, everybody else once a tab.</param>
/// <param name="Names">Names of those who are signed in, in order; only for the eyes of signed-in people.</param>
/// <param name="Typing">Who types where.</param>
internal sealed record PlaceView(int People, ImmutableArray<string> Names, ImmutableArray<PlaceView.InRow> Typing)
{
    public static PlaceView Of(IReadOnlyCollection<Stay> stays)
    {
        var here = stays.Where(s => !s.IsAway).ToList();
        var known = here.Where(s => s.Who is not null).DistinctBy(s => s.Who!.Id).ToList();
        return new PlaceView(
            known.Count + here.Count(s => s.Who is null),
            [.. known.Select(s => s.Who!.Name).Order(StringComparer.Ordinal)],
            [.. here.Where(s => s.Row is not null).Select(s => new InRow(s, s.Who?.Name ?? "", s.Row!))]);
    }

    /// <summary>Somebody types in a row.</summary>
    internal sealed record InRow(Stay Stay, string Name, string Row);
}
