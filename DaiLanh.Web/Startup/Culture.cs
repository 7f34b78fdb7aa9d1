using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using MudBlazor;

namespace DaiLanh.Web.Startup;

internal static class Culture
{
    private const string Cookie = "dailanh.language";

    public static void AddWords(this IServiceCollection services)
    {
        // Scoped: a circuit keeps the language it was opened in, also when a change in the background makes it render.
        services.AddScoped(_ => Wording.Current);
        services.AddTransient<MudLocalizer, MudWords>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures.Vietnamese);
            options.SupportedCultures = options.SupportedUICultures = [Cultures.Vietnamese, Cultures.English];
            // The office is Vietnamese whatever language its browsers were installed in: only a choice made here counts.
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
        });
    }

    public static void UseCulture(this WebApplication app)
    {
        Cultures.UseVietnameseByDefault();
        app.UseRequestLocalization();
    }

    /// <summary><c>/ngon-ngu?ma=en&amp;ve=/bao-cao</c>: remembers the language and goes back to a page of this site.</summary>
    public static void MapLanguageSwitch(this WebApplication app) => app.MapGet("/ngon-ngu", (HttpContext context, string? ma, string? ve) =>
    {
        var culture = ma == Cultures.English.TwoLetterISOLanguageName ? Cultures.English : Cultures.Vietnamese;
        context.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax });
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(ve) ? ve! : "/");
    }).AllowAnonymous();
}
