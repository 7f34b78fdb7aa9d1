using DaiLanh.Web.Access;
using DaiLanh.Web.Api;
using DaiLanh.Web.Guide;
using DaiLanh.Web.Ledger;
using DaiLanh.Web.Live.Clients;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Reports;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Search;
using DaiLanh.Web.Startup;

return await CommandLine.RunAsync(args, ServeAsync);

static async Task ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSettings();
    builder.Services.AddWindowsService();

    builder.AddClock();
    builder.AddStorage();
    builder.AddDemonstration();
    builder.Services.AddWords();
    builder.Services.AddKeys();
    builder.Services.AddCircuits();
    builder.Services.AddSignIn();
    builder.Services.AddReportSettings();
    builder.Services.AddApi();
    builder.Services.AddLiveHub();
    builder.Services.AddPresence();
    builder.Services.AddSearch();
    builder.Services.AddHealth();

    var app = builder.Build();
    await app.MigrateStorageAsync();
    await app.SeedInDevelopmentAsync();
    await app.PrepareAccessAsync();

    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseCulture();
    app.UseSignIn();
    app.UseApi();
    app.UseAntiforgery();

    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapGuide();
    app.MapWallPulse();
    app.MapLanguageSwitch();
    app.MapSignIn();
    app.MapReports();
    app.MapLedger();
    app.MapApi();
    app.MapLiveHub();
    app.MapPages();

    await app.RunAsync();
}
