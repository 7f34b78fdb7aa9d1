using System.Security.Claims;
using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Access.Entrance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DaiLanh.Tests.Web.Access;

/// <summary>Inside an open circuit nothing asks the server's endpoints: this gate alone decides what is drawn.</summary>
public sealed class PageGateTests : WebTest
{
    private readonly Signed _signed = new();

    public PageGateTests()
    {
        Services.AddAuthorizationCore(Policies.Add);
        // In place of bUnit's stand-ins: here the real policies decide.
        Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        Services.AddSingleton<IAuthorizationHandler, Policies.ReadsBoardHandler>();
        Services.AddSingleton<IHostEnvironment>(new Production());
        Services.AddSingleton(Options.Create(new AccessSettings { AnonymousBoard = true }));
        Services.AddSingleton<AuthenticationStateProvider>(_signed);
        Services.AddCascadingAuthenticationState();
        Services.AddScoped<CurrentPerson>();
        JSInterop.SetupModule("./Search/Dialog/SearchDialog.razor.js").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Somebody_without_an_account_reads_an_open_board() => Assert.Contains("bảng", Open<BoardPage>().Markup, StringComparison.Ordinal);

    [Fact]
    public void Somebody_without_an_account_is_sent_from_any_other_page_to_sign_in_and_back()
    {
        var page = Open<LedgerLikePage>("nhat-ky?truoc=20");

        Assert.DoesNotContain("bí mật", page.Markup, StringComparison.Ordinal);
        Assert.Equal("http://localhost/dang-nhap?ve=%2Fnhat-ky%3Ftruoc%3D20", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_person_with_the_role_sees_the_page()
    {
        _signed.In(Role.Viewer);

        Assert.Contains("bí mật", Open<LedgerLikePage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_without_the_role_is_told_who_may()
    {
        _signed.In(Role.Unit);

        var page = Open<OfficePage>();

        Assert.DoesNotContain("giao chỉ tiêu", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Ai mở được: Thường trực Hội đồng.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("http://localhost/", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task A_page_that_is_open_closes_when_its_person_may_no_longer()
    {
        _signed.In(Role.Viewer);
        var page = Open<LedgerLikePage>();

        await page.InvokeAsync(_signed.Out);

        page.WaitForAssertion(() => Assert.DoesNotContain("bí mật", page.Markup, StringComparison.Ordinal));
        Assert.StartsWith("http://localhost/dang-nhap", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<PageGate> Open<TPage>(string? address = null)
    {
        if (address is not null) Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<PageGate>(p => p.Add(g => g.Route, new RouteData(typeof(TPage), new Dictionary<string, object?>())));
    }

    [Layout(typeof(Bare))]
    [Authorize(Policy = Policies.BoardReader)]
    private sealed class BoardPage : Says
    {
        protected override string Text => "bảng";
    }

    [Layout(typeof(Bare))]
    [Authorize(Policy = Policies.Reports)]
    private sealed class LedgerLikePage : Says
    {
        protected override string Text => "bí mật";
    }

    [Layout(typeof(Bare))]
    [Authorize(Policy = Policies.Office)]
    private sealed class OfficePage : Says
    {
        protected override string Text => "giao chỉ tiêu";
    }

    private abstract class Says : ComponentBase
    {
        protected abstract string Text { get; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Text);
    }

    private sealed class Bare : LayoutComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Body);
    }

    private sealed class Signed : AuthenticationStateProvider
    {
        private ClaimsPrincipal _user = new(new ClaimsIdentity());

        public void In(Role role) => _user = new PersonClaims(Options.Create(new IdentityOptions()))
            .CreateAsync(new Account { Id = "a-1", UserName = "a", Name = "A", SecurityStamp = "s", Roles = [role] }).GetAwaiter().GetResult();

        public void Out()
        {
            _user = new ClaimsPrincipal(new ClaimsIdentity());
            NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
        }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_user));
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "DaiLanh.Web";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
