using System.Net;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Access;

/// <summary>User name and password over real HTTP; the demonstration's clock stands in 2023 meanwhile.</summary>
public sealed class PasswordSignInTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private const string Password = "mùa này cá nhiều lắm";

    private AppHost App => started.App;

    [Fact]
    public async Task The_right_password_lets_in()
    {
        await CreateAsync("dung-roi");
        using var visitor = App.Visitor();

        var answer = await visitor.SignInAsync(" Dung-Roi ", Password, "/dang-nhap?ve=/nhat-ky");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/nhat-ky", new Uri(App.Address, answer.Headers.Location!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);
    }

    [Fact]
    public async Task Who_asks_to_be_remembered_is_remembered_by_the_real_clock()
    {
        await CreateAsync("nho-toi");
        using var visitor = App.Visitor();

        var answer = await visitor.SignInAsync("nho-toi", Password, remember: true);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SignIn.Cookie, StringComparison.Ordinal));
        var expires = DateTimeOffset.Parse(
            cookie.Split("expires=", 2)[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29), TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_told_in_the_same_words()
    {
        await CreateAsync("co-that");
        using var visitor = App.Visitor();

        var wrongPassword = await MessageAsync(await visitor.SignInAsync("co-that", "không phải mật khẩu"));
        var wrongName = await MessageAsync(await visitor.SignInAsync("khong-co-that", "không phải mật khẩu"));

        Assert.StartsWith("Tên đăng nhập hoặc mật khẩu chưa đúng.", wrongPassword, StringComparison.Ordinal);
        Assert.Equal(wrongPassword, wrongName);
    }

    [Fact]
    public async Task What_was_typed_as_user_name_stays_and_the_password_does_not()
    {
        using var visitor = App.Visitor();

        var page = await Visitor.ReadAsync(await visitor.SignInAsync("go-nham", "không phải mật khẩu"));

        Assert.Equal("go-nham", page.QuerySelector("[name='Form.UserName']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='Form.Password']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_ten_minutes_and_say_until_when()
    {
        await CreateAsync("bi-khoa");
        using var visitor = App.Visitor();

        for (var i = 0; i < 4; i++) await visitor.SignInAsync("bi-khoa", "không phải mật khẩu");
        var fifth = await MessageAsync(await visitor.SignInAsync("bi-khoa", "không phải mật khẩu"));
        var right = await MessageAsync(await visitor.SignInAsync("bi-khoa", Password));

        Assert.Contains("tạm khóa", fifth, StringComparison.Ordinal);
        Assert.Matches("đến \\d\\d:\\d\\d \\d+/\\d+/\\d{4} \\(còn 10 phút\\)", fifth);
        Assert.Equal(fifth, right);
    }

    [Fact]
    public async Task A_disabled_account_says_so_to_its_owner_only()
    {
        var id = await CreateAsync("da-nghi");
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ChangeAccount>()
                .ExecuteAsync(Some.Holding(Role.Admin), new AccountChange(id) { Disabled = true }, TestContext.Current.CancellationToken);
        }
        using var visitor = App.Visitor();

        Assert.Contains("ngừng sử dụng", await MessageAsync(await visitor.SignInAsync("da-nghi", Password)), StringComparison.Ordinal);
        Assert.Contains("chưa đúng", await MessageAsync(await visitor.SignInAsync("da-nghi", "không phải mật khẩu")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_of_a_disabled_account_is_not_guessed_either()
    {
        var id = await CreateAsync("da-nghi-lau");
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ChangeAccount>()
                .ExecuteAsync(Some.Holding(Role.Admin), new AccountChange(id) { Disabled = true }, TestContext.Current.CancellationToken);
        }
        using var visitor = App.Visitor();

        for (var i = 0; i < 4; i++) Assert.Contains("chưa đúng", await MessageAsync(await visitor.SignInAsync("da-nghi-lau", "không phải mật khẩu")), StringComparison.Ordinal);

        Assert.Contains("tạm khóa", await MessageAsync(await visitor.SignInAsync("da-nghi-lau", "không phải mật khẩu")), StringComparison.Ordinal);
        Assert.Contains("tạm khóa", await MessageAsync(await visitor.SignInAsync("da-nghi-lau", Password)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_account_has_no_password_to_guess()
    {
        using var visitor = App.Visitor();

        Assert.Contains("chưa đúng", await MessageAsync(await visitor.SignInAsync("quantri", "")), StringComparison.Ordinal);
        Assert.Contains("chưa đúng", await MessageAsync(await visitor.SignInAsync("quantri", "quantri")), StringComparison.Ordinal);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent;
    }

    private async Task<string> CreateAsync(string userName)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<CreateAccount>().ExecuteAsync(
            Some.Holding(Role.Admin), new NewAccount(userName, "Người thử", Password, [Role.Viewer], []), TestContext.Current.CancellationToken);
        return Assert.IsType<AccountOutcome.Saved>(outcome).AccountId;
    }
}
