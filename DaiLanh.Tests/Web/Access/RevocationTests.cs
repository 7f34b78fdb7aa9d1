using System.Net;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Access;

/// <summary>Rights that are taken away end cookies and open pages.</summary>
public sealed class RevocationTests
{
    private const string Password = "mùa này cá nhiều lắm";

    [Fact]
    public async Task A_disabled_account_is_out_of_its_requests_and_of_its_open_pages()
    {
        await using var app = await AppHost.StartAsync("Production", [("Access:RecheckEvery", "00:00:01")]);
        var id = await CreateAsync(app);
        using var visitor = app.Visitor();
        await visitor.SignInAsync("sap-nghi", Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);

        // An open page, as a circuit has it: a scope of its own that was told once who opened it.
        await using var circuit = app.Services.CreateAsyncScope();
        var states = circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var claims = await circuit.ServiceProvider.GetRequiredService<AccountSignIn>().CreateUserPrincipalAsync(await FindAsync(circuit, id));
        ((IHostEnvironmentAuthenticationStateProvider)states).SetAuthenticationState(Task.FromResult(new AuthenticationState(claims)));
        var person = circuit.ServiceProvider.GetRequiredService<CurrentPerson>();
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Equal(id, (await person.FindAsync())?.Id);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nhat-ky")).StatusCode);

        var ended = new TaskCompletionSource();
        states.AuthenticationStateChanged += _ => ended.TrySetResult();
        await DisableAsync(app, id);

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Null(await person.FindAsync());
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/nhat-ky")).StatusCode);
        Assert.Empty(app.Log.Lines);
    }

    private static async Task<Account> FindAsync(AsyncServiceScope scope, string id) =>
        (await scope.ServiceProvider.GetRequiredService<AccountSignIn>().UserManager.FindByIdAsync(id))!;

    private static async Task<string> CreateAsync(AppHost app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<CreateAccount>().ExecuteAsync(
            Some.Holding(Role.Admin), new NewAccount("sap-nghi", "Người sắp nghỉ", Password, [Role.Viewer], []), TestContext.Current.CancellationToken);
        return Assert.IsType<AccountOutcome.Saved>(outcome).AccountId;
    }

    private static async Task DisableAsync(AppHost app, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<AccountOutcome.Saved>(await scope.ServiceProvider.GetRequiredService<ChangeAccount>()
            .ExecuteAsync(Some.Holding(Role.Admin), new AccountChange(id) { Disabled = true }, TestContext.Current.CancellationToken));
    }
}
