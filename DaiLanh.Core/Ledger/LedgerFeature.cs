using DaiLanh.Core.Ledger.Exports;
using DaiLanh.Core.Ledger.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Ledger;

/// <summary>The door of the ledger.</summary>
public static class LedgerFeature
{
    /// <summary>Registers the only writer, its signal, its readers, the tail that all followers share, and who keeps the index.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<LedgerSignal>()
        .AddSingleton<Ledger>()
        .AddSingleton<LedgerReader>()
        .AddSingleton<LedgerCheck>()
        .AddSingleton<LedgerTail>()
        .AddSingleton<LedgerIndexer>()
        .AddHostedService(provider => provider.GetRequiredService<LedgerIndexer>())
        .AddSingleton<LedgerSearch>()
        .AddSingleton<LedgerDetails>()
        .AddSingleton<LedgerFacets>()
        .AddSingleton<ExportLedger>();
}
