using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Ledger;

/// <summary>The door of the ledger.</summary>
public static class LedgerFeature
{
    /// <summary>Registers the only writer, its signal, and its readers.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<LedgerSignal>()
        .AddSingleton<Ledger>()
        .AddSingleton<LedgerReader>()
        .AddSingleton<LedgerCheck>();
}
