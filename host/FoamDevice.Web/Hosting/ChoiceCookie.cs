using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Hosting;

/// <summary>What a visitor chose for this browser: language, and light or dark.</summary>
internal static class ChoiceCookie
{
    private const string LanguageName = "foam-language";
    private const string ColorsName = "foam-colors";
    private static readonly TimeSpan _life = TimeSpan.FromDays(365);

    /// <summary>The language; null when none was chosen.</summary>
    public static PageLanguage? LanguageOf(HttpContext context) => PageLanguageTag.Find(context.Request.Cookies[LanguageName]);

    /// <summary>The colours.</summary>
    public static PageColors ColorsOf(HttpContext context) =>
        Enum.TryParse(context.Request.Cookies[ColorsName], ignoreCase: true, out PageColors colors) && Enum.IsDefined(colors) ? colors : PageColors.Light;

    /// <summary>Keeps a language.</summary>
    public static void Keep(HttpContext context, PageLanguage language) => Append(context, LanguageName, PageLanguageTag.Of(language));

    /// <summary>Keeps colours.</summary>
    public static void Keep(HttpContext context, PageColors colors) => Append(context, ColorsName, colors.ToString());

    private static void Append(HttpContext context, string name, string value) => context.Response.Cookies.Append(
        name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = _life });
}
