using DaiLanh.Core;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Storage;
using DaiLanh.Web.Demo;

namespace DaiLanh.Web.Startup;

internal static class Storage
{
    /// <summary>Prepares the data folder (<c>Storage:Path</c>, relative to the content root) and registers Core on it.</summary>
    /// <exception cref="UnusableDataFolderException">The folder cannot be written.</exception>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var folder = FolderOf(builder);
        folder.Prepare();
        // The seeds are part of the program and lie beside it, whatever folder it was started in.
        var seeds = new SeedFolder(Path.GetFullPath(builder.Configuration["Seeds:Path"] ?? "seeds/2023", AppContext.BaseDirectory));
        builder.Services.AddCore(folder, seeds);
    }

    /// <summary>The data folder that the settings name; nothing is created.</summary>
    public static DataFolder FolderOf(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var path = string.IsNullOrWhiteSpace(options.Path) ? new StorageOptions().Path : options.Path;
        return new DataFolder(Path.GetFullPath(path, builder.Environment.ContentRootPath));
    }

    /// <summary>Brings the database to this version's shape, before anybody is served.</summary>
    public static async Task MigrateStorageAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<StorageMigration>().ApplyAsync(app.Lifetime.ApplicationStopping);
        if (app.Services.GetService<DemoClock>() is { } clock
            && (await app.Services.GetRequiredService<Core.Ledger.Ledger>().PositionAsync(app.Lifetime.ApplicationStopping)).At is { } latest)
        {
            clock.NotBefore(latest);
        }
    }
}
