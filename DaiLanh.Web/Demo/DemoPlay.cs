using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Seeding;

namespace DaiLanh.Web.Demo;

/// <summary>What became of the switch.</summary>
internal abstract record DemoPlayOutcome
{
    private DemoPlayOutcome() { }

    /// <summary>It stands as wanted.</summary>
    internal sealed record Switched : DemoPlayOutcome;

    /// <summary>It cannot be, or not by this person.</summary>
    internal sealed record Refused(Phrase Why) : DemoPlayOutcome;
}

/// <summary>
/// “Trình diễn”: while it is on, demo units report something believable every few seconds, through the same use case as people do. Registered in
/// Development only, and plays only on a campaign whose figures are made up. Thread-safe.
/// </summary>
internal sealed partial class DemoPlay(LiveBoard live, ReportProgress report, Core.Ledger.Ledger ledger, TimeProvider clock, Random die, ILogger<DemoPlay> logger) : BackgroundService
{
    private const double ShortestPause = 2, LongestPause = 6; // seconds

    private readonly SemaphoreSlim _switching = new(1, 1);
    private readonly SemaphoreSlim _started = new(0);
    private readonly Listeners _listeners = new();
    private volatile bool _isOn;

    /// <summary>Whether it plays.</summary>
    public bool IsOn => _isOn;

    /// <summary>Listens for the switch until disposed.</summary>
    public IDisposable Subscribe(Action onSwitched) => _listeners.Add(onSwitched);

    /// <summary>Switches on or off; the ledger remembers who.</summary>
    public async Task<DemoPlayOutcome> SwitchAsync(Person actor, bool on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayManageCampaigns) return new DemoPlayOutcome.Refused(Phrase.Of("Chỉ Thường trực Hội đồng bật, tắt được trình diễn."));
        if (on && live.Current is not { Campaign: { HasDemoFigures: true, IsClosed: false } })
            return new DemoPlayOutcome.Refused(Phrase.Of("Chỉ trình diễn được trên đợt thi đua đang chạy có số liệu minh họa."));

        await _switching.WaitAsync(cancellationToken);
        try
        {
            if (_isOn == on) return new DemoPlayOutcome.Switched();
            await ledger.CommitAsync(actor, (work, _) =>
                Task.FromResult(work.Record(on ? new DemoPlayStarted() : new DemoPlayStopped(), live.Current?.Campaign.Code)), cancellationToken);
            _isOn = on;
        }
        finally
        {
            _switching.Release();
        }
        if (on) _started.Release();
        _listeners.Tell(e => ListenerFailed(logger, e));
        return new DemoPlayOutcome.Switched();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _started.Dispose();
        _switching.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _started.WaitAsync(stoppingToken);
            while (_isOn)
            {
                await Task.Delay(Pause(), clock, stoppingToken);
                if (_isOn) await PlayAsync(stoppingToken);
            }
        }
    }

    private TimeSpan Pause() => TimeSpan.FromSeconds(ShortestPause + (die.NextDouble() * (LongestPause - ShortestPause)));

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (live.Current is not { Campaign.IsClosed: false } board || DemoMoves.Choose(board, die) is not { } move)
            {
                await SwitchAsync(Person.System, on: false, cancellationToken);
                return;
            }
            var outcome = await report.ExecuteAsync(OfficerOf(move.Unit), move.Request, cancellationToken);
            // Somebody else was quicker: fine, the next move is chosen from what they left. Anything else was no believable move.
            if (outcome is not (ReportOutcome.Saved or ReportOutcome.ChangedMeanwhile)) NotTaken(logger, move.Request.Target, outcome);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            MoveFailed(logger, e);
        }
    }

    /// <summary>The unit's demo account, which people may sign in as, too.</summary>
    private static Person OfficerOf(UnitRow unit) =>
        new("demo-" + unit.Card.Code, "Cán bộ " + unit.Card.ShortName, [Role.Unit], ImmutableHashSet.Create(unit.Card.Code));

    [LoggerMessage(LogLevel.Warning, "A move of the demonstration on {Target} was not taken: {Outcome}")]
    private static partial void NotTaken(ILogger logger, string target, ReportOutcome outcome);

    [LoggerMessage(LogLevel.Error, "A move of the demonstration failed.")]
    private static partial void MoveFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "A listener of the demonstration failed.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception);
}
