using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Api.Views;

/// <summary>A board as other programs read it. Ratios are 0…1 with nine decimals at most; what there is not is left out.</summary>
internal sealed record BoardView(
    CampaignView Campaign, DateOnly Day, long Sequence, string Hash, DateTimeOffset? At,
    FiguresView Whole, ImmutableArray<BlockView> Blocks, ImmutableArray<MovementView> Movements, ImmutableArray<NewsView> Latest)
{
    /// <summary>Nothing on a board belongs to a person, so there is one view for everybody.</summary>
    public static BoardView Of(Board board) => new(
        CampaignView.Of(board.Campaign), board.Day, board.Position.Sequence, board.Position.Hash, board.Position.At, FiguresView.Of(board.Whole),
        [.. board.Blocks.Select(BlockView.Of)], [.. board.Movements.Select(MovementView.Of)], [.. board.Latest.Select(NewsView.Of)]);
}

internal sealed record CampaignView(
    string Code, string Name, string ShortName, string Theme, DateOnly Start, DateOnly End, decimal OnTrackRatio, decimal BehindRatio, bool HasDemoFigures,
    string State, DateOnly? ClosedOn)
{
    private const string Running = "running";
    private const string Closed = "closed";

    public static CampaignView Of(CampaignCard c) =>
        new(c.Code, c.Name, c.ShortName, c.Theme, c.Start, c.End, c.Ladder.OnTrack.Plain(), c.Ladder.Behind.Plain(), c.HasDemoFigures,
            c.IsClosed ? Closed : Running, c.ClosedOn);
}

internal sealed record FiguresView(decimal? Completion, decimal? Expected, decimal? Trend, Standing? Standing, int Targets, CountsView Counts)
{
    public static FiguresView Of(Figures f) =>
        new(f.Completion.Short(), f.Expected.Short(), f.Trend.Short(), f.Standing, f.Targets, CountsView.Of(f.Counts));
}

internal sealed record CountsView(int Exceeded, int Met, int OnTrack, int Behind, int AtRisk, int Missed, int NoReport)
{
    public static CountsView Of(StandingCounts c) => new(c.Exceeded, c.Met, c.OnTrack, c.Behind, c.AtRisk, c.Missed, c.NoReport);
}

internal sealed record BlockView(string Code, string Name, string ShortName, FiguresView Figures, ImmutableArray<UnitView> Units)
{
    public static BlockView Of(BlockRow b) =>
        new(b.Card.Code, b.Card.Name, b.Card.ShortName, FiguresView.Of(b.Figures), [.. b.Units.Select(UnitView.Of)]);
}

internal sealed record UnitView(string Code, string Name, string ShortName, int? Rank, int Ranked, FiguresView Figures)
{
    public static UnitView Of(UnitRow u) => new(u.Card.Code, u.Card.Name, u.Card.ShortName, u.Rank, u.Ranked, FiguresView.Of(u.Figures));
}

internal sealed record MovementView(string Code, string Name, string ShortName, FiguresView Figures)
{
    public static MovementView Of(MovementRow m) => new(m.Card.Code, m.Card.Name, m.Card.ShortName, FiguresView.Of(m.Figures));
}

internal sealed record NewsView(long Sequence, DateTimeOffset At, string Kind, string? Unit, string? UnitName, string? Target, string Says)
{
    public static NewsView Of(FactLine l) => new(l.Sequence, l.At, l.Kind, l.UnitCode, l.UnitName, l.TargetCode, l.Says.ToString());
}
