using System.CommandLine;
using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.Data.Sqlite;

namespace DaiLanh.Web.Startup.Commands;

/// <summary><c>verify</c>: walks the ledger's chain and compares the state with it. Reads only; a server may be running.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var sequence = new Option<long?>("--expect-sequence")
        {
            HelpName = "N",
            Description = "Số thứ tự đã ghi lại từ trước, phải còn trong sổ cái. (English: a sequence number noted earlier.)",
        };
        var hash = new Option<string?>("--expect-hash")
        {
            HelpName = "mã",
            Description = "Mã băm của dòng đó. (English: the hash of that row.)",
        };
        var copy = new Option<string?>("--file")
        {
            HelpName = "tệp",
            Description = "Kiểm tra một bản sao thay cho dữ liệu đang dùng. (English: checks a copy instead of the live data.)",
        };
        var command = new Command("verify",
            """
            Kiểm tra sổ cái từ dòng đầu đến dòng cuối, và so số liệu với sổ cái. Chỉ đọc; máy chủ có thể đang chạy.
            Mã kết thúc: 0 đúng, 1 có chỗ sai, 2 không kiểm tra được.
            (English: walks the ledger's hash chain and compares the state with it; reads only. Exit code 0 right, 1 wrong, 2 not possible.)
            """) { copy, sequence, hash };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Validators.Add(result =>
        {
            if (result.GetResult(sequence) is null != result.GetResult(hash) is null)
                result.AddError("--expect-sequence và --expect-hash phải đi cùng nhau. (English: must be given together.)");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var mark = parsed.GetValue(sequence) is { } n && parsed.GetValue(hash) is { } h ? new LedgerMark(n, h.Trim()) : null;
            var database = parsed.GetValue(copy) is { } file ? Path.GetFullPath(file) : DatabaseOf(CommandSettings.Of(parsed));
            return RunAsync(database, mark, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken);
        });
        return command;
    }

    /// <summary>The database that the settings name.</summary>
    private static string DatabaseOf(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddSettings();
        return Storage.FolderOf(builder).Database;
    }

    /// <summary>Checks a database file and says what was found.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string database, LedgerMark? mark, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!File.Exists(database))
        {
            await error.WriteLineAsync($"Không có cơ sở dữ liệu ở “{database}”. Hãy đặt --Storage:Path=… (English: no database there.)");
            return CommandLine.NotPossible;
        }

        await using var services = new ServiceCollection().AddStorageForReading(database).AddSingleton<LedgerCheck>().BuildServiceProvider();
        try
        {
            var result = await services.GetRequiredService<LedgerCheck>().RunAsync(mark, cancellationToken);
            await WriteAsync(result, database, output);
            return result.Fault is null ? CommandLine.Done : CommandLine.Failed;
        }
        catch (SqliteException e)
        {
            await error.WriteLineAsync($"Không đọc được “{database}”: {e.Message} (English: cannot be read.)");
            return CommandLine.NotPossible;
        }
    }

    private static async Task WriteAsync(LedgerCheckResult result, string database, TextWriter output)
    {
        var position = result.Position;
        await output.WriteLineAsync($"Sổ cái: {database}");
        if (result.Fault is { } fault)
        {
            await output.WriteLineAsync($"SAI. {fault.Say()} (English: wrong, {fault.Kind} at row {fault.Sequence.ToString(CultureInfo.InvariantCulture)}.)");
            await output.WriteLineAsync($"Đúng đến dòng {VietnameseNumber.Of(position.Sequence)}. (English: right up to that row.)");
            return;
        }

        await output.WriteLineAsync($"ĐÚNG. {VietnameseNumber.Of(position.Sequence)} dòng; số liệu khớp với sổ cái. (English: right.)");
        if (position.At is not { } at) return;
        await output.WriteLineAsync($"Dòng cuối: {VietnameseNumber.Show(at)}, mã băm {position.Hash}");
        await output.WriteLineAsync("Ghi lại để lần sau đối chiếu (English: note this to compare later):");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  verify --expect-sequence {position.Sequence} --expect-hash {position.Hash}"));
    }
}
