using BenchmarkDotNet.Running;
using DaiLanh.Bench;

// dotnet run -c Release --project bench -- writers        how fast progress reports commit, alone and sixteen at once
// dotnet run -c Release --project bench -- workbook       the summary workbook, cold and warm, and one of 20,000 targets
// dotnet run -c Release --project bench -- --filter '*'   BenchmarkDotNet: the next board at 600, 6,000 and 60,000 targets
switch (args.FirstOrDefault())
{
    case "writers":
        await WritersRun.GoAsync();
        break;
    case "workbook":
        WorkbookRun.Go();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
