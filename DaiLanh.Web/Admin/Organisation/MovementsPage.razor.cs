using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Web.Admin.Table;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Organisation;

/// <summary>/quan-tri/phong-trao: all movements, changed in place.</summary>
public sealed partial class MovementsPage
{
    private IReadOnlyList<WorkGroup<MovementDetails>>? _groups;
    private WorkDesk<MovementDetails>? _desk;

    [Inject] private MovementList List { get; init; } = null!;

    [Inject] private ChangeMovements Change { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        _desk ??= new WorkDesk<MovementDetails>(Columns(), wish => AsPersonAsync(person => Change.ExecuteAsync(person, wish, CancellationToken.None)))
        {
            UsualReasons = [L["Sửa lỗi chính tả"], L["Theo kế hoạch mới"]],
        };
        _groups = [new WorkGroup<MovementDetails>("tat-ca", "", [.. (await List.ReadAsync(CancellationToken.None)).Select(LineOf)], new MovementDetails("", "", ""))];
    }

    private WorkLine<MovementDetails> LineOf(MovementLine movement) => new(movement.Details.Code, movement.Details.ShortName, movement.Details, movement.RetiredFrom,
        movement.RetiredFrom is { } from ? L["ngừng từ {0}", from] : movement.Targets == 0 ? L["chưa có chỉ tiêu"] : L["{0} chỉ tiêu", movement.Targets]);

    private static MovementDetails Complete(MovementDetails draft, string typed) => typed switch
    {
        nameof(MovementDetails.Name) => draft with
        {
            Code = CodeText.Of(draft.Name),
            ShortName = draft.ShortName.Length == 0 && draft.Name.Length <= ChangeMovements.LongestShortName ? draft.Name : draft.ShortName,
        },
        _ => draft,
    };

    private IReadOnlyList<WorkColumn<MovementDetails>> Columns() =>
    [
        new(nameof(MovementDetails.Name), L["Tên đầy đủ"], d => d.Name, (d, text) => d with { Name = text }) { Wraps = true, Longest = 200, Width = "work--wide" },
        new(nameof(MovementDetails.ShortName), L["Tên ngắn"], d => d.ShortName, (d, text) => d with { ShortName = text })
        {
            Longest = 60, Wraps = true, Width = "work--medium", Hint = L["trên màn hình"], IsForWall = true,
            Below = d => ShortNames.TooLong(d.ShortName, ChangeMovements.LongestShortName, L),
        },
        new(nameof(MovementDetails.Code), L["Mã"], d => d.Code, (d, text) => d with { Code = text }) { IsOnlyForNew = true, Longest = 60, Hint = L["tự đặt theo tên"] },
    ];
}
