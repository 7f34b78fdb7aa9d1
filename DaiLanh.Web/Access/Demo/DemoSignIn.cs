using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DaiLanh.Web.Access.Demo;

/// <summary><c>POST /dang-nhap/dung-thu</c>: one click signs in as a demo account. Development only.</summary>
internal static class DemoSignIn
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Addresses.DemoSignIn, HandleAsync).AllowAnonymous();

    private static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] string userName, [FromForm(Name = Addresses.Return)] string? address, UserManager<Account> accounts, AccountSignIn signIn)
    {
        if (await accounts.FindByNameAsync(userName) is not { IsDemo: true } account || !await signIn.CanSignInAsync(account)) return TypedResults.NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.LocalRedirect(Addresses.SafeReturn(address));
    }
}
