using System.CommandLine;
using DaiLanh.Core.Storage;
using Microsoft.Data.Sqlite;

namespace DaiLanh.Web.Startup.Commands;

/// <summary><c>backup FILE</c>: a whole copy of the database in one file, checked at once. A server may be running and writing.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("tệp")
        {
            Description = "Tệp sẽ chứa bản sao, chưa được có. (English: the file to write, which must not exist.)",
        };
        var command = new Command("backup",
            """
            Sao lưu toàn bộ dữ liệu vào một tệp rồi kiểm tra ngay bản sao; máy chủ cứ chạy bình thường.
            Mã kết thúc: 0 bản sao đúng, 1 bản sao có chỗ sai, 2 không sao lưu được.
            (English: copies all data into one file while the server runs, and checks the copy. Exit code 0 right, 1 wrong, 2 not possible.)
            """) { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandSettings.Of(parsed), parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string file, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddSettings();
        var folder = Storage.FolderOf(builder);
        if (!File.Exists(folder.Database))
        {
            await error.WriteLineAsync($"Không có cơ sở dữ liệu ở “{folder.Database}”. Hãy đặt --Storage:Path=… (English: no database there.)");
            return CommandLine.NotPossible;
        }

        var copy = Path.GetFullPath(file);
        try
        {
            StorageCopy.Take(folder, copy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            await error.WriteLineAsync($"Không sao lưu được vào “{copy}”: {e.Message} (English: cannot be copied there.)");
            return CommandLine.NotPossible;
        }
        await output.WriteLineAsync($"Đã sao lưu vào “{copy}”. Đang kiểm tra bản sao… (English: copied; checking the copy.)");
        return await VerifyCommand.RunAsync(copy, mark: null, output, error, cancellationToken);
    }
}
