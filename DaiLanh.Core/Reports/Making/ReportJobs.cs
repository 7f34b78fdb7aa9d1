using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Threading.Channels;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Reports.Making;

/// <summary>What became of asking for a report to be made. A closed set.</summary>
public abstract record ReportAsked
{
    private ReportAsked() { }

    /// <summary>It is on its way.</summary>
    public sealed record Started(ReportJob Job) : ReportAsked;

    /// <summary>Not now, or not like this.</summary>
    public sealed record Refused(Phrase Why) : ReportAsked;
}

/// <summary>
/// Use case: somebody has a report made. Reports are made one after the other, off the pages that asked, so that a large one slows down nobody;
/// each that is finished is a fact in the ledger, and its file can be fetched for half an hour. One for the process; thread-safe.
/// </summary>
public sealed partial class ReportJobs(PrepareReport prepare, WriteReport write, Ledger.Ledger ledger, TimeProvider clock, ILogger<ReportJobs> logger) : BackgroundService
{
    /// <summary>How many reports of one person may be on their way at once.</summary>
    public const int MostOfOnePerson = 3;

    /// <summary>How long a finished report stays at hand; afterwards it is made again from its place in the ledger.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly Channel<ReportJob> _waiting = Channel.CreateUnbounded<ReportJob>();
    private readonly ConcurrentDictionary<string, ReportJob> _all = [];
    private readonly ConcurrentDictionary<string, ITimer> _ends = [];
    private readonly Listeners _listeners = new();
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("dailanh-bao-cao-").FullName);
    private int _made;

    /// <summary>How many were finished since the start: whoever shows what was made looks again when it has grown.</summary>
    public int Made => Volatile.Read(ref _made);

    /// <summary>Asks for a report.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="form">In which form.</param>
    /// <param name="wish">What it is to say.</param>
    /// <param name="cancellationToken">Cancels asking, not the making.</param>
    public async Task<ReportAsked> AskAsync(Person? person, ReportForm form, ReportWish wish, CancellationToken cancellationToken)
    {
        if (person is not null && Of(person).Count(j => !j.IsOver) >= MostOfOnePerson)
            return new ReportAsked.Refused(Phrase.Of("Đang lập {0} báo cáo cho bạn. Hãy chờ xong hoặc hủy bớt rồi lập tiếp.", MostOfOnePerson));
        switch (await prepare.RunAsync(person, wish, cancellationToken).ConfigureAwait(false))
        {
            case PreparedReport.Refused no: return new ReportAsked.Refused(no.Why);
            case PreparedReport.NoCampaign no: return new ReportAsked.Refused(no.Why);
            case PreparedReport.NotAllowed no: return new ReportAsked.Refused(no.Why);
            case PreparedReport.Ready ready:
                var name = ProgressReport.NameOf(form, ready.Report.Board.Day, ready.Report.Scope) + WriteReport.EndingOf(form);
                // The day is fixed now: one who asks before midnight gets that day's figures.
                var asked = wish with { Day = ReportDay.Write(ready.Report.Board.Day) };
                var job = new ReportJob(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), person!, form, asked, name, clock.GetUtcNow(), Tell);
                _all[job.Id] = job;
                _waiting.Writer.TryWrite(job);
                Tell();
                return new ReportAsked.Started(job);
            case var other: throw new InvalidOperationException($"Unknown answer {other}.");
        }
    }

    /// <summary>A person's reports on their way and at hand, the newest first.</summary>
    public ImmutableArray<ReportJob> Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. _all.Values.Where(j => j.By.Id == person.Id).OrderByDescending(j => j.AskedAt).ThenBy(j => j.Id, StringComparer.Ordinal)];
    }

    /// <summary>A report by its id; only for whoever asked for it.</summary>
    public ReportJob? Find(Person? person, string id) => _all.TryGetValue(id, out var job) && job.By.Id == person?.Id ? job : null;

    /// <summary>Takes a finished report off the list; its file goes, what was recorded stays.</summary>
    public void Forget(ReportJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (!job.IsOver || !_all.TryRemove(job.Id, out _)) return;
        if (_ends.TryRemove(job.Id, out var end)) end.Dispose();
        if (job.State is ReportJobState.Done done) File.Delete(done.Path);
        job.Dispose();
        Tell();
    }

    /// <summary>Is told, without saying what, whenever anything about any report changed.</summary>
    public IDisposable Subscribe(Action changed) => _listeners.Add(changed);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        foreach (var end in _ends.Values) end.Dispose();
        foreach (var job in _all.Values) job.Dispose();
        if (_folder.IsValueCreated && Directory.Exists(_folder.Value)) Directory.Delete(_folder.Value, recursive: true);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!job.IsOver) await MakeAsync(job, stoppingToken).ConfigureAwait(false);
            _ends[job.Id] = clock.CreateTimer(_ => Forget(job), null, KeptFor, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task MakeAsync(ReportJob job, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Cancellation);
        var path = Path.Combine(_folder.Value, job.Id);
        try
        {
            job.Become(new ReportJobState.Working(new ReportStep(0, 1, Phrase.Of("đọc số liệu"))));
            if (await prepare.RunAsync(job.By, job.Wish, either.Token).ConfigureAwait(false) is not PreparedReport.Ready { Report: var report })
            {
                job.Become(new ReportJobState.Failed(Phrase.Of("Đợt thi đua vừa thay đổi. Hãy mở lại trang và lập lại.")));
                return;
            }
            var (size, hash) = await WriteAsync(job, report, path, either.Token).ConfigureAwait(false);
            var made = Told(job, report, size, hash);
            var sequence = await ledger.CommitAsync(
                job.By, (work, _) => Task.FromResult(work.Record(made, report.Board.Campaign.Code)), either.Token).ConfigureAwait(false);
            Interlocked.Increment(ref _made);
            job.Become(new ReportJobState.Done(sequence, made, path));
        }
        catch (OperationCanceledException)
        {
            File.Delete(path);
            job.Become(new ReportJobState.Cancelled());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One that fails must not keep those behind it waiting.
            CouldNotMake(logger, job.FileName, e);
            File.Delete(path);
            job.Become(new ReportJobState.Failed(Phrase.Of("Hệ thống gặp lỗi khi lập báo cáo. Hãy thử lại; nếu lặp lại, báo quản trị.")));
        }
    }

    private async Task<(long Size, string Hash)> WriteAsync(ReportJob job, ProgressReport report, string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await using var _ = file.ConfigureAwait(false);
        await write.WriteAsync(job.Form, report, file, step => job.Become(new ReportJobState.Working(step)), cancellationToken).ConfigureAwait(false);
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        return (file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false)));
    }

    private static ReportMade Told(ReportJob job, ProgressReport report, long size, string hash) => new()
    {
        Form = job.Form,
        Day = report.Board.Day,
        Block = report.Scope.Block?.Code,
        BlockName = report.Scope.Block?.Name,
        Movement = report.Scope.Movement?.Code,
        MovementName = report.Scope.Movement?.Name,
        Sheets = report.Sheets,
        Position = report.Board.Position.Sequence,
        Head = report.Board.Position.Hash,
        FileName = job.FileName,
        Size = size,
        FileHash = hash,
    };

    private void Tell() => _listeners.Tell(e => ListenerFailed(logger, e));

    [LoggerMessage(LogLevel.Error, "The report {File} could not be made.")]
    private static partial void CouldNotMake(ILogger logger, string file, Exception exception);

    [LoggerMessage(LogLevel.Error, "A listener of the reports failed.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception);
}
