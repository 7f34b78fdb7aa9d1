using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>From the start of the process to the first page that it answers.</summary>
internal static class StartRun
{
    private const int Times = 5;

    public static Sheet Sheet() => new("Start", "what", "start → first answer of /");

    public static async Task GoAsync(Sheet sheet, string program, params string[] settings)
    {
        await using var server = await Server.StartAsync(program, settings);
        sheet.Add("first start: tables made, 2023 campaign with its demonstration figures loaded", server.StartedIn.TotalSeconds.Say("0.00") + " s");
        var again = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            await server.StopAsync();
            await server.StartAsync();
            again.Add(server.StartedIn.TotalSeconds);
        }
        again.Sort();
        sheet.Add($"later starts, {Times} of them", $"median {again.At(0.5).Say("0.00")} s, longest {again[^1].Say("0.00")} s");
    }
}
