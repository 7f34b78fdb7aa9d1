using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views;

/// <summary>How far something is beside its plan, in words and as a bar.</summary>
internal static class PaceWords
{
    /// <summary>“kế hoạch hôm nay 70,5 % · chậm 3,1 điểm”; before the first day there is no plan to keep.</summary>
    public static string Say(decimal? completion, decimal? expected, BoardView view, Wording wording)
    {
        if (completion is not { } c || expected is not { } e) return wording["Chưa có chỉ tiêu nào."];
        if (!view.Board.HasBegun) return wording["bắt đầu ngày {0}", view.Board.Campaign.Start];
        var plan = view.IsLive ? wording["kế hoạch hôm nay {0}", wording.Percent(e)]
            : view.Earlier is null ? wording["kế hoạch đến lúc kết thúc {0}", wording.Percent(e)]
            : wording["kế hoạch ngày đó {0}", wording.Percent(e)];
        return $"{plan} · {Gap(c, e, wording)}";
    }

    /// <summary>Percentage points as tables show them. Differences are taken of these, so that a reader with a pencil finds the same.</summary>
    public static decimal Points(decimal ratio) => Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero);

    /// <summary>“chậm 3,1 điểm”, “nhanh hơn 2 điểm”.</summary>
    public static string Gap(decimal completion, decimal expected, Wording wording) => (Points(completion) - Points(expected)) switch
    {
        < 0 and var points => wording["chậm {0} điểm", -points],
        0 => wording["đúng kế hoạch"],
        var points => wording["nhanh hơn {0} điểm", points],
    };

    /// <summary>A bar with a tick at what is expected.</summary>
    public static Html Pace(this Html html, decimal? completion, decimal? expected, Standing? standing, Wording wording, string css = "") => html.Bar(
        (standing is { } s ? $"bar--{s.Css()} " : "") + css, completion, expected,
        wording["{0}, kế hoạch {1}", wording.Percent(completion), wording.Percent(expected)]);

    /// <summary>A bar with a tick at what is expected.</summary>
    public static Html Pace(this Html html, Figures figures, Wording wording, string css = "") =>
        html.Pace(figures.Completion, figures.Expected, figures.Standing, wording, css);

    /// <summary>The rank of a unit; a dash for who has none.</summary>
    public static string Rank(UnitRow row) => VietnameseNumber.Show(row.Rank);

    /// <summary>The shape of a standing; an empty place without one.</summary>
    public static Html Mark(this Html html, Standing? standing, Wording wording) =>
        standing is { } s ? html.Mark(s.Css(), wording.NameOf(s)) : html.Tag("<span></span>");

    /// <summary>The percent of a unit, block or movement: a dash where nobody has reported.</summary>
    public static string Percent(this Wording wording, Figures figures) =>
        wording.Percent(figures.HasEntry ? figures.Completion : null);
}
