using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>Every rule of a kind: the field that is wrong, and what would be right.</summary>
public sealed class TargetValueRulesTests
{
    private static readonly TargetValues Amount = Office.Values("Trồng cây", Some.Amount(plan: 20, baseline: 5));
    private static readonly TargetValues Steps = Office.Values("Đường", Some.Milestones(1, 2));

    public static TheoryData<string, TargetValues, TargetField, string> Wrong => new()
    {
        { "name too long", Amount with { Name = new string('a', 301) }, TargetField.Name, "Dài quá 300 ký tự. Hãy rút ngắn lại." },
        { "no plan", Amount with { Plan = null }, TargetField.Plan, "Chưa có số kế hoạch. Hãy ghi một con số, ví dụ 620 hoặc 1.809,5." },
        { "plan too large", Amount with { Plan = 2_000_000_000_000_000 }, TargetField.Plan, "Số lớn nhất ghi được là 1.000.000.000.000.000." },
        { "plan too fine", Amount with { Plan = 20.0000001m }, TargetField.Plan, "Nhiều nhất 6 chữ số sau dấu phẩy." },
        { "pledge too fine", Amount with { Pledged = 20.0000001m }, TargetField.Pledged, "Nhiều nhất 6 chữ số sau dấu phẩy." },
        { "lower without a level", Amount with { Direction = Direction.Lower, Baseline = 0 }, TargetField.Baseline, "Chỉ tiêu này càng thấp càng tốt, nên mức ban đầu phải lớn hơn kế hoạch 20. Hãy ghi mức lúc bắt đầu đợt." },
        { "higher but falling", Amount with { Baseline = 43 }, TargetField.Plan, "Chỉ tiêu này càng cao càng tốt, nên kế hoạch phải lớn hơn mức ban đầu 43; nếu cần giảm, hãy đổi hướng đánh giá." },
        { "negative limit", Office.Values("Giữ", Some.Limit()) with { Plan = -1 }, TargetField.Plan, "Mức giới hạn không được âm. Hãy ghi 0 hoặc lớn hơn." },
        { "weight 0", Amount with { Weight = 0 }, TargetField.Weight, "Trọng số phải lớn hơn 0 và không quá 1.000.000." },
        { "weight too fine", Amount with { Weight = 0.0000001m }, TargetField.Weight, "Nhiều nhất 6 chữ số sau dấu phẩy." },
        { "start before the campaign", Amount with { Start = Some.Start.AddDays(-1) }, TargetField.Start, "Ngày bắt đầu phải trong đợt thi đua, từ 11/4/2023 đến 11/6/2023." },
        { "due before start", Amount with { Start = Some.Today, Due = Some.Today.AddDays(-1) }, TargetField.Due, "Ngày đến hạn 23/5/2023 phải từ ngày bắt đầu 24/5/2023 trở đi." },
        { "due after the campaign", Amount with { Due = Some.Due.AddDays(1) }, TargetField.Due, "Ngày đến hạn phải trong đợt thi đua, chậm nhất 11/6/2023." },
        { "curve outside", Amount with { Curve = [new CurvePoint(Some.Due.AddDays(1), 1)] }, TargetField.Curve, "Mọi điểm của đường kế hoạch phải từ 11/4/2023 đến 11/6/2023." },
        { "curve beyond 100 %", Amount with { Curve = [new CurvePoint(Some.Today, 2)] }, TargetField.Curve, "Điểm của đường kế hoạch ngày 24/5/2023 phải từ 0 % đến 100 %." },
        { "curve backwards", Amount with { Curve = [new CurvePoint(Some.Today, 0.5m), new CurvePoint(Some.Start, 0.6m)] }, TargetField.Curve, "Các điểm của đường kế hoạch phải theo thứ tự ngày." },
        { "no steps", Steps with { Milestones = [] }, TargetField.Milestones, "Cần ít nhất một mốc." },
        { "step without a name", Steps with { Milestones = [new Milestone(1, " ", 1, Some.Today)] }, TargetField.Milestones, "Mốc 1 chưa có tên. Hãy ghi việc phải xong ở mốc này." },
        { "step without weight", Steps with { Milestones = [new Milestone(1, "A", 0, Some.Today)] }, TargetField.Milestones, "Trọng số của mốc 1 phải lớn hơn 0." },
        { "step too late", Steps with { Milestones = [new Milestone(1, "A", 1, Some.Due.AddDays(1))] }, TargetField.Milestones, "Hạn của mốc 1 phải từ 11/4/2023 đến 11/6/2023." },
        { "one number twice", Steps with { Milestones = [new Milestone(1, "A", 1, Some.Today), new Milestone(1, "B", 1, Some.Due)] }, TargetField.Milestones, "Hai mốc không được cùng số thứ tự." },
        { "too many steps", Steps with { Milestones = [.. Enumerable.Range(1, 41).Select(i => new Milestone(i, "A", 1, Some.Today))] }, TargetField.Milestones, "Nhiều nhất 40 mốc." },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_at_its_field(string what, TargetValues values, TargetField field, string why)
    {
        var (at, said) = Assert.Single(TargetValueRules.ObjectionsTo(values, Some.Start, Some.Due));
        Assert.Equal((what, field, why), (what, at, said.ToString()));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Assert.Equal(
        [TargetField.Name, TargetField.Plan, TargetField.Weight],
        TargetValueRules.ObjectionsTo(Amount with { Name = "", Plan = null, Weight = -1 }, Some.Start, Some.Due).Select(o => o.Field));

    [Fact]
    public async Task All_targets_of_the_demonstration_satisfy_them()
    {
        await using var db = await TestDb.DemoAsync();
        var board = await db.BoardAsync();
        None.Of(from card in board.Plan.Targets
                let values = TargetValues.Of(card.Name, card.MeasureUnit, card.MovementCode, card.Pledged, card.Plan)
                from objection in TargetValueRules.ObjectionsTo(values, board.Campaign.Start, board.Campaign.End)
                select $"{card.Code} {objection.Field}: {objection.Why}");
    }

    [Fact]
    public void What_does_not_belong_to_a_kind_is_left_out_when_it_becomes_another()
    {
        var limit = (Amount with { Kind = MeasureKind.Limit, Curve = [new CurvePoint(Some.Today, 1)] }).Fitted();
        Assert.Equal((null, null, null, 20), (limit.Baseline, limit.Direction, limit.IsCumulative, limit.Plan));
        Assert.Empty(limit.Curve);
        var yes = (Amount with { Kind = MeasureKind.YesNo, Pledged = 3 }).Fitted();
        Assert.Equal((null, null), (yes.Plan, yes.Pledged));
        var amount = (Office.Values("A", Some.YesNo()) with { Kind = MeasureKind.Amount, Baseline = 43, Plan = 20 }).Fitted();
        Assert.Equal((Direction.Lower, false), (amount.Direction, amount.IsCumulative));
    }
}
