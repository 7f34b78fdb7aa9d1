using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>
/// The line between all browsers and the server. Cut, it drops every connection at once and takes no new one, as a pulled cable does;
/// a browser's own “offline” only holds messages back, which it would notice half a minute later.
/// </summary>
internal sealed class Line
{
    private readonly ConcurrentDictionary<string, ConnectionContext> _open = new();
    private volatile bool _isCut;

    /// <summary>Laid under a server before it starts.</summary>
    public void LayUnder(IServiceCollection services) => services.Configure<KestrelServerOptions>(kestrel =>
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => CarryAsync(next, connection))));

    public void Cut()
    {
        _isCut = true;
        foreach (var connection in _open.Values) connection.Abort();
    }

    public void Mend() => _isCut = false;

    private async Task CarryAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        _open[connection.ConnectionId] = connection;
        try
        {
            if (_isCut) connection.Abort();
            else await next(connection);
        }
        finally
        {
            _open.TryRemove(connection.ConnectionId, out _);
        }
    }
}
