using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DaiLanh.Web.Access.Setup;

/// <summary>Once the server listens, and as long as nobody can let others in, prints where the first administrator comes in.</summary>
internal sealed class PrintSetupLink(SetupLink link, AccountReader accounts, IServer server, StartConsole console, IHostEnvironment environment)
    : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // In Development demo accounts open with one click.
        if (environment.IsDevelopment() || await accounts.HasAdministratorAsync(cancellationToken)) return;

        var path = link.Issue();
        await console.Out.WriteLineAsync();
        await console.Out.WriteLineAsync("Hệ thống chưa có người quản trị. Mở liên kết sau để tạo người quản trị đầu tiên (dùng một lần, trong 24 giờ):");
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) await console.Out.WriteLineAsync("  " + Openable(address) + path);
        await console.Out.WriteLineAsync("Ở máy khác, thay “localhost” bằng tên hoặc địa chỉ của máy chủ này.");
        await console.Out.WriteLineAsync();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // “Every address of this machine” is written 0.0.0.0, [::], + or *, and no browser opens that.
    private static string Openable(string address)
    {
        var parts = BindingAddress.Parse(address);
        var host = parts.Host is "0.0.0.0" or "[::]" or "::" or "+" or "*" ? "localhost" : parts.Host;
        return $"{parts.Scheme}://{host}:{parts.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
