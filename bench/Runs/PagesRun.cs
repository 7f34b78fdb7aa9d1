using DaiLanh.Bench.Browsers;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>What each page costs the server: memory while it is open, CPU to open it.</summary>
internal static class PagesRun
{
    private const double Most = 3;

    public static Sheet Sheet() => new("Cost of each page", "page", "memory a circuit (of it heap)", "server CPU to open one", "≤ 3 MiB");

    public static async Task GoAsync(Sheet sheet, string program, int count, params string[] settings)
    {
        await using var server = await Server.StartAsync(program, settings);
        using var reporter = await Reporter.OfAsync(server);
        // They stay open until the end: what one page leaves behind is not counted as free for the next.
        var open = new List<Crowd>();
        try
        {
            foreach (var page in await PageList.ReadAsync(server, reporter))
            {
                if (page.Address is null) sheet.Add(page.Route, "not measured: no example of its address", "", "");
                else if (await OneAsync(server, page, count) is not var (crowd, memory, heap, cpu)) sheet.Add(page.Route, "plain HTML, no circuit", "", "");
                else
                {
                    open.Add(crowd);
                    sheet.Add(page.Route, $"{memory.MiB()} ({heap.Say("0.00")})", cpu.Ms(), Math.Max(memory, heap) <= Most ? "yes" : "NO");
                }
            }
        }
        finally
        {
            foreach (var crowd in open) await crowd.DisposeAsync();
        }
        foreach (var complaint in server.Complaints.Take(10)) Console.Error.WriteLine("  server: " + complaint);
    }

    private static async Task<(Crowd Crowd, double Memory, double Heap, double Cpu)?> OneAsync(Server server, ListedPage page, int count)
    {
        // Warm: code is compiled and shared texts are made once, whoever many come.
        var first = await Circuit.OpenAsync(new Browser(server.Address, page.Cookies), page.Address!, null, default);
        if (first is null) return null;
        await first.DisposeAsync();
        await using (await Crowd.OpenAsync(server.Address, page.Address!, 10, page.Cookies)) await Task.Delay(100);

        var (before, cpu) = (await server.TidyAsync(), server.Cpu());
        var crowd = await Crowd.OpenAsync(server.Address, page.Address!, count, page.Cookies);
        // Circuits that were told apart from their content go on a little: scripts are answered, late parts are read.
        await Task.Delay(500);
        var spent = (server.Cpu() - cpu).TotalMilliseconds / count;
        var after = await server.TidyAsync();
        return (crowd, (after.Resident - before.Resident) / count, (after.Heap - before.Heap) / count, spent);
    }
}
