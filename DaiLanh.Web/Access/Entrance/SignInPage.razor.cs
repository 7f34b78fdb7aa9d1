using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Access.Entrance;

/// <summary>Plain HTML without a circuit: the cookie must be set in the answer to a request.</summary>
public sealed partial class SignInPage
{
    private const string FormName = "sign-in";

    private Person? _person;
    private Phrase? _message;
    private bool _waitsForSetup;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = Addresses.Return)]
    public string? Return { get; set; }

    /// <summary>What was typed.</summary>
    [SupplyParameterFromForm(FormName = FormName)]
    public SignInForm? Form { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private PasswordSignIn Password { get; set; } = default!;

    [Inject]
    private AccountReader Accounts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IHostEnvironment Environment { get; set; } = default!;

    private string ReturnTo => Addresses.SafeReturn(Return);

    protected override async Task OnInitializedAsync()
    {
        _person = Http.Person();
        _waitsForSetup = !Environment.IsDevelopment() && !await Accounts.HasAdministratorAsync(Http.RequestAborted);
    }

    private async Task SignInAsync()
    {
        switch (await Password.ExecuteAsync(Form?.UserName?.Trim() ?? "", Form?.Password ?? "", Form?.Remember == true))
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(ReturnTo);
                break;
            case SignInOutcome.Wrong:
                _message = Phrase.Of("Tên đăng nhập hoặc mật khẩu chưa đúng. Sau {0} lần sai liên tiếp, tài khoản bị khóa {1} phút.",
                    AccountRules.WrongPasswords, (int)AccountRules.LockedFor.TotalMinutes);
                break;
            case SignInOutcome.Locked locked:
                var left = locked.Until - TimeProvider.System.GetUtcNow();
                _message = Phrase.Of("Tài khoản tạm khóa vì sai mật khẩu nhiều lần, đến {0} (còn {1} phút). Quản trị hệ thống có thể mở sớm bằng cách đặt lại mật khẩu.",
                    locked.Until, (int)Math.Ceiling(Math.Max(1, left.TotalMinutes)));
                break;
            case SignInOutcome.Disabled:
                _message = Phrase.Of("Tài khoản này đã ngừng sử dụng. Hãy hỏi Quản trị hệ thống.");
                break;
            default:
                throw new InvalidOperationException("An outcome of signing in that this page does not know.");
        }
    }
}

/// <summary>The form of the sign-in page.</summary>
public sealed class SignInForm
{
    /// <summary>As typed.</summary>
    public string? UserName { get; set; }

    /// <summary>As typed.</summary>
    public string? Password { get; set; }

    /// <summary>Whether this device remembers the person.</summary>
    public bool Remember { get; set; }
}
