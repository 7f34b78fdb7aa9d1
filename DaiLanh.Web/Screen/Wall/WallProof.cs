using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>
/// What a picture of the wall shows, for the minutes: the day of the board, when it was taken, and where the ledger stands, so that anybody can
/// hold the picture against the ledger.
/// </summary>
/// <param name="Sequence">Of the ledger, as the wall itself carries it.</param>
/// <param name="Caption">The line below the picture, with the whole hash.</param>
/// <param name="FileName">Without ending; letters of every file system only.</param>
public sealed record WallProof(long Sequence, string Caption, string FileName)
{
    /// <summary>Of what is shown.</summary>
    /// <param name="scene">What is shown.</param>
    /// <param name="now">When the picture is taken.</param>
    public static WallProof Of(WallScene scene, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var (L, position) = (scene.Wording, scene.Live.Position);
        var caption = L["Bảng ngày {0} · chụp lúc {1} ngày {2} · Nhật ký #{3} · dấu kiểm {4}",
            scene.Board.Day, VietnameseNumber.Time(now), CommuneTime.DayOf(now), position.Sequence, position.Hash];
        var name = string.Create(CultureInfo.InvariantCulture, $"man-hinh_{scene.Board.Day:yyyy-MM-dd}_so-{position.Sequence}_{position.Hash}");
        return new WallProof(position.Sequence, caption, name);
    }
}
