using System.CommandLine;
using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api;
using DaiLanh.Web.Api.Tokens;

namespace DaiLanh.Web.Startup.Commands;

/// <summary><c>token create | list | revoke</c>: tokens with which other programs act for a person. A server may be running; it knows at once.</summary>
internal static class TokenCommand
{
    private const int UsualDays = 90;

    public static Command Make() => new("token",
        """
        Mã truy cập cho chương trình khác, thay mặt một người với đúng quyền của người đó. Máy chủ đang chạy biết ngay.
        (English: tokens with which other programs act for a person; a running server knows at once.)
        """) { Create(), List(), Revoke() };

    private static Command Create()
    {
        var user = new Option<string>("--user")
        {
            HelpName = "tên đăng nhập",
            Required = true,
            Description = "Thay mặt ai. (English: for whom, by user name.)",
        };
        var days = new Option<int>("--days")
        {
            HelpName = "N",
            DefaultValueFactory = _ => UsualDays,
            Description = $"Dùng được bao nhiêu ngày, 1 đến {ApiToken.MostDays}; không nêu thì {UsualDays}. (English: days until it expires.)",
        };
        var purpose = new Option<string?>("--for")
        {
            HelpName = "mục đích",
            Description = "Để làm gì, cho người đọc danh sách. (English: what it is for.)",
        };
        var command = new Command("create",
            """
            Tạo mã truy cập và in ra một lần duy nhất; chỉ bản băm được lưu.
            (English: makes a token and prints it this once; only its hash is kept.)
            """) { user, days, purpose };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, token) => RunAsync<CreateToken>(parsed, use => use.ExecuteAsync(
            Person.System, parsed.GetRequiredValue(user), parsed.GetValue(days), parsed.GetValue(purpose), token)));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<int>("số") { Description = "Số của mã, có trong token list. (English: its number.)" };
        var command = new Command("revoke", "Thu hồi một mã truy cập. (English: revokes a token.)") { id };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, token) => RunAsync<RevokeToken>(parsed, use => use.ExecuteAsync(Person.System, parsed.GetValue(id), token)));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Danh sách mã truy cập, không có chính các mã. (English: lists tokens, without the secrets.)");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, token) =>
        {
            await using var app = await BuildAsync(parsed);
            var output = parsed.InvocationConfiguration.Output;
            var all = await app.Services.GetRequiredService<TokenRegister>().AllAsync(token);
            if (all.IsEmpty) await output.WriteLineAsync("Chưa có mã truy cập nào. (English: none yet.)");
            var now = app.Services.GetRequiredService<TokenClock>().Time.GetUtcNow();
            foreach (var line in all)
            {
                var state = line.RevokedAt is { } revoked ? $"đã thu hồi {Day(revoked)} (revoked)"
                    : line.ExpiresAt <= now ? $"đã hết hạn {Day(line.ExpiresAt)} (expired)"
                    : $"dùng đến {Day(line.ExpiresAt)} (good until)";
                await output.WriteLineAsync(string.Join("  ", line.Id.ToString(CultureInfo.InvariantCulture).PadLeft(3), line.UserName, state, line.Purpose ?? "").TrimEnd());
            }
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<int> RunAsync<TUse>(ParseResult parsed, Func<TUse, Task<TokenOutcome>> execute)
        where TUse : notnull
    {
        await using var app = await BuildAsync(parsed);
        await using var scope = app.Services.CreateAsyncScope();
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        switch (await execute(scope.ServiceProvider.GetRequiredService<TUse>()))
        {
            case TokenOutcome.Created created:
                // The token stands alone on the output, so that a script can take it; what people read goes beside it.
                await error.WriteLineAsync(
                    $"Mã số {created.Id}, thay mặt “{created.UserName}”, dùng đến {Day(created.ExpiresAt)}. Hãy cất ngay, mã không hiện lại. (English: shown this once.)");
                await output.WriteLineAsync(created.Secret);
                return CommandLine.Done;
            case TokenOutcome.Revoked revoked:
                await output.WriteLineAsync($"Đã thu hồi mã số {revoked.Id} của “{revoked.UserName}”. (English: revoked.)");
                return CommandLine.Done;
            case TokenOutcome.Refused refused:
                await error.WriteLineAsync(refused.Why.ToString());
                return CommandLine.Failed;
            case var other:
                throw new InvalidOperationException($"Not an outcome: {other}.");
        }
    }

    private static async Task<WebApplication> BuildAsync(ParseResult parsed)
    {
        var builder = CommandSettings.Builder(CommandSettings.Of(parsed));
        builder.AddClock();
        builder.AddStorage();
        builder.Services.AddKeys();
        builder.Services.AddSignIn();
        builder.Services.AddTokens();
        var app = builder.Build();
        await app.MigrateStorageAsync();
        await app.Services.GetRequiredService<AccessMigration>().ApplyAsync(CancellationToken.None);
        return app;
    }

    private static string Day(DateTimeOffset instant) => VietnameseNumber.Day(CommuneTime.DayOf(instant));
}
