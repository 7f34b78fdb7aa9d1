using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DaiLanh.Bench.Runs;

namespace DaiLanh.Bench.Parts;

/// <summary>A page of the application at an address of its own, and who may open it.</summary>
/// <param name="Route">As in the approved list.</param>
/// <param name="Address">An example with the demonstration campaign; null when the list of examples here lacks one.</param>
/// <param name="Cookies">Of somebody who may open it; null for a visitor.</param>
internal sealed record ListedPage(string Route, string? Address, CookieContainer? Cookies);

/// <summary>Every page of the application, from the list that the tests keep, so that a new page is measured too.</summary>
internal static partial class PageList
{
    private const string Approved = "DaiLanh.Tests/Approved/pages.approved.txt";

    public static async Task<IReadOnlyList<ListedPage>> ReadAsync(Server server, Reporter reporter)
    {
        var signedIn = new Dictionary<string, CookieContainer>();
        var pages = new List<ListedPage>();
        var (wall, screen) = await HallScreen.CreateAsync(server.DataFolder);
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(House.Root, Approved)))
        {
            if (Line().Match(line) is not { Success: true } found) continue;
            var user = UserFor(found.Groups["policy"].Value, reporter.Unit);
            if (user is not null && !signedIn.ContainsKey(user)) signedIn[user] = await LoadRun.SignedInAsync(server, user);
            var route = found.Groups["route"].Value;
            pages.Add(new ListedPage(route, ExampleOf(route, reporter, wall, screen), user is null ? null : signedIn[user]));
        }
        return pages;
    }

    private static string? UserFor(string policy, string unit) => policy switch
    {
        "anybody" or "BoardReader" => null,
        "Progress" or "Unit" => unit,
        "Admin" => "quantri",
        "Council" => "hoidong",
        "Outreach" => "tuyentruyen",
        _ => "thuongtruc",
    };

    private static string? ExampleOf(string route, Reporter reporter, string wall, int screen)
    {
        var address = route.Split('/')[1] switch
        {
            "don-vi" or "cap-nhat" or "quan-tri" => Parameter().Replace(route, reporter.Unit),
            "phong-trao" => Parameter().Replace(route, reporter.Movement),
            "chi-tieu" => Parameter().Replace(route, reporter.Target),
            "man-hinh" when route.Contains("/dieu-khien/", StringComparison.Ordinal) => Parameter().Replace(route, screen.ToString(CultureInfo.InvariantCulture)),
            "man-hinh" => Parameter().Replace(route, wall),
            _ => route,
        };
        return address.Contains('{', StringComparison.Ordinal) ? null : address;
    }

    [GeneratedRegex(@"^(?<route>/\S*) \w+ \((?<policy>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
