namespace DaiLanh.Tests.Support;

/// <summary>One program in Development for all tests of a class that only read, or change what no other test looks at.</summary>
public sealed class DevelopmentApp : IAsyncLifetime
{
    internal AppHost App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await AppHost.StartAsync("Development");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
