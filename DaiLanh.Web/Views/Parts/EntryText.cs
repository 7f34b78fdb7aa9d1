using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views.Parts;

/// <summary>An entry in words: what counted before, what counts after; then its day, who, and what they wrote.</summary>
internal static class EntryText
{
    /// <summary>“580 → 620 cây”, “xong mốc “Khởi công”: 1 → 2 / 4 mốc”.</summary>
    public static string Say(EntryLine line, Board board, Wording wording)
    {
        if (board.Target(line.TargetCode) is not { Card: var card }) return line.TargetCode;
        var measure = card.Plan.Measure;
        var change = $"{TargetWords.Reached(measure, line.Before, wording)} → {TargetWords.Reached(measure, line.After, wording)} {UnitOf(card, wording)}".TrimEnd();
        return (measure, line.Reported) switch
        {
            (_, null) => wording["rút lại lần ghi số {0}: {1}", line.Undoes, change],
            (Measure.Milestones m, { Done: true } r) => wording["xong mốc “{0}”: {1}", NameOf(m, r), change],
            (Measure.Milestones m, { } r) => wording["mốc “{0}” chưa xong: {1}", NameOf(m, r), change],
            (Measure.Amount or Measure.Limit, { Value: { } value }) when value != line.After.Value =>
                wording["ghi {0}; số mới nhất vẫn là {1}", $"{wording.Number(value)} {UnitOf(card, wording)}", TargetWords.Reached(measure, line.After, wording)],
            _ => change,
        };
    }

    /// <summary>“số liệu ngày 20/5/2023 · Cán bộ Thôn 3 · chờ cấp vật tư”.</summary>
    public static string Details(EntryLine line, Wording wording)
    {
        var parts = new List<string>();
        if (line.IsTakenBack) parts.Add(wording["đã rút lại"]);
        if (line.Day != CommuneTime.DayOf(line.At)) parts.Add(wording["số liệu ngày {0}", line.Day]);
        if (line.Person is { } person)
        {
            parts.Add(person.Name);
            if (person.Note is { } note) parts.Add(note);
            if (person.Reason is { } reason) parts.Add(wording["lý do: {0}", reason]);
        }
        return string.Join(" · ", parts);
    }

    private static string UnitOf(TargetCard card, Wording wording) => card.Plan.Measure switch
    {
        Measure.Milestones m => "/ " + wording["{0} mốc", m.Steps.Length],
        Measure.YesNo => "",
        _ => card.MeasureUnit,
    };

    private static string? NameOf(Measure.Milestones measure, Reading reading) => measure.Steps.FirstOrDefault(s => s.Step == reading.Step)?.Name;
}
