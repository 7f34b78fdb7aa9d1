using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DaiLanh.Tests.Support;

/// <summary>A person at a browser without scripts: cookies, pages, forms filled in and sent with everything hidden in them.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address, bool followRedirects)
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = followRedirects }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    /// <summary>The page at an address, whatever its status.</summary>
    public async Task<IHtmlDocument> PageAsync(string address) => await ReadAsync(await GetAsync(address));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    /// <summary>Sends a form of a page as a browser would: its hidden fields, and what was typed; a button by its name and value.</summary>
    public Task<HttpResponseMessage> SendAsync(IElement form, string pageAddress, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name!, i.Value)).Concat(typed)
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : pageAddress, [.. fields]);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, params KeyValuePair<string, string>[] fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
    }

    /// <summary>One click on the sign-in page: as “thuongtruc”, “thon-1” … (Development only).</summary>
    public async Task SignInAsDemoAsync(string userName)
    {
        var form = (await PageAsync("/dang-nhap")).QuerySelector("form[action='/dang-nhap/dung-thu']");
        Assert.NotNull(form);
        var answer = await SendAsync(form, "/dang-nhap", ("userName", userName));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>User name and password typed on the sign-in page.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string userName, string password, string address = "/dang-nhap", bool remember = false)
    {
        var form = (await PageAsync(address)).QuerySelector(".sign-in__form");
        Assert.NotNull(form);
        List<(string, string)> typed = [("Form.UserName", userName), ("Form.Password", password)];
        if (remember) typed.Add(("Form.Remember", "true"));
        return await SendAsync(form, address, [.. typed]);
    }

    public void Dispose() => _http.Dispose();
}
