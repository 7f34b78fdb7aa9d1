namespace DaiLanh.Core.Screens.Remote;

/// <summary>A picture of what a screen shows, for the minutes: PNG, drawn by the browser of a wall.</summary>
/// <param name="FileName">With its ending; letters of every file system only.</param>
/// <param name="Content">The file.</param>
public sealed record ScreenPicture(string FileName, byte[] Content)
{
    /// <summary>Bytes; more than any screen of a hall needs.</summary>
    public const int Largest = 16 * 1024 * 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Whether it begins as a PNG does: what a wall sends is handed to people.</summary>
    public bool IsPng => Content.AsSpan().StartsWith(Signature);
}

/// <summary>Somebody waits for a picture. Every wall of the screen makes one and the first that arrives counts: one that has lost its browser must not hold it up.</summary>
public sealed class PictureWish
{
    private readonly TaskCompletionSource<ScreenPicture> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first picture.</summary>
    public Task<ScreenPicture> Made => _made.Task;

    /// <summary>A wall has made one.</summary>
    public void Deliver(ScreenPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.IsPng && picture.Content.Length <= ScreenPicture.Largest) _made.TrySetResult(picture);
    }
}
