using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Bench.Browsers;

/// <summary>What a browser is to the server: one network, its cookies, pages and web sockets.</summary>
internal sealed partial class Browser : IDisposable
{
    private const string UserAgent = "Mozilla/5.0 (DaiLanh.Bench)";

    private readonly HttpMessageInvoker _invoker;

    /// <summary>A browser that has the cookies of another one, or none.</summary>
    public Browser(Uri address, CookieContainer? cookies = null)
    {
        Address = address;
        Cookies = cookies ?? new CookieContainer();
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = Wire.ConnectAsync,
            CookieContainer = Cookies,
            AllowAutoRedirect = true,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        };
        _invoker = new HttpMessageInvoker(handler);
        Http = new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; }

    public Wire Wire { get; } = new();

    public HttpClient Http { get; }

    /// <summary>A connection as a browser makes it: asked for first, then a web socket.</summary>
    public HubConnection Connection(string path, IHubProtocol protocol)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(Address, path), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.Cookies = Cookies;
            options.HttpMessageHandlerFactory = _ => new Shared(_invoker);
            options.WebSocketFactory = SocketAsync;
        });
        builder.Services.AddSingleton(protocol);
        return builder.Build();
    }

    /// <summary>Signs in with one click, as a demonstration account.</summary>
    public async Task SignInAsync(string user, CancellationToken cancellationToken)
    {
        var page = await Http.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative), cancellationToken);
        using var form = new FormUrlEncodedContent([new("userName", user), new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value)]);
        using var answer = await Http.PostAsync(new Uri("/dang-nhap/dung-thu", UriKind.Relative), form, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Http.Dispose();
        _invoker.Dispose();
    }

    private async ValueTask<WebSocket> SocketAsync(WebSocketConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(context.Uri, _invoker, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    // A connection ends its handler; this one is the whole browser's.
    private sealed class Shared(HttpMessageInvoker invoker) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            invoker.SendAsync(request, cancellationToken);
    }
}
