using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>At least one fact of every kind, with every property that it can hold: a new kind needs a sample here.</summary>
internal static class FactSamples
{
    public static ProgressReported Report { get; } = new()
    {
        Target = "THON1-01",
        TargetName = "Đường “ngõ” <bê tông> & cống \\ thoát\tnước",
        Unit = "thon-1",
        UnitName = "Thôn 1",
        Kind = MeasureKind.Amount,
        MeasureUnit = "m²",
        Day = Some.Today,
        Plan = 800,
        Before = 600.5m,
        Value = 620.25m,
        Note = "Ghi chú có dấu: ế ộ ữ – “ngoặc kép” và \"ngoặc thẳng\" 🎉\nxuống dòng",
        Reason = "Đếm trùng",
        BasedOn = 12,
    };

    public static IReadOnlyList<Fact> All { get; } =
    [
        SomeFacts.Campaign with { IsStartAssumed = true, HasDemoFigures = true },
        SomeFacts.Campaign with { LegalBases = [], Addressees = [], Kind = CampaignKind.Regular, State = CampaignState.Draft },
        SomeFacts.Movement,
        SomeFacts.Block,
        SomeFacts.Unit(1) with { Contact = "0258 000 000" },
        SomeFacts.Template,
        SomeFacts.Target("THON1-01", Some.Amount(plan: 800, baseline: -0.5m, curve: [new CurvePoint(Some.Today, 0.4m)])) with { Pledged = 900, Template = "L08" },
        SomeFacts.Target("THON1-02", Some.Limit(plan: 0)),
        SomeFacts.Target("THON1-03", Some.Milestones(1, 2.5m)),
        SomeFacts.Target("THON1-04", Some.YesNo()),
        SomeFacts.Movement with { Code = "moi", Reason = "Kế hoạch mới" },
        new CampaignChanged
        {
            Code = "2023", Name = "Đợt thi đua năm 2023", ShortName = "Thi đua 2023", Theme = "Chủ đề", Kind = CampaignKind.Thematic, Start = Some.Start, IsStartAssumed = true, End = Some.Due,
            OnTrackRatio = 0.95m, BehindRatio = 0.75m, LegalBases = SomeFacts.Campaign.LegalBases, Addressees = ["Lưu: VT"],
            Changes = [new FieldChange("End", "11/6/2023", "30/6/2023")], Reason = "Kéo dài",
        },
        new CampaignMoved { Code = "2023", ShortName = "Thi đua 2023", From = CampaignState.Draft, To = CampaignState.Running },
        new CampaignMoved { Code = "2023", ShortName = "Thi đua 2023", From = CampaignState.Running, To = CampaignState.Closed },
        new CampaignMoved { Code = "2023", ShortName = "Thi đua 2023", From = CampaignState.Closed, To = CampaignState.Running, Reason = "Bổ sung số liệu" },
        new CampaignMoved { Code = "2023", ShortName = "Thi đua 2023", From = CampaignState.Running, To = CampaignState.Draft, Reason = "Phát động nhầm" },
        new PlanDiscarded { Code = "2023-2", ShortName = "Cuối năm 2023", Targets = ["THON1-01", "THON1-02"], Reason = "Chép nhầm đợt" },
        new SettingSet { Name = SettingName.SignerName, From = Some.Today, Value = "Nguyễn Văn A", Before = "Nguyễn Văn B", IsUnverified = true, Reason = "Chủ tịch mới" },
        new SettingSet { Name = SettingName.SignerName, From = Some.Today, Value = "" },
        new SettingSet { Name = SettingName.OnTrackRatio, From = Some.Today, Value = "0.9", Reason = "Nghị quyết" },
        new SettingWithdrawn { Name = SettingName.Recipients, From = Some.Today, Value = "Lưu: VT", Reason = "Ghi nhầm ngày" },
        new UnitChanged
        {
            Code = "thon-1", Name = "Thôn Đông", ShortName = "Thôn Đông", Kind = UnitKind.Village, Block = "thon", Order = 1, Contact = "0258 000 000", IsPlaceholder = true,
            Changes = [new FieldChange("Name", "Thôn 1", "Thôn Đông"), new FieldChange("Contact", null, "0258 000 000"), new FieldChange("Kind", null, null), new FieldChange("ShortName", "Đ", null)],
            Reason = "Đổi tên theo nghị quyết",
        },
        new UnitRetired { Code = "thon-1", ShortName = "Thôn 1", From = Some.Today, Reason = "Sáp nhập" },
        new UnitReturned { Code = "thon-1", ShortName = "Thôn 1", Order = 3, Reason = "Ngừng nhầm" },
        new UnitsOrdered { Code = "thon", BlockName = "Khối thôn", Units = ["thon-2", "thon-1"], Reason = "Theo bảng chữ cái" },
        new BlockChanged
        {
            Code = "thon", Name = "Khối thôn", ShortName = "Thôn", Heads = [new BlockHeads(2023, "thon-1", "thon-2", false)], Changes = [new FieldChange("Heads", null, null)], Reason = "Bầu lại",
        },
        new BlockRetired { Code = "thon", Name = "Khối thôn", From = Some.Today, Reason = "Gộp khối" },
        new BlockReturned { Code = "thon", Name = "Khối thôn", Order = 2, Reason = "Ngừng nhầm" },
        new BlocksOrdered { Code = "thon", Blocks = ["thon", "hoi"], Reason = "Theo quyết định" },
        new MovementChanged { Code = "ntm", Name = "Nông thôn mới nâng cao", ShortName = "NTM nâng cao", Changes = [new FieldChange("ShortName", "NTM", "NTM nâng cao")], Reason = "Kế hoạch mới" },
        new MovementRetired { Code = "ntm", ShortName = "NTM", From = Some.Today, Reason = "Hết đợt" },
        new MovementReturned { Code = "ntm", ShortName = "NTM", Order = 2, Reason = "Ngừng nhầm" },
        new MovementsOrdered { Code = "ntm", Movements = ["ntm", "moi"], Reason = "Theo kế hoạch" },
        SomeFacts.Target("THON1-05") with { Reason = "Bổ sung theo kế hoạch 12" },
        Change(Some.Amount(plan: 800, weight: 3), Some.Amount(plan: 900, weight: 3)),
        Change(Some.Amount(plan: 20, baseline: 43), Some.Limit(plan: 2, weight: 2.5m)),
        Change(Some.Milestones(1, 2), Some.Milestones(1, 2, 3)),
        new TargetRetired { Code = "THON1-01", Name = "Chỉ tiêu THON1-01", Unit = "thon-1", UnitName = "Thôn 1", From = Some.Today, Reason = "Không còn phù hợp" },
        new TargetReturned { Code = "THON1-01", Name = "Chỉ tiêu THON1-01", Unit = "thon-1", UnitName = "Thôn 1", Reason = "Giao lại" },
        SomeFacts.Template with { UnitKinds = [UnitKind.Village, UnitKind.School] },
        new TemplateChanged("L08", SomeFacts.Template.Values with { SuggestedWeight = 3 }, "Theo thực tế"),
        new TemplateRetired { Code = "L08", Name = "Hồ sơ", From = Some.Today, Reason = "Không dùng nữa" },
        new TemplateReturned { Code = "L08", Name = "Hồ sơ", Reason = "Dùng lại" },
        new AccountCreated { Account = "a-1", UserName = "thon-1", Name = "Cán bộ Thôn 1", Roles = [Role.Unit, Role.Viewer], Units = ["thon-1"] },
        new AccountChanged { Account = "a-1", UserName = "thon-1", Name = "Tên mới", Roles = [Role.Unit], Units = ["thon-2"], Disabled = false, PasswordReset = true },
        new DemoAccountsCreated { UserNames = ["van-phong", "thon-1"] },
        new FirstAdministratorCreated { Account = "a-2", UserName = "quan-tri", Name = "Người quản trị", Roles = [Role.Admin] },
        new ApiTokenCreated { Token = 3, Account = "a-1", UserName = "thon-1", Purpose = "bảng điện tử", ExpiresAt = Some.Now.AddDays(90) },
        new ApiTokenCreated { Token = 4, Account = "a-1", UserName = "thon-1", ExpiresAt = Some.Now.ToOffset(TimeSpan.FromHours(7)) },
        new ApiTokenRevoked { Token = 3, Account = "a-1", UserName = "thon-1" },
        new ReportMade
        {
            Form = ReportForm.Workbook, Day = Some.Today, Block = "thon", BlockName = "Khối thôn", Movement = "ntm", MovementName = "Nông thôn mới", Sheets = [ReportSheet.Targets, ReportSheet.Ledger],
            Position = 812, Head = new string('a', 64), FileName = "tong-hop-tien-do-20230524-thon-ntm.xlsx", Size = 86_016, FileHash = new string('b', 64),
        },
        new ReportMade
        {
            Form = ReportForm.UnitWorkbooks, Day = Some.Today, Sheets = ReportSheets.All, Position = 0, Head = LedgerPosition.NoHash,
            FileName = "tien-do-tung-don-vi-20230524.zip", Size = 1, FileHash = new string('c', 64),
        },
        new ScreenCreated { Screen = 1, Name = "Hội trường", Pages = [new(WallPageKind.Whole), new(WallPageKind.Block, "thon")], DwellSeconds = 20, Distance = 2.5m, Theme = WallTheme.Dark, IsEnglish = false, LastDay = Some.Today },
        new ScreenChanged { Screen = 1, Name = "Nhà văn hóa", FormerName = "Hội trường", Pages = [new(WallPageKind.Curve)], DwellSeconds = 30, Distance = 6, Theme = WallTheme.Light, IsEnglish = true, LastDay = Some.Today },
        new ScreenChanged { Screen = 1, Name = "Nhà văn hóa", Theme = WallTheme.Dark },
        new ScreenRenewed { Screen = 1, Name = "Nhà văn hóa", LastDay = Some.Today },
        new ScreenRevoked { Screen = 1, Name = "Nhà văn hóa" },
        new DemoPlayStarted(),
        new DemoPlayStopped(),
        Report,
        Report with { Before = null },
        Report with { Kind = MeasureKind.Milestones, Value = null, Before = null, Plan = null, Step = 2, StepName = "Nghiệm thu", Done = true },
        Report with { Kind = MeasureKind.Milestones, Value = null, Before = null, Plan = null, Step = 2, StepName = "Nghiệm thu", Done = false },
        Report with { Kind = MeasureKind.YesNo, Value = null, Before = null, Plan = null, Done = true },
        Report with { Kind = MeasureKind.YesNo, Value = null, Before = null, Plan = null, Done = false },
        Report with { Value = null, Undoes = 12 },
    ];

    private static TargetChanged Change(TargetPlan before, TargetPlan after)
    {
        var was = TargetValues.Of("Chỉ tiêu", "việc", "ntm", null, before);
        var now = TargetValues.Of("Chỉ tiêu mới", "cây", "vhcs", after.Measure.Kind == MeasureKind.Amount ? 950 : null, after);
        return new TargetChanged("THON1-01", "L08", SomeFacts.Unit(1).Unit(SomeFacts.Block.Block()), now, was, "Điều chỉnh giữa đợt");
    }
}
