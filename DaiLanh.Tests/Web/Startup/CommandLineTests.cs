using System.CommandLine;
using System.Globalization;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Startup;
using DaiLanh.Web.Startup.Commands;

namespace DaiLanh.Tests.Web.Startup;

/// <summary>The commands beside the server: what they print, and with which exit code they end.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dailanh-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(StorageFeature.ConnectionString(new DataFolder(_folder))));
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5099")]
    [InlineData("--Storage:Path=/var/lib/dailanh")]
    [InlineData("urls=http://127.0.0.1:5099")]
    [InlineData("/urls", "http://127.0.0.1:5099")]
    public async Task Settings_are_for_the_server_which_gets_all_of_them(params string[] args)
    {
        string[]? served = null;

        var code = await CommandLine.RunAsync(args, settings =>
        {
            served = settings;
            return Task.CompletedTask;
        });

        Assert.Equal(0, code);
        Assert.Equal(args, served);
    }

    [Fact]
    public async Task What_keeps_the_server_from_starting_is_exit_code_1_and_any_other_failure_is_a_bug_that_shows()
    {
        Assert.Equal(1, await CommandLine.RunAsync([], _ => throw new UnusableDataFolderException("Không ghi được.")));
        Assert.Equal(1, await CommandLine.RunAsync([], _ => throw new CannotStartException("Không chạy được.")));
        await Assert.ThrowsAsync<DivideByZeroException>(() => CommandLine.RunAsync([], _ => throw new DivideByZeroException()));
    }

    [Theory]
    [InlineData("verfy")]
    [InlineData("seed")]
    [InlineData("backup")]
    [InlineData("verify", "--expect-sequence", "many")]
    [InlineData("verify", "--expect-sequence", "5")]
    [InlineData("verify", "--expect-hash", "ab")]
    [InlineData("verify", "--expect-sequnce=5")]
    [InlineData("verify", "--Storage:Path", "/var/lib/dailanh")]
    [InlineData("seed", "load")]
    [InlineData("seed", "load", "--demo", "--no-demo")]
    public async Task What_is_written_wrongly_does_nothing_and_is_exit_code_2(params string[] args) =>
        Assert.Equal(2, await CommandLine.RunAsync(args, _ => throw new InvalidOperationException("The server must not start.")));

    [Theory]
    [InlineData]
    [InlineData("verify")]
    [InlineData("backup")]
    [InlineData("seed")]
    [InlineData("seed", "load")]
    public async Task Everything_has_help_in_Vietnamese_with_a_note_in_English(params string[] command)
    {
        Assert.Equal(0, await RunAsync([.. command, "--help"]));

        var help = _output.ToString();
        Assert.Contains("Cách dùng (usage):", help, StringComparison.Ordinal);
        Assert.Contains("(English: ", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Description", help, StringComparison.Ordinal);
        foreach (var option in CommandOf(command).Options.Where(o => !o.Recursive)) Assert.Contains(option.Name, help, StringComparison.Ordinal);
        foreach (var argument in CommandOf(command).Arguments) Assert.Contains($"{command[^1]} <{argument.Name}>", help, StringComparison.Ordinal);
        foreach (var inner in CommandOf(command).Subcommands) Assert.Contains($"  {inner.Name} ", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_loaded_by_the_command_is_right_by_the_other()
    {
        Assert.Equal(0, await RunAsync(["seed", "load", "--no-demo", Storage]));
        Assert.Contains("26 đơn vị, 0 chỉ tiêu", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(["seed", "load", "--no-demo", Storage]));
        Assert.Contains("không thay đổi gì", _output.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync(["verify", Storage]));
        Assert.Contains("ĐÚNG. 139 dòng", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Demo_figures_are_loaded_in_Development_only(string environment)
    {
        Assert.Equal(2, await RunAsync(["seed", "load", "--demo", Storage, $"--environment={environment}"]));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        Assert.Contains("Development", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_seed_file_is_named()
    {
        Assert.Equal(1, await RunAsync(["seed", "load", "--no-demo", Storage, "--Seeds:Path=" + _folder]));

        Assert.StartsWith("Tệp campaign.json, chỗ ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_running_servers_ledger_right_and_what_it_prints_can_be_noted_and_compared()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.SaveAsync("THON1-01", 10); // its connection stays open, as a server's does
        var position = await db.Ledger.PositionAsync(Cancellation);
        var sequence = position.Sequence.ToString(CultureInfo.InvariantCulture);
        var path = "--Storage:Path=" + db.Folder.Path;

        Assert.Equal(0, await RunAsync(["verify", path]));
        Assert.Contains($"verify --expect-sequence {sequence} --expect-hash {position.Hash}", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(["verify", "--expect-sequence", sequence, "--expect-hash", position.Hash, path]));
        Assert.Equal(1, await RunAsync(["verify", "--expect-sequence", sequence, "--expect-hash", new string('0', 64), path]));
        Assert.Contains("lịch sử đã bị viết lại", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_the_first_bad_row()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.SaveAsync("THON1-01", 10);
        await db.TamperAsync("UPDATE Ledger SET Body = replace(Body, 'Thôn 1', 'Thôn 9') WHERE Sequence = 4");

        Assert.Equal(1, await RunAsync(["verify", "--Storage:Path=" + db.Folder.Path]));

        Assert.Contains("SAI. Dòng 4 đã bị sửa", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Đúng đến dòng 3.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_changes_nothing_and_creates_nothing()
    {
        Assert.Equal(2, await RunAsync(["verify", Storage]));
        Assert.Contains("Không có cơ sở dữ liệu", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));

        await File.WriteAllTextAsync(Path.Combine(_folder, "dailanh.db"), "đây không phải cơ sở dữ liệu", Cancellation);
        Assert.Equal(2, await RunAsync(["verify", Storage]));
        Assert.Contains("Không đọc được", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:Path=/x", true)]
    [InlineData("--environment=Production", true)]
    [InlineData("--Logging:LogLevel:Default=Debug", true)]
    [InlineData("--Storage:Path", false)]
    [InlineData("--expect-sequence=5", false)]
    [InlineData("Storage:Path=/x", false)]
    [InlineData("more", false)]
    public void A_setting_behind_a_command_is_written_in_one_piece(string token, bool setting) =>
        Assert.Equal(setting, CommandSettings.IsSetting(token));

    private string Storage => "--Storage:Path=" + _folder;

    private Task<int> RunAsync(string[] args) => CommandLine.Commands().Parse(args)
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error, EnableDefaultExceptionHandler = false }, Cancellation);

    private static Command CommandOf(string[] path) =>
        path.Aggregate((Command)CommandLine.Commands(), (command, name) => command.Subcommands.Single(c => c.Name == name));
}
