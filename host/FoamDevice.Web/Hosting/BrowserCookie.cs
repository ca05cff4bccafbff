using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Hosting;

/// <summary>The name that a browser gets with its first page, so that a reload is known to be the same browser.</summary>
internal static class BrowserCookie
{
    private const string Name = "foam-browser";
    private const int Bytes = 16;

    /// <summary>The browser's name; a new one when it has none yet.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Request.Cookies[Name] is { Length: Bytes * 2 } known && known.All(char.IsAsciiHexDigit))
            return known;

        string name = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(
            Name, name, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return name;
    }
}
