using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Board;

/// <summary>The door of the board.</summary>
public static class BoardFeature
{
    /// <summary>Registers the live board, which follows the ledger from the start of the host.</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<BoardSource>()
        .AddSingleton<LiveBoard>()
        .AddHostedService(provider => provider.GetRequiredService<LiveBoard>());
}
