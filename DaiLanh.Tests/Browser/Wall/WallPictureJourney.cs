using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>A picture of the wall for the minutes of a meeting.</summary>
public sealed class WallPictureJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const int Narrowest = 1920;

    // Draws a picture and what was seen small, one over the other; says how far apart they are and how many colours there are.
    private const string Compare = """
        async ([picture, seen, band]) => {
          const load = async data => { const image = new Image(); image.src = data; await image.decode(); return image; };
          const [taken, shot] = [await load(picture), await load(seen)];
          const pixels = (image, height) => {
            const canvas = Object.assign(document.createElement("canvas"), { width: 192, height: 108 });
            const pen = canvas.getContext("2d");
            pen.drawImage(image, 0, 0, image.width, height, 0, 0, 192, 108);
            return pen.getImageData(0, 0, 192, 108).data;
          };
          const [a, b] = [pixels(taken, taken.height - band), pixels(shot, shot.height)];
          let apart = 0;
          const colours = new Set();
          for (let i = 0; i < a.length; i += 4) {
            apart += Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]);
            colours.add(`${a[i] >> 4},${a[i + 1] >> 4},${a[i + 2] >> 4}`);
          }
          const line = Object.assign(document.createElement("canvas"), { width: taken.width, height: band });
          const pen = line.getContext("2d");
          pen.drawImage(taken, 0, taken.height - band, taken.width, band, 0, 0, taken.width, band);
          const ink = [...pen.getImageData(0, 0, taken.width, band).data].filter((v, i) => i % 4 === 0 && v > 180).length;
          return [taken.width, taken.height, apart / (192 * 108 * 3), colours.size, ink / (taken.width * band)];
        }
        """;

    [Fact]
    public async Task The_picture_that_is_saved_is_what_was_on_the_wall_with_day_and_place_in_the_ledger()
    {
        var window = await OpenWallAsync("cach=2.5&dung=300");
        var seen = await window.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        // The buttons are there while the mouse moves.
        var button = window.Page.GetByRole(AriaRole.Button, new() { Name = "Chụp màn hình" });
        await Expect(button.Locator("..")).ToHaveCSSAsync("opacity", "0");
        await window.Page.Mouse.MoveAsync(200, 200);
        await window.Page.Mouse.MoveAsync(220, 220);
        await Expect(button.Locator("..")).ToHaveCSSAsync("opacity", "1");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());

        Assert.Equal(NameOfNow() + ".png", download.SuggestedFilename);
        var picture = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, .. "PNG"u8], picture[..4]);
        await IsLikeAsync(window.Page, "image/png", picture, seen);
        await Expect(window.Page.GetByText("Đã lưu ảnh vào thư mục tải về.")).ToBeVisibleAsync();
        // Nothing of it is left behind.
        await Expect(window.Page.Locator(".wall")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task With_the_key_it_is_a_PDF_of_one_page_that_holds_the_picture()
    {
        var window = await OpenWallAsync("cach=4&dung=300&giao-dien=sang");
        var seen = await window.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Keyboard.PressAsync("Shift+S"));

        Assert.Equal(NameOfNow() + ".pdf", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var text = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-1.4\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("/Type /Page ").Length);
        Assert.Contains("/Count 1 ", text, StringComparison.Ordinal);
        Assert.Contains("/Title (" + NameOfNow() + ")", text, StringComparison.Ordinal);
        var table = int.Parse(Between(text, "startxref\n", "\n"), CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n", text[table..], StringComparison.Ordinal);
        foreach (var (start, i) in text[table..].Split('\n').Skip(3).Take(6).Select((line, i) => (int.Parse(line[..10], CultureInfo.InvariantCulture), i)))
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"), text[start..], StringComparison.Ordinal);

        var from = text.IndexOf("/DCTDecode", StringComparison.Ordinal);
        var length = int.Parse(Between(text[from..], "/Length ", " "), CultureInfo.InvariantCulture);
        var begin = text.IndexOf("stream\n", from, StringComparison.Ordinal) + "stream\n".Length;
        await IsLikeAsync(window.Page, "image/jpeg", bytes[begin..(begin + length)], seen, isLight: true);
    }

    [Fact]
    public async Task A_picture_of_an_earlier_day_says_that_day()
    {
        var window = await OpenWallAsync("cach=4&dung=300&ngay=2023-05-10");

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Keyboard.PressAsync("s"));

        Assert.StartsWith("man-hinh_2023-05-10_so-", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task<Window> OpenWallAsync(string query)
    {
        var window = await OpenAsync(new() { Width = 1280, Height = 720 });
        await window.Page.GotoAsync("/man-hinh?" + query);
        await window.Page.WaitForFunctionAsync("() => document.querySelector('.wall [data-clock]')?.textContent.length === 5");
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        return window;
    }

    private string NameOfNow() => string.Create(CultureInfo.InvariantCulture, $"man-hinh_{Board.Day:yyyy-MM-dd}_so-{Board.Position.Sequence}_{Board.Position.Hash}");

    private static async Task IsLikeAsync(IPage page, string type, byte[] picture, byte[] seen, bool isLight = false)
    {
        var size = type == "image/png"
            ? (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)))
            : (Narrowest, 1080 + 46);
        Assert.Equal((Narrowest, 1080 + 46), size);
        var found = await page.EvaluateAsync<double[]>(Compare, new object[] { Data(type, picture), Data("image/png", seen), 46 });

        Assert.Equal([Narrowest, 1080 + 46], found[..2]);
        Assert.InRange(found[2], 0, 12); // of 255, on average: the clock may have moved on, letters are drawn a little differently
        Assert.InRange(found[3], 12, 4096); // not blank
        Assert.InRange(isLight ? 1 - found[4] : found[4], 0.01, 0.5); // something is written in the line below
    }

    private static string Data(string type, byte[] bytes) => $"data:{type};base64,{Convert.ToBase64String(bytes)}";

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}
