using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall.Pages;
using DaiLanh.Web.Screen.Wall.Sheet;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>What fits on a wall, for campaigns of 12, 30 and 60 units, all distances and shapes of pictures.</summary>
public sealed class WallPlanTests
{
    private static readonly string[] LongNames =
        ["Mặt trận Tổ quốc", "Hội Cựu chiến binh", "Văn phòng – Thống kê", "Địa chính – Xây dựng", "Ủy ban Mặt trận Tổ quốc", "Hội Liên hiệp Phụ nữ", "Thôn 1", "Trường Tiểu học 2"];

    private static readonly (int Width, int Height)[] Pictures = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768), (1280, 800), (1600, 1200), (2560, 1080), (1080, 1920)];

    public static TheoryData<int, int> UnitsAndLetters => [.. from units in new[] { 12, 30, 60 } from letter in new[] { 24, 40, 60, 80 } select (units, letter)];

    [Theory]
    [MemberData(nameof(UnitsAndLetters))]
    public void Every_unit_is_shown_exactly_once_and_everything_has_its_room(int units, int letter)
    {
        var campaign = Campaign(units);
        None.Of(from picture in Pictures
                let sheet = Sheet(picture, letter)
                let plan = WallPlan.Whole(sheet, campaign)
                from problem in Problems(plan, sheet, campaign)
                select $"{picture.Width}x{picture.Height}: {problem}");
    }

    [Theory]
    [MemberData(nameof(UnitsAndLetters))]
    public void Parts_are_even_no_part_could_be_spared(int units, int letter)
    {
        var campaign = Campaign(units);
        None.Of(from picture in Pictures
                let plan = WallPlan.Whole(Sheet(picture, letter), campaign)
                let columns = plan.Parts.SelectMany(p => p.Columns).Where(c => c.Length > 0).Select(c => (double)c.Sum(s => s.Count)).ToList()
                where plan.Parts.Length > 1
                let fullest = plan.Parts.Max(p => p.Columns.Sum(c => c.Sum(s => s.Count)))
                // Whole blocks may make parts differ, but by no more than a block; and all of them together would not fit on one part less.
                let barest = plan.Parts.Min(p => p.Columns.Sum(c => c.Sum(s => s.Count)))
                where fullest - barest > campaign.Blocks.Max(b => b.Units.Length)
                select $"{picture.Width}x{picture.Height}: {barest} to {fullest} rows in {plan.Parts.Length} parts");
    }

    [Fact]
    public void The_2023_campaign_fits_one_page_in_a_room_and_two_in_a_hall()
    {
        // The longest of its names.
        var campaign = Some.CampaignOf([.. new[] { 8, 8, 5, 5 }.Select((count, b) =>
            Some.Block($"b{b}", [.. Enumerable.Range(0, count).Select(i => Named($"b{b}-{i}", i == 0 ? "Văn phòng – Thống kê" : "Thôn"))]))]);

        Assert.Single(WallPlan.Whole(Sheet((1920, 1080), 24), campaign).Parts);
        Assert.Single(WallPlan.Whole(Sheet((1024, 768), 24), campaign).Parts);
        Assert.Equal(2, WallPlan.Whole(Sheet((1920, 1080), 40), campaign).Parts.Length);
    }

    [Fact]
    public void Letters_are_never_lower_than_the_distance_asks_for()
    {
        None.Of(from letter in new[] { 24, 40, 60, 80 }
                from picture in Pictures
                let sheet = Sheet(picture, letter)
                from size in new[] { WallPlan.Whole(sheet, Campaign(30)).Shape.Letter, WallPlan.Large(sheet, LongNames, 60, isRanked: true).Shape.Letter, sheet.TitleSize, sheet.MessageSize }
                where size < letter
                select $"{size} at {letter}");
    }

    [Fact]
    public void A_short_list_grows_until_it_fills_the_page()
    {
        var sheet = Sheet((1920, 1080), 24);

        var few = WallPlan.Large(sheet, LongNames[..4], 60, isRanked: true);
        var many = WallPlan.Large(sheet, [.. Enumerable.Range(0, 40).Select(i => $"Thôn {i}")], 60, isRanked: true);

        Assert.True(few.Shape.Letter > many.Shape.Letter);
        Assert.Single(few.Parts);
        Assert.Single(many.Parts);
    }

    [Fact]
    public void A_message_takes_room_from_the_rows_and_not_from_their_letters()
    {
        var quiet = Sheet((1920, 1080), 40);
        var loud = Sheet((1920, 1080), 40, "Mời các đồng chí nghỉ giải lao 15 phút, cuộc họp tiếp tục lúc 9 giờ 30 tại hội trường");

        Assert.Equal(quiet.BodyHeight - loud.Message - loud.Gap, loud.BodyHeight);
        Assert.Equal(40, WallPlan.Whole(loud, Campaign(30)).Shape.Letter);
    }

    [Fact]
    public void A_name_longer_than_any_column_takes_more_lines()
    {
        var campaign = Some.CampaignOf(Some.Block("b", Named("u", "Trung tâm Văn hóa, Thể thao và Học tập cộng đồng xã Đại Lãnh")));

        var plan = WallPlan.Whole(Sheet((1024, 768), 80), campaign);

        Assert.True(plan.Shape.NameLines > 1);
        Assert.Single(plan.Parts);
    }

    [Fact]
    public void A_close_up_shows_all_movements_where_smaller_letters_make_room_and_keeps_a_line_for_those_it_leaves_out()
    {
        string[] movements = ["Vì người nghèo", "Văn hóa công sở", "Hạ tầng đồng bộ; tiết kiệm", "Chuyển đổi số", "Nông thôn mới"];
        var texts = new UnitTexts("Thôn 3", "Hạng 2/5 · Khối thôn", "+17 trong 7 ngày", "Đúng tiến độ · kế hoạch hôm nay 62 %", movements);

        var room = UnitPlan.Of(Sheet((1920, 1080), 24), texts);
        Assert.Equal((true, movements.Length), (room.HasSide, room.Movements));

        var sheet = Sheet((1920, 1080), 40);
        var hall = UnitPlan.Of(sheet, texts);
        Assert.InRange(hall.Letter, 40, 48);
        Assert.InRange(hall.Movements, 1, movements.Length - 1);
        // Heading, five marks, the movements with their bars, and the line that says how many more there are.
        var lines = 1 + 5 + hall.Movements + 1;
        Assert.True(lines * hall.Letter * WallSheet.Line + (hall.Movements * 0.82 * hall.Letter) <= sheet.BodyHeight);
    }

    [Fact]
    public void The_curve_always_names_the_day_that_is_shown_and_no_two_days_touch()
    {
        var board = Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1", Some.Target("a", Some.Amount())))), Some.Entry("a", 1, Some.Start, 1));
        var curve = CampaignCurve.Of(board);

        None.Of(from width in new[] { 14.0, 22.5, 40 }
                from shown in curve.Days.Select(d => d.Day).Where(d => d <= board.Day)
                let days = WallCurveMarkup.Labelled(curve.Until(shown), width).Order().ToList()
                from problem in (string[])[days.Contains(shown) ? "" : "not there", days.Zip(days.Skip(1)).Any(p => (p.Second.DayNumber - p.First.DayNumber) * width / (curve.Days.Length - 1) < 2.9) ? "touches" : ""]
                where problem.Length > 0
                select $"{shown} at {width}: {problem}");
        Assert.Equal([Some.Start, Some.Today, Some.Due], WallCurveMarkup.Labelled(curve, 14).Order().Where(d => d == Some.Start || d == Some.Today || d == Some.Due));
    }

    [Theory]
    [InlineData(1920, 1080, 1920, 1080)]
    [InlineData(3840, 2160, 1920, 1080)]
    [InlineData(1024, 768, 1440, 1080)]
    [InlineData(1080, 1920, 1440, 2560)]
    [InlineData(0, 0, 1920, 1080)]
    [InlineData(double.NaN, 700, 1920, 1080)]
    public void A_picture_is_measured_in_units_of_its_own(double width, double height, int expectedWidth, int expectedHeight) =>
        Assert.Equal(new WallSize(expectedWidth, expectedHeight), WallSize.Of(width, height));

    private static IEnumerable<string> Problems(RowsPlan plan, WallSheet sheet, CampaignPlan campaign)
    {
        var shown = plan.Parts.SelectMany(p => p.Columns).SelectMany(c => c)
            .SelectMany(s => Enumerable.Range(s.From, s.Count).Select(i => campaign.Blocks[s.Section].Units[i].Code)).ToList();
        if (!shown.Order().SequenceEqual(campaign.Blocks.SelectMany(b => b.Units).Select(u => u.Code).Order())) yield return "not every unit once";
        foreach (var column in plan.Parts.SelectMany(p => p.Columns).Where(c => c.Length > 0))
        {
            var height = new WallHeights(plan.Height, plan.Row, plan.Head, plan.SectionGap).Of(column);
            if (height > plan.Height) yield return $"a column of {height} in {plan.Height}";
        }
        foreach (var name in campaign.Blocks.SelectMany(b => b.Units).Select(u => u.ShortName))
        {
            if (TextWidth.Lines(name, (double)plan.Shape.NameWidth / plan.Shape.Letter) > plan.Shape.NameLines) yield return $"“{name}” does not fit";
        }
        if (plan.Row < plan.Shape.NameLines * plan.Shape.Letter * WallSheet.Line) yield return "rows lower than their lines";
        if (sheet.BodyHeight < plan.Height) yield return "more than the page";
    }

    private static WallSheet Sheet((int Width, int Height) picture, int letter, string? message = null) => WallSheet.Of(
        WallSize.Of(picture.Width, picture.Height), letter,
        new WallTexts("Thi đua đặc biệt chào mừng 75 năm Lời kêu gọi thi đua ái quốc", "Vượt, đạt Đúng tiến độ Chậm Nguy cơ Chưa báo cáo", "số liệu minh họa · Nhật ký #1.000.000 · dấu kiểm 0000·0000", message));

    private static CampaignPlan Campaign(int units) => Some.CampaignOf(
        [.. new[] { 0.34, 0.26, 0.2, 0.2 }.Select((share, b) => Some.Block($"b{b}", [.. Names((int)Math.Round(units * share), $"b{b}")]))]);

    private static IEnumerable<UnitCard> Names(int count, string block) =>
        Enumerable.Range(0, count).Select(i => Named($"{block}-{i}", LongNames[i % LongNames.Length]));

    private static UnitCard Named(string code, string name) => Some.Unit(code) with { ShortName = name };
}
