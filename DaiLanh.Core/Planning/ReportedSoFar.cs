using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>
/// What was already reported on targets that are to be changed. Numbers are measured anew against the new plan; what the new plan could not
/// have taken – another kind, a step that is gone, a day before the start – stands against the change, because history is never rewritten.
/// </summary>
internal sealed class ReportedSoFar
{
    private readonly ILookup<int, ProgressEntry> _entries;

    private ReportedSoFar(ILookup<int, ProgressEntry> entries) => _entries = entries;

    public static async Task<ReportedSoFar> OnAsync(DaiLanhDb db, IEnumerable<Target> targets, CancellationToken cancellationToken)
    {
        var ids = targets.Select(t => t.Id).ToList();
        var entries = await db.ProgressEntries.Where(e => ids.Contains(e.TargetId)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new ReportedSoFar(entries.ToLookup(e => e.TargetId));
    }

    /// <summary>What stands against making a target something else.</summary>
    public IEnumerable<(TargetField Field, Phrase Why)> ObjectionsTo(Target target, TargetValues wanted)
    {
        var all = _entries[target.Id].ToList();
        var undone = all.Where(e => e.Undoes is not null).Select(e => e.Undoes!.Value).ToHashSet();
        var counting = all.Where(e => e.Undoes is null && !undone.Contains(e.Sequence)).ToList();
        if (counting.Count == 0) yield break;

        if (wanted.Kind != target.Kind)
        {
            yield return (TargetField.Kind, Phrase.Of(
                "Đã có {0} lần báo cáo theo cách đo cũ, nên không đổi cách đo được. Hãy ngừng chỉ tiêu này và giao một chỉ tiêu mới.", counting.Count));
            yield break;
        }
        var first = counting.Min(e => e.Day);
        if (wanted.Start != target.Start && first < wanted.Start)
            yield return (TargetField.Start, Phrase.Of("Đã có báo cáo cho ngày {0}, nên ngày bắt đầu phải từ ngày đó trở về trước.", first));
        var left = wanted.Milestones.Select(s => s.Step).ToHashSet();
        foreach (var step in target.Milestones.Where(s => !left.Contains(s.Step) && counting.Exists(e => e.Step == s.Step)))
            yield return (TargetField.Milestones, Phrase.Of("Mốc {0} “{1}” đã có báo cáo, nên không bỏ được. Có thể sửa tên, trọng số và hạn của mốc.", step.Step, step.Name));
    }
}
