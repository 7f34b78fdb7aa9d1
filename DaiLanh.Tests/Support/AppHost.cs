using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using DaiLanh.Core.Board;
using DaiLanh.Core.Storage;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Tests.Support;

/// <summary>
/// The real program in this process: its own Main, a real server on a free port of this machine, a fresh data folder. Several may run side by side.
/// <code>
/// await using var app = await AppHost.StartAsync("Development");
/// using var browser = app.Visitor();
/// await browser.GetAsync("/dang-nhap");
/// </code>
/// Development loads the 2023 campaign and has demo accounts; Production starts empty.
/// </summary>
internal sealed class AppHost : IAsyncDisposable
{
    private static readonly AsyncLocal<AppHost?> Starting = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TaskCompletionSource<IHost> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<IServiceCollection>? _services;
    private readonly string? _ownFolder;
    private readonly StringWriter _printed = new(CultureInfo.InvariantCulture);
    private Task _main = Task.CompletedTask;
    private IHost? _host;
    private object? _exitCode;

    private AppHost(string? dataFolder, Action<IServiceCollection>? services)
    {
        _services = services;
        _ownFolder = dataFolder is null ? Directory.CreateTempSubdirectory("dailanh-").FullName : null;
        DataFolder = dataFolder ?? _ownFolder!;
    }

    /// <summary>Where the data lies; deleted at the end unless it was given.</summary>
    public string DataFolder { get; }

    /// <summary>Such as http://127.0.0.1:43210/.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The program's own services.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>Warnings and errors that were logged.</summary>
    public LoggedLines Log { get; } = new();

    /// <summary>What was printed for the person who starts the server.</summary>
    public string Printed => _printed.ToString();

    /// <summary>Starts the program and waits until it serves, its first board read.</summary>
    /// <param name="environment">“Development” or “Production”.</param>
    /// <param name="settings">Settings over those of appsettings.json, such as ("Access:AnonymousBoard", "true").</param>
    /// <param name="services">Services registered last, which therefore win.</param>
    /// <param name="dataFolder">An existing folder that outlives this host, to start on it again; null for a fresh one.</param>
    public static async Task<AppHost> StartAsync(
        string environment = "Development", IEnumerable<(string Key, string Value)>? settings = null, Action<IServiceCollection>? services = null,
        string? dataFolder = null)
    {
        var app = new AppHost(dataFolder, services);
        try
        {
            await app.RunAsync(environment, settings ?? []);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser without scripts: keeps cookies, follows no redirect unless asked to.</summary>
    public Visitor Visitor(bool followRedirects = false) => new(Address, followRedirects);

    public async ValueTask DisposeAsync()
    {
        _host?.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        // What made Main fail was thrown by StartAsync already; a Main that does not end is said rather than waited for.
        if (await Task.WhenAny(_main, Task.Delay(Patience)) != _main) throw new TimeoutException("The program did not end.");
        if (_ownFolder is null) return;
        using (var connection = new SqliteConnection(StorageFeature.ConnectionString(new DataFolder(DataFolder)))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_ownFolder, recursive: true);
    }

    private async Task RunAsync(string environment, IEnumerable<(string Key, string Value)> settings)
    {
        string[] args =
        [
            $"--environment={environment}",
            "--applicationName=DaiLanh.Web",
            $"--contentRoot={Repository.PathOf("DaiLanh.Web")}",
            "--urls=http://127.0.0.1:0",
            $"--Storage:Path={DataFolder}",
            .. settings.Select(s => $"--{s.Key}={s.Value}"),
        ];
        using (DiagnosticListener.AllListeners.Subscribe(new Watcher(this)))
        {
            _main = Task.Factory.StartNew(() => Main(args), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Task.WhenAny(_built.Task, _main).WaitAsync(Patience);
        }
        if (!_built.Task.IsCompleted)
        {
            await _main;
            throw new InvalidOperationException($"The program ended before it was built, with exit code {_exitCode}; its error output says why.");
        }

        _host = await _built.Task;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var _ = Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.SetResult);
        await Task.WhenAny(started.Task, _main).WaitAsync(Patience);
        if (!started.Task.IsCompleted)
        {
            _host = null; // ended by itself
            await _main;
            throw new InvalidOperationException("The program ended while it started. Logged: " + string.Join('\n', Log.Lines));
        }
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Services.GetRequiredService<LiveBoard>().Ready.WaitAsync(Patience);
    }

    private void Main(string[] args)
    {
        Starting.Value = this;
        _exitCode = typeof(AccessSettings).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [args], null);
    }

    private void Configure(IHostBuilder builder) => builder.ConfigureServices((context, all) =>
    {
        // Outside Development the program looks for its files as published; here they lie where they were built.
        if (!context.HostingEnvironment.IsDevelopment() && all.FirstOrDefault(s => s.ServiceType == typeof(IWebHostEnvironment))?.ImplementationInstance is IWebHostEnvironment web)
            StaticWebAssetsLoader.UseStaticWebAssets(web, context.Configuration);
        all.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        all.AddSingleton(new StartConsole(TextWriter.Synchronized(_printed)));
        _services?.Invoke(all);
    });

    /// <summary>Hears from the hosting library that a builder is about to build and what was built; the way in that needs no seam in the program.</summary>
    private sealed class Watcher(AppHost app) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Starting.Value != app) return;
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder }) app.Configure(builder);
            if (value is { Key: "HostBuilt", Value: IHost host }) app._built.TrySetResult(host);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

/// <summary>One program in Development for all tests of a class that only read, or change what no other test looks at.</summary>
public sealed class DevelopmentApp : IAsyncLifetime
{
    internal AppHost App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await AppHost.StartAsync("Development");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
