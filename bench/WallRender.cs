using BenchmarkDotNet.Attributes;
using DaiLanh.Bench.Parts;
using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;

namespace DaiLanh.Bench;

/// <summary>What a change costs to show: once for all circuits (texts), and once for each of them (the wall's picture and its differences).</summary>
[MemoryDiagnoser]
public class WallRender : IDisposable
{
    private static readonly DateTimeOffset Now = new(2023, 5, 24, 7, 0, 0, TimeSpan.Zero);

    private WallPicture _picture = null!;
    private Board _board = null!;
    private Board? _other;
    private long _sequence;

    [GlobalSetup]
    public void Setup()
    {
        _board = SampleBoards.Of(600);
        _sequence = _board.Position.Sequence + 10_000_000;
        _picture = new WallPicture();
        _picture.Show(Compose(_board));
    }

    /// <summary>Everybody's part: the rows that changed are written again.</summary>
    [Benchmark(Description = "texts of the overview after one change, once for all circuits")]
    public object Texts()
    {
        var view = new BoardView(Next(), null);
        return (BoardMarkup.Whole(view, Wording.Vietnamese), BoardMarkup.Curve(view.Board, Wording.Vietnamese),
            view.Board.Blocks.Sum(b => BoardMarkup.Of(b, Wording.Vietnamese).Value.Length));
    }

    /// <summary>The board's part, the texts and one circuit.</summary>
    [Benchmark(Description = "board, texts and picture of one wall after one change")]
    public int First() => _picture.Show(Compose(Next()));

    /// <summary>What each further circuit costs: the texts are there.</summary>
    [Benchmark(Description = "picture of one wall, each further circuit")]
    public int Further()
    {
        // Two boards in turn: every picture differs from the one before, and no text is made anew.
        var before = _board;
        (_board, _other) = (_other ?? Next(), before);
        return _picture.Show(Compose(_board));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _picture.Dispose();
        GC.SuppressFinalize(this);
    }

    private Board Next()
    {
        var sequence = _sequence++;
        return _board = BoardBuilder.Advance(_board, [SampleBoards.Entry("u7-3", sequence, SampleBoards.Day, sequence % 100)], new LedgerPosition(sequence, LedgerPosition.NoHash, Now), []);
    }

    private static WallScene Compose(Board board) =>
        WallScene.Of(board, board, WallTime.Live, ScreenSettings.Default, Steering.None with { IsPaused = true }, WallSize.Usual, Now);
}
