using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>Ledgers of many rows that are made by writing them through the only writer.</summary>
internal static class SomeLedger
{
    public static readonly string[] Notes = ["chờ cấp vật tư", "Đã nghiệm thu", "trường học dự toán", "thôn trưởng ký", "xã bổ sung"];

    public static readonly Person[] People = [Person.System, Some.Officer("thon-1"), Some.Officer("thon-2") with { Id = "Cán.bộ_2", Name = "Nguyễn Thị Đào" }];

    /// <summary>Rows of all kinds over twelve days, two hundred and more of them.</summary>
    public static Task WriteAsync(TestDb db) => db.Ledger.CommitAsync(Person.System, (work, _) =>
    {
        var at = CommuneTime.StartOf(new DateOnly(2023, 5, 1));
        for (var i = 0; i < 240; i++)
        {
            at = at.AddMinutes(i % 7 == 0 ? 0 : 71);
            work.Record(FactOf(i), i % 3 == 0 ? null : SomeFacts.CampaignCode, at, People[i * 5 % 7 % People.Length]);
        }
        return Task.FromResult(true);
    }, TestContext.Current.CancellationToken);

    private static Fact FactOf(int i) => (i % 11) switch
    {
        0 => SomeFacts.Movement with { Code = $"m{i % 4}" },
        1 => SomeFacts.Unit((i % 3) + 1),
        2 => new AccountCreated { Account = $"a-{i}", UserName = $"can-bo-{i}", Name = "Trần Văn Ốc", Roles = [Role.Unit], Units = ["thon-1"] },
        3 => SomeFacts.Target($"THON1-{i:00}"),
        4 => Report(i) with { Value = null, Undoes = i },
        _ => Report(i),
    };

    private static ProgressReported Report(int i) => new()
    {
        Target = $"THON{(i % 3) + 1}-{i % 9:00}",
        TargetName = i % 2 == 0 ? "Quỹ “Vì người nghèo”" : "Đường bê tông",
        Unit = $"thon-{(i % 3) + 1}",
        UnitName = $"Thôn {(i % 3) + 1}",
        Kind = MeasureKind.Amount,
        MeasureUnit = "triệu đồng",
        Day = new DateOnly(2023, 5, 1).AddDays(i % 10),
        Plan = 800,
        Before = i,
        Value = i + 12.5m,
        Note = i % 4 == 0 ? Notes[i % Notes.Length] : null,
        Reason = i % 9 == 0 ? "Đếm trùng" : null,
    };
}
