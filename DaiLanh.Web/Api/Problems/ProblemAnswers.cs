using System.Diagnostics;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace DaiLanh.Web.Api.Problems;

/// <summary>Writes problems as answers (application/problem+json).</summary>
internal static class ProblemAnswers
{
    public const string ContentType = "application/problem+json";

    /// <summary>Vietnamese unless the program asks for English or the person at the browser chose it.</summary>
    public static Wording Wording(this HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Words.Wording.English : Words.Wording.Current;

    /// <summary>An answer that says what is wrong, where, and what would be right.</summary>
    /// <param name="problem">Which kind.</param>
    /// <param name="context">The request.</param>
    /// <param name="detail">What is wrong this time; null when the title says it all.</param>
    /// <param name="more">What a program may want to know beside it.</param>
    public static IResult Answer(this ApiProblem problem, HttpContext context, Phrase? detail = null, params (string Name, object? Value)[] more)
    {
        var wording = context.Wording();
        var answer = new ProblemDetails
        {
            Type = problem.Type,
            Title = wording.Say(problem.Title),
            Status = problem.Status,
            Detail = wording.Say(detail ?? problem.Remedy),
        };
        answer.Extensions["code"] = problem.Code;
        foreach (var (name, value) in more)
        {
            if (value is not null) answer.Extensions[name] = value is Phrase phrase ? wording.Say(phrase) : value;
        }
        return TypedResults.Problem(answer);
    }

    /// <summary>Everything under /api answers with a problem, never with a page: what routing, binding or a bug would answer as well.</summary>
    public static void UseProblems(this IApplicationBuilder api)
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerFailure });
        api.UseStatusCodePages(context => OfStatus(context.HttpContext.Response.StatusCode) is { } problem
            ? problem.Answer(context.HttpContext).ExecuteAsync(context.HttpContext)
            : Task.CompletedTask);
    }

    private static Task AnswerFailure(HttpContext context)
    {
        // The exception itself was logged by the middleware with this id.
        var traceId = Activity.Current?.Id ?? context.TraceIdentifier;
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? OfStatus(bad.StatusCode) : null;
        return (problem ?? ApiProblem.Failure).Answer(context, null, ("traceId", traceId)).ExecuteAsync(context);
    }

    private static ApiProblem? OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ApiProblem.BadRequest,
        StatusCodes.Status401Unauthorized => ApiProblem.TokenNeeded,
        StatusCodes.Status403Forbidden => ApiProblem.NotAllowed,
        StatusCodes.Status404NotFound => ApiProblem.NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => ApiProblem.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ApiProblem.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ApiProblem.NotJson,
        StatusCodes.Status429TooManyRequests => ApiProblem.TooMany,
        >= 500 => ApiProblem.Failure,
        _ => null,
    };
}
