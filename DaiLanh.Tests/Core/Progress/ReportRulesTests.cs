using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Progress;

/// <summary>What a report must satisfy: values in, outcome out.</summary>
public sealed class ReportRulesTests
{
    [Theory]
    [InlineData("620")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000")]
    [InlineData("0.000001")]
    [InlineData("1000000000000000", true)]
    public void A_number_of_an_amount_is_taken(string value, bool confirmed = false) =>
        Assert.Null(Objection(Some.Amount(), Value(value) with { Confirmed = confirmed }));

    [Fact]
    public void More_than_ten_times_the_plan_is_asked_about_and_taken_when_confirmed()
    {
        var ask = Assert.IsType<ReportOutcome.AskConfirmation>(Objection(Some.Amount(plan: 75), Value("1809.5")));

        Assert.Equal("1.809,5 gấp hơn 10 lần kế hoạch (75). Đúng không?", ask.Question.ToString());
        Assert.Null(Objection(Some.Amount(plan: 75), Value("1809.5") with { Confirmed = true }));
        Assert.Null(Objection(Some.Amount(plan: 75), Value("750")));
        Assert.IsType<ReportOutcome.AskConfirmation>(Objection(Some.Amount(plan: 75), Value("-751")));
        Assert.IsType<ReportOutcome.AskConfirmation>(Objection(Some.Limit(plan: 2), Value("21")));
    }

    [Fact]
    public void With_a_plan_of_nothing_ten_times_it_means_nothing() => Assert.Null(Objection(Some.Limit(plan: 0), Value("3")));

    [Fact]
    public void A_lower_running_total_asks_for_a_reason_and_blanks_are_none()
    {
        var ask = Assert.IsType<ReportOutcome.AskReason>(Objection(Some.Amount(), Value("30"), before: 40));

        Assert.Equal(("Số lũy kế 30 thấp hơn lần trước (40). Vì sao?", 40m), (ask.Question.ToString(), ask.Before));
        Assert.IsType<ReportOutcome.AskReason>(Objection(Some.Amount(), Value("30") with { Reason = "  " }, before: 40));
        Assert.Null(Objection(Some.Amount(), Value("30") with { Reason = "Đếm trùng" }, before: 40));
        Assert.Null(Objection(Some.Amount(), Value("40"), before: 40));
    }

    [Fact]
    public void A_lower_level_needs_no_reason() => Assert.Null(Objection(Some.Amount(cumulative: false), Value("30"), before: 40));

    [Fact]
    public void A_day_to_come_and_a_day_before_the_start_are_refused_with_the_right_one()
    {
        var target = Some.Amount(start: Some.Start.AddDays(3));

        Assert.Equal("Ngày 25/5/2023 chưa đến. Hãy chọn ngày 24/5/2023 hoặc sớm hơn.", Refusal(target, Value("1") with { Day = Some.Today.AddDays(1) }));
        Assert.Equal("Chỉ tiêu này bắt đầu ngày 14/4/2023. Hãy chọn ngày đó hoặc muộn hơn.", Refusal(target, Value("1") with { Day = Some.Start.AddDays(2) }));
        Assert.Null(Objection(target, Value("1") with { Day = Some.Start.AddDays(3) }));
        Assert.Null(Objection(target, Value("1") with { Day = Some.Today }));
    }

    [Fact]
    public void A_day_after_the_due_day_is_taken_because_late_results_are_results() =>
        Assert.Null(ReportRules.Objection(Value("1") with { Day = Some.Due.AddDays(1) }, Some.Amount(), Actual.None, Some.Due.AddDays(1)));

    [Fact]
    public void Too_many_decimals_and_numbers_too_large_are_refused()
    {
        Assert.Equal("Nhiều nhất 6 chữ số sau dấu phẩy.", Refusal(Some.Amount(), Value("0.0000001")));
        Assert.Equal("Số lớn nhất ghi được là 1.000.000.000.000.000.", Refusal(Some.Amount(), Value("1000000000000001") with { Confirmed = true }));
        Assert.Equal("Số lớn nhất ghi được là 1.000.000.000.000.000.", Refusal(Some.Limit(), Value("-1000000000000001") with { Confirmed = true }));
    }

    [Fact]
    public void A_limit_is_never_negative() => Assert.Equal("Số này không được âm. Hãy ghi 0 hoặc lớn hơn.", Refusal(Some.Limit(), Value("-1")));

    [Fact]
    public void A_note_or_reason_that_is_too_long_is_refused_and_the_longest_is_taken()
    {
        var longest = new string('ế', ReportRequest.LongestNote);

        Assert.Null(Objection(Some.Amount(), Value("1") with { Note = longest, Reason = longest }));
        Assert.Equal("Ghi chú dài quá 1.000 ký tự. Hãy rút ngắn lại.", Refusal(Some.Amount(), Value("1") with { Note = longest + "x" }));
        Assert.Equal("Ghi chú dài quá 1.000 ký tự. Hãy rút ngắn lại.", Refusal(Some.Amount(), Value("1") with { Reason = longest + "x" }));
    }

    [Fact]
    public void Each_measure_takes_only_its_own_kind_of_answer()
    {
        var value = Value("1");
        var step = Blank with { Step = 1, Done = true };
        var yes = Blank with { Done = true };

        Assert.Equal([true, false, false, false], Taken(Some.Amount(), value, step, yes, Blank));
        Assert.Equal([true, false, false, false], Taken(Some.Limit(), value, step, yes, Blank));
        Assert.Equal([false, true, false, false], Taken(Some.Milestones(1, 2), value, step, yes, Blank));
        Assert.Equal([false, false, true, false], Taken(Some.YesNo(), value, step, yes, Blank));
        Assert.Equal([false, false, false, false], Taken(Some.YesNo(), value with { Done = true }, step, Blank with { Step = 1 }, Blank));
        Assert.Equal([false, false, false, false], Taken(Some.Amount(), value with { Done = true }, value with { Step = 1 }, yes, Blank));
    }

    [Fact]
    public void A_milestone_must_be_one_of_the_target()
    {
        Assert.Null(Objection(Some.Milestones(1, 2), Blank with { Step = 2, Done = false }));
        Assert.Equal("Hãy chọn một mốc của chỉ tiêu và cho biết đã xong hay chưa.", Refusal(Some.Milestones(1, 2), Blank with { Step = 3, Done = true }));
        Assert.IsType<ReportOutcome.Refused>(Objection(Some.Milestones(1, 2), Blank with { Step = 2 }));
    }

    private static ReportRequest Blank { get; } = new("t", Some.Today, null);

    private static ReportRequest Value(string value) => Blank with { Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) };

    private static ReportOutcome? Objection(TargetPlan plan, ReportRequest request, decimal? before = null) =>
        ReportRules.Objection(request, plan, before is null ? Actual.None : new Actual(true, before, false, []), Some.Today);

    private static string Refusal(TargetPlan plan, ReportRequest request) =>
        Assert.IsType<ReportOutcome.Refused>(Objection(plan, request)).Why.ToString();

    private static IEnumerable<bool> Taken(TargetPlan plan, params ReportRequest[] requests) => requests.Select(r => Objection(plan, r) is null);
}
