using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;

namespace DaiLanh.Bench.Browsers;

/// <summary>
/// One open page of the application: a real circuit, opened and answered as a browser does, except that nothing is drawn. What is looked
/// for in a render batch is found by its bytes: texts stand in a batch as UTF-8.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    /// <summary>A page is open when its heading is there.</summary>
    private static readonly byte[] Heading = [2, .. "h1"u8];

    /// <summary>A wall need not have a heading; it is open when its body is there.</summary>
    private static readonly byte[] Wall = [.. "wall-body"u8];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Browser _browser;
    private readonly string _page;
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection _connection;
    private string? _id;
    private int _scripts;

    private Circuit(Browser browser, string page, Lookout lookout)
    {
        (_browser, _page, Lookout) = (browser, page, lookout);
        _connection = Connect();
    }

    /// <summary>Its network.</summary>
    public Wire Wire => _browser.Wire;

    /// <summary>Looks through what it is sent.</summary>
    public Lookout Lookout { get; }

    /// <summary>Completes when its connection has ended.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Whether it answers that it has drawn; a tab that was frozen does not.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>Render batches so far.</summary>
    public int Batches { get; private set; }

    /// <summary>What the server said of an error, if it did.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether it is connected.</summary>
    public bool IsConnected => _connection.State == HubConnectionState.Connected;

    /// <summary>Opens a page; comes back when its content is there. Null when the page is plain HTML and opens no circuit.</summary>
    /// <param name="browser">Where; it is the circuit's from now on.</param>
    /// <param name="page">Address of the page.</param>
    /// <param name="lookout">That of the page before, if there was one.</param>
    /// <param name="cancellationToken">Cancels opening.</param>
    public static async Task<Circuit?> OpenAsync(Browser browser, string page, Lookout? lookout, CancellationToken cancellationToken)
    {
        using var answer = await browser.Http.GetAsync(new Uri(page, UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync(cancellationToken);
        var roots = Root().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["json"].Value)).ToList();
        if (roots.Count == 0) return null;

        // Where redirects led to.
        var circuit = new Circuit(browser, answer.RequestMessage!.RequestUri!.PathAndQuery, lookout ?? new Lookout());
        try
        {
            await circuit.StartAsync(roots, State().Match(html).Groups["state"].Value, cancellationToken);
            await circuit._opened.Task.WaitAsync(Patience, cancellationToken);
            return circuit;
        }
        catch (Exception e)
        {
            await circuit.DisposeAsync();
            throw new InvalidOperationException($"{page} was not there in {Patience.TotalSeconds} s after {circuit.Batches} batches: {circuit.Error ?? e.Message}", e);
        }
    }

    /// <summary>Comes back after its connection was lost.</summary>
    /// <returns>False when the server does not know the page any more: a browser then loads it anew.</returns>
    public async Task<bool> ComeBackAsync(CancellationToken cancellationToken)
    {
        await _connection.DisposeAsync();
        _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _connection = Connect();
        await _connection.StartAsync(cancellationToken);
        return await _connection.InvokeAsync<bool>("ConnectCircuit", _id, cancellationToken);
    }

    /// <summary>Closes the page, as a browser does: it says so, and the server forgets the circuit at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsConnected && _id is not null)
        {
            using var form = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
            try
            {
                using var _ = await _browser.Http.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), form);
            }
            catch (HttpRequestException)
            {
                // The server has gone first.
            }
        }
        await _connection.DisposeAsync();
        _browser.Dispose();
    }

    private async Task StartAsync(List<string> roots, string state, CancellationToken cancellationToken)
    {
        await _connection.StartAsync(cancellationToken);
        _id = await _connection.InvokeAsync<string?>(
            "StartCircuit", _browser.Address.ToString(), new Uri(_browser.Address, _page).ToString(), "[]", state, cancellationToken)
            ?? throw new InvalidOperationException("The server opened no circuit.");
        var operations = roots.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");
        await _connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state, cancellationToken);
    }

    private HubConnection Connect()
    {
        var connection = _browser.Connection("_blazor", new BlazorPack());
        connection.On<long, byte[]>("JS.RenderBatch", (number, batch) => DrawAsync(connection, number, batch));
        connection.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", (handle, name, _, result, _, _) => AnswerAsync(connection, handle, name, result));
        connection.On<string>("JS.Error", error => Error = error);
        connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        connection.On<long>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string?, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        connection.On<int, byte[]>("JS.ReceiveByteArray", (_, _) => { });
        connection.On<int, bool>("JS.EndLocationChanging", (_, _) => { });
        var closed = _closed;
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        return connection;
    }

    private async Task DrawAsync(HubConnection connection, long number, byte[] batch)
    {
        var now = Stopwatch.GetTimestamp();
        Batches++;
        Lookout.Look(batch, now);
        if (!_opened.Task.IsCompleted && (batch.AsSpan().IndexOf(Heading) >= 0 || batch.AsSpan().IndexOf(Wall) >= 0)) _opened.TrySetResult();
        if (Acknowledges) await SendAsync(connection, "OnRenderCompleted", number, null);
    }

    private async Task AnswerAsync(HubConnection connection, long handle, string name, int result)
    {
        if (handle == 0) return;
        // 1: the script keeps an object and gives a reference to it.
        var answer = result == 1 ? $$"""{"__jsObjectId":{{++_scripts}}}""" : Scripts.AnswerOf(name);
        await SendAsync(connection, "EndInvokeJSFromDotNet", handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{answer}]"));
    }

    private static async Task SendAsync(HubConnection connection, string method, params object?[] arguments)
    {
        try
        {
            await connection.SendCoreAsync(method, arguments);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or OperationCanceledException)
        {
            // The connection has ended meanwhile; the server sends again what it got no answer to.
        }
    }

    [GeneratedRegex("""<!--Blazor:(?<json>\{[^>]*"type":"server"[^>]*\})-->""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]+)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();
}

/// <summary>What the scripts of our pages answer.</summary>
internal static class Scripts
{
    /// <summary>As JSON.</summary>
    public static string AnswerOf(string name) => name switch
    {
        // The size of a projector's picture.
        "start" => "[1920,1080]",
        "Blazor._internal.PageTitle.getAndRemoveExistingTitle" => "\"\"",
        _ => "null",
    };
}
