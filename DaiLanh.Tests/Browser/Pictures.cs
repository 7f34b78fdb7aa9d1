using System.Diagnostics;
using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>
/// Takes the pictures in docs/images, which the guide shows, from the running product. Not among the tests that are run; after a page has
/// changed its looks, on a machine with pngquant, and LibreOffice and poppler for the report on paper:
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
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua" }).ClickAsync();
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
    public async Task What_visitors_see()
    {
        var window = await OpenAsync();
        await window.GoAsync("/dang-nhap", isPlain: true);
        await TakeAsync(window, "sign-in");
        await TakeAtAsync(window, "/don-vi/thon-3", "unit");
        await TakeAtAsync(window, "/phong-trao/vi-nguoi-ngheo", "movement");
        await TakeAtAsync(window, "/chi-tieu/THON3-12", "target");
        await TakeAtAsync(window, "/xep-hang?khoi=thon&vi-sao=thon-3", "ranking");
        await TakeAtAsync(window, "/xep-hang?khoi=thon&so=2023-05-10", "compare");
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Keyboard.TypeAsync("vi ngheo");
        await Expect(window.Page.Locator("dialog.search [role=option]").First).ToBeVisibleAsync();
        await TakeAsync(window, "search");
    }

    [Fact(Explicit = true)]
    public async Task The_first_day_of_an_officer()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Board.Unit("thon-2")!.Card.ShortName, "/cap-nhat?lam-quen=1");
        await TakeAsync(window, "tour");
    }

    [Fact(Explicit = true)]
    public async Task The_pages_of_the_office_and_of_the_administrator()
    {
        var office = await OpenAsync();
        await office.SignInAsync(Office, "/nhat-ky");
        await TakeAsync(office, "ledger");

        await TakeAtAsync(office, "/quan-tri/don-vi", "admin-units");
        await TakeAtAsync(office, "/bao-cao", "reports");

        var administrator = await OpenAsync();
        await administrator.SignInAsync("Quản trị hệ thống", "/quan-tri/tai-khoan");
        await TakeAsync(administrator, "accounts");
    }

    [Fact(Explicit = true)]
    public async Task The_wall_of_the_hall()
    {
        var window = await OpenAsync(new ViewportSize { Width = 1920, Height = 1080 });
        await window.SignInAsync("Người xem");
        await window.Page.GotoAsync("/man-hinh?cach=4");
        await Expect(window.Page.Locator(".wall")).ToBeVisibleAsync();
        await ShootAsync(window, "wall"); // the mouse lies still, else its buttons were there
        await MakeSmallAsync("wall");
    }

    [Fact(Explicit = true)]
    public async Task The_screens_of_the_commune_and_the_remote_control_of_one()
    {
        var hall = await App.SetUpAsync("Hội trường UBND xã");
        await App.SetUpAsync("Nhà văn hóa thôn 2", ScreenSettings.Default with { Distance = 2.5m, Theme = WallTheme.Light });
        await App.SetUpAsync("Phòng họp Đảng ủy", ScreenSettings.Default with { Distance = 6 });
        var wall = await OpenAsync(Hall.Projector);
        await wall.OpenWallAsync("/man-hinh/" + hall.Secret.Token);

        var office = await OpenAsync();
        await office.SignInAsync(Office, "/quan-tri/man-hinh");
        await Expect(office.Page.GetByText("đang mở trên 1 máy")).ToBeVisibleAsync();
        await TakeAsync(office, "screens");

        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync("Thành viên Hội đồng", $"/man-hinh/dieu-khien/{hall.Screen.Number}");
        await phone.Button("Nhận điều khiển").TapAsync();
        await Expect(phone.Button("Tiếp")).ToBeVisibleAsync();
        await TakeAsync(phone, "remote-phone");
    }

    /// <summary>The first sheet of the workbook, as LibreOffice prints it.</summary>
    [Fact(Explicit = true)]
    public async Task The_report_on_paper()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/bao-cao");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lập bảng tính Excel" }).ClickAsync();
        var link = window.Page.GetByRole(AriaRole.Link, new() { Name = "Tải về" });
        await Expect(link).ToBeVisibleAsync();
        await TakeAsync(window, "reports");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var folder = Directory.CreateTempSubdirectory("dailanh-");
        await download.SaveAsAsync(Path.Combine(folder.FullName, "report.xlsx"));
        await RunAsync(folder.FullName, "soffice", "--headless", "--convert-to", "pdf", "report.xlsx");
        await RunAsync(folder.FullName, "pdftoppm", "-png", "-singlefile", "-r", "90", "-f", "1", "-l", "1", "report.pdf", "report");
        File.Copy(Path.Combine(folder.FullName, "report.png"), PathOf("report"), overwrite: true);
        folder.Delete(recursive: true);
        await MakeSmallAsync("report");
    }

    private static async Task TakeAtAsync(Window window, string address, string name)
    {
        await window.GoAsync(address);
        await TakeAsync(window, name);
    }

    private static async Task TakeAsync(Window window, string name)
    {
        await window.Page.Mouse.MoveAsync(0, 0);
        await ShootAsync(window, name);
        await MakeSmallAsync(name);
    }

    private static async Task ShootAsync(Window window, string name)
    {
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        await window.Page.WaitForTimeoutAsync(700); // what has just changed is highlighted for 600 ms
        await window.Page.ScreenshotAsync(new() { Path = PathOf(name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    // 256 colours are enough for paper, ink, red and gold.
    private static Task MakeSmallAsync(string name) =>
        RunAsync(Repository.PathOf("docs/images"), "pngquant", "--force", "--strip", "--speed", "1", "--output", $"{name}.png", $"{name}.png");

    private static string PathOf(string name) => Repository.PathOf($"docs/images/{name}.png");

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
