using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Web.Admin.Table;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Organisation;

/// <summary>/quan-tri/don-vi: all units by block, changed in place.</summary>
public sealed partial class UnitsPage
{
    private IReadOnlyList<WorkGroup<UnitDetails>>? _groups;
    private WorkDesk<UnitDetails>? _desk;

    [Inject] private UnitList List { get; init; } = null!;

    [Inject] private ChangeUnits Change { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var blocks = await List.ReadAsync(CancellationToken.None);
        _desk ??= new WorkDesk<UnitDetails>([], wish => AsPersonAsync(person => Change.ExecuteAsync(person, wish, CancellationToken.None)))
        {
            UsualReasons = [L["Sửa lỗi chính tả"], L["Đổi tên theo văn bản của xã"], L["Sắp xếp lại tổ chức"]],
        };
        _desk.Columns = Columns(blocks);
        _groups =
        [
            .. from block in blocks
               where block.RetiredFrom is null || block.Units.Length > 0
               select new WorkGroup<UnitDetails>(
                   block.Details.Code, block.Details.Name, [.. block.Units.Select(LineOf)],
                   block.RetiredFrom is null ? new UnitDetails("", "", "", "", KindIn(block), block.Details.Code, null, false) : null),
        ];
    }

    private WorkLine<UnitDetails> LineOf(UnitLine unit) => new(unit.Details.Code, unit.Details.ShortName, unit.Details, unit.RetiredFrom,
        unit.RetiredFrom is { } from ? L["ngừng từ {0}", from] : unit.Targets == 0 ? L["chưa có chỉ tiêu"] : L["{0} chỉ tiêu", unit.Targets]);

    // A new unit of a block is most likely what its neighbours are.
    private static UnitKind KindIn(BlockLine block) =>
        block.Units.GroupBy(u => u.Details.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(UnitKind.Other);

    private static UnitDetails Complete(UnitDetails draft, string typed) => typed switch
    {
        nameof(UnitDetails.Name) => draft with
        {
            Code = CodeText.Of(draft.Name),
            Prefix = CodeText.PrefixOf(draft.Name),
            ShortName = draft.ShortName.Length == 0 && draft.Name.Length <= ShortNames.Longest ? draft.Name : draft.ShortName,
        },
        _ => draft,
    };

    private IReadOnlyList<WorkColumn<UnitDetails>> Columns(ImmutableArray<BlockLine> blocks) =>
    [
        new(nameof(UnitDetails.Name), L["Tên đầy đủ"], d => d.Name, (d, text) => d with { Name = text }) { Longest = 200, Wraps = true, Width = "work--wide", Hint = L["ví dụ: Thôn 5"] },
        new(nameof(UnitDetails.ShortName), L["Tên ngắn"], d => d.ShortName, (d, text) => d with { ShortName = text })
        {
            Longest = 60, Wraps = true, Width = "work--medium", Hint = L["trên màn hình"], IsForWall = true, Below = d => ShortNames.TooLong(d.ShortName, ShortNames.Longest, L),
        },
        new(nameof(UnitDetails.Kind), L["Loại"], d => d.Kind.ToString(), (d, text) => d with { Kind = Enum.Parse<UnitKind>(text) })
        {
            Cell = WorkCell.Choice, Width = "work--choice work--more", Choices = [.. Enum.GetValues<UnitKind>().Select(k => new WorkChoice(k.ToString(), L.NameOf(k)))],
        },
        new(nameof(UnitDetails.Block), L["Khối"], d => d.Block, (d, text) => d with { Block = text })
        {
            Cell = WorkCell.Choice, Width = "work--choice work--more", Choices = [.. blocks.Where(b => b.RetiredFrom is null).Select(b => new WorkChoice(b.Details.Code, b.Details.ShortName))],
        },
        new(nameof(UnitDetails.Contact), L["Liên hệ"], d => d.Contact ?? "", (d, text) => d with { Contact = text.Length == 0 ? null : text }) { Longest = 200, Width = "work--contact work--more", Hint = L["điện thoại"] },
        new(nameof(UnitDetails.IsPlaceholder), L["Tên tạm"], d => d.IsPlaceholder ? "true" : "", (d, text) => d with { IsPlaceholder = text.Length > 0 }) { Cell = WorkCell.Flag, Width = "work--narrow work--more" },
        new(nameof(UnitDetails.Code), L["Mã"], d => d.Code, (d, text) => d with { Code = text }) { IsOnlyForNew = true, Longest = 60, Hint = L["tự đặt theo tên"] },
        new(nameof(UnitDetails.Prefix), L["Đầu mã"], d => d.Prefix, (d, text) => d with { Prefix = text }) { IsOnlyForNew = true, Longest = CodeText.Longest, Hint = "THON5", Width = "work--narrow" },
    ];
}
