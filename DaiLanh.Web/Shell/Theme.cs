using MudBlazor;

namespace DaiLanh.Web.Shell;

/// <summary>
/// MudBlazor in the house's clothes: the colours of <c>wwwroot/tokens.css</c>, flat, quietly rounded. ThemeTests holds the two
/// files together; <c>wwwroot/mud.css</c> does what a theme cannot.
/// </summary>
internal static class Theme
{
    public const string Light = "light";
    public const string Dark = "dark";
    private const string Cookie = "dailanh.theme"; // written by start.js

    private static readonly string[] Font = ["Be Vietnam Pro", "system-ui", "Segoe UI", "sans-serif"];

    public static MudTheme Mud { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), Tokens.Light),
        PaletteDark = Fill(new PaletteDark(), Tokens.Dark),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        Shadows = new Shadow { Elevation = Flat() },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = ".875rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Font, FontSize = "1.5rem", FontWeight = "800", LineHeight = "1.3", LetterSpacing = "-.01em" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Font, FontSize = ".8125rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "700", LineHeight = "1.3", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = ".875rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = ".8125rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = ".875rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
        },
    };

    /// <summary>Light, as paper is, until somebody chooses otherwise.</summary>
    public static string NameFrom(IRequestCookieCollection cookies) => cookies[Cookie] == Dark ? Dark : Light;

    private static T Fill<T>(T palette, Tokens t) where T : Palette
    {
        palette.Primary = t.Accent;
        palette.PrimaryContrastText = palette.ErrorContrastText = t.Card;
        palette.Secondary = palette.Warning = t.Gold;
        palette.Tertiary = palette.Success = t.Exceeded;
        palette.SecondaryContrastText = palette.WarningContrastText = t.Card;
        palette.TertiaryContrastText = palette.SuccessContrastText = palette.InfoContrastText = t.Card;
        palette.Info = t.InkMuted;
        palette.Error = t.AtRisk;
        palette.Background = palette.BackgroundGray = t.Paper;
        palette.Surface = palette.AppbarBackground = palette.DrawerBackground = t.Card;
        palette.TextPrimary = palette.AppbarText = palette.DrawerText = palette.Dark = t.Ink;
        palette.DarkContrastText = t.Card;
        palette.TextSecondary = palette.DrawerIcon = palette.ActionDefault = t.InkMuted;
        palette.LinesDefault = palette.TableLines = palette.Divider = palette.DividerLight = t.Line;
        palette.LinesInputs = t.LineStrong;
        palette.TableHover = t.CardActive;
        palette.HoverOpacity = 0.06;
        return palette;
    }

    // Borders carry the layout; only what floats above the page keeps a shadow, given in mud.css.
    private static string[] Flat() => [.. Enumerable.Repeat("none", new Shadow().Elevation.Length)];

    /// <summary>The part of tokens.css that MudBlazor must know as values, because it computes shades from them.</summary>
    internal sealed record Tokens(
        string Paper, string Card, string CardActive, string Line, string LineStrong, string Ink, string InkMuted,
        string Accent, string Gold, string Exceeded, string AtRisk)
    {
        public static Tokens Light { get; } = new(
            "#fbf8f1", "#ffffff", "#fff8e6", "#e9dfd0", "#a08f7c", "#2a1a1a", "#74655d",
            "#b3151b", "#8a6100", "#17805c", "#c0251d");

        public static Tokens Dark { get; } = new(
            "#171011", "#221819", "#33260f", "#3a2b2b", "#8a7270", "#f6ede6", "#b9a9a1",
            "#ff7a70", "#f6c445", "#45c79a", "#ff7b70");
    }
}
