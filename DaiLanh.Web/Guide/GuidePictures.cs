using System.Buffers.Binary;

namespace DaiLanh.Web.Guide;

/// <summary>The pictures of the guide: they lie beside the program and are the same for everybody, signed in or not.</summary>
internal static class GuidePictures
{
    private const string Folder = "images";
    private const string Ending = ".png";

    // Where a PNG says how large it is: width and height, four bytes each, after its signature and the head of its first chunk.
    private const int SizeAt = 16;

    /// <summary>Serves them.</summary>
    public static void MapGuide(this WebApplication app) => app.MapGet($"/{GuideBook.Address}/hinh/{{name}}", (string name) =>
        FileOf(name) is { } file
            ? Results.File(file.FullName, "image/png", lastModified: new DateTimeOffset(file.LastWriteTimeUtc))
            : Results.NotFound()).AllowAnonymous();

    /// <summary>The address of a picture, from the root of the site.</summary>
    public static string AddressOf(string name) => $"{GuideBook.Address}/hinh/{Uri.EscapeDataString(name)}";

    /// <summary>Width and height in dots; null when there is no such picture.</summary>
    public static (int Width, int Height)? SizeOf(string name)
    {
        if (FileOf(name) is not { } file) return null;
        Span<byte> head = stackalloc byte[SizeAt + 8];
        using var stream = file.OpenRead();
        stream.ReadExactly(head);
        return (BinaryPrimitives.ReadInt32BigEndian(head[SizeAt..]), BinaryPrimitives.ReadInt32BigEndian(head[(SizeAt + 4)..]));
    }

    // A plain name and nothing else: no way out of the folder.
    private static FileInfo? FileOf(string name) =>
        name.EndsWith(Ending, StringComparison.Ordinal) && name == Path.GetFileName(name)
        && new FileInfo(Path.Combine(AppContext.BaseDirectory, Folder, name)) is { Exists: true } file ? file : null;
}
