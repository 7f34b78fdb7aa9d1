using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace DaiLanh.Bench.Parts;

/// <summary>
/// The real server as a process of its own, in Development (demonstration campaign, one-click accounts, the instant of a commit in its answer), on a
/// data folder that is made for the run and deleted after it. It can be stopped, killed, and started again at the same address.
/// </summary>
internal sealed class Server : IAsyncDisposable
{
    private const int Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _program;
    private readonly string _data = Directory.CreateTempSubdirectory("dailanh-bench-").FullName;
    private readonly string[] _settings;
    private readonly ConcurrentQueue<string> _complaints = new();
    private Process? _process;

    private Server(string program, string[] settings)
    {
        _program = program;
        _settings = settings;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer of the board's page.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Errors and warnings in its log.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public int Id => _process!.Id;

    /// <summary>Starts it and waits for its first page.</summary>
    /// <param name="program">The built or published DaiLanh.Web.dll.</param>
    /// <param name="settings">Settings over those of appsettings.json, such as <c>--Circuits:CompressWebSockets=true</c>.</param>
    public static async Task<Server> StartAsync(string program, params string[] settings)
    {
        var server = new Server(program, settings);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again after a stop.</summary>
    public async Task StartAsync()
    {
        var from = Stopwatch.GetTimestamp();
        _process = Start("--urls", Address.ToString());
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = Address };
        while (Stopwatch.GetElapsedTime(from) < Patience)
        {
            if (_process.HasExited) throw new InvalidOperationException("The server ended: " + string.Join(Environment.NewLine, _complaints));
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    StartedIn = Stopwatch.GetElapsedTime(from);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(10);
        }
        throw new TimeoutException("The server did not answer.");
    }

    /// <summary>Ends it as an operator does, or as a power cut does.</summary>
    public async Task StopAsync(bool atOnce = false)
    {
        if (_process is not { HasExited: false } process) return;
        if (atOnce || OperatingSystem.IsWindows() || Kill(process.Id, Terminate) != 0) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Runs one of its commands on the same data.</summary>
    /// <returns>Exit code and what it printed.</returns>
    public async Task<(int ExitCode, string Output)> CommandAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output.Trim());
    }

    /// <summary>Where its data lies.</summary>
    public string DataFolder => _data;

    /// <summary>Its CPU time so far.</summary>
    public TimeSpan Cpu()
    {
        _process!.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Its resident memory in MiB.</summary>
    public double Mebibytes()
    {
        _process!.Refresh();
        return _process.WorkingSet64 / 1048576.0;
    }

    /// <summary>The most resident memory that it ever had, in MiB.</summary>
    public double PeakMebibytes()
    {
        _process!.Refresh();
        return _process.PeakWorkingSet64 / 1048576.0;
    }

    /// <summary>Puts its garbage away first, so that two figures can be compared; then its resident memory and what lives on its heap, in MiB.</summary>
    public async Task<(double Resident, double Heap)> TidyAsync()
    {
        var heap = await Garbage.CollectAsync(Id);
        return (Mebibytes(), heap / 1048576.0);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Beside the program lie its settings; its pages are found by its own manifest.
            WorkingDirectory = Path.GetDirectoryName(_program),
        };
        string[] own = ["--environment=Development", $"--Storage:Path={_data}", "--Api:Burst=1000000", "--Api:RequestsPerSecond=1000000"];
        foreach (var word in (string[])[_program, .. words, .. own, .. _settings]) start.ArgumentList.Add(word);
        return Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.StartsWith("warn:", StringComparison.Ordinal)
            || line.StartsWith("Unhandled", StringComparison.Ordinal))
        {
            _complaints.Enqueue(line);
        }
        else if (line.StartsWith("      ", StringComparison.Ordinal) && !_complaints.IsEmpty)
        {
            _complaints.Enqueue(line.Trim());
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
