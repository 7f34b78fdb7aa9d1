using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Setup;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Web.Access;

public sealed class SetupLinkTests
{
    private readonly FakeTimeProvider _clock = new(Some.Now);

    [Fact]
    public void A_link_opens_with_its_own_token_only()
    {
        var link = new SetupLink(_clock);
        var token = TokenOf(link.Issue());

        Assert.True(link.Opens(token));
        Assert.False(link.Opens(token[1..]));
        Assert.False(link.Opens(""));
        Assert.False(link.Opens(null));
        Assert.Equal(43, token.Length); // 256 bits
    }

    [Fact]
    public void Nothing_opens_before_a_link_was_issued() => Assert.False(new SetupLink(_clock).Opens(""));

    [Fact]
    public void A_link_opens_for_a_day()
    {
        var link = new SetupLink(_clock);
        var token = TokenOf(link.Issue());

        _clock.Advance(SetupLink.ValidFor - TimeSpan.FromSeconds(1));
        Assert.True(link.Opens(token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(link.Opens(token));
    }

    [Fact]
    public void A_new_link_or_its_use_ends_the_old_one()
    {
        var link = new SetupLink(_clock);
        var first = TokenOf(link.Issue());
        var second = TokenOf(link.Issue());

        Assert.NotEqual(first, second);
        Assert.False(link.Opens(first));
        Assert.True(link.Opens(second));
        link.Spend();
        Assert.False(link.Opens(second));
    }

    private static string TokenOf(string address) => address["/thiet-lap/".Length..];
}
