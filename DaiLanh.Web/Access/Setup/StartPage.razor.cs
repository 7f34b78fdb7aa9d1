using DaiLanh.Core.Kernel;
using DaiLanh.Core.Seeding;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Access.Setup;

/// <summary>What the system starts with. Plain HTML without a circuit.</summary>
public sealed partial class StartPage
{
    private const string LoadForm = "load-campaign";

    private Phrase? _message;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private StartWithCampaign Start { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private async Task LoadAsync()
    {
        switch (await Start.ExecuteAsync(Http.Person()!, Http.RequestAborted))
        {
            case LoadOutcome.Loaded:
                Navigation.NavigateTo("/");
                break;
            case LoadOutcome.AlreadyLoaded:
                _message = Phrase.Of("Đã có dữ liệu trong hệ thống; không nạp thêm gì.");
                break;
            case LoadOutcome.Broken broken:
                _message = broken.Fault.Say();
                break;
            case LoadOutcome.Refused refused:
                _message = refused.Why;
                break;
            case LoadOutcome.NotAllowed no:
                _message = no.Why;
                break;
            default:
                throw new InvalidOperationException("An outcome that this page does not know.");
        }
    }
}
