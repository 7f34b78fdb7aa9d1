using BenchmarkDotNet.Attributes;
using DaiLanh.Bench.Parts;
using DaiLanh.Core.Board;

namespace DaiLanh.Bench;

/// <summary>Making boards: the next one after one change, and one from nothing.</summary>
[MemoryDiagnoser]
public class NextBoard
{
    private Board _board = null!;
    private long _sequence = 10_000_000;

    /// <summary>Targets of the campaign.</summary>
    [Params(600, 6_000, 60_000)]
    public int Targets { get; set; }

    [GlobalSetup]
    public void Setup() => _board = SampleBoards.Of(Targets);

    [Benchmark(Description = "next board after one change")]
    public Board Advance()
    {
        var sequence = _sequence++;
        var entry = SampleBoards.Entry("u7-3", sequence, SampleBoards.Day, sequence % 100);
        return BoardBuilder.Advance(_board, [entry], new LedgerPosition(sequence, LedgerPosition.NoHash, null), []);
    }

    [Benchmark(Description = "board of another day")]
    public Board AnotherDay() => BoardBuilder.AsOf(_board, SampleBoards.Day.AddDays(-5));
}
