namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>
/// The picture in units. A unit is a 1080th of its height (of pictures higher than 4:3 a 1440th of the width), so that every screen of
/// the same shape shows the same, whatever its pixels.
/// </summary>
public readonly record struct WallSize(int Width, int Height)
{
    /// <summary>Lines of the picture that letter heights speak of.</summary>
    public const int Lines = 1080;

    /// <summary>Narrower than this a picture is not laid out; it becomes lower instead.</summary>
    public const int Narrowest = 1440;

    private const int Widest = 4 * Lines;

    /// <summary>What most projectors are; assumed until the browser has told.</summary>
    public static WallSize Usual { get; } = new(1920, Lines);

    /// <summary>Of a browser window in its pixels. Nonsense is taken as <see cref="Usual"/>.</summary>
    public static WallSize Of(double width, double height)
    {
        if (!(width >= 1 && height >= 1) || double.IsInfinity(width) || double.IsInfinity(height)) return Usual;
        var unit = Math.Min(height / Lines, width / Narrowest);
        // Whole units, and a few sizes only: walls share their plans.
        return new WallSize((int)Math.Min(width / unit, Widest), (int)Math.Min(height / unit, Widest));
    }
}

/// <summary>How a wall is laid out: by the distance of the last row.</summary>
public enum WallTier
{
    /// <summary>2.5 image heights: everything on one page.</summary>
    Room,

    /// <summary>4: the commune beside two columns.</summary>
    Hall,

    /// <summary>6 and 8: rows and little else.</summary>
    Far,
}
