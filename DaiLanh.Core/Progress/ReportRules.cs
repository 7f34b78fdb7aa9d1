using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Progress;

/// <summary>What a report must satisfy; values in, outcome out (product.md, “Bad input, everywhere”).</summary>
public static class ReportRules
{
    /// <summary>A value of more than so many times the plan is asked about first.</summary>
    public const int SuspiciousTimesPlan = 10;

    /// <summary>What stands against a report; null when nothing does.</summary>
    /// <param name="request">The report.</param>
    /// <param name="plan">The target's plan.</param>
    /// <param name="before">What counts now.</param>
    /// <param name="today">Today in Đại Lãnh.</param>
    public static ReportOutcome? Objection(ReportRequest request, TargetPlan plan, Actual before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(before);
        if (request.Day > today)
            return Refuse(Phrase.Of("Ngày {0} chưa đến. Hãy chọn ngày {1} hoặc sớm hơn.", request.Day, today));
        if (request.Day < plan.Start)
            return Refuse(Phrase.Of("Chỉ tiêu này bắt đầu ngày {0}. Hãy chọn ngày đó hoặc muộn hơn.", plan.Start));
        if (request.Note?.Length > ReportRequest.LongestNote || request.Reason?.Length > ReportRequest.LongestNote)
            return Refuse(Phrase.Of("Ghi chú dài quá {0} ký tự. Hãy rút ngắn lại.", ReportRequest.LongestNote));

        return plan.Measure switch
        {
            Measure.Amount amount => (ReportOutcome?)Number(request) ?? AmountObjection(request, amount, before),
            Measure.Limit limit => (ReportOutcome?)Number(request) ?? (request.Value < 0
                ? Refuse(Phrase.Of("Số này không được âm. Hãy ghi 0 hoặc lớn hơn."))
                : TenTimes(request, limit.Plan)),
            Measure.Milestones m => request is { Step: { } step, Done: not null, Value: null } && m.Steps.Any(s => s.Step == step)
                ? null
                : Refuse(Phrase.Of("Hãy chọn một mốc của chỉ tiêu và cho biết đã xong hay chưa.")),
            Measure.YesNo => request is { Done: not null, Value: null, Step: null }
                ? null
                : Refuse(Phrase.Of("Hãy cho biết đạt hay chưa đạt.")),
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Measure, "Unknown measure."),
        };
    }

    private static ReportOutcome.Refused? Number(ReportRequest request)
    {
        if (request.Value is not { } value || request.Step is not null || request.Done is not null)
            return Refuse(Phrase.Of("Hãy ghi một con số, ví dụ 620 hoặc 1.809,5."));
        if (Math.Abs(value) > NumberText.Largest)
            return Refuse(Phrase.Of("Số lớn nhất ghi được là {0}.", NumberText.Largest));
        if (decimal.Round(value, NumberText.MostDecimals) != value)
            return Refuse(Phrase.Of("Nhiều nhất {0} chữ số sau dấu phẩy.", NumberText.MostDecimals));
        return null;
    }

    private static ReportOutcome? AmountObjection(ReportRequest request, Measure.Amount amount, Actual before)
    {
        if (TenTimes(request, amount.Plan) is { } question) return question;
        var lower = amount.IsCumulative && before.Value is { } was && request.Value < was;
        return lower && string.IsNullOrWhiteSpace(request.Reason)
            ? new ReportOutcome.AskReason(
                Phrase.Of("Số lũy kế {0} thấp hơn lần trước ({1}). Vì sao?", request.Value, before.Value), before.Value!.Value)
            : null;
    }

    // With a plan of 0 ten times it is still 0: every figure would be asked about, which helps nobody.
    private static ReportOutcome.AskConfirmation? TenTimes(ReportRequest request, decimal plan) =>
        !request.Confirmed && plan != 0 && Math.Abs(request.Value!.Value) > SuspiciousTimesPlan * Math.Abs(plan)
            ? new ReportOutcome.AskConfirmation(Phrase.Of(
                "{0} gấp hơn {1} lần kế hoạch ({2}). Đúng không?", request.Value, SuspiciousTimesPlan, plan))
            : null;

    private static ReportOutcome.Refused Refuse(Phrase why) => new(why);
}
