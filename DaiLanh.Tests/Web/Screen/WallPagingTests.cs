using System.Collections.Immutable;
using CsCheck;
using DaiLanh.Web.Screen.Wall.Sheet;

namespace DaiLanh.Tests.Web.Screen;

public sealed class WallPagingTests
{
    private static readonly WallHeights Heights = new(Column: 700, Row: 80, Head: 60, Gap: 20);

    [Fact]
    public void Whole_blocks_stand_side_by_side_in_reading_order()
    {
        var parts = WallPaging.Split([3, 3, 2, 2], 2, Heights);

        var part = Assert.Single(parts);
        Assert.Equal([new(0, 0, 3), new(2, 0, 2)], part.Columns[0]);
        Assert.Equal([new(1, 0, 3), new(3, 0, 2)], part.Columns[1]);
    }

    [Fact]
    public void A_block_is_not_divided_when_all_blocks_fit_whole_on_as_few_parts()
    {
        var parts = WallPaging.Split([8, 8, 5, 5], 2, Heights);

        Assert.Equal(2, parts.Length);
        Assert.All(parts.SelectMany(p => p.Columns).SelectMany(c => c), s => Assert.Equal(0, s.From));
        Assert.Equal([8, 8, 5, 5], parts.SelectMany(p => p.Columns).Select(c => c.Sum(s => s.Count)));
    }

    [Fact]
    public void One_long_block_is_divided_evenly()
    {
        var parts = WallPaging.Split([30], 1, Heights);

        Assert.Equal([8, 8, 7, 7], parts.Select(p => p.Columns[0].Sum(s => s.Count)).OrderDescending());
    }

    [Fact]
    public void No_row_of_a_block_is_torn_off_alone_while_one_part_more_prevents_it()
    {
        var parts = WallPaging.Split([8, 8, 5, 5], 1, Heights with { Column = 60 + (4 * 80) });

        Assert.All(parts.SelectMany(p => p.Columns).SelectMany(c => c), s => Assert.True(s.Count > 1));
    }

    [Fact]
    public void Blocks_without_units_take_no_room()
    {
        Assert.Equal([1], WallPaging.Split([0, 2, 0], 1, Heights).Single().Columns[0].Select(s => s.Section));
        Assert.Empty(WallPaging.Split([0, 0], 2, Heights));
    }

    [Fact]
    public void Where_not_even_one_row_fits_there_are_no_parts() => Assert.Empty(WallPaging.Split([3], 1, Heights with { Column = 100 }));

    [Fact]
    public void Every_row_is_shown_exactly_once_in_order_and_no_column_is_too_high() =>
        (from rows in Gen.Int[0, 30].Array[1, 7]
         from columns in Gen.Int[1, 3]
         from column in Gen.Int[200, 1400]
         select (rows, columns, Heights with { Column = column })).Sample(s =>
        {
            var (rows, columns, heights) = s;
            var parts = WallPaging.Split(rows, columns, heights);
            var slices = parts.SelectMany(p => p.Columns).SelectMany(c => c).ToList();
            for (var section = 0; section < rows.Length; section++)
            {
                var shown = slices.Where(x => x.Section == section).SelectMany(x => Enumerable.Range(x.From, x.Count));
                if (!shown.SequenceEqual(Enumerable.Range(0, rows[section]))) return false;
            }
            return parts.All(p => p.Columns.Length == columns && p.Columns.Any(c => c.Length > 0))
                && parts.SelectMany(p => p.Columns).All(c => heights.Of(c) <= heights.Column + 0.001);
        }, iter: 300);

    [Fact]
    public void The_same_blocks_are_always_split_the_same_way()
    {
        static string Text(ImmutableArray<WallPart> parts) => string.Join(" | ", parts.Select(p => string.Join(" ; ", p.Columns.Select(c => string.Join(',', c)))));

        Assert.Equal(Text(WallPaging.Split([20, 16, 12, 12], 2, Heights)), Text(WallPaging.Split([20, 16, 12, 12], 2, Heights)));
    }
}
