using AngleSharp.Dom;
using Bunit;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Admin.Organisation;
using DaiLanh.Web.Admin.Table;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin;

/// <summary>/quan-tri/don-vi on a real database: changed in place, added, retired, put in order.</summary>
public sealed class UnitsPageTests : PageTest
{
    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Units_stand_by_block_with_what_belongs_to_them()
    {
        var cut = Open();

        Assert.Equal(["Khối thôn", "Khối đoàn thể"], cut.FindAll(".work__group").Select(TextOf));
        Assert.Equal(["thon-1", "thon-2", "thon-3"], cut.FindAll("[data-row]").Select(r => r.GetAttribute("data-row")));
        Assert.Contains("3 chỉ tiêu", TextOf(cut.Find("[data-row=thon-1]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_typed_in_place_asks_why_once_and_is_in_the_database_and_on_the_page()
    {
        var cut = Open();

        await Cell(cut, "thon-1", "Name").ChangeAsync("Thôn Đông");
        Assert.Contains("Vì sao đổi?", TextOf(cut.Find(".work__ask")), StringComparison.Ordinal);
        await cut.Find("[data-reason]").InputAsync("Đổi tên theo nghị quyết");
        await cut.Find(".work__ask form").SubmitAsync();

        await cut.WaitForAssertionAsync(() => Assert.Equal("Thôn Đông", Cell(cut, "thon-1", "Name").GetAttribute("value")));
        Assert.Equal("Thôn Đông", (await DetailsAsync("thon-1")).Name);
        Assert.Empty(cut.FindAll(".work__ask"));

        // The reason holds for what follows.
        await Cell(cut, "thon-2", "Contact").ChangeAsync("0258 000 000");
        await cut.WaitForAssertionAsync(() => Assert.Contains("Đã lưu", TextOf(cut.Find("[data-row=thon-2]")), StringComparison.Ordinal));
        Assert.Equal("0258 000 000", (await DetailsAsync("thon-2")).Contact);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_cell_and_what_was_typed_stays()
    {
        var cut = Open();
        await ReasonAsync(cut, "Sửa lỗi");

        await Cell(cut, "thon-1", "ShortName").ChangeAsync("Thôn 2");

        await cut.WaitForAssertionAsync(() => Assert.Contains("Đã có đơn vị tên ngắn “Thôn 2”", TextOf(cut.Find("[data-row=thon-1] .work__fault")), StringComparison.Ordinal));
        Assert.Equal("Thôn 2", Cell(cut, "thon-1", "ShortName").GetAttribute("value"));
        Assert.Equal("true", Cell(cut, "thon-1", "ShortName").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_is_shown_beside_mine_and_I_choose()
    {
        var cut = Open();
        await ReasonAsync(cut, "Đặt tên");
        await Cell(cut, "thon-1", "Name").TriggerEventAsync("onfocusin", new Microsoft.AspNetCore.Components.Web.FocusEventArgs());
        var before = await DetailsAsync("thon-1");
        Assert.IsType<ChangeOutcome<UnitDetails>.Saved>(await Db.Get<ChangeUnits>().ExecuteAsync(
            Some.Holding(Role.Office), new Wish<UnitDetails>.Edit(before, before with { Name = "Thôn Tây" }) { Reason = "x" }, Cancellation));

        await Cell(cut, "thon-1", "Name").ChangeAsync("Thôn Đông");

        await cut.WaitForAssertionAsync(() => Assert.Contains("Thôn Tây", TextOf(cut.Find(".work__both")), StringComparison.Ordinal));
        Assert.Contains("Office vừa đổi mục này", TextOf(cut.Find(".work__ask")), StringComparison.Ordinal);
        await cut.FindAll(".work__answers button").First(b => TextOf(b) == "Giữ của tôi").ClickAsync();
        await cut.WaitForAssertionAsync(() => Assert.Empty(cut.FindAll(".work__ask")));
        Assert.Equal("Thôn Đông", (await DetailsAsync("thon-1")).Name);
    }

    [Fact]
    public async Task A_unit_is_added_with_code_and_prefix_made_from_its_name()
    {
        var cut = Open();

        await cut.FindAll(".work__open")[0].ClickAsync();
        await cut.Find(".work__new [data-field=Name]").ChangeAsync("Thôn 5");
        Assert.Equal("thon-5", cut.Find(".work__once [data-field=Code]").GetAttribute("value"));
        Assert.Equal("THON5", cut.Find(".work__once [data-field=Prefix]").GetAttribute("value"));
        await cut.Find("[data-add]").ClickAsync();
        // Why is asked like for every change, and holds for the next ones.
        await cut.WaitForAssertionAsync(() => Assert.NotEmpty(cut.FindAll(".work__ask [data-reason]")));
        Assert.Empty(cut.FindAll("[data-row=thon-5]"));
        await cut.Find(".work__ask [data-reason]").InputAsync("Tách thôn");
        await cut.Find(".work__ask form").SubmitAsync();

        await cut.WaitForAssertionAsync(() => Assert.Single(cut.FindAll("[data-row=thon-5]")));
        Assert.Equal("Thôn 5", (await DetailsAsync("thon-5")).ShortName);
        Assert.Contains("Đã thêm Thôn 5", Shown(cut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_new_unit_is_said_at_once()
    {
        var cut = Open();

        await cut.FindAll(".work__open")[0].ClickAsync();
        await cut.Find("[data-add]").ClickAsync();

        await cut.WaitForAssertionAsync(() => Assert.True(cut.FindAll(".work__fault").Count >= 4));
    }

    [Fact]
    public async Task The_handle_and_the_arrows_put_a_unit_elsewhere()
    {
        var cut = Open();

        await cut.Find("work-table").TriggerEventAsync("onworkmoved", new WorkMovedEventArgs { Row = "thon-2", By = -1 });
        Assert.Equal(["thon-2", "thon-1"], cut.FindAll("[data-group=thon] [data-row]").Select(r => r.GetAttribute("data-row")));
        Assert.Contains("Thôn 2: vị trí 1 trong 2", Shown(cut), StringComparison.Ordinal);
        await cut.Find("[data-row=thon-2] [data-move]").ClickAsync();
        await cut.WaitForAssertionAsync(() => Assert.NotEmpty(cut.FindAll("[data-asks-order]")));
        Assert.Equal(["thon-2", "thon-1"], cut.FindAll("[data-group=thon] [data-row]").Select(r => r.GetAttribute("data-row")));
        await cut.Find("[data-asks-order] [data-reason]").InputAsync("Theo văn bản");
        await cut.Find("[data-asks-order] form").SubmitAsync();

        await cut.WaitForAssertionAsync(() => Assert.Contains("Đã lưu thứ tự.", Shown(cut), StringComparison.Ordinal));
        Assert.Equal(["thon-2", "thon-1"], (await Db.BoardAsync()).Blocks[0].Units.Select(u => u.Card.Code));
    }

    [Fact]
    public async Task An_order_for_which_nobody_says_why_is_given_up()
    {
        var cut = Open();
        await cut.Find("work-table").TriggerEventAsync("onworkmoved", new WorkMovedEventArgs { Row = "thon-1", Place = "thon-2" });

        await cut.WaitForAssertionAsync(() => Assert.NotEmpty(cut.FindAll("[data-asks-order]")));
        await cut.FindAll("[data-asks-order] button").First(b => TextOf(b) == "Thôi").ClickAsync();

        await cut.WaitForAssertionAsync(() => Assert.Empty(cut.FindAll("[data-asks-order]")));
        Assert.Equal(["thon-1", "thon-2"], cut.FindAll("[data-group=thon] [data-row]").Select(r => r.GetAttribute("data-row")));
        Assert.Equal(["thon-1", "thon-2"], (await Db.BoardAsync()).Blocks[0].Units.Select(u => u.Card.Code));
    }

    [Fact]
    public async Task A_unit_that_is_dropped_where_another_stands_takes_its_place()
    {
        var cut = Open();
        await ReasonAsync(cut, "Sắp xếp lại tổ chức");

        await cut.Find("work-table").TriggerEventAsync("onworkmoved", new WorkMovedEventArgs { Row = "thon-1", Place = "thon-2" });

        await cut.WaitForAssertionAsync(() => Assert.Contains("Đã lưu thứ tự.", Shown(cut), StringComparison.Ordinal));
        Assert.Equal(["thon-2", "thon-1"], (await Db.BoardAsync()).Blocks[0].Units.Select(u => u.Card.Code));
    }

    [Fact]
    public async Task A_retired_unit_is_seen_only_when_it_is_asked_for()
    {
        await Db.Get<ChangeUnits>().ExecuteAsync(Some.Holding(Role.Office), new Wish<UnitDetails>.Retire("thon-2", Some.Today) { Reason = "Sáp nhập" }, Cancellation);

        Assert.Empty(Open().FindAll("[data-row=thon-2]"));
        var asked = Open("/quan-tri/don-vi?ngung=1");
        Assert.Contains("ngừng từ 24/5/2023", TextOf(asked.Find("[data-row=thon-2]")), StringComparison.Ordinal);
        Assert.Contains("Dùng lại", TextOf(asked.Find("[data-row=thon-2]")), StringComparison.Ordinal);
        Assert.Empty(asked.FindAll("[data-row=thon-2] input"));
    }

    [Fact]
    public void The_filter_is_in_the_address_and_knows_names_without_marks()
    {
        var cut = Open("/quan-tri/don-vi?loc=thon+2");

        Assert.Equal(["thon-2"], cut.FindAll("[data-row]").Select(r => r.GetAttribute("data-row")));
        Assert.Empty(cut.FindAll("[data-move]"));
    }

    [Fact]
    public void Who_may_not_change_units_reads_them()
    {
        SignIn(Some.Holding(Role.Admin));
        var cut = Open(signIn: false);

        Assert.Empty(cut.FindAll("tbody input, tbody select, tbody textarea, tbody button"));
        Assert.Contains("Thôn 1", Shown(cut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_the_browser_kept_over_a_lost_connection_is_saved_when_it_comes_back()
    {
        var cut = Open();
        await ReasonAsync(cut, "Đặt tên");

        await cut.Find("work-table").TriggerEventAsync("onworkreturned", new WorkReturnedEventArgs { Texts = [new("thon-1", "Name", "Thôn Đông", "Thôn 1")] });

        Assert.Equal("Thôn Đông", (await DetailsAsync("thon-1")).Name);
    }

    private IRenderedComponent<UnitsPage> Open(string address = "/quan-tri/don-vi", bool signIn = true)
    {
        if (signIn) SignIn(Some.Holding(Role.Office));
        if (Services.All(s => s.ServiceType != typeof(UnitList)))
        {
            Services.AddSingleton(_ => Db.Get<UnitList>());
            Services.AddSingleton(_ => Db.Get<ChangeUnits>());
        }
        var cut = Open<UnitsPage>(address);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".work")));
        return cut;
    }

    private static IElement Cell(IRenderedComponent<UnitsPage> cut, string unit, string field) => cut.Find($"[data-row={unit}] [data-field={field}]");

    private static Task ReasonAsync(IRenderedComponent<UnitsPage> cut, string reason) => cut.Find("#ly-do").ChangeAsync(reason);

    private async Task<UnitDetails> DetailsAsync(string unit) =>
        (await Db.Get<UnitList>().ReadAsync(Cancellation)).SelectMany(b => b.Units).First(u => u.Details.Code == unit).Details;
}
