using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DaiLanh.Web.Access;

/// <summary>
/// A signed-in person who may not open a page stays at its address and reads there why, and who may: the page is let through with status 403
/// to <c>AuthorizeRouteView</c>, which shows the panel instead of it. Endpoints refuse as usual.
/// </summary>
internal sealed class PagesSayNo : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            return _usual.HandleAsync(next, context, policy, authorizeResult);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return next(context);
    }
}
