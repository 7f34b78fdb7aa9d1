namespace DaiLanh.Core.Storage;

/// <summary>Settings section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>Folder of the database and the keys; relative to the content root. Created on start.</summary>
    public string Path { get; set; } = "data/";
}

/// <summary>The folder in which everything that must be saved lies.</summary>
/// <param name="Path">Absolute path of the folder.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The database file.</summary>
    public string Database => System.IO.Path.Combine(Path, "dailanh.db");

    /// <summary>The keys that protect sign-in cookies.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Creates the folder and tries to write in it.</summary>
    /// <exception cref="UnusableDataFolderException">It cannot be created or written; the message is one sentence for the person who starts the server.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var probe = System.IO.Path.Combine(Path, ".ghi-thu");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnusableDataFolderException(
                $"Không ghi được vào thư mục dữ liệu “{Path}” ({e.Message}). Hãy cấp quyền ghi, hoặc đặt Storage:Path sang thư mục khác.", e);
        }
    }
}

/// <summary>The data folder cannot be used; the server must not start.</summary>
public sealed class UnusableDataFolderException : Exception
{
    /// <summary>With nothing said.</summary>
    public UnusableDataFolderException()
    {
    }

    /// <summary>With the sentence to show.</summary>
    public UnusableDataFolderException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence to show and what stood behind it.</summary>
    public UnusableDataFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
