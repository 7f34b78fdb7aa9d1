using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Bench.Parts;

/// <summary>A report that was saved.</summary>
/// <param name="Sequence">Ledger sequence number.</param>
/// <param name="Committed">The server's stopwatch right after the commit; the same clock as ours, on the same machine.</param>
/// <param name="Value">What was reported.</param>
internal sealed record Reported(long Sequence, long Committed, decimal Value);

/// <summary>Another program that reports progress on one target; each report moves the target's percentage and says a number that stands nowhere else.</summary>
internal sealed class Reporter : IDisposable
{
    private const string CommitTimestamp = "X-Commit-Timestamp";
    private const decimal Steps = 200;
    private const decimal Mark = 0.001m;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http;
    private readonly decimal _plan;
    private int _count;

    private Reporter(HttpClient http, JsonElement target, long sequence)
    {
        _http = http;
        Target = target.GetProperty("code").GetString()!;
        Unit = target.GetProperty("unit").GetString()!;
        Movement = target.GetProperty("movement").GetString()!;
        _plan = target.GetProperty("measure").GetProperty("plan").GetDecimal();
        Sequence = sequence;
    }

    public string Target { get; }

    public string Unit { get; }

    public string Movement { get; }

    /// <summary>Whether each report carries a key, so that one sent again is recorded once.</summary>
    public bool SendsKeys { get; init; }

    /// <summary>Where the ledger stood after the last report.</summary>
    public long Sequence { get; private set; }

    /// <summary>What the next report will say.</summary>
    public decimal NextValue => decimal.Round(_plan * (1 + (_count % (Steps - 2))) / Steps) + (Mark * (1 + (_count % 997)));

    /// <summary>Text that pages show when the next report has reached them: the number as people read it.</summary>
    public byte[] NextNumber => Encoding.UTF8.GetBytes(VietnameseNumber.Of(NextValue));

    /// <summary>The same for the wall, which says the position of the ledger: a text of its own in the batch, its length first.</summary>
    public byte[] NextPosition
    {
        get
        {
            var digits = (Sequence + 1).ToString(CultureInfo.InvariantCulture);
            return [(byte)digits.Length, .. Encoding.ASCII.GetBytes(digits)];
        }
    }

    /// <summary>Gets itself a token and chooses a target with numbers.</summary>
    public static async Task<Reporter> OfAsync(Server server, bool sendsKeys = false)
    {
        var (exitCode, token) = await server.CommandAsync("token", "create", "--user", "thuongtruc", "--days", "1");
        if (exitCode != 0) throw new InvalidOperationException("No token was made.");
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var all = await http.GetFromJsonAsync<JsonElement>(new Uri("/api/targets", UriKind.Relative));
        var target = all.GetProperty("targets").EnumerateArray().First(t =>
            t.GetProperty("measure") is var m && m.GetProperty("kind").GetString() == "amount" && m.GetProperty("plan").GetDecimal() >= 100
            && t.GetProperty("measure").GetProperty("direction").GetString() == "higher" && m.GetProperty("baseline").GetDecimal() == 0);
        // The token is a fact too, written by another process: asked for the ledger, not for the board, which may be a moment behind.
        var ledger = await http.GetFromJsonAsync<JsonElement>(new Uri("/api/facts?since=0&most=1", UriKind.Relative));
        return new Reporter(http, target, ledger.GetProperty("last").GetInt64()) { SendsKeys = sendsKeys };
    }

    /// <summary>Reports the next value.</summary>
    public async Task<Reported> ReportAsync(CancellationToken cancellationToken)
    {
        var value = NextValue;
        using var answer = await SendAsync(value, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"A report was answered with {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        _count++;
        Sequence = body.GetProperty("sequence").GetInt64();
        var committed = answer.Headers.TryGetValues(CommitTimestamp, out var said) ? long.Parse(said.Single(), CultureInfo.InvariantCulture) : 0;
        return new Reported(Sequence, committed, value);
    }

    /// <summary>Reports the next value, as often as it takes: the server may be gone for a while, and an answer may get lost.</summary>
    public async Task<Reported> InsistAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ReportAsync(cancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    /// <summary>All facts after a place, as the interface gives them.</summary>
    public async Task<IReadOnlyList<JsonElement>> FactsAfterAsync(long since, CancellationToken cancellationToken)
    {
        var facts = new List<JsonElement>();
        while (true)
        {
            var page = await _http.GetFromJsonAsync<JsonElement>(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/facts?since={since}&most=1000"), UriKind.Relative), cancellationToken);
            facts.AddRange(page.GetProperty("facts").EnumerateArray().Select(f => f.Clone()));
            var until = page.GetProperty("sequence").GetInt64();
            if (until == since || until >= page.GetProperty("last").GetInt64()) return facts;
            since = until;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(decimal value, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/targets/{Target}/progress", UriKind.Relative))
        {
            Content = JsonContent.Create(new { value, reason = "Đo", confirmed = true }),
        };
        if (SendsKeys) request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"bench-{_count}"));
        return await _http.SendAsync(request, cancellationToken);
    }
}
