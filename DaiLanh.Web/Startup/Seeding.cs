using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;

namespace DaiLanh.Web.Startup;

internal static class Seeding
{
    /// <summary>In Development an empty store gets the 2023 campaign with its demo figures, so that a newcomer's first look is a living board.</summary>
    /// <exception cref="CannotStartException">A seed file is broken.</exception>
    public static async Task SeedInDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        var outcome = await app.Services.GetRequiredService<LoadCampaign>().ExecuteAsync(Person.System, withDemoFigures: true, app.Lifetime.ApplicationStopping);
        switch (outcome)
        {
            case LoadOutcome.Loaded loaded:
                app.Logger.LogInformation("Loaded the demo campaign: {Units} units, {Targets} targets, {Entries} entries", loaded.Units, loaded.Targets, loaded.Entries);
                break;
            case LoadOutcome.Broken broken:
                throw new CannotStartException(broken.Fault.Say().ToString());
            case LoadOutcome.Refused refused:
                throw new CannotStartException(refused.Why.ToString());
            default:
                break;
        }
    }
}
