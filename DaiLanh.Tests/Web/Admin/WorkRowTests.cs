using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Table;
using DaiLanh.Web.Admin.Table.Rows;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Tests.Web.Admin.WorkRowTests.Thing>;

namespace DaiLanh.Tests.Web.Admin;

/// <summary>A row of a working table: what is typed is kept until it is saved or given up, and nobody is overwritten unseen.</summary>
public sealed class WorkRowTests
{
    private static readonly Thing First = new("a", "Tên", "Ghi chú");

    private readonly List<Wish<Thing>> _wishes = [];
    private readonly WorkDesk<Thing> _desk;
    private readonly WorkRow<Thing> _row;
    private Outcome _answer = new Outcome.Nothing();

    public WorkRowTests()
    {
        _desk = new WorkDesk<Thing>(
            [
                new("Name", "Tên", t => t.Name, (t, text) => t with { Name = text }),
                new("Note", "Ghi chú", t => t.Note, (t, text) => t with { Note = text }),
            ],
            wish =>
            {
                _wishes.Add(wish);
                return Task.FromResult(_answer);
            });
        _row = new WorkRow<Thing>(Line(First), _desk);
    }

    [Fact]
    public async Task The_first_change_asks_for_a_reason_and_the_next_ones_use_it()
    {
        await _row.TypeAsync("Name", "Mới");
        Assert.True(_row.AsksReason);
        Assert.Empty(_wishes);
        Assert.Equal("Mới", Text("Name"));

        _desk.Reason = "Đổi tên";
        _answer = new Outcome.Saved(1, First with { Name = "Mới" });
        await _row.SaveAsync();

        Assert.True(_row.IsSaved);
        Assert.Equal(("Đổi tên", First, First with { Name = "Mới" }), Wished());
        _answer = new Outcome.Saved(2, First with { Name = "Mới", Note = "x" });
        await _row.TypeAsync("Note", "x");
        Assert.Equal("Đổi tên", _wishes[1].Reason);
    }

    [Fact]
    public async Task What_is_typed_as_it_stands_asks_nothing_and_is_forgotten()
    {
        await _row.TypeAsync("Name", "Tên");

        Assert.Empty(_wishes);
        Assert.False(_row.AsksReason);
        Assert.Equal(1, _row.Settled);
    }

    [Fact]
    public async Task A_refusal_stands_at_its_cell_and_what_was_typed_stays()
    {
        _desk.Reason = "x";
        _answer = new Outcome.Refused([new FieldFault("Name", Phrase.Of("Chưa ghi tên."))]);

        await _row.TypeAsync("Name", "");

        Assert.Equal("Chưa ghi tên.", _row.FaultOf("Name")!.ToString());
        Assert.Null(_row.FaultOf("Note"));
        Assert.Equal("", Text("Name"));
        _row.GiveUp();
        Assert.Equal("Tên", Text("Name"));
        Assert.Null(_row.FaultOf("Name"));
    }

    [Fact]
    public async Task A_cell_keeps_what_it_showed_while_somebody_is_in_it_and_says_so_to_the_use_case()
    {
        _desk.Reason = "x";
        _row.Enter("Name");
        _row.Show(Line(First with { Name = "Của họ" }));
        Assert.Equal("Tên", Text("Name"));

        _answer = new Outcome.ChangedMeanwhile(First with { Name = "Của họ" }, new LastChange("Chị Hoa", Some.Now));
        await _row.TypeAsync("Name", "Của tôi");

        Assert.Equal("Tên", Wished().Before.Name);
        Assert.Equal("Của họ", _row.Theirs!.Theirs.Name);
        Assert.Equal("Của tôi", Text("Name"));
    }

    [Fact]
    public async Task Mine_goes_over_theirs_only_where_I_typed()
    {
        await MeetAsync();

        _answer = new Outcome.Saved(3, First with { Name = "Của tôi", Note = "Ghi chú của họ" });
        await _row.KeepMineAsync();

        var (_, before, after) = Wished(1);
        Assert.Equal(First with { Name = "Của họ", Note = "Ghi chú của họ" }, before);
        Assert.Equal(First with { Name = "Của tôi", Note = "Ghi chú của họ" }, after);
        Assert.True(_row.IsSaved);
        Assert.Null(_row.Theirs);
    }

    [Fact]
    public async Task Who_takes_theirs_sees_it_at_once()
    {
        await MeetAsync();

        _row.GiveUp();

        Assert.Equal("Của họ", Text("Name"));
        Assert.Null(_row.Theirs);
        Assert.Single(_wishes);
    }

    [Fact]
    public async Task Text_that_comes_back_after_a_lost_connection_is_compared_with_what_the_cell_showed_then()
    {
        _desk.Reason = "x";
        _row.Show(Line(First with { Name = "Của họ" }));
        _answer = new Outcome.ChangedMeanwhile(First with { Name = "Của họ" }, null);

        await _row.ReturnAsync("Name", "Của tôi", shown: "Tên");

        Assert.Equal("Tên", Wished().Before.Name);
        Assert.NotNull(_row.Theirs);
    }

    [Fact]
    public async Task Two_cells_of_a_row_that_wait_for_a_reason_are_saved_together()
    {
        await _row.TypeAsync("Name", "Mới");
        await _row.TypeAsync("Note", "Khác");

        _desk.Reason = "x";
        await _row.SaveAsync();

        Assert.Equal(("x", First, new Thing("a", "Mới", "Khác")), Wished());
    }

    [Fact]
    public async Task Who_may_not_is_told_and_keeps_what_they_typed()
    {
        _desk.Reason = "x";
        _answer = new Outcome.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", "A"));

        await _row.TypeAsync("Name", "Mới");

        Assert.NotNull(_row.NotAllowed);
        Assert.Equal("Mới", Text("Name"));
    }

    private async Task MeetAsync()
    {
        _desk.Reason = "x";
        _answer = new Outcome.ChangedMeanwhile(First with { Name = "Của họ", Note = "Ghi chú của họ" }, null);
        await _row.TypeAsync("Name", "Của tôi");
    }

    private string Text(string field) => _row.TextOf(_desk.Column(field));

    private (string? Reason, Thing Before, Thing After) Wished(int index = 0)
    {
        var edit = Assert.IsType<Wish<Thing>.Edit>(_wishes[index]);
        return (edit.Reason, edit.Before, edit.After);
    }

    private static WorkLine<Thing> Line(Thing thing) => new(thing.Code, thing.Name, thing, null);

    /// <summary>Something with two fields.</summary>
    public sealed record Thing(string Code, string Name, string Note);
}
