using Bunit;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall.Frame;
using DaiLanh.Web.Screen.Wall.Sheet;

namespace DaiLanh.Tests.Web.Screen;

public sealed class WallViewTests : WallTest
{
    private static readonly WallPageKind[] AllPages = Enum.GetValues<WallPageKind>().Where(k => k != WallPageKind.Block).ToArray();

    [Fact]
    public async Task A_change_of_one_unit_changes_its_row_and_leaves_the_others_as_they_are()
    {
        await SaveAsync("A-1", 10); // ahead already: the ranks stay
        var cut = Show(Settings(WallPageKind.Whole));
        var (own, other) = (Row(cut, "thon-1"), Row(cut, "thon-2"));
        var picture = cut.FindComponent<WallPanel>();
        var renders = picture.RenderCount;

        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("30", Row(cut, "thon-1"), StringComparison.Ordinal));
        Assert.NotEqual(own, Row(cut, "thon-1"));
        Assert.Equal(other, Row(cut, "thon-2"));
        Assert.Equal(renders + 1, picture.RenderCount);
    }

    [Fact]
    public void The_same_row_is_one_text_for_all_walls_whatever_their_distance()
    {
        var near = Show(Settings(WallPageKind.Whole));
        var far = Show(Settings(WallPageKind.Whole) with { Distance = 4 });

        Assert.Equal(Row(near, "thon-1"), Row(far, "thon-1"));
    }

    [Fact]
    public void Pages_turn_by_the_clock_and_somebody_who_opens_the_wall_later_sees_the_same_page()
    {
        Screen.Change(s => Rotation.GoTo(s, 0, 0, Clock.GetUtcNow()));
        var settings = Settings(WallPageKind.Whole, WallPageKind.Movements) with { DwellSeconds = 20 };
        var cut = Show(settings);
        Assert.NotEmpty(cut.FindAll("[data-row=thon-1]"));

        Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.NotEmpty(cut.FindAll("[data-row=thon-1]"));
        Clock.Advance(TimeSpan.FromSeconds(1.1));

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=ntm]")));
        Assert.NotEmpty(Show(settings).FindAll("[data-row=ntm]"));
    }

    [Fact]
    public async Task A_paused_wall_does_not_turn_and_still_shows_what_changes()
    {
        var cut = Show(Settings(WallPageKind.Whole, WallPageKind.Movements));
        await cut.InvokeAsync(() => cut.Instance.Show(1));
        await cut.InvokeAsync(cut.Instance.TogglePause);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-paused")));

        Clock.Advance(TimeSpan.FromMinutes(10));
        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("30", Row(cut, "thon-1"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_walls_own_keys_turn_pages_forth_and_back_and_to_a_number()
    {
        Screen.Change(s => Rotation.GoTo(s, 0, 0, Clock.GetUtcNow()));
        var cut = Show(Settings(WallPageKind.Whole, WallPageKind.Movements, WallPageKind.Latest));

        await cut.InvokeAsync(() => cut.Instance.Turn(1));
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=ntm]")));
        await cut.InvokeAsync(() => cut.Instance.Turn(-1));
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=thon-1]")));
        await cut.InvokeAsync(() => cut.Instance.Show(3));
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-latest")));
        await cut.InvokeAsync(() => cut.Instance.Show(9)); // there is no such page
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-latest")));
    }

    [Fact]
    public void A_message_a_close_up_and_black_are_shown_when_they_are_set()
    {
        var cut = Show(Settings(WallPageKind.Whole));

        Screen.Change(s => s with { Message = "Nghỉ <15> phút" });
        cut.WaitForAssertion(() => Assert.Equal("Nghỉ <15> phút", cut.Find(".wall-message").TextContent));

        Screen.Change(s => s with { UnitCode = "thon-2" });
        cut.WaitForAssertion(() => Assert.Equal("Thôn 2", cut.Find(".wall-unit__name").TextContent));

        Screen.Change(s => s with { IsBlank = true });
        cut.WaitForAssertion(() => Assert.Equal("", cut.Find(".wall--blank").TextContent));

        Screen.Change(s => s with { IsBlank = false, UnitCode = null });
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=thon-1]")));
    }

    [Fact]
    public void A_unit_or_block_that_the_campaign_does_not_have_shows_the_commune_instead()
    {
        Screen.Change(s => s with { UnitCode = "thon-99" });

        var cut = Show(Settings() with { Pages = [new WallPage(WallPageKind.Block, "khac")] });

        Assert.NotEmpty(cut.FindAll("[data-row=thon-1]"));
    }

    [Fact]
    public async Task Nothing_of_persons_is_on_any_page()
    {
        var officer = Some.Officer("thon-1", "thon-2");
        var saved = await Db.ReportAsync(new ReportRequest("A-1", Some.Today, null) { Value = 100, Note = "Ghi chú riêng" }, officer);
        await ShownAsync(Assert.IsType<ReportOutcome.Saved>(saved).Sequence);
        Screen.Change(s => ControlRules.Take(s, new Handset("phone", "p-1", "Người điều khiển"), Clock.GetUtcNow()));

        foreach (var distance in ScreenSettings.Distances)
        {
            foreach (var page in AllPages)
            {
                var markup = Show(Settings(page) with { Distance = distance }).Markup;
                Assert.DoesNotContain(officer.Name, markup, StringComparison.Ordinal);
                Assert.DoesNotContain("Ghi chú riêng", markup, StringComparison.Ordinal);
                Assert.DoesNotContain("Người điều khiển", markup, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_was_just_completed_stands_in_the_light()
    {
        await SaveAsync("A-1", 60);
        await SaveAsync("A-1", 100);
        await SaveAsync("B-1", 5);

        var cut = Show(Settings(WallPageKind.Latest));

        Assert.Equal("Thôn 1", cut.Find(".wall-spot__unit").TextContent);
        Assert.StartsWith("Thôn 2 ·", cut.FindAll(".wall-news-row")[0].LastElementChild!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_target_only_what_stands_now_is_told_and_a_report_taken_back_in_its_own_words()
    {
        await SaveAsync("B-1", 5);
        var wrong = await Db.SaveAsync("B-1", 50);
        await ShownAsync(wrong.Sequence);
        var cut = Show(Settings(WallPageKind.Latest));
        Assert.Equal(["Thôn 2 · Chỉ tiêu B-1: 50/100 việc"], News(cut));

        var undone = await Db.Undo.ExecuteAsync(Some.Officer("thon-2"), "B-1", wrong.Sequence, Xunit.TestContext.Current.CancellationToken);
        await ShownAsync(Assert.IsType<ReportOutcome.Saved>(undone).Sequence);

        cut.WaitForAssertion(() => Assert.Equal(["Thôn 2 · Chỉ tiêu B-1: rút lại lần ghi trước, nay 5/100 việc"], News(cut)));

        static IEnumerable<string> News(IRenderedComponent<DaiLanh.Web.Screen.Wall.WallView> cut) => cut.FindAll(".wall-news-row").Select(r => r.LastElementChild!.TextContent);
    }

    [Fact]
    public void A_unit_in_close_up_is_no_place_in_the_rotation()
    {
        var cut = Show(Settings(WallPageKind.Whole, WallPageKind.Movements));
        Assert.NotEmpty(cut.FindAll(".wall-dots"));

        Screen.Change(s => s with { UnitCode = "thon-2" });

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-unit")));
        Assert.Empty(cut.FindAll(".wall-dots"));
        Assert.Equal("", cut.Find(".wall-turns").TextContent.Trim());
    }

    [Fact]
    public async Task Who_has_not_reported_is_waited_for_and_thanked_in_the_end()
    {
        await SaveAsync("A-1", 60);
        var cut = Show(Settings(WallPageKind.Silent));
        Assert.Equal(["thon-2"], cut.FindAll("[data-row]").Select(r => r.GetAttribute("data-row")));

        await SaveAsync("B-1", 10);

        cut.WaitForAssertion(() => Assert.Contains("Tất cả đơn vị đã có số liệu mới.", cut.Find(".wall-thanks").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_footer_says_where_the_ledger_stands()
    {
        var cut = Show(Settings(WallPageKind.Whole));

        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() =>
        {
            var position = Live.Current!.Position;
            Assert.Equal($"Nhật ký #{position.Sequence} · dấu kiểm {position.Hash[..4]}·{position.Hash[^4..]}", cut.Find(".wall-proof span").TextContent);
        });
    }

    [Fact]
    public void Numbers_are_English_on_an_English_screen_whatever_the_reader_speaks()
    {
        var cut = Show(Settings(WallPageKind.Whole) with { IsEnglish = true });

        Assert.Contains("Not reported", cut.Find(".wall-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_walls_of_different_shapes_on_one_screen_do_not_wake_each_other_for_ever()
    {
        var wide = Show(Settings(WallPageKind.Whole) with { Distance = 8 });
        var narrow = Show(Settings(WallPageKind.Whole) with { Distance = 8 });

        await narrow.InvokeAsync(() => narrow.Instance.Resize(WallSize.Of(1024, 768)));
        await SaveAsync("A-1", 60);
        narrow.WaitForAssertion(() => Assert.Equal(Live.Current!.Position.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), narrow.Find("main").GetAttribute("data-sequence")));

        Assert.InRange(wide.RenderCount, 1, 12);
        Assert.InRange(narrow.RenderCount, 1, 12);
    }

    [Fact]
    public async Task A_wall_that_was_closed_listens_no_more()
    {
        var before = Live.ListenerCount;
        for (var visit = 0; visit < 50; visit++) _ = Show(Settings(WallPageKind.Whole));
        Assert.Equal(before + 50, Live.ListenerCount);

        await DisposeComponentsAsync();

        Assert.Equal(before, Live.ListenerCount);
        Assert.Equal(0, Screen.ListenerCount);
    }
}
