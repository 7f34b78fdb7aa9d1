using System.CommandLine;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;

namespace DaiLanh.Web.Startup.Commands;

/// <summary><c>seed load</c>: loads the 2023 campaign into an empty store.</summary>
internal static class SeedCommand
{
    public static Command Make()
    {
        var demo = new Option<bool>("--demo")
        {
            Description = "Cùng số liệu minh họa; chỉ ở môi trường Development. (English: with the demo figures; only in Development.)",
        };
        var noDemo = new Option<bool>("--no-demo")
        {
            Description = "Không có số liệu minh họa: chưa có chỉ tiêu, chưa có tiến độ. (English: without them; no targets, no progress.)",
        };
        var load = new Command("load",
            """
            Nạp đợt thi đua năm 2023 vào kho dữ liệu còn trống: tất cả hoặc không gì cả.
            (English: loads the 2023 campaign into an empty store, all or nothing.)
            """) { demo, noDemo };
        load.TreatUnmatchedTokensAsErrors = false;
        load.Validators.Add(result =>
        {
            if (result.GetValue(demo) == result.GetValue(noDemo))
                result.AddError("Hãy chọn một trong hai: --demo hoặc --no-demo. (English: choose one of the two.)");
        });
        load.SetAction((parsed, cancellationToken) =>
            LoadAsync(CommandSettings.Of(parsed), parsed.GetValue(demo), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return new Command("seed", "Dữ liệu ban đầu. (English: seed data.)") { load };
    }

    private static async Task<int> LoadAsync(string[] settings, bool withDemoFigures, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var builder = CommandSettings.Builder(settings);
        if (withDemoFigures && !builder.Environment.IsDevelopment())
        {
            await error.WriteLineAsync("Số liệu minh họa chỉ nạp được ở môi trường Development. Hãy dùng --no-demo. (English: demo figures load only in Development.)");
            return CommandLine.NotPossible;
        }

        builder.AddClock();
        builder.AddStorage();
        await using var app = builder.Build();
        await app.MigrateStorageAsync();
        switch (await app.Services.GetRequiredService<LoadCampaign>().ExecuteAsync(Person.System, withDemoFigures, cancellationToken))
        {
            case LoadOutcome.Loaded loaded:
                await output.WriteLineAsync($"Đã nạp “{loaded.Campaign}”: {loaded.Units} đơn vị, {loaded.Targets} chỉ tiêu, {VietnameseNumber.Of(loaded.Entries)} lần cập nhật. (English: loaded.)");
                return CommandLine.Done;
            case LoadOutcome.AlreadyLoaded:
                await output.WriteLineAsync("Kho dữ liệu đã có đợt thi đua; không thay đổi gì. (English: the store is not empty; nothing changed.)");
                return CommandLine.Done;
            case LoadOutcome.Broken broken:
                await error.WriteLineAsync(broken.Fault.Say().ToString());
                return CommandLine.Failed;
            case LoadOutcome.Refused refused:
                await error.WriteLineAsync(refused.Why.ToString());
                return CommandLine.Failed;
            case var other:
                throw new InvalidOperationException($"The product itself may load, but was answered with {other}.");
        }
    }
}
