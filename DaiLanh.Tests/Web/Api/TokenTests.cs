using System.CommandLine;
using System.Net;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api.Tokens;
using DaiLanh.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Web.Api;

/// <summary>Tokens of a running server.</summary>
public sealed class TokenTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AppHost App => started.App;

    [Fact]
    public async Task A_token_made_by_the_command_line_beside_the_server_works_at_once_until_it_is_revoked_there()
    {
        var made = await CommandAsync("token", "create", "--user", "thuongtruc", "--days", "90", "--for", "máy đếm");
        var secret = made.Output.Trim();
        Assert.Equal(0, made.ExitCode);
        Assert.StartsWith("dailanh_", secret, StringComparison.Ordinal);
        using var program = new ApiCaller(App.Address, secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/board")).Status);

        var listed = (await CommandAsync("token", "list")).Output;
        var line = Assert.Single(listed.Split('\n'), l => l.EndsWith("máy đếm", StringComparison.Ordinal));
        var revoked = await CommandAsync("token", "revoke", line.Trim().Split(' ')[0]);

        Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
        Assert.Equal(0, revoked.ExitCode);
        (await program.GetAsync("/api/board")).IsProblem(HttpStatusCode.Unauthorized, "token-revoked");
    }

    [Fact]
    public async Task The_command_line_says_what_it_cannot_do()
    {
        var nobody = await CommandAsync("token", "create", "--user", "khong-co");
        var days = await CommandAsync("token", "create", "--user", "thuongtruc", "--days", "4000");
        var unknown = await CommandAsync("token", "revoke", "999");

        Assert.Equal((1, 1, 1), (nobody.ExitCode, days.ExitCode, unknown.ExitCode));
        Assert.Contains("Không có tài khoản “khong-co”", nobody.Error, StringComparison.Ordinal);
        Assert.Contains("từ 1 đến 366", days.Error, StringComparison.Ordinal);
        Assert.Contains("Không có mã truy cập số 999", unknown.Error, StringComparison.Ordinal);
        Assert.Equal("", nobody.Output + days.Output + unknown.Output);
    }

    [Theory]
    [InlineData("dailanh_AAAA")]
    [InlineData("x")]
    [InlineData("")]
    public async Task A_token_that_nobody_made_is_refused_also_where_everybody_may_read(string secret)
    {
        using var program = new ApiCaller(App.Address, null);

        var reply = await program.GetAsync("/api/board", ("Authorization", "Bearer " + secret));

        reply.IsProblem(HttpStatusCode.Unauthorized, "token-unknown");
        Assert.Equal("Bearer error=\"invalid_token\"", reply.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var app = await AppHost.StartAsync("Development", services: s => s.AddSingleton(new TokenClock(clock)));
        using var program = new ApiCaller(app.Address, await app.TokenForAsync("nguoixem", days: 2));

        clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/board")).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await program.GetAsync("/api/board")).IsProblem(HttpStatusCode.Unauthorized, "token-expired");
    }

    [Fact]
    public async Task A_token_has_the_rights_of_its_person_as_they_are_now()
    {
        await using (var scope = App.Services.CreateAsyncScope())
        {
            Assert.IsType<AccountOutcome.Saved>(await scope.ServiceProvider.GetRequiredService<CreateAccount>().ExecuteAsync(
                Person.System, new NewAccount("may-dem", "Máy đếm", "mot mat khau dai", [Role.Unit], ["hoi-cuu-chien-binh"]), Cancel));
        }
        using var program = await App.CallerForAsync("may-dem");
        var unit = App.Services.GetRequiredService<LiveBoard>().Current!.Unit("hoi-cuu-chien-binh")!;
        var target = unit.Targets.First(t => t.Card.Plan.Measure is Measure.Amount or Measure.Limit).Card.Code;
        (await program.ReportAsync(target, """{"value": 1, "reason": "đếm lại"}""")).IsSaved();

        await ChangeAsync("may-dem", account => account with { Units = ["cong-doan"] });
        (await program.ReportAsync(target, """{"value": 1, "reason": "đếm lại"}""")).IsProblem(HttpStatusCode.Forbidden, "not-allowed");

        await ChangeAsync("may-dem", account => account with { Disabled = true });
        (await program.ReportAsync(target, """{"value": 1, "reason": "đếm lại"}""")).IsProblem(HttpStatusCode.Unauthorized, "account-closed");
    }

    [Fact]
    public async Task Only_a_hash_is_stored_and_the_ledger_tells_of_tokens_without_it()
    {
        var made = await App.MakeTokenAsync("nguoixem");
        await using (var scope = App.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RevokeToken>().ExecuteAsync(Person.System, made.Id, Cancel);

        var latest = await App.Services.GetRequiredService<LedgerReader>().LatestAsync(50, null, Cancel);
        Assert.Contains(latest, l => l.Kind == "ApiTokenCreated" && l.Says.ToString().StartsWith($"Tạo mã truy cập số {made.Id} thay mặt “nguoixem”", StringComparison.Ordinal));
        Assert.Contains(latest, l => l.Kind == "ApiTokenRevoked" && l.Says.ToString() == $"Thu hồi mã truy cập số {made.Id} thay mặt “nguoixem”");
        var hash = TokenSecret.HashOf(made.Secret);
        Assert.Equal([("ApiTokens", 1L)], await TablesWithAsync(hash));
        Assert.Empty(await TablesWithAsync(made.Secret));
    }

    [Fact]
    public async Task Only_administrators_make_tokens_and_everybody_revokes_their_own()
    {
        var made = await App.MakeTokenAsync("nguoixem");
        using var program = new ApiCaller(App.Address, made.Secret);
        await using var scope = App.Services.CreateAsyncScope();
        var (create, revoke) = (scope.ServiceProvider.GetRequiredService<CreateToken>(), scope.ServiceProvider.GetRequiredService<RevokeToken>());
        var office = Some.Holding(Role.Office);
        Assert.Same(TokenOutcome.OnlyAdministrators, await create.ExecuteAsync(office, "nguoixem", 1, null, Cancel));
        Assert.Same(TokenOutcome.OnlyOwn, await revoke.ExecuteAsync(office, made.Id, Cancel));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/board")).Status);

        var account = (await App.Services.GetRequiredService<AccountReader>().AllAsync(Cancel)).Single(a => a.UserName == "nguoixem");
        Assert.Contains(await App.Services.GetRequiredService<TokenRegister>().OfAsync(account.Id, Cancel), t => t.Id == made.Id);
        Assert.IsType<TokenOutcome.Revoked>(await revoke.ExecuteAsync(Some.Holding(Role.Viewer) with { Id = account.Id }, made.Id, Cancel));
        (await program.GetAsync("/api/board")).IsProblem(HttpStatusCode.Unauthorized, "token-revoked");
    }

    [Fact]
    public async Task When_a_token_was_last_used_is_known_to_within_ten_minutes_and_written_no_oftener()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var app = await AppHost.StartAsync("Development", services: s => s.AddSingleton(new TokenClock(clock)));
        var made = await app.MakeTokenAsync("nguoixem");
        using var program = new ApiCaller(app.Address, made.Secret);
        async Task<DateTimeOffset?> LastAsync() => (await app.Services.GetRequiredService<TokenRegister>().AllAsync(Cancel)).Single(t => t.Id == made.Id).LastUsedAt;

        Assert.Null(await LastAsync());
        await program.GetAsync("/api/board");
        var first = await LastAsync();
        Assert.Equal(clock.GetUtcNow(), first);
        clock.Advance(TokenUse.Grain - TimeSpan.FromSeconds(1));
        await program.GetAsync("/api/board");
        Assert.Equal(first, await LastAsync());
        clock.Advance(TimeSpan.FromSeconds(1));
        await program.GetAsync("/api/board");
        Assert.Equal(clock.GetUtcNow(), await LastAsync());
    }

    private async Task ChangeAsync(string userName, Func<AccountChange, AccountChange> change)
    {
        var account = (await App.Services.GetRequiredService<AccountReader>().AllAsync(Cancel)).Single(a => a.UserName == userName);
        await using var scope = App.Services.CreateAsyncScope();
        Assert.IsType<AccountOutcome.Saved>(
            await scope.ServiceProvider.GetRequiredService<ChangeAccount>().ExecuteAsync(Person.System, change(new AccountChange(account.Id)), Cancel));
    }

    // Every text column of every table, as somebody with the file in hand would search it.
    private async Task<List<(string Table, long Rows)>> TablesWithAsync(string text)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(App.DataFolder, "dailanh.db")};Mode=ReadOnly");
        await connection.OpenAsync(Cancel);
        var found = new List<(string, long)>();
        await using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT m.name, group_concat('\"' || c.name || '\" LIKE $text', ' OR ') FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name";
        await using var reader = await tables.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            await using var count = connection.CreateCommand();
            count.CommandText = $"SELECT count(*) FROM \"{reader.GetString(0)}\" WHERE {reader.GetString(1)}";
            count.Parameters.AddWithValue("$text", $"%{text}%");
            if (await count.ExecuteScalarAsync(Cancel) is long rows and > 0) found.Add((reader.GetString(0), rows));
        }
        return found;
    }

    private async Task<(int ExitCode, string Output, string Error)> CommandAsync(params string[] words)
    {
        // As another process: services of its own on the same file.
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = CommandLine.Commands().Parse([.. words, "--environment=Development", $"--Storage:Path={App.DataFolder}"]);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error }, Cancel);
        return (exitCode, output.ToString(), error.ToString());
    }
}
