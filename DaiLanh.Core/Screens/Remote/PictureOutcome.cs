using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Screens.Remote;

/// <summary>What became of a wish for a picture. A closed set.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome() { }

    /// <summary>Here it is.</summary>
    public sealed record Taken(ScreenPicture Picture) : PictureOutcome;

    /// <summary>Not possible as it is.</summary>
    /// <param name="Why">What would be right.</param>
    public sealed record Refused(Phrase Why) : PictureOutcome;
}
