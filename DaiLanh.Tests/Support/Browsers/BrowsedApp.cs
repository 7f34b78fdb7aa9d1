using Microsoft.Data.Sqlite;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>The real program in Development, for the browser tests of one class; it can be stopped, and started again at the same address on the same data.</summary>
public sealed class BrowsedApp : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("dailanh-").FullName;
    private Uri? _address;

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
        settings: _address is null ? null : [("urls", _address.GetLeftPart(UriPartial.Authority))], services: Line.LayUnder, dataFolder: _data);
}
