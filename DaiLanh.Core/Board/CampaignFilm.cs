using System.Collections.Immutable;

namespace DaiLanh.Core.Board;

/// <summary>
/// A campaign replayed: its board at the end of each day, from the first to the day of the board it was made from. The last frame is that
/// board itself. Frames before hold figures only, no targets: a film of a large campaign must fit in memory.
/// </summary>
public sealed class CampaignFilm
{
    private readonly ImmutableArray<Board> _frames;

    private CampaignFilm(ImmutableArray<Board> frames) => _frames = frames;

    /// <summary>How many frames; at least one.</summary>
    public int Length => _frames.Length;

    /// <summary>Makes all frames. Takes about as long as a board from nothing for each day: not for a dispatcher.</summary>
    public static CampaignFilm Of(Board board, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(board);
        var frames = ImmutableArray.CreateBuilder<Board>();
        for (var day = board.Campaign.Start; day < board.Day; day = day.AddDays(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            frames.Add(FiguresOnly(BoardBuilder.AsOf(board, day)));
        }
        frames.Add(board);
        return new CampaignFilm(frames.DrainToImmutable());
    }

    /// <summary>The frame at a moment of the replay; every frame is shown equally long.</summary>
    /// <param name="share">0 at the beginning, 1 at the end; beyond it the last frame stays.</param>
    public Board At(double share) => _frames[(int)Math.Clamp(share * Length, 0, Length - 1)];

    private static Board FiguresOnly(Board board) => board with
    {
        Blocks = [.. board.Blocks.Select(b => b with { Units = [.. b.Units.Select(u => u with { Targets = [] })] })],
        Latest = [],
        Retired = Board.NothingRetired,
    };
}
