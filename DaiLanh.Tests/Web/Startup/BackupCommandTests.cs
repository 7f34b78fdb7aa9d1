using System.CommandLine;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Startup;
using Microsoft.Data.Sqlite;

namespace DaiLanh.Tests.Web.Startup;

/// <summary>Saving and restoring, as docs/van-hanh.md tells an operator to do it.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dailanh-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_folder, "ban-sao", "dailanh-2023-05-24.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_copy_taken_while_the_server_writes_is_whole_and_can_be_put_in_place_of_what_was_lost()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.SaveAsync("THON1-01", 10); // its connection stays open, as a server's does
        var position = await db.Ledger.PositionAsync(Cancellation);

        Assert.Equal(0, await RunAsync(["backup", Copy, PathOf(db.Folder)]));
        await db.SaveAsync("THON1-01", 20);

        Assert.Contains($"--expect-hash {position.Hash}", _output.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(Copy)!)); // no companion, nothing half written
        var restored = new DataFolder(Path.Combine(_folder, "may-moi"));
        restored.Prepare();
        File.Copy(Copy, restored.Database);
        Assert.Equal(0, await RunAsync(["verify", PathOf(restored)]));
        Assert.Equal(0, await RunAsync(["verify", "--file", Copy]));
        // What came after the copy is not in it.
        Assert.Equal(1, await RunAsync(["verify", "--file", Copy, "--expect-sequence", $"{position.Sequence + 1}", "--expect-hash", position.Hash]));
    }

    [Fact]
    public async Task A_server_starts_on_a_restored_copy_with_its_campaign_and_its_accounts()
    {
        await using (var first = await AppHost.StartAsync("Development"))
        {
            Assert.Equal(0, await RunAsync(["backup", Copy, "--Storage:Path=" + first.DataFolder]));
        }
        var restored = new DataFolder(Path.Combine(_folder, "may-moi"));
        restored.Prepare();
        File.Copy(Copy, restored.Database);

        await using var second = await AppHost.StartAsync("Production", [("Access:AnonymousBoard", "true")], dataFolder: restored.Path);
        using var browser = second.Visitor();

        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync("/healthz/ready")).StatusCode);
        await using var look = new SqliteConnection(StorageFeature.ConnectionString(restored));
        await look.OpenAsync(Cancellation);
        await using var count = look.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM Units) || ' ' || (SELECT count(*) > 20 FROM Accounts)";
        Assert.Equal("26 1", await count.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task An_earlier_copy_is_never_written_over()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        await File.WriteAllTextAsync(Copy, "bản cũ", Cancellation);

        Assert.Equal(2, await RunAsync(["backup", Copy, PathOf(db.Folder)]));

        Assert.Equal("bản cũ", await File.ReadAllTextAsync(Copy, Cancellation));
        Assert.Contains("đã có", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_ledger_that_somebody_changed_is_kept_and_the_fault_is_said()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.TamperAsync("UPDATE Ledger SET Body = replace(Body, 'Thôn 1', 'Thôn 9') WHERE Sequence = 4");

        Assert.Equal(1, await RunAsync(["backup", Copy, PathOf(db.Folder)]));

        Assert.Contains("SAI. Dòng 4 đã bị sửa", _output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Copy));
    }

    [Fact]
    public async Task Without_data_nothing_is_written()
    {
        Assert.Equal(2, await RunAsync(["backup", Copy, "--Storage:Path=" + _folder]));

        Assert.Contains("Không có cơ sở dữ liệu", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task What_is_no_database_gives_no_copy_that_looks_like_one()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "dailanh.db"), "đây không phải cơ sở dữ liệu", Cancellation);

        Assert.Equal(2, await RunAsync(["backup", Copy, "--Storage:Path=" + _folder]));

        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Copy)!));
    }

    private static string PathOf(DataFolder folder) => "--Storage:Path=" + folder.Path;

    private Task<int> RunAsync(string[] args) => CommandLine.Commands().Parse(args)
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error, EnableDefaultExceptionHandler = false }, Cancellation);
}
