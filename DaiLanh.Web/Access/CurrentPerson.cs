using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace DaiLanh.Web.Access;

/// <summary>Who uses this page. Ask again before each use case: somebody whose rights were taken away becomes nobody while the page is open.</summary>
internal sealed class CurrentPerson(AuthenticationStateProvider states)
{
    /// <summary>Null when nobody is signed in.</summary>
    public async Task<Person?> FindAsync() => PersonClaims.PersonOf((await states.GetAuthenticationStateAsync()).User);
}

internal static class CurrentPersonOfRequests
{
    /// <summary>Who sent the request, for endpoints; null when nobody is signed in.</summary>
    public static Person? Person(this HttpContext context) => PersonClaims.PersonOf(context.User);
}
