using System.Text.Json;

namespace DaiLanh.DemoFigures;

internal sealed record Campaign(DateOnly Start, DateOnly End, decimal OnTrackRatio, decimal BehindRatio);

internal sealed record Block(string Code, string Name);

internal sealed record Unit(string Code, string Prefix, string ShortName, string Block);

internal sealed record Organisation(IReadOnlyList<Block> Blocks, IReadOnlyList<Unit> Units);

internal sealed record TemplateStep(string Name, decimal Weight);

internal sealed record Template(
    string Code, string Name, string MeasureUnit, string Measure, string Direction, bool Cumulative, string Movement, decimal SuggestedWeight, IReadOnlyList<TemplateStep>? Milestones);

internal sealed record Library(IReadOnlyList<Template> Templates);

/// <summary>How regularly a unit reports: chance of a weekly session, share of targets taken in it, chance that it slips to Monday,
/// how late the S of its progress bends (small is early), chance of a sitting between the weekly days, and the last day it reports at all.</summary>
internal sealed record Habit(decimal Session, decimal Part, decimal Monday, decimal Bend, decimal Extra, DateOnly Until);

/// <summary>From where to where a template's plan and baseline may lie, rounded to <c>Step</c>.</summary>
internal sealed record Magnitude(IReadOnlyList<decimal>? Plan, IReadOnlyList<decimal>? Baseline, decimal? Step, DateOnly? Due, string? Curve);

/// <summary>A later look that lowered a total: the entry before it was too high by <c>Over</c>.</summary>
internal sealed record Correction(DateTimeOffset At, decimal Over, string Reason);

/// <summary>One target of a unit; what is absent is drawn. <c>Final</c> is the value on the last day (for yes/no 1 is yes), <c>Done</c> the
/// number of milestones done, <c>At</c> the instant of the last entry.</summary>
internal sealed record ShapedTarget(
    string Template, string? Name, decimal? Baseline, decimal? Plan, decimal? Pledged, decimal? Weight, DateOnly? Start, DateOnly? Due,
    decimal? Final, int? Done, DateTimeOffset? At, Correction? Correction);

internal sealed record ShapedUnit(decimal Completion, string Habit, IReadOnlyList<ShapedTarget> Targets);

internal sealed record Shape(
    int Seed, DateTimeOffset Now, decimal SilentShare, decimal NoteShare, decimal PledgeShare, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> ReportDays,
    IReadOnlyDictionary<string, Habit> Habits, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<decimal>>> Curves, IReadOnlyDictionary<string, Magnitude> Magnitudes,
    IReadOnlyDictionary<string, ShapedUnit> Units, IReadOnlyDictionary<string, IReadOnlyList<string>> Notes)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}

/// <summary>The reviewed files that the figures are made from.</summary>
internal sealed record Inputs(Campaign Campaign, Organisation Organisation, IReadOnlyDictionary<string, Template> Templates, Shape Shape)
{
    public Habit HabitOf(Unit unit) => Shape.Habits[Shape.Units[unit.Code].Habit];

    /// <summary>The folder <c>seeds/2023</c> of the repository around <paramref name="from"/>, or null.</summary>
    public static string? FindSeeds(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds", "2023");
            if (File.Exists(Path.Combine(seeds, "campaign.json")))
                return seeds;
        }

        return null;
    }

    public static Inputs Read(string folder) => new(
        Read<Campaign>(folder, "campaign.json"),
        Read<Organisation>(folder, "organisation.json"),
        Read<Library>(folder, "library.json").Templates.ToDictionary(template => template.Code),
        Read<Shape>(folder, Path.Combine("demo", "shape.json")));

    private static T Read<T>(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web) ?? throw new InvalidDataException(name + " holds null");
    }
}
