using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Progress;
using DaiLanh.Web.Access;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Tokens;
using DaiLanh.Web.Api.Views;

namespace DaiLanh.Web.Api.Reporting;

/// <summary>Answer to a report.</summary>
/// <param name="Sequence">Ledger sequence number of the entry; what a later report is based on.</param>
/// <param name="At">Instant of the commit.</param>
internal sealed record ProgressAnswer(long Sequence, DateTimeOffset At);

/// <summary><c>POST /api/targets/{code}/progress</c>.</summary>
internal sealed class ProgressEndpoint(ReportOnce report, TimeProvider clock, IHostEnvironment environment)
{
    /// <summary>In Development: the server's <see cref="Stopwatch"/> right after the commit, for whoever measures when others see it.</summary>
    public const string CommitTimestamp = "X-Commit-Timestamp";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public async Task<IResult> PostAsync(HttpContext context, string code)
    {
        if (!context.Request.HasJsonContentType()) return ApiProblem.NotJson.Answer(context);
        var errors = new FieldErrors();
        _ = new QueryFields(context.Request.Query, errors);
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(context.Request.Body, Strict, context.RequestAborted);
        }
        catch (JsonException e)
        {
            errors.Add("", Phrase.Of("Không đọc được JSON (dòng {0}, cột {1}).", (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1));
            return errors.Answer(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiProblem.TooLarge.Answer(context);
        }

        using (document)
        {
            var body = ProgressBody.Read(document.RootElement, errors);
            var key = KeyOf(context, code, document.RootElement, errors);
            if (errors.Any) return errors.Answer(context);

            // The caller may hang up; what was begun is finished, and the key gives the answer to the next attempt.
            var outcome = await report.ExecuteAsync(context.Person()!, body.ForTarget(code, clock.Today()), key, CancellationToken.None);
            var committed = Stopwatch.GetTimestamp();
            if (environment.IsDevelopment() && outcome is OnceOutcome.Decided { Outcome: ReportOutcome.Saved })
                context.Response.Headers[CommitTimestamp] = committed.ToString(CultureInfo.InvariantCulture);
            return Answer(context, outcome);
        }
    }

    private static IdempotencyKey? KeyOf(HttpContext context, string code, JsonElement body, FieldErrors errors)
    {
        if (context.Request.Headers[IdempotencyKey.Header] is not [{ } text]) return null;
        if (!IdempotencyKey.IsFit(text))
        {
            errors.Add(IdempotencyKey.Header, Phrase.Of("Khóa gồm 1 đến {0} ký tự ASCII, không có khoảng trắng.", IdempotencyKey.Longest));
            return null;
        }
        if (errors.Any) return null;
        var asked = code + "\n" + CanonicalJson.Normalise(body.GetRawText());
        return new IdempotencyKey(BearerSignIn.TokenOf(context.User)!.Value, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))));
    }

    private static IResult Answer(HttpContext context, OnceOutcome outcome) => outcome switch
    {
        OnceOutcome.Before before => TypedResults.Ok(new ProgressAnswer(before.Sequence, before.At)),
        OnceOutcome.KeyReused => ApiProblem.KeyReused.Answer(context),
        OnceOutcome.Decided decided => Answer(context, decided.Outcome),
        _ => throw new UnreachableException(),
    };

    private static IResult Answer(HttpContext context, ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Saved saved => TypedResults.Created(
            string.Create(CultureInfo.InvariantCulture, $"/api/facts?since={saved.Sequence - 1}&most=1"), new ProgressAnswer(saved.Sequence, saved.At)),
        ReportOutcome.NotAllowed notAllowed => ApiProblem.NotAllowed.Answer(context, notAllowed.Why),
        ReportOutcome.Refused { IsUnknownTarget: true } unknown => ApiProblem.UnknownTarget.Answer(context, unknown.Why),
        ReportOutcome.Refused refused => ApiProblem.Refused.Answer(context, refused.Why),
        ReportOutcome.AskConfirmation ask => ApiProblem.ConfirmationNeeded.Answer(context, ask.Question, ("question", ask.Question)),
        ReportOutcome.AskReason ask => ApiProblem.ReasonNeeded.Answer(context, ask.Question, ("question", ask.Question), ("before", ask.Before.Plain())),
        ReportOutcome.ChangedMeanwhile changed => ApiProblem.ChangedMeanwhile.Answer(
            context,
            Phrase.Of("{0} vừa {1}, lúc {2}. Chưa có gì bị thay.", changed.Theirs.By, changed.What, changed.Theirs.At),
            ("theirs", new TheirEntry(changed.Theirs.Sequence, changed.Theirs.Day, changed.Theirs.At, changed.Theirs.By, changed.Theirs.Note, changed.TheirValue.Plain()))),
        _ => throw new UnreachableException(),
    };

    private sealed record TheirEntry(long Sequence, DateOnly Day, DateTimeOffset At, string By, string? Note, decimal? Value);
}
