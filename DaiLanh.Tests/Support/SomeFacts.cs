using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Tests.Support;

/// <summary>Ready-made facts of a small campaign: units “thon-1” and “thon-2” in one block, one movement, targets as a test wants them.</summary>
internal static class SomeFacts
{
    public const string CampaignCode = "2023";

    public static CampaignDefined Campaign { get; } = new()
    {
        Code = CampaignCode,
        Name = "Đợt thi đua năm 2023",
        ShortName = "Thi đua 2023",
        Theme = "Chủ đề năm 2023",
        Kind = CampaignKind.Thematic,
        Start = Some.Start,
        End = Some.Due,
        State = CampaignState.Running,
        OnTrackRatio = Some.Ladder.OnTrack,
        BehindRatio = Some.Ladder.Behind,
        LegalBases = [new LegalBasis("Chỉ thị", "34-CT/TW", "Bộ Chính trị", new DateOnly(2014, 4, 7), "Thi đua, khen thưởng"), new LegalBasis("Kế hoạch", "480/KH-UBND", "UBND xã", null, "Triển khai")],
        Addressees = ["Phòng Nội vụ huyện (b/c)", "Lưu: VT"],
    };

    public static MovementDefined Movement { get; } = new() { Code = "ntm", Name = "Chung sức xây dựng nông thôn mới", ShortName = "Nông thôn mới", Order = 1 };

    public static BlockDefined Block { get; } = new() { Code = "thon", Name = "Khối thôn", ShortName = "Thôn", Order = 1, Heads = [new BlockHeads(2023, "thon-1", null, true)] };

    public static TemplateDefined Template { get; } = new()
    {
        Code = "L08",
        Name = "Hồ sơ đạt chuẩn nông thôn mới",
        MeasureUnit = "mốc",
        Kind = MeasureKind.Milestones,
        Direction = Direction.Higher,
        Movement = "ntm",
        SuggestedWeight = 2.5m,
        Steps = [new TemplateStep("Rà soát", 1), new TemplateStep("Trình hồ sơ", 2)],
        Source = "domain 1.6 row 8",
        Note = "Các mốc sửa được.",
    };

    public static UnitDefined Unit(int number) => new()
    {
        Code = $"thon-{number}",
        Prefix = $"THON{number}",
        Name = $"Thôn {number}",
        ShortName = $"Thôn {number}",
        Kind = UnitKind.Village,
        Block = Block.Code,
        BlockName = Block.Name,
        Order = number,
        IsPlaceholder = true,
    };

    /// <summary>A target of a unit with the plan of <see cref="Some"/>.</summary>
    public static TargetDefined Target(string code, TargetPlan? plan = null, int unit = 1)
    {
        var p = plan ?? Some.Amount();
        var amount = p.Measure as Measure.Amount;
        return new TargetDefined
        {
            Code = code,
            Name = $"Chỉ tiêu {code}",
            Unit = $"thon-{unit}",
            UnitName = $"Thôn {unit}",
            Movement = Movement.Code,
            Kind = p.Measure.Kind,
            MeasureUnit = "việc",
            Direction = amount?.Direction,
            IsCumulative = amount?.IsCumulative,
            Baseline = amount?.Baseline,
            Plan = amount?.Plan ?? (p.Measure as Measure.Limit)?.Plan,
            Weight = p.Weight,
            Start = p.Start,
            Due = p.Due,
            Curve = p.Curve,
            Milestones = p.Measure is Measure.Milestones m ? m.Steps : [],
        };
    }

    /// <summary>All of it, as if read from files.</summary>
    public static Seeds Seeds(params TargetDefined[] targets) =>
        new(Campaign, [Movement], [Block], [Unit(1), Unit(2)], [Template], targets, []);
}
