using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Planning;
using DaiLanh.Web.Admin.Sheets;

namespace DaiLanh.Tests.Web.Admin.Sheets;

/// <summary>What is typed into a sheet, on top of rows that may change meanwhile.</summary>
public sealed class SheetBookTests
{
    private readonly SheetBook<TargetValues> _book = new(TargetSheet.Fields, () => 2023);

    private TargetValues _now = TargetValues.Of("Trồng cây", "cây", "ntm", null, Some.Amount(plan: 800, weight: 3));

    [Fact]
    public void A_typed_cell_is_wished_and_shown_as_people_write_it()
    {
        Type("plan", "1809,5");

        Assert.Equal(1809.5m, _book.Wanted("A-1", _now).Plan);
        Assert.Equal(800, _book.BasedOn("A-1", _now).Plan);
        Assert.Equal(("1.809,5", true), (Cell("plan").Text, Cell("plan").IsChanged));
        Assert.Equal(["A-1|plan"], _book.Unsaved);
    }

    [Fact]
    public void What_stands_there_already_is_not_typed()
    {
        Type("plan", " 800 ");
        Type("due", "11-6-2023");
        Assert.Empty(_book.Unsaved);

        Type("plan", "900");
        Type("plan", "800");
        Assert.Empty(_book.Unsaved);
    }

    [Theory]
    [InlineData("due", "9/6", "9/6/2023")]
    [InlineData("due", "2023-06-09", "9/6/2023")]
    [InlineData("weight", "2.5", "2,5")]
    [InlineData("plan", "1,809.5", "1.809,5")]
    [InlineData("more", "", "")]
    public void Days_and_numbers_are_understood_as_people_type_them(string column, string typed, string shown)
    {
        _now = _now with { Pledged = 5 };
        Type(column, typed);
        Assert.Equal((shown, true), (Cell(column).Text, _book.IsClear("A-1")));
    }

    [Fact]
    public void What_could_be_a_thousand_times_more_is_asked_and_what_is_picked_is_not_asked_again()
    {
        Type("plan", "1,809");
        Assert.Equal((1.809m, 1809m), Cell("plan").Ask);
        Assert.False(_book.IsClear("A-1"));
        Assert.Equal(800, _book.Wanted("A-1", _now).Plan);

        Type("plan", CellText.Unmistakable(1.809m));
        Assert.Equal((1.809m, true), (_book.Wanted("A-1", _now).Plan, _book.IsClear("A-1")));
        Type("plan", CellText.Unmistakable(1809m));
        Assert.Equal(1809m, _book.Wanted("A-1", _now).Plan);
    }

    [Theory]
    [InlineData("plan", "nhiều")]
    [InlineData("due", "mai")]
    [InlineData("start", "")]
    public void What_cannot_be_read_stays_as_it_was_typed_and_is_said(string column, string typed)
    {
        Type(column, typed);
        Assert.Equal((typed, false), (Cell(column).Text, _book.IsClear("A-1")));
        Assert.NotNull(Cell(column).Wrong);
    }

    [Fact]
    public void Somebody_elses_change_of_another_cell_shows_through_and_of_the_same_cell_is_what_it_is_based_on()
    {
        Type("plan", "900");
        _now = _now with { Weight = 7, Plan = 850 };

        Assert.Equal((900, 7), (_book.Wanted("A-1", _now).Plan, _book.Wanted("A-1", _now).Weight));
        Assert.Equal((800, 7), (_book.BasedOn("A-1", _now).Plan, _book.BasedOn("A-1", _now).Weight));
        _book.KeepMine("A-1", [TargetField.Plan], _now);
        Assert.Equal(850, _book.BasedOn("A-1", _now).Plan);
    }

    [Fact]
    public void Steps_are_taken_back_one_by_one_a_paste_at_once()
    {
        Type("plan", "900");
        _book.Put([new SheetText("A-1", "weight", "5", "3"), new SheetText("A-1", "name", "Khác", "Trồng cây")], Row);
        Assert.Equal(3, _book.Unsaved.Count);

        _book.TakeBack();
        Assert.Equal(["A-1|plan"], _book.Unsaved);
        _book.TakeBack();
        Assert.Empty(_book.Unsaved);
        _book.TakeBack(); // there is nothing left to take back
        Assert.Empty(_book.Unsaved);
    }

    [Fact]
    public void Cells_that_a_row_does_not_have_and_rows_that_are_gone_take_nothing()
    {
        _now = _now with { Kind = MeasureKind.YesNo };
        Type("plan", "5");
        _book.Put([new SheetText("X", "plan", "5", ""), new SheetText("A-1", "x", "5", "")], Row);
        Assert.Empty(_book.Unsaved);
        Assert.False(Cell("plan").IsOpen);
    }

    [Fact]
    public void What_the_use_case_objects_to_stands_at_its_cell_until_that_is_typed_anew()
    {
        Type("weight", "0");
        _book.Object([("A-1", TargetField.Weight, Phrase.Of("sai")), ("A-1", TargetField.Movement, Phrase.Of("khác"))]);

        Assert.Equal("sai", Cell("weight").Wrong!.ToString());
        Assert.Equal(["khác"], _book.ObjectionsElsewhere("A-1").Select(p => p.ToString()));
        Type("weight", "4");
        Assert.Null(Cell("weight").Wrong);
    }

    private void Type(string column, string text) => _book.Put([new SheetText("A-1", column, text, CellText.Show(Field(column).Of(_now)))], Row);

    private TargetValues? Row(string code) => code == "A-1" ? _now : null;

    private SheetCell Cell(string column) => _book.Cell("A-1", _now, Field(column));

    private static SheetField<TargetValues> Field(string column) => TargetSheet.Fields.Single(f => f.Key == column);
}
