using DaiLanh.Core.Kernel;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Access.Setup;

/// <summary>Opened by the one-time link of the first start. Plain HTML without a circuit.</summary>
public sealed partial class SetupPage
{
    private const string FormName = "first-administrator";

    private AccountOutcome.Refused? _refused;
    private Phrase? _closed;
    private string? _again;

    /// <summary>The secret of the link.</summary>
    [Parameter]
    public string Token { get; set; } = "";

    /// <summary>What was typed.</summary>
    [SupplyParameterFromForm(FormName = FormName)]
    public SetupForm? Form { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private SetupLink Link { get; set; } = default!;

    [Inject]
    private CreateFirstAdministrator Create { get; set; } = default!;

    [Inject]
    private AccountSignIn SignIn { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized()
    {
        // The address is a secret until it was used.
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        // What was sent is answered by the use case, also too late; for that the form must still be there.
        if (!HttpMethods.IsPost(Http.Request.Method) && !Link.Opens(Token)) Close(CreateFirstAdministrator.LinkIsSpent.Why);
    }

    private async Task CreateAsync()
    {
        var form = Form ?? new SetupForm();
        if (form.Password != form.PasswordAgain)
        {
            _again = L["Hai lần gõ mật khẩu chưa giống nhau."];
            return;
        }
        var request = new FirstAdministrator(form.UserName ?? "", form.Name ?? "", form.Password ?? "", form.AlsoOffice);
        switch (await Create.ExecuteAsync(Token, request, Http.RequestAborted))
        {
            case AccountOutcome.Saved saved:
                await SignIn.SignInAsync((await SignIn.UserManager.FindByIdAsync(saved.AccountId))!, isPersistent: false);
                Navigation.NavigateTo(Addresses.Setup);
                break;
            case AccountOutcome.Refused refused:
                _refused = refused;
                break;
            case AccountOutcome.NotAllowed no:
                Close(no.Why);
                break;
            default:
                throw new InvalidOperationException("An outcome that this page does not know.");
        }
    }

    private void Close(Phrase why)
    {
        _closed = why;
        // Not 404, for which the house's page “not found” would be shown. Spent and never issued look the same.
        Http.Response.StatusCode = StatusCodes.Status410Gone;
    }

    // The first field, or the first that is wrong.
    private bool IsFirst(AccountField field) => field == (_refused?.Objections.Min(o => o.Field) ?? (_again is null ? AccountField.Name : AccountField.Password));

    private string? ErrorOf(AccountField field) =>
        _refused?.Objections.FirstOrDefault(o => o.Field == field) is { } objection ? L.Say(objection.Why) : null;
}

/// <summary>The form of the first administrator.</summary>
public sealed class SetupForm
{
    /// <summary>As typed.</summary>
    public string? UserName { get; set; }

    /// <summary>As typed.</summary>
    public string? Name { get; set; }

    /// <summary>As typed.</summary>
    public string? Password { get; set; }

    /// <summary>As typed a second time.</summary>
    public string? PasswordAgain { get; set; }

    /// <summary>Whether this person is the standing office too.</summary>
    public bool AlsoOffice { get; set; }
}
