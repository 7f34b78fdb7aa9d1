using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Progress;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>Two people at one desk see in which row the other types.</summary>
public sealed class TypingTests : DeskTest
{
    private static readonly Person Lan = new("lan", "Trần Thị Lan", [Role.Unit], ["thon-1"]);

    [Fact]
    public async Task The_row_that_somebody_else_types_in_says_so_until_they_leave_it()
    {
        await OpenAsync(SomeFacts.Target("A-1"), SomeFacts.Target("A-2"));
        var page = Page();
        using var lan = Services.GetRequiredService<Places>().Enter("/cap-nhat/thon-1", Lan);
        var renders = Row(page, "A-2").RenderCount;

        lan.Type("A-1");

        await UntilAsync(() => Row(page, "A-1").FindAll(".typing-mark").Count == 1);
        Assert.Equal("Trần Thị Lan đang nhập", Row(page, "A-1").Find(".typing-mark").TextContent);
        Assert.Empty(Row(page, "A-2").FindAll(".typing-mark"));
        Assert.Equal(renders, Row(page, "A-2").RenderCount);

        lan.Type(null);
        await UntilAsync(() => Row(page, "A-1").FindAll(".typing-mark").Count == 0);
    }

    [Fact]
    public async Task What_I_type_is_told_to_the_others_and_leaving_the_cell_ends_it()
    {
        await OpenAsync(SomeFacts.Target("A-1"));
        var page = Page();
        using var lan = Services.GetRequiredService<Places>().Enter("/cap-nhat/thon-1", Lan);

        await page.Find("progress-desk").TriggerEventAsync("onrowtyped", new RowTypedEventArgs { Target = "A-1" });
        Assert.Equal([Some.Officer("thon-1").Name], lan.OthersTyping("A-1"));
        await page.Find("progress-desk").TriggerEventAsync("onrowtyped", new RowTypedEventArgs { Target = "khong-co" });
        Assert.Equal([Some.Officer("thon-1").Name], lan.OthersTyping("A-1"));

        await Row(page, "A-1").Find("input.prow__cell").BlurAsync();
        Assert.Empty(lan.OthersTyping("A-1"));
    }
}
