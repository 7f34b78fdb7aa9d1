using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>
/// A campaign whose every name is as long as Vietnamese names of a commune become, as seed files that the program loads like its own: blocks of
/// very different sizes, and units of every standing, some far over their plan, some silent.
/// </summary>
internal static class LongNames
{
    private static readonly DateOnly Start = new(2023, 4, 11);
    private static readonly DateOnly Due = new(2023, 6, 11);

    // The product takes short names of at most 24 letters; these are as wide as 24 letters get.
    private static readonly string[] Units =
    [
        "Ủy ban Mặt trận Tổ quốc", "Trường Tiểu học Đại Lãnh", "Trường THCS Mạc Đĩnh Chi", "Hội Liên hiệp Phụ nữ xã", "Ban Chỉ huy Quân sự xã", "Văn phòng – Thống kê",
        "Địa chính – Xây dựng", "Đoàn TNCS Hồ Chí Minh", "Hợp tác xã Nông nghiệp", "Quỹ Tín dụng nhân dân", "Đài Truyền thanh cơ sở", "Trạm Y tế",
    ];

    private static readonly (string Code, string Name, string ShortName, double Share)[] Blocks =
    [
        ("ban-nganh", "Khối các phòng, ban chuyên môn", "Phòng, ban chuyên môn", 0.34), ("mat-tran", "Khối Mặt trận và các đoàn thể", "Mặt trận, đoàn thể", 0.26),
        ("truong-hoc", "Khối trường học, trạm y tế", "Trường học, y tế", 0.2), ("thon", "Khối thôn, tổ dân phố", "Thôn, tổ dân phố", 0.2),
    ];

    private static readonly string[] Movements =
    [
        "Vì người nghèo – không để ai bị bỏ lại phía sau", "Thi đua thực hiện văn hóa công sở", "Xây dựng kết cấu hạ tầng đồng bộ; thực hành tiết kiệm, chống lãng phí",
        "Kỷ niệm 370 năm xây dựng và phát triển tỉnh Khánh Hòa", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "Cả nước chung sức xây dựng nông thôn mới",
    ];

    private static readonly (string Name, string MeasureUnit)[] Targets =
    [
        ("Số hộ gia đình đăng ký, đạt danh hiệu gia đình văn hóa tiêu biểu", "hộ"), ("Vận động ủng hộ Quỹ Vì người nghèo", "triệu đồng"),
        ("Trồng cây xanh dọc các tuyến đường nông thôn mới kiểu mẫu", "cây"),
    ];

    // Of the plan: over it, met, on time, behind, at risk; every ninth unit has nothing.
    private static readonly decimal[] Shares = [24.1m, 1, 0.78m, 0.72m, 0.6m, 0.5m, 0.3m];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the files of a campaign with so many units.</summary>
    public static void Write(string folder, int units)
    {
        Directory.CreateDirectory(Path.Combine(folder, "demo"));
        var all = UnitsOf(units);
        Save(folder, "campaign.json", new
        {
            code = "ten-dai",
            name = "Đợt thi đua đặc biệt với những cái tên dài nhất",
            shortName = "Thi đua đặc biệt chào mừng 75 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc",
            theme = "Tên dài",
            kind = "Thematic",
            start = Start,
            startIsAssumed = false,
            end = Due,
            legalBases = Array.Empty<object>(),
            addressees = Array.Empty<string>(),
            document = (object?)null,
            onTrackRatio = 0.95,
            behindRatio = 0.75,
            sources = Array.Empty<object>(),
        });
        Save(folder, "movements.json", Movements.Select((m, i) => new { code = $"m{i}", name = m, shortName = m, order = i + 1, source = "" }));
        Save(folder, "library.json", new { templates = Array.Empty<object>() });
        Save(folder, "organisation.json", new
        {
            blocks = Blocks.Select((b, i) => new { code = b.Code, name = b.Name, shortName = b.ShortName, order = i + 1, heads = Array.Empty<object>() }),
            units = all.Select(u => new { code = u.Code, prefix = u.Prefix, name = u.Name, shortName = u.Name, kind = "Department", block = u.Block, order = u.Order, contact = (string?)null, placeholder = true }),
        });
        Save(folder, "demo/targets.json", new { notice = "", seed = 1, targets = all.SelectMany(TargetsOf) });
        Save(folder, "demo/progress.json", new { notice = "", seed = 1, entries = all.SelectMany(EntriesOf).OrderBy(e => e.At).Select(e => new { target = e.Target, day = e.Day, at = e.At, value = e.Value }) });
    }

    private static List<(int Index, string Code, string Prefix, string Name, string Block, int Order)> UnitsOf(int count)
    {
        var units = new List<(int, string, string, string, string, int)>();
        foreach (var (block, b) in Blocks.Select((b, i) => (b, i)))
        {
            var size = b < Blocks.Length - 1 ? (int)Math.Round(count * block.Share) : count - units.Count;
            for (var i = 0; i < size; i++)
            {
                var index = units.Count;
                var name = block.Code == "thon" && i % 3 > 0 ? $"Tổ dân phố số {i + 1}" : Units[index % Units.Length];
                units.Add((index, $"u{index}", $"U{index:00}", name, block.Code, i + 1));
            }
        }
        return units;
    }

    private static IEnumerable<object> TargetsOf((int Index, string Code, string Prefix, string Name, string Block, int Order) unit) => Targets.Select((t, i) => new
    {
        code = $"{unit.Prefix}-{i + 1:00}",
        unit = unit.Code,
        movement = $"m{(unit.Index + i) % Movements.Length}",
        template = (string?)null,
        name = t.Name,
        measure = "Amount",
        direction = "Higher",
        cumulative = true,
        measureUnit = t.MeasureUnit,
        baseline = 0,
        plan = 75 * (i + 1),
        pledged = (decimal?)null,
        weight = i + 1,
        start = Start,
        due = Due,
        curve = (object?)null,
        milestones = (object?)null,
    });

    private static IEnumerable<(string Target, DateOnly Day, DateTimeOffset At, decimal Value)> EntriesOf((int Index, string Code, string Prefix, string Name, string Block, int Order) unit)
    {
        if (unit.Index % 9 == 8) yield break;
        for (var t = 0; t < Targets.Length; t++)
        {
            foreach (var (day, share) in new[] { (9, 0.15m), (21, 0.45m), (31, 0.75m), (39 + (unit.Index % 4), 1m) })
            {
                var date = Start.AddDays(day);
                yield return ($"{unit.Prefix}-{t + 1:00}", date, CommuneTime.StartOf(date).AddHours(8 + t).AddMinutes(unit.Index % 60), Math.Round(75 * (t + 1) * Shares[unit.Index % Shares.Length] * share, 1));
            }
        }
    }

    private static void Save(string folder, string file, object content) => File.WriteAllText(Path.Combine(folder, file), JsonSerializer.Serialize(content, Json));
}
