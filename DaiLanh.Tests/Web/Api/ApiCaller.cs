using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Api.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>Another program that calls the interface.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly HttpClient _http;

    public ApiCaller(Uri address, string? token)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        if (token is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<ApiReply> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, null, headers);

    public Task<ApiReply> PostAsync(string address, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, address, new StringContent(body, Encoding.UTF8, "application/json"), headers);

    /// <summary>Reports on a target.</summary>
    public Task<ApiReply> ReportAsync(string target, string body, string? key = null) =>
        PostAsync($"/api/targets/{target}/progress", body, key is null ? [] : [("Idempotency-Key", key)]);

    public async Task<ApiReply> SendAsync(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiReply(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text, response.Headers);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back.</summary>
internal sealed record ApiReply(HttpStatusCode Status, string? ContentType, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Body => JsonElement.Parse(Text);

    private string Short => $"{Status} {(Text.Length > 400 ? Text[..400] : Text)}";

    public long Sequence => Body.GetProperty("sequence").GetInt64();

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;

    /// <summary>The answer is a problem of this kind, whole as RFC 9457 and the document say.</summary>
    public JsonElement IsProblem(HttpStatusCode status, string code)
    {
        Assert.True(Status == status, Short);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(code, Body.GetProperty("code").GetString());
        Assert.Equal("/api#" + code, Body.GetProperty("type").GetString());
        Assert.Equal((int)status, Body.GetProperty("status").GetInt32());
        Assert.NotEmpty(Body.GetProperty("title").GetString()!);
        Assert.NotEmpty(Body.GetProperty("detail").GetString()!);
        return Body;
    }

    public ApiReply IsSaved()
    {
        Assert.True(Status == HttpStatusCode.Created, Short);
        return this;
    }
}

internal static class ApiOfApp
{
    /// <summary>A program without a token.</summary>
    public static ApiCaller Stranger(this AppHost app) => new(app.Address, null);

    /// <summary>A program that acts for a person.</summary>
    public static async Task<ApiCaller> CallerForAsync(this AppHost app, string userName) => new(app.Address, await app.TokenForAsync(userName));

    /// <summary>A token as the command line makes it.</summary>
    public static async Task<string> TokenForAsync(this AppHost app, string userName, int days = 90) => (await app.MakeTokenAsync(userName, days)).Secret;

    public static async Task<TokenOutcome.Created> MakeTokenAsync(this AppHost app, string userName, int days = 90)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return Assert.IsType<TokenOutcome.Created>(
            await scope.ServiceProvider.GetRequiredService<CreateToken>().ExecuteAsync(Person.System, userName, days, null, TestContext.Current.CancellationToken));
    }
}
