using DaiLanh.Web.Api;
using Microsoft.AspNetCore.Http.Connections;

namespace DaiLanh.Web.Live.Clients;

/// <summary>The door of the hub for clients outside Blazor.</summary>
internal static class LiveHubFeature
{
    /// <summary>Bytes that wait for a slow client before its stream stands still.</summary>
    private const long WaitingForClient = 64 * 1024;

    /// <summary>A client only ever sends a few words.</summary>
    private const long LargestRequest = 4 * 1024;

    public static void AddLiveHub(this IServiceCollection services)
    {
        services.AddSingleton<LiveStream>();
        services.AddSingleton<StillAllowed>();
        services.AddSignalR()
            .AddHubOptions<LiveHub>(options => options.MaximumReceiveMessageSize = LargestRequest)
            .AddJsonProtocol(options => ApiJson.Apply(options.PayloadSerializerOptions));
    }

    public static void MapLiveHub(this WebApplication app) => app.MapHub<LiveHub>(LiveHub.Address, options =>
    {
        options.TransportMaxBufferSize = WaitingForClient;
        options.ApplicationMaxBufferSize = WaitingForClient;
        // Who holds a connection longer than its sign-in is good is let go; the token's own end is watched in addition.
        options.CloseOnAuthenticationExpiration = true;
        options.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
    }).ForBoardReaders();
}
