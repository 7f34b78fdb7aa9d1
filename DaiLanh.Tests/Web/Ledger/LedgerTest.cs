using Bunit;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>/nhat-ky on a real file.</summary>
public abstract class LedgerTest : WebTest, IAsyncLifetime
{
    internal TestDb Db { get; private set; } = null!;

    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Db = await TestDb.CreateAsync();
        Services.AddSingleton(Db.Get<LedgerSearch>());
        Services.AddSingleton(Db.Get<LedgerDetails>());
        Services.AddSingleton(Db.Get<LedgerFacets>());
        Services.AddSingleton(Db.Get<LedgerTail>());
        Services.AddSingleton(Db.Get<LedgerCheck>());
        Services.AddSingleton(Db.Ledger);
        JSInterop.SetupModule("./Ledger/Rows/LedgerRows.razor.js").Mode = JSRuntimeMode.Loose;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Db.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Facts of no campaign, recorded by the system in one transaction.</summary>
    private protected Task<bool> RecordAsync(params Fact[] facts) => Db.Ledger.CommitAsync(
        Person.System,
        (work, _) =>
        {
            foreach (var fact in facts) work.Record(fact, campaign: null);
            return Task.FromResult(true);
        },
        Cancellation);
}
