using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Words;
using Microsoft.Extensions.Logging.Abstractions;

namespace DaiLanh.Tests.Web.Live.Presence;

public sealed class PresencePartTests : WebTest
{
    private const string Page = "/";

    // The system's clock: announcements come by themselves.
    private readonly Places _places = new(TimeProvider.System, NullLogger<Places>.Instance);

    private static Person An { get; } = new("1", "An", [Role.Unit], ["thon-1"]);

    private static Person Binh { get; } = new("2", "Bình", [Role.Unit], ["thon-1"]);

    [Fact]
    public void Alone_one_sees_no_number_and_with_others_how_many_and_who()
    {
        using var an = _places.Enter(Page, An);
        var pill = Render<PresencePill>(p => p.Add(c => c.Stay, an));
        Assert.Empty(pill.Markup.Trim());

        using var binh = _places.Enter(Page, Binh);
        using var unknown = _places.Enter(Page, null);

        pill.WaitForAssertion(() => Assert.Equal("3 người đang xem", pill.Find(".pill").TextContent));
        pill.WaitForAssertion(() => Assert.Equal("An, Bình", pill.Find(".pill").GetAttribute("title")));
    }

    [Fact]
    public void Who_is_not_signed_in_sees_no_names()
    {
        using var an = _places.Enter(Page, An);
        an.Type("A-1");
        using var unknown = _places.Enter(Page, null);

        var pill = Render<PresencePill>(p => p.Add(c => c.Stay, unknown));
        var mark = Render<TypingMark>(p => p.Add(c => c.Stay, unknown).Add(c => c.Row, "A-1"));

        Assert.Equal("2 người đang xem", pill.Find(".pill").TextContent);
        Assert.Null(pill.Find(".pill").GetAttribute("title"));
        Assert.Equal("có người đang nhập", mark.Find(".typing-mark").TextContent);
        Assert.DoesNotContain("An", pill.Markup + mark.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_in_which_somebody_types_says_who_and_other_rows_do_not_render()
    {
        Speak(Wording.English);
        using var an = _places.Enter(Page, An);
        using var binh = _places.Enter(Page, Binh);
        var mine = Render<TypingMark>(p => p.Add(c => c.Stay, an).Add(c => c.Row, "A-1"));
        var other = Render<TypingMark>(p => p.Add(c => c.Stay, an).Add(c => c.Row, "A-2"));
        var rendered = other.RenderCount;

        binh.Type("A-1");

        mine.WaitForAssertion(() => Assert.Equal("Bình is typing", mine.Find(".typing-mark").TextContent));
        binh.Dispose();
        mine.WaitForAssertion(() => Assert.Empty(mine.Markup.Trim()));
        Assert.Equal(rendered, other.RenderCount);
    }

    [Fact]
    public void A_page_without_a_circuit_shows_nothing()
    {
        HasCircuit = false;

        Assert.Empty(Render<PresencePill>(p => p.Add(c => c.Stay, null)).Markup.Trim());
    }
}
