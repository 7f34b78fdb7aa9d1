using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace DaiLanh.Web.Startup;

internal static class Settings
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>
    /// Reads appsettings.json from beside the program, whatever folder it was started in. The file stays below environment
    /// variables and the command line, which therefore still win.
    /// </summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var file = new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = false,
        };
        var strongest = sources.Select((source, index) => (source, index))
            .Where(x => x.source is CommandLineConfigurationSource || IsUnprefixed(x.source))
            .Select(x => x.index)
            .DefaultIfEmpty(sources.Count)
            .Min();
        sources.Insert(strongest, file);

        if (string.IsNullOrWhiteSpace(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrWhiteSpace(builder.Configuration["http_ports"])
            && string.IsNullOrWhiteSpace(builder.Configuration["https_ports"])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    // Sources with a prefix (DOTNET_, ASPNETCORE_) configure the host and come first; the one without is for the application.
    private static bool IsUnprefixed(IConfigurationSource source) =>
        source is EnvironmentVariablesConfigurationSource { Prefix: null or "" };
}
