using Microsoft.Data.Sqlite;

namespace DaiLanh.Core.Storage;

/// <summary>
/// A whole copy of the database in one file, taken while a server works with it: what was committed before is in it, nothing half done is.
/// Writers are not held up. The keys of the sign-in cookies are not part of it: without them people sign in again.
/// </summary>
public static class StorageCopy
{
    /// <summary>While it is being written the copy has another name, so that a file with the right name is a whole one.</summary>
    private const string Unfinished = ".dang-ghi";

    /// <summary>Copies the database of a folder into a new file.</summary>
    /// <param name="folder">Holds the database, which must exist.</param>
    /// <param name="file">Full path of the copy; its folder is created, the file itself must not exist.</param>
    /// <exception cref="IOException">The file exists already or cannot be written.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or its disk is full.</exception>
    public static void Take(DataFolder folder, string file)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (File.Exists(file)) throw new IOException($"“{file}” đã có.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + Unfinished;
        File.Delete(unfinished);
        try
        {
            Prepare(unfinished);
            Copy(folder.Database, unfinished);
            File.Move(unfinished, file);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    // The file holds what the data folder holds, passwords' hashes too: for the owner's eyes, as far as the system knows owners.
    private static void Prepare(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(file, options).Dispose();
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(Unpooled(from, SqliteOpenMode.ReadOnly));
        using var copy = new SqliteConnection(Unpooled(to, SqliteOpenMode.ReadWrite));
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        // One file, that can be read from a medium which cannot be written: without the companions of WAL, which the server turns on again.
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    private static string Unpooled(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;
}
