using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Progress;
using DaiLanh.Web.Progress.Tour;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>The tour of an officer's first day.</summary>
public sealed class DeskTourTests : DeskTest
{
    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private FirstDay FirstDay => Services.GetRequiredService<FirstDay>();

    [Fact]
    public async Task A_newcomer_is_led_through_five_steps_once()
    {
        var officer = await NewcomerAsync();
        var page = Page();

        for (var step = 1; step <= DeskTour.Steps; step++)
        {
            Assert.Equal($"Bước {step} trong 5", page.Find(".tour__count").TextContent);
            Assert.Equal("polite", page.Find(".tour__text").GetAttribute("aria-live"));
            await page.Find(".tour__ways .button--primary").ClickAsync();
        }

        Assert.Empty(page.FindAll(".tour"));
        Assert.False(await FirstDay.IsItForAsync(officer, Cancellation));
        Assert.Empty(Page().FindAll(".tour"));
    }

    [Fact]
    public async Task Who_skips_it_is_not_asked_again_and_lands_at_the_heading()
    {
        var officer = await NewcomerAsync();
        var page = Page();

        await page.FindAll(".tour__ways .button")[0].ClickAsync();

        Assert.Empty(page.FindAll(".tour"));
        Assert.False(await FirstDay.IsItForAsync(officer, Cancellation));
        JSInterop.VerifyInvoke("daiLanh.focusHeading");
    }

    [Fact]
    public async Task It_is_in_nobodys_way_a_number_can_be_typed_while_it_stands_there()
    {
        await NewcomerAsync();
        var page = Page();

        await TypeAsync(page, "T-01", "50");

        Assert.StartsWith("Đã lưu", Row(page, "T-01").Find(".prow__saved").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".tour"));
        Assert.Empty(page.FindAll("[autofocus], dialog, [aria-modal]"));
    }

    [Fact]
    public async Task One_can_go_back_and_start_again_from_the_guide()
    {
        await NewcomerAsync();
        await FirstDay.RememberAsync(Some.Officer("thon-1"), Cancellation);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cap-nhat?lam-quen=1");
        var page = Render<ProgressPage>();

        await page.Find(".tour__ways .button--primary").ClickAsync();
        Assert.Equal("Bước 2 trong 5", page.Find(".tour__count").TextContent);
        await page.FindAll(".tour__ways .button")[1].ClickAsync();
        Assert.Equal("Bước 1 trong 5", page.Find(".tour__count").TextContent);
        await page.FindAll(".tour__ways .button")[0].ClickAsync();

        Assert.Empty(page.FindAll(".tour"));
        Assert.EndsWith("/cap-nhat", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standing_office_is_not_led_round_the_desk_of_others()
    {
        await NewcomerAsync();
        SignIn(Some.Officer("thon-1") with { Roles = [Role.Office] });

        Assert.Empty(Page("thon-1").FindAll(".tour"));
    }

    private async Task<Person> NewcomerAsync()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        var officer = Some.Officer("thon-1");
        await using var db = await Accounts.CreateDbContextAsync(Cancellation);
        db.Users.Add(new Account { Id = officer.Id, UserName = "moi", Name = officer.Name, Roles = [Role.Unit], Units = ["thon-1"] });
        await db.SaveChangesAsync(Cancellation);
        return officer;
    }
}
