using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Web.Admin.Table;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Organisation;

/// <summary>/quan-tri/khoi: all blocks with who leads them in a year, changed in place.</summary>
public sealed partial class BlocksPage
{
    private const string Head = "Heads.Head";
    private const string Deputy = "Heads.Deputy";

    private IReadOnlyList<WorkGroup<BlockDetails>>? _groups;
    private WorkDesk<BlockDetails>? _desk;
    private ImmutableArray<BlockLine> _blocks = [];
    private int _year;

    [Inject] private UnitList List { get; init; } = null!;

    [Inject] private ChangeBlocks Change { get; init; } = null!;

    private IEnumerable<int> Years => _blocks.SelectMany(b => b.Details.Heads).Select(h => h.Year).Concat([Today.Year - 1, Today.Year, Today.Year + 1]).Distinct().OrderDescending();

    private string NameOfTable => "khoi-" + _year.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        if (_year == 0) _year = Today.Year;
        _blocks = await List.ReadAsync(CancellationToken.None);
        _desk ??= new WorkDesk<BlockDetails>([], wish => AsPersonAsync(person => Change.ExecuteAsync(person, wish, CancellationToken.None)))
        {
            UsualReasons = [L["Khối bầu trưởng, phó khối"], L["Sửa lỗi chính tả"], L["Sắp xếp lại tổ chức"]],
        };
        _desk.Columns = Columns(_blocks, _year);
        _groups = [new WorkGroup<BlockDetails>("tat-ca", "", [.. _blocks.Select(LineOf)], new BlockDetails("", "", "", []))];
    }

    private WorkLine<BlockDetails> LineOf(BlockLine block) => new(block.Details.Code, block.Details.Name, block.Details, block.RetiredFrom,
        block.RetiredFrom is { } from ? L["ngừng từ {0}", from] : L["{0} đơn vị", block.Units.Count(u => u.RetiredFrom is null)]);

    private Task ChooseYear(ChangeEventArgs e)
    {
        _year = int.Parse((string)e.Value!, CultureInfo.InvariantCulture);
        return ReadAgainAsync();
    }

    private static BlockDetails Complete(BlockDetails draft, string typed) =>
        typed == nameof(BlockDetails.Name) ? draft with { Code = CodeText.Of(draft.Name.Replace("Khối ", "", StringComparison.Ordinal)) } : draft;

    private static BlockHeads HeadsOf(BlockDetails block, int year) => block.Heads.FirstOrDefault(h => h.Year == year) ?? new BlockHeads(year, null, null, false);

    // Who writes it down knows it: what was assumed is so no more.
    private static BlockDetails With(BlockDetails block, int year, Func<BlockHeads, BlockHeads> change) =>
        block with { Heads = [.. block.Heads.Where(h => h.Year != year).Append(change(HeadsOf(block, year)) with { Assumed = false }).OrderBy(h => h.Year)] };

    private IReadOnlyList<WorkColumn<BlockDetails>> Columns(ImmutableArray<BlockLine> blocks, int year)
    {
        // Only a unit of the block itself can lead it.
        IReadOnlyList<WorkChoice> UnitsOf(BlockDetails block) =>
            [new("", "—"), .. blocks.Where(b => b.Details.Code == block.Code).SelectMany(b => b.Units).Select(u => new WorkChoice(u.Details.Code, u.Details.ShortName))];

        return
        [
            new(nameof(BlockDetails.Name), L["Tên đầy đủ"], d => d.Name, (d, text) => d with { Name = text }) { Longest = 200, Wraps = true, Width = "work--wide", Hint = L["ví dụ: Khối thôn"] },
            new(nameof(BlockDetails.ShortName), L["Tên ngắn"], d => d.ShortName, (d, text) => d with { ShortName = text })
            {
                Longest = 60, Wraps = true, Width = "work--medium", Hint = L["trên màn hình"], IsForWall = true, Below = d => ShortNames.TooLong(d.ShortName, ShortNames.Longest, L),
            },
            new(Head, L["Trưởng khối"], d => HeadsOf(d, year).Head ?? "", (d, text) => With(d, year, h => h with { Head = text.Length == 0 ? null : text }))
            {
                Cell = WorkCell.Choice, Width = "work--choice", ChoicesOf = UnitsOf, Below = d => HeadsOf(d, year) is { Assumed: true } ? L["tạm ghi, chưa có văn bản"] : null,
            },
            new(Deputy, L["Phó khối"], d => HeadsOf(d, year).Deputy ?? "", (d, text) => With(d, year, h => h with { Deputy = text.Length == 0 ? null : text })) { Cell = WorkCell.Choice, Width = "work--choice", ChoicesOf = UnitsOf },
            new(nameof(BlockDetails.Code), L["Mã"], d => d.Code, (d, text) => d with { Code = text }) { IsOnlyForNew = true, Longest = 60, Hint = L["tự đặt theo tên"] },
        ];
    }
}
