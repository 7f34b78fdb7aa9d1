using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>The real program, in Development unless a test says otherwise, for the browser tests of one class; it can be stopped, and started again at the same address on the same data.</summary>
public class BrowsedApp : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("dailanh-").FullName;
    private Uri? _address;

    /// <summary>“Development” or “Production”.</summary>
    protected virtual string EnvironmentName => "Development";

    /// <summary>Settings over those of appsettings.json.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    /// <summary>Services over those of the program.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>The program as it runs now.</summary>
    internal AppHost App { get; private set; } = null!;

    /// <summary>What lies between it and the browsers.</summary>
    internal Line Line { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        await StartAsync();
        _address = App.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Ends the program as an operator does.</summary>
    internal async Task StopAsync()
    {
        if (App is not null) await App.DisposeAsync();
    }

    /// <summary>Starts it, after a stop at the address where it was.</summary>
    internal async Task StartAsync() => App = await AppHost.StartAsync(
        EnvironmentName, _address is null ? Settings : [.. Settings, ("urls", _address.GetLeftPart(UriPartial.Authority))], services: LayUnder, dataFolder: _data);

    private void LayUnder(IServiceCollection services)
    {
        Line.LayUnder(services);
        Change(services);
    }
}

/// <summary>The program where nobody reads the board without an account, as in an office that has not opened it.</summary>
public sealed class BrowsedClosedApp : BrowsedApp
{
    protected override IEnumerable<(string Key, string Value)> Settings => [("Access:AnonymousBoard", "false")];
}

/// <summary>The program on its first day at a real office: nothing in it yet.</summary>
public sealed class BrowsedProductionApp : BrowsedApp
{
    protected override string EnvironmentName => "Production";
}
