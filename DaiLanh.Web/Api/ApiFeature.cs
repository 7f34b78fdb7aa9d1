using DaiLanh.Web.Api.Document;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Reporting;
using DaiLanh.Web.Api.Tokens;
using DaiLanh.Web.Api.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Api;

/// <summary>The door of the interface for other programs.</summary>
internal static class ApiFeature
{
    public const string Root = "/api";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiSettings>().BindConfiguration(ApiSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddTokens();
        services.AddBearerSignIn();
        services.AddRateLimiter(options => options.AddPolicy<string, ApiLimits>(ApiLimits.Policy));
        services.AddSingleton<Boards>();
        services.AddSingleton<BoardEndpoint>();
        services.AddSingleton<TargetsEndpoint>();
        services.AddSingleton<FactsEndpoint>();
        services.AddSingleton<ReportsEndpoint>();
        services.AddSingleton<ReportOnce>();
        services.AddSingleton<ProgressEndpoint>();
    }

    /// <summary>What the command line needs as well.</summary>
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton(new TokenClock(TimeProvider.System));
        services.AddSingleton<TokenRegister>();
        services.AddSingleton<TokenUse>();
        services.AddSingleton<RefusedTokens>();
        services.AddScoped<CreateToken>();
        services.AddScoped<RevokeToken>();
    }

    /// <summary>After sign-in: limits count per caller.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), api => api.UseProblems());
        app.UseRateLimiter();
    }

    public static void MapApi(this WebApplication app)
    {
        var largest = app.Services.GetRequiredService<IOptions<ApiSettings>>().Value.LargestRequest;
        var api = app.MapGroup(Root).RequireRateLimiting(ApiLimits.Policy);
        api.MapGet("/board", (HttpContext context, BoardEndpoint endpoint) => endpoint.GetAsync(context)).ForBoardReaders()
            .Produces<BoardView>();
        api.MapGet("/targets", (HttpContext context, TargetsEndpoint endpoint) => endpoint.GetAsync(context)).ForBoardReaders()
            .Produces<TargetsView>();
        api.MapGet("/facts", (HttpContext context, FactsEndpoint endpoint) => endpoint.GetAsync(context)).ForBoardReaders()
            .Produces<FactsView>();
        api.MapGet(ReportsEndpoint.Workbook, (HttpContext context, ReportsEndpoint endpoint) => endpoint.GetAsync(context, csv: false)).ForReportReaders();
        api.MapGet(ReportsEndpoint.Csv, (HttpContext context, ReportsEndpoint endpoint) => endpoint.GetAsync(context, csv: true)).ForReportReaders();
        api.MapPost("/targets/{code}/progress", (HttpContext context, string code, ProgressEndpoint endpoint) => endpoint.PostAsync(context, code)).ForPrograms()
            .WithMetadata(new RequestSizeLimitAttribute(largest))
            .Accepts<ProgressBody>("application/json").Produces<ProgressAnswer>(StatusCodes.Status201Created).Produces<ProgressAnswer>();
        api.MapGet("/openapi.json", ApiDocument.Answer).AllowAnonymous();
        api.Map("/{**rest}", NoSuchAddress.Answer).AllowAnonymous().ExcludeFromDescription();
    }
}
