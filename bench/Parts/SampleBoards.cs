using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Bench.Parts;

/// <summary>Boards of any size with believable figures; the same for the same size.</summary>
internal static class SampleBoards
{
    public static readonly DateOnly Start = new(2023, 4, 11);
    public static readonly DateOnly End = new(2023, 6, 11);
    public static readonly DateOnly Day = new(2023, 5, 24);

    private const int TargetsOfAUnit = 20;
    private const int Entries = 6;

    public static Board Of(int targets)
    {
        var plan = Plan(targets);
        var entries = plan.Targets.SelectMany((t, i) => Enumerable.Range(1, Entries).Select(e => Entry(t.Code, ((long)i * Entries) + e, Start.AddDays(e * 6), 90m * e / Entries)));
        return BoardBuilder.Build(plan, entries, Day, LedgerPosition.Empty, []);
    }

    public static BoardEntry Entry(string target, long sequence, DateOnly day, decimal value) => new(
        target, new Reading(day, sequence, value, null, null), new EntryNote(sequence, day, CommuneInstant, "Cán bộ", null), null);

    private static DateTimeOffset CommuneInstant { get; } = new(2023, 5, 24, 7, 0, 0, TimeSpan.Zero);

    private static CampaignPlan Plan(int targets)
    {
        var movements = Enumerable.Range(1, 5).Select(m => new MovementCard($"m{m}", $"Phong trào {m}", $"Phong trào {m}")).ToImmutableArray();
        var units = targets / TargetsOfAUnit;
        var blocks = Enumerable.Range(0, 4).Select(b => new BlockCard($"k{b}", $"Khối {b}", $"Khối {b}",
            [.. Enumerable.Range(0, units).Where(u => u % 4 == b).Select(u => new UnitCard($"u{u}", $"Đơn vị {u}", $"Đơn vị {u}",
                [.. Enumerable.Range(0, TargetsOfAUnit).Select(t => new TargetCard($"u{u}-{t}", $"u{u}", $"m{(t % 5) + 1}", $"Chỉ tiêu {t} của đơn vị {u}", "cây", null,
                    new TargetPlan(new Measure.Amount(0, 100 + t, Direction.Higher, true), 1 + (t % 5), Start, End, [])))]))])).ToImmutableArray();
        return new CampaignPlan(new CampaignCard("bench", "Đo", "Đo", "Đo", Start, End, StandingLadder.Default, true), blocks, movements);
    }
}
