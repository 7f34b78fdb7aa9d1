using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Support;

/// <summary>A live page on a real database whose board follows the ledger, as in the server.</summary>
public abstract class LiveTest : WebTest, IAsyncLifetime
{
    private protected TestDb Db { get; private set; } = null!;

    private protected LiveBoard Live => Db.Live;

    /// <summary>The targets of the small campaign; two units of one block unless a test wants others.</summary>
    private protected virtual TargetDefined[] Targets => [SomeFacts.Target("A-1"), SomeFacts.Target("A-2"), SomeFacts.Target("B-1", unit: 2)];

    /// <summary>The whole campaign.</summary>
    private protected virtual Seeds Seeds => SomeFacts.Seeds(Targets);

    public async ValueTask InitializeAsync()
    {
        Db = await TestDb.CreateAsync();
        await Db.LoadAsync(Seeds);
        Services.AddSingleton(Live);
        Services.AddSingleton(Db.Get<LedgerTail>());
        Services.AddSingleton(Db.Get<BoardSource>());
        await Live.StartAsync(TestContext.Current.CancellationToken);
        await Wait.ForAsync(Live.Ready);
    }

    /// <summary>Saves through the real use case and waits until the board shows it.</summary>
    private protected async Task SaveAsync(string target, decimal value)
    {
        var saved = await Db.SaveAsync(target, value);
        await ShownAsync(saved.Sequence);
    }

    /// <summary>Waits until the board has reached a place in the ledger.</summary>
    private protected async Task ShownAsync(long sequence)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Live.Subscribe(Look);
        Look();
        await Wait.ForAsync(reached.Task);

        void Look()
        {
            if (Live.Current?.Position.Sequence >= sequence) reached.TrySetResult();
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Db.DisposeAsync();
    }
}
