using Bunit;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Movements;

namespace DaiLanh.Tests.Web.Movements;

public sealed class MovementPageTests : PageTest
{
    [Fact]
    public async Task Its_targets_are_listed_unit_by_unit_and_its_units_by_how_far_they_are()
    {
        await ReportAsync("B-1", 80);
        var cut = Open("ntm");

        Assert.Contains("3 chỉ tiêu của 2 đơn vị", TextOf(cut.Find(".head")), StringComparison.Ordinal);
        Assert.Equal(["chi-tieu/A-1", "chi-tieu/A-3", "chi-tieu/B-1"], cut.FindAll(".target-link").Select(a => a.GetAttribute("href")));
        Assert.Equal(["don-vi/thon-2#phong-trao-ntm", "don-vi/thon-1#phong-trao-ntm"], cut.FindAll(".movement__units .sum-row").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_change_in_another_movement_renders_nothing()
    {
        var cut = Open("ntm");
        var before = cut.RenderCount;

        await ReportAsync("C-1", 40);
        await ReportAsync("B-1", 80);

        cut.WaitForAssertion(() => Assert.Contains("80,0", cut.Find(".movement__units").TextContent, StringComparison.Ordinal));
        Assert.Equal(before + 1, cut.RenderCount);
    }

    [Fact]
    public async Task An_earlier_day_is_kept_in_every_link()
    {
        await ReportAsync("B-1", 80);
        var cut = Open<MovementPage>("/phong-trao/ntm?ngay=2023-05-10", "ntm");

        Assert.DoesNotContain("80,0", Shown(cut), StringComparison.Ordinal);
        Assert.All(cut.FindAll(".target-link, .sum-row, .crumbs a"), a => Assert.Contains("ngay=2023-05-10", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_code_is_named() =>
        Assert.Contains("không có phong trào mã “xyz”", Shown(Open("xyz")), StringComparison.Ordinal);

    private IRenderedComponent<MovementPage> Open(string code) => Open<MovementPage>("/phong-trao/" + code, code);
}
