using System.Net;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Guide;

namespace DaiLanh.Tests.Web.Guide;

/// <summary>The guide as a server gives it to a browser without scripts.</summary>
public sealed class GuidePageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Production_it_reads_before_anybody_has_signed_in_with_its_pictures()
    {
        await using var app = await AppHost.StartAsync("Production");
        using var browser = app.Visitor();

        var page = await browser.GetAsync("/huong-dan");
        var text = await page.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Cán bộ đơn vị", text, StringComparison.Ordinal);
        foreach (var part in GuideBook.Guide.Parts) Assert.Contains($"id=\"{part.Id}\"", text, StringComparison.Ordinal);
        foreach (var name in GuideBook.Guide.Pictures)
        {
            var picture = await browser.GetAsync("/" + GuidePictures.AddressOf(name));
            Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        }
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/huong-dan/van-hanh")).StatusCode);
    }

    [Theory]
    [InlineData("khong-co.png")]
    [InlineData("..%2Fappsettings.json")]
    [InlineData("..%2F..%2Fdata%2Fdailanh.db")]
    [InlineData("appsettings.json")]
    public async Task Nothing_but_pictures_comes_from_beside_the_program(string name)
    {
        await using var app = await AppHost.StartAsync("Production");
        using var browser = app.Visitor();

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/huong-dan/hinh/" + name)).StatusCode);
    }
}
