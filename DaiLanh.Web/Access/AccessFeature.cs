using DaiLanh.Core.Storage;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Access.Demo;
using DaiLanh.Web.Access.Entrance;
using DaiLanh.Web.Access.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DaiLanh.Web.Access;

/// <summary>The door of accounts and sign-in.</summary>
internal static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessSettings>().BindConfiguration(AccessSettings.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddDbContextFactory<AccessDb>((provider, options) => options
            .UseSqlite(
                StorageFeature.ConnectionString(provider.GetRequiredService<DataFolder>()),
                sqlite => sqlite.MigrationsHistoryTable(AccessDb.MigrationsTable))
            .AddInterceptors(provider.GetRequiredService<SqlitePragmas>())
            // AccessDb leaves out tables of Identity that nobody would use.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning)));
        services.AddSingleton<AccessMigration>();
        services.AddSingleton<AccountWork>();
        services.AddSingleton<AccountReader>();
        services.AddSingleton<FirstDay>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<ChangeAccount>();

        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CurrentPerson>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();

        services.AddSingleton<IAuthorizationHandler, Policies.ReadsBoardHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, PagesSayNo>();

        services.AddSingleton<DemoAccounts>();
        services.AddSingleton(new StartConsole(Console.Out));
        services.AddSingleton<SetupLink>();
        services.AddHostedService<PrintSetupLink>();
        services.AddScoped<CreateFirstAdministrator>();
        services.AddScoped<StartWithCampaign>();
    }

    /// <summary>Tables and, in Development, demo accounts: after the storage was migrated and filled.</summary>
    public static async Task PrepareAccessAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<AccessMigration>().ApplyAsync(CancellationToken.None);
        if (app.Environment.IsDevelopment()) await app.Services.GetRequiredService<DemoAccounts>().CreateMissingAsync(CancellationToken.None);
    }
}
