using System.Diagnostics;
using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>
/// Takes the pictures in docs/images from the running product. Not among the tests that are run; after a page has changed its looks:
/// <code>dotnet run --project DaiLanh.Tests -- --explicit only --filter-class "*Pictures"</code>
/// </summary>
public sealed class Pictures(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Office = "Thường trực Hội đồng";

    [Fact(Explicit = true)]
    public async Task The_board_and_the_desk_while_a_unit_reports()
    {
        var board = await OpenAtAsync("/");
        var targets = Suitable.Totals(Board, "doan-thanh-nien").Take(2).ToList();
        async Task<DeskRow> TypeAsync(Window window, TargetRow target, string? thenPress)
        {
            var row = new Desk(window.Page).Row(target);
            await row.TypeAsync(Suitable.Typed(target.Actual.Value!.Value + 3), thenPress);
            return row;
        }

        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        await TypeAsync(phone, targets[0], thenPress: null);
        await TakeAsync(phone, "update-phone");

        await (await TypeAsync(phone, targets[0], "Enter")).SavedAsync();
        var desk = await OpenAsync();
        await desk.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        await (await TypeAsync(desk, targets[0] with { Actual = Board.Target(targets[0].Card.Code)!.Actual }, "Enter")).SavedAsync();
        await TypeAsync(desk, targets[1], thenPress: null);
        await TakeAsync(desk, "update");

        await Expect(board.Page.Locator(".feed-row").First).ToContainTextAsync(targets[0].Card.Name);
        await TakeAsync(board, "overview");
    }

    [Fact(Explicit = true)]
    public async Task Sign_in_report_and_ledger()
    {
        var window = await OpenAsync();
        await window.GoAsync("/dang-nhap", isPlain: true);
        await TakeAsync(window, "sign-in");

        await window.SignInAsync(Office, "/nhat-ky");
        await TakeAsync(window, "ledger");

        await window.GoAsync("/bao-cao");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng tính Excel" }).ClickAsync());
        var folder = Directory.CreateTempSubdirectory("dailanh-");
        await download.SaveAsAsync(Path.Combine(folder.FullName, "report.xlsx"));
        await RunAsync(folder.FullName, "soffice", "--headless", "--convert-to", "pdf", "report.xlsx");
        await RunAsync(folder.FullName, "pdftoppm", "-png", "-singlefile", "-r", "90", "-f", "1", "-l", "1", "report.pdf", "report");
        File.Copy(Path.Combine(folder.FullName, "report.png"), PathOf("report"), overwrite: true);
        folder.Delete(recursive: true);
    }

    private static async Task TakeAsync(Window window, string name)
    {
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        await window.Page.Mouse.MoveAsync(0, 0);
        await window.Page.ScreenshotAsync(new() { Path = PathOf(name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    private static string PathOf(string name) => Repository.PathOf($"docs/images/{name}.png");

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
