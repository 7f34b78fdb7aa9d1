using Microsoft.AspNetCore.Routing.Template;

namespace DaiLanh.Web.Api.Problems;

/// <summary>What is not there under /api: an address that nobody has, or one that takes another method or another kind of content.</summary>
internal static class NoSuchAddress
{
    public static IResult Answer(HttpContext context, EndpointDataSource endpoints)
    {
        var methods = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.Contains("**", StringComparison.Ordinal) != true && Matches(e, context.Request.Path))
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        if (methods.Length == 0) return ApiProblem.NoSuchAddress.Answer(context);

        // The method is right: then the address was passed over for its content.
        if (methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase)) return ApiProblem.NotJson.Answer(context);
        context.Response.Headers.Allow = methods;
        return ApiProblem.MethodNotAllowed.Answer(context);
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
