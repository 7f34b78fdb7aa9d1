using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall.Pages;

/// <summary>A fact as news.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="When">14:32, or the day when it is not the board's.</param>
/// <param name="Says">The unit and what it reached.</param>
/// <param name="Lines">Lines that it takes.</param>
internal readonly record struct NewsLine(FactLine Fact, string When, MarkupString Says, int Lines);

/// <summary>Latest facts as the wall tells them: measured and written once for a board and a place, for all circuits.</summary>
internal static class WallNews
{
    private static readonly ConditionalWeakTable<Board, ConcurrentDictionary<object, object?>> Made = [];

    /// <summary>Latest facts up to the board's day, newest first.</summary>
    public static IEnumerable<FactLine> Known(Board board) => board.Latest.Where(f => CommuneTime.DayOf(f.At) <= board.Day);

    /// <summary>The newest fact on one line: in full where it fits, else the unit and where it stands now, in the most words that fit.</summary>
    public static MarkupString Newest(Board board, Wording L, double em) => Once(board, (L.IsVietnamese, em), () =>
    {
        if (Known(board).FirstOrDefault() is not { } line) return default;
        var when = When(line, board) + " · ";
        var said = Lines(line, board, L).Select(says => (When: when, Says: says)).Append((When: "", Says: "")).FirstOrDefault(l => TextWidth.Of(l.When + line.UnitName + l.Says) <= em);
        if (said.Says is null) return default;
        var html = new Html().Tag("<span class=\"wall-number\">").Text(said.When).Tag("</span><b class=\"wall-name\">").Text(line.UnitName).Tag("</b>").Text(said.Says);
        return new MarkupString(html.ToString());
    });

    /// <summary>Those of the latest facts that fit into a height, the newest first.</summary>
    /// <param name="board">The board.</param>
    /// <param name="L">The language.</param>
    /// <param name="em">Width of the text in letter heights.</param>
    /// <param name="height">Height in letter heights.</param>
    /// <param name="between">Space between two lines of news in letter heights.</param>
    /// <param name="except">A fact that is told elsewhere.</param>
    public static ImmutableArray<NewsLine> Fitting(Board board, Wording L, double em, double height, double between, FactLine? except = null) =>
        Once(board, (L.IsVietnamese, em, height, except?.Sequence), () => Fit(board, L, em, height, between, except).ToImmutableArray());

    /// <summary>The newest of the latest facts that completed a target; null when none did, or none fits.</summary>
    public static NewsLine? Achieved(Board board, Wording L, double em, double height) => Once<NewsLine?>(board, (L.IsVietnamese, em, height), () =>
    {
        foreach (var line in Known(board).Where(f => Completed(f, board)))
        {
            var says = Says(line, board, L);
            var lines = TextWidth.Lines(says, em);
            if (lines * WallSheet.Line <= height) return new NewsLine(line, When(line, board), new MarkupString(new Html().Text(says).ToString()), lines);
        }
        return null;
    });

    private static IEnumerable<string> Lines(FactLine line, Board board, Wording L)
    {
        yield return (line.UnitName is null ? "" : " · ") + Says(line, board, L);
        if (line.UnitCode is not { } code || board.Unit(code)?.Figures.Completion is not { } completion) yield break;
        var percent = WallWords.Percent(L, completion);
        if (Reached(line, board, L) is var (_, figure)) yield return " " + L["vừa ghi {0}, cả đơn vị nay đạt {1}", figure, percent];
        yield return " " + L["vừa cập nhật, nay đạt {0}", percent];
        yield return " · " + L["nay đạt {0}", percent];
        yield return " · " + percent;
    }

    private static IEnumerable<NewsLine> Fit(Board board, Wording L, double em, double height, double between, FactLine? except)
    {
        // Of a target only the newest: what stood before is no news beside what stands now.
        foreach (var fact in Known(board).DistinctBy(f => f.TargetCode ?? f.Sequence.ToString(CultureInfo.InvariantCulture)).Where(f => f != except))
        {
            var says = Says(fact, board, L);
            var lines = TextWidth.Lines((fact.UnitName is null ? "" : fact.UnitName + " · ") + says, em);
            height -= (lines * WallSheet.Line) + between;
            if (height < 0) yield break;
            var html = new Html().Tag(fact.UnitName is null ? "" : "<b>").Text(fact.UnitName).Tag(fact.UnitName is null ? "" : "</b> · ").Text(says);
            yield return new NewsLine(fact, When(fact, board), new MarkupString(html.ToString()), lines);
        }
    }

    private static T Once<T>(Board board, object key, Func<T> make) =>
        (T)Made.GetValue(board, _ => new()).GetOrAdd((typeof(T), key), _ => make())!;

    private static string When(FactLine line, Board board)
    {
        var day = CommuneTime.DayOf(line.At);
        return day == board.Day ? VietnameseNumber.Time(line.At) : VietnameseNumber.ShortDay(day);
    }

    // A target's own figures say it shorter than the fact, as long as the fact is the latest of it; and what was taken back has a number that no hall knows.
    private static string Says(FactLine line, Board board, Wording L)
    {
        if (line is { TakesBack: true, TargetCode: { } code } && board.Target(code) is { } left)
            return left.Card.Name + ": " + (Figure(left, L) is { } now ? L["rút lại lần ghi trước, nay {0}", now] : L["rút lại lần ghi trước"]);
        return Reached(line, board, L) is var (target, figure) ? target + ": " + figure : L.Say(line.Says);
    }

    // The target, and “620/800 hộ”; null when the fact is not the latest of it, or says no number.
    private static (string Target, string Figure)? Reached(FactLine line, Board board, Wording L)
    {
        if (line.TakesBack || line.TargetCode is not { } code || board.Target(code) is not { } target || target.Last?.Sequence != line.Sequence) return null;
        return Figure(target, L) is { } figure ? (target.Card.Name, figure) : null;
    }

    private static string? Figure(TargetRow target, Wording L)
    {
        if (target.Actual.Value is not { } value) return null;
        decimal? plan = target.Card.Plan.Measure switch
        {
            Measure.Amount amount => amount.Plan,
            Measure.Limit limit => limit.Plan,
            _ => null,
        };
        return plan is { } p ? L.Number(value) + "/" + L.Number(p) + " " + target.Card.MeasureUnit : null;
    }

    private static bool Completed(FactLine line, Board board)
    {
        if (line.TargetCode is not { } code || board.Target(code) is not { Completion: >= 1 } target) return false;
        var measure = target.Card.Plan.Measure;
        var after = target.History.RemoveAll(r => r.Sequence > line.Sequence);
        var before = after.RemoveAll(r => r.Sequence == line.Sequence);
        return TargetRules.Completion(measure, Actual.At(measure, after.AsSpan(), board.Day)) >= 1
            && TargetRules.Completion(measure, Actual.At(measure, before.AsSpan(), board.Day)) < 1;
    }
}
