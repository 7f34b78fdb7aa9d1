using DaiLanh.Core.Board;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>What stands over the rows of a block: its name in full where it fits on one line, else its short one; the percent where it fits beside it.</summary>
/// <param name="Name">Name or short name.</param>
/// <param name="HasPercent">Whether there is room for the percent.</param>
public readonly record struct BlockHead(string Name, bool HasPercent)
{
    // In letter heights: “100,0 %” and the space before it.
    private const double Percent = 4.7;

    /// <summary>The first that fits.</summary>
    /// <param name="block">The block.</param>
    /// <param name="em">Room in letter heights.</param>
    public static BlockHead Of(BlockCard block, double em)
    {
        foreach (var name in new[] { block.Name, block.ShortName })
        {
            if (TextWidth.Of(name) + Percent <= em) return new BlockHead(name, true);
        }
        return new BlockHead(TextWidth.Of(block.Name) <= em ? block.Name : block.ShortName, false);
    }

    /// <summary>Whether the block can be named on one line at all.</summary>
    public static bool Fits(BlockCard block, double em) => Math.Min(TextWidth.Of(block.Name), TextWidth.Of(block.ShortName)) <= em;
}
