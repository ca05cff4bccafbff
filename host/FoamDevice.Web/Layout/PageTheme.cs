using MudBlazor;

namespace FoamDevice.Web.Layout;

/// <summary>The colours of the page. Text and what it stands on differ by 4.5 : 1 or more (WCAG 2.2, AA), in light and in dark.</summary>
internal static class PageTheme
{
    // What a laboratory's computer has; nothing is loaded from elsewhere.
    private static readonly string[] _fonts = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "Vazirmatn", "Noto Sans Arabic", "Tahoma", "DejaVu Sans", "sans-serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B5A7A",
            Secondary = "#5B4B8A",
            Tertiary = "#00695C",
            Info = "#0B5CAD",
            Success = "#1B6E3C",
            Warning = "#8A5300",
            Error = "#B3261E",
            Dark = "#263238",
            TextPrimary = "#1B262C",
            TextSecondary = "#455560",
            ActionDefault = "#455560",
            Background = "#F4F7F9",
            Surface = "#FFFFFF",
            AppbarBackground = "#0B3B52",
            AppbarText = "#FFFFFF",
            LinesInputs = "#6B7B86",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6CC6E8",
            PrimaryContrastText = "#00202E",
            Secondary = "#CBBEFF",
            SecondaryContrastText = "#1D1442",
            Tertiary = "#6FD8C6",
            TertiaryContrastText = "#00201B",
            Info = "#9CCAFF",
            InfoContrastText = "#001D36",
            Success = "#7FDA9B",
            SuccessContrastText = "#00210C",
            Warning = "#FFCB6B",
            WarningContrastText = "#2B1D00",
            Error = "#FFB4AB",
            ErrorContrastText = "#3B0A07",
            Dark = "#CFD8DC",
            DarkContrastText = "#12191E",
            TextPrimary = "#E6EEF3",
            TextSecondary = "#B7C4CC",
            ActionDefault = "#B7C4CC",
            Background = "#12191E",
            Surface = "#1B262E",
            AppbarBackground = "#0B2A3A",
            AppbarText = "#E6EEF3",
            LinesInputs = "#8FA0AB",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = _fonts }, Button = new ButtonTypography { TextTransform = "none", FontSize = "1rem" } },
    };
}
