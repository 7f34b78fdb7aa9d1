using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Access.Entrance;

/// <summary><c>POST /dang-xuat</c>. Reads a form, so the antiforgery token is asked for: no other site can sign a person out.</summary>
internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Addresses.SignOut, HandleAsync).AllowAnonymous();

    private static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] IFormCollection form, AccountSignIn signIn, IOptions<AccessSettings> settings, IHostEnvironment environment)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(settings.Value.AllowsAnonymousBoard(environment) ? "/" : Addresses.SignIn);
    }
}
