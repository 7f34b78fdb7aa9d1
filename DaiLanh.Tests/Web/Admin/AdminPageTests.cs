using Bunit;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Admin;
using DaiLanh.Web.Admin.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin;

/// <summary>/quan-tri says what is where, how much there is, and who may open it.</summary>
public sealed class AdminPageTests : PageTest
{
    [Fact]
    public async Task Every_room_is_there_with_its_count_and_who_may_open_it_and_the_counts_follow_changes()
    {
        Services.AddSingleton(_ => Db.Get<PlanCountsReader>());
        SignIn(Some.Holding(Role.Office));
        var cut = Open<AdminPage>("/quan-tri");
        await cut.WaitForAssertionAsync(() => Assert.Equal(AdminRooms.All.Count, cut.FindAll(".admin-room").Count));
        Assert.Contains("3 đơn vị", Shown(cut), StringComparison.Ordinal);
        Assert.Contains("Chỉ Quản trị hệ thống mở được.", Shown(cut), StringComparison.Ordinal);

        await Db.Get<ChangeUnits>().ExecuteAsync(
            Some.Holding(Role.Office), new Wish<UnitDetails>.Retire("thon-2", Some.Today) { Reason = "Sáp nhập" }, Xunit.TestContext.Current.CancellationToken);

        await cut.WaitForAssertionAsync(() => Assert.Contains("2 đơn vị", Shown(cut), StringComparison.Ordinal));
    }
}
