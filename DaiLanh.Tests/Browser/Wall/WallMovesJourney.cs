using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>Ranks that change on a wall: each row goes the whole way once, whatever else is written on the wall meanwhile.</summary>
public sealed class WallMovesJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    // Where the layout has each row, and every move that began, from where it began.
    private const string Watch = """
        () => {
          window.moves = [];
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (frames, options) {
            const [, x, y] = /translate\((.+)px, (.+)px\)/.exec(frames[0].transform ?? "") ?? [];
            if (x !== undefined) window.moves.push({ row: this.dataset.row, x: Number(x), y: Number(y) });
            return animate.call(this, frames, options);
          };
          window.places = () => [...document.querySelectorAll(".wall [data-row]")].map(row => ({ row: row.dataset.row, x: row.offsetLeft, y: row.offsetTop }));
        }
        """;

    // The wall's own clock is written in the middle of the move, as it is every few seconds.
    private const string WriteAge = "() => { document.querySelector('.wall [data-age]').textContent = 'Trực tiếp · 1 giây trước'; }";

    [Fact]
    public async Task Rows_that_change_places_go_the_whole_way_once_and_the_next_change_moves_only_what_it_concerns()
    {
        var wall = await OpenAsync(Hall.Projector);
        await wall.OpenWallAsync("/man-hinh?trang=toan-xa&cach=2.5");
        await wall.Page.EvaluateAsync(Watch);
        var (moved, stood) = (0, 0);

        // From the last on, units of a block reach what is planned, target by target, until some have overtaken others.
        var reports = from unit in Board.Blocks.First(b => b.Card.Code == "thon").Units.OrderByDescending(u => u.Rank)
                      from target in Suitable.Totals(Board, unit.Card.Code)
                      select (Unit: unit.Card.Code, Target: target);
        foreach (var (unit, target) in reports.ToList())
        {
            if (moved > 1 && stood > 0) break;
            var before = await PlacesAsync(wall);
            await wall.Page.EvaluateAsync("() => { window.moves = []; }");
            var request = new ReportRequest(target.Card.Code, Board.Day, target.Last!.Sequence) { Value = Suitable.PlanOf(target), Confirmed = true, Reason = "Đếm lại" };
            var saved = await App.Services.GetRequiredService<ReportProgress>().ExecuteAsync(Some.Officer(unit), request, TestContext.Current.CancellationToken);
            var sequence = Assert.IsType<ReportOutcome.Saved>(saved).Sequence;
            await wall.Page.WaitForFunctionAsync("sequence => Number(document.querySelector('.wall').dataset.sequence) >= sequence", sequence);
            await wall.Page.EvaluateAsync(WriteAge);
            await wall.Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running' || !a.effect.target.dataset?.row)");

            var after = await PlacesAsync(wall);
            var expected = from place in after
                           join was in before on place.Row equals was.Row
                           where place != was
                           orderby place.Row
                           select new Place { Row = place.Row, X = was.X - place.X, Y = was.Y - place.Y };
            var moves = (await wall.Page.EvaluateAsync<Place[]>("() => window.moves")).OrderBy(m => m.Row, StringComparer.Ordinal).ToList();
            Assert.Equal(expected.OrderBy(m => m.Row, StringComparer.Ordinal), moves);
            if (moves.Count > 0) moved++;
            else stood++;
        }

        Assert.True(moved > 0 && stood > 0, $"Ranks changed {moved} times and stayed {stood} times: both must have been seen.");
    }

    private static async Task<Place[]> PlacesAsync(Window wall) => await wall.Page.EvaluateAsync<Place[]>("() => window.places()");

    private sealed record Place
    {
        public string Row { get; init; } = "";

        public int X { get; init; }

        public int Y { get; init; }
    }
}
