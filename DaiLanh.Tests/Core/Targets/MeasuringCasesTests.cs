using System.Globalization;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Targets;

/// <summary>Every row of measuring-cases.csv, which was agreed on before the code was written.</summary>
public sealed class MeasuringCasesTests
{
    private const string Header = "kind,baseline,plan,actual,start,due,day,expected,completion,standing,why";

    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        foreach (var (line, i) in Lines().Skip(1).Select((line, i) => (line, i))) rows.Add(i + 1, line);
        return rows;
    }

    [Fact]
    public void The_table_has_its_columns_and_all_its_rows()
    {
        Assert.Equal(Header, Lines()[0]);
        Assert.Equal(19, Lines().Length - 1);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Expected_completion_and_standing_are_as_agreed(int row, string line)
    {
        Assert.True(row > 0);
        // The last column explains and may say anything.
        var cells = line.Split(',', 11);
        var plan = Some.Plan(MeasureOf(cells[0], cells[1], cells[2]), 1, Day(cells[4]), Day(cells[5]));
        var day = Day(cells[6]);

        var actual = Actual.At(plan.Measure, ReadingsOf(cells[0], cells[3], plan.Start), day);
        var expected = TargetRules.Expected(plan, day);
        var completion = TargetRules.Completion(plan.Measure, actual);
        var standing = StandingRules.OfTarget(completion, expected, actual.HasEntry, plan.Measure.Kind, day, plan.Due, Some.Ladder);

        Assert.Equal(Number(cells[7]), Math.Round(expected, 6));
        Assert.Equal(Number(cells[8]), Math.Round(completion, 6));
        Assert.Equal(Enum.Parse<Standing>(cells[9]), standing);
    }

    private static Measure MeasureOf(string kind, string baseline, string plan) => kind switch
    {
        "Amount" => Some.Amount(Number(plan), Number(baseline)).Measure,
        "Limit" => Some.Limit(Number(plan)).Measure,
        "YesNo" => Some.YesNo().Measure,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such measure in the table."),
    };

    private static Reading[] ReadingsOf(string kind, string actual, DateOnly day) => (kind, actual) switch
    {
        (_, "") => [],
        ("YesNo", _) => [Some.Answer(actual == "yes", day)],
        _ => [Some.Reading(Number(actual), day)],
    };

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] Lines()
    {
        using var table = typeof(MeasuringCasesTests).Assembly.GetManifestResourceStream("measuring-cases.csv")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
