using DaiLanh.Core.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DaiLanh.Web.Startup;

internal static class Keys
{
    /// <summary>
    /// Keeps the keys that protect cookies, forms and circuits in the data folder, so that a restart signs nobody out and open
    /// pages can start again. They are saved with the data when the folder is saved.
    /// </summary>
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("DaiLanh");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((options, data, loggers) =>
            options.XmlRepository = new FileSystemXmlRepository(Folder(data), loggers));

        // The warning says that keys are not encrypted at rest. There is no key store common to Linux and Windows; whoever can
        // read the data folder can read the database beside the keys, so the folder's own permissions are the protection.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }

    private static DirectoryInfo Folder(DataFolder data) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(data.Keys)
        : Directory.CreateDirectory(data.Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
