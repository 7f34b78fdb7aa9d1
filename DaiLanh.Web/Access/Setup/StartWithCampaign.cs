using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;

namespace DaiLanh.Web.Access.Setup;

/// <summary>
/// Use case: the second step of the first start. An administrator has no right over campaigns, but somebody must put the first one into an
/// empty store, and on that day nobody else is there: this use case holds that right, and the ledger names the administrator.
/// </summary>
internal sealed class StartWithCampaign(LoadCampaign load)
{
    public async Task<LoadOutcome> ExecuteAsync(Person actor, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Admin)) return new LoadOutcome.NotAllowed(Phrase.Of("Chỉ Quản trị hệ thống thiết lập lần đầu."));
        return await load.ExecuteAsync(actor, withDemoFigures: false, cancellationToken);
    }
}
