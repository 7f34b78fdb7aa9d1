using System.Collections.Immutable;
using DaiLanh.Web.Api.Views;

namespace DaiLanh.Web.Live.Clients;

/// <summary>What <see cref="LiveHub"/> sends: either a snapshot or facts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="After">Where a client stood before; a client that stands elsewhere has missed something (which does not happen). Null for a snapshot.</param>
/// <param name="Sequence">Where it stands now: what it gives as <c>since</c> after its connection was lost.</param>
/// <param name="Board">The board, in a snapshot; null while no campaign is running.</param>
/// <param name="Facts">What happened, in order; never empty.</param>
internal sealed record LiveMessage(LiveMessageKind Kind, long? After, long Sequence, BoardView? Board, ImmutableArray<FactView>? Facts)
{
    public static LiveMessage Snapshot(long sequence, BoardView? board) => new(LiveMessageKind.Snapshot, null, sequence, board, null);

    public static LiveMessage News(long after, long sequence, ImmutableArray<FactView> facts) => new(LiveMessageKind.Facts, after, sequence, null, facts);
}

internal enum LiveMessageKind
{
    Snapshot,
    Facts,
}
