using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Hosting;

/// <summary>What browsers are told about every answer: load nothing from elsewhere, run no script that stands in a page, show the page in no frame.</summary>
internal static class SecurityHeaders
{
    // Styles: the component library writes style attributes. Images: its icons are data.
    private const string ContentPolicy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds them to an answer.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
