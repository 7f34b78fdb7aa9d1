using Bunit;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Settings;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Admin.Settings;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace DaiLanh.Tests.Web.Admin;

/// <summary>/quan-tri/cai-dat: what holds from a day on.</summary>
public sealed class SettingsPageTests : PageTest
{
    private static readonly Person Admin = Some.Holding(Role.Admin);

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void What_nobody_has_set_says_what_holds_instead()
    {
        var cut = Open();

        Assert.Contains("95 % theo đợt thi đua", ItemOf(cut, "Mức “đúng tiến độ”"), StringComparison.Ordinal);
        Assert.Contains("chưa đặt", ItemOf(cut, "Họ tên người ký"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_set_things_reads_them()
    {
        var cut = Open(Some.Holding(Role.Council));

        Assert.NotEmpty(cut.FindAll(".setting"));
        Assert.Empty(cut.FindAll("button"));
    }

    [Fact]
    public async Task What_is_refused_is_said_in_the_dialog_and_nothing_typed_is_lost()
    {
        var cut = Open();
        var dialogs = Render<MudDialogProvider>();
        var closing = cut.Find("[aria-label^='Đổi Họ tên người ký']").ClickAsync();
        await dialogs.WaitForAssertionAsync(() => Assert.NotEmpty(dialogs.FindAll("#cai-dat input")));
        await dialogs.FindAll("#cai-dat input")[0].InputAsync(new() { Value = "Trần Thị Mới" });

        await dialogs.Find("#cai-dat").SubmitAsync();

        Assert.Contains("Chưa ghi lý do.", dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Mới", dialogs.FindAll("#cai-dat input")[0].GetAttribute("value"));
        Assert.False(closing.IsCompleted);
        Assert.Contains("chưa đặt", ItemOf(cut, "Họ tên người ký"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_stands_on_the_page_with_its_day()
    {
        var cut = Open();
        var dialogs = Render<MudDialogProvider>();
        var closing = cut.Find("[aria-label^='Đổi Họ tên người ký']").ClickAsync();
        await dialogs.WaitForAssertionAsync(() => Assert.NotEmpty(dialogs.FindAll("#cai-dat input")));
        await dialogs.FindAll("#cai-dat input")[0].InputAsync(new() { Value = "Trần Thị Mới" });
        await dialogs.FindAll("#cai-dat input")[^1].InputAsync(new() { Value = "Quyết định phân công" });

        await dialogs.Find("#cai-dat").SubmitAsync();

        await Wait.ForAsync(closing);
        await cut.WaitForAssertionAsync(() => Assert.Contains("Trần Thị Mới từ 24/5/2023", ItemOf(cut, "Họ tên người ký"), StringComparison.Ordinal));
        await dialogs.WaitForAssertionAsync(() => Assert.Empty(dialogs.FindAll("#cai-dat")));
    }

    [Fact]
    public async Task An_open_page_follows_what_somebody_else_sets_also_when_only_papers_have_it()
    {
        var cut = Open();

        var set = await Db.Get<ChangeSettings>().ExecuteAsync(
            Some.Holding(Role.Office), new SettingWish(SettingName.SignerName, Some.Today, null, "Lê Văn Khác", false, "Phân công"), Cancellation);

        Assert.IsType<ChangeOutcome<SettingValue>.Saved>(set);
        await cut.WaitForAssertionAsync(() => Assert.Contains("Lê Văn Khác", ItemOf(cut, "Họ tên người ký"), StringComparison.Ordinal));
    }

    private static string ItemOf(IRenderedComponent<SettingsPage> cut, string name) =>
        TextOf(cut.FindAll(".setting").First(s => TextOf(s).StartsWith(name, StringComparison.Ordinal)));

    private IRenderedComponent<SettingsPage> Open(Person? person = null)
    {
        SignIn(person ?? Admin);
        Services.AddSingleton(_ => Db.Get<SettingsReader>());
        Services.AddSingleton(_ => Db.Get<ChangeSettings>());
        var cut = Open<SettingsPage>("/quan-tri/cai-dat");
        cut.WaitForState(() => cut.FindAll(".setting").Count > 0);
        return cut;
    }
}
