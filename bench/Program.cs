using DaiLanh.Bench;
using DaiLanh.Bench.Parts;

// The bare broadcast that pages are compared with is this program once more.
if (args is [Broadcast.Word])
{
    await Broadcast.ServeAsync();
    return 0;
}
return await Commands.Root().Parse(args).InvokeAsync();
