using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>
/// The built program as a process of its own, in Development, with its own data folder and port. It can be killed as a power cut does it, and
/// started again at the same address on the same data.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _data = Directory.CreateTempSubdirectory("dailanh-").FullName;
    private readonly ConcurrentQueue<string> _printed = new();
    private Process? _process;

    /// <summary>Such as http://127.0.0.1:43210/.</summary>
    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));

    // Built with these tests, beside its settings and the list of where its pages lie.
    private static string Program => Path.Combine(
        Repository.PathOf("DaiLanh.Web"), Path.GetRelativePath(Repository.PathOf("DaiLanh.Tests"), AppContext.BaseDirectory), "DaiLanh.Web.dll");

    /// <summary>Starts it and waits until it answers with a page.</summary>
    /// <param name="page">From the root.</param>
    public async Task StartAsync(string page)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, "--environment=Development", $"--urls={Address}", $"--Storage:Path={_data}"])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = Address };
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.False(_process.HasExited, "The program ended: " + string.Join('\n', _printed));
            try
            {
                using var answer = await http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        Assert.Fail("The program did not answer: " + string.Join('\n', _printed));
    }

    /// <summary>Nobody says goodbye, nothing is written to its end.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is not null) _printed.Enqueue(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
