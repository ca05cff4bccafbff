using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Hosting;

/// <summary>Turns away what other sites ask for through a visitor's browser: requests under a strange name, and orders or connections from a strange page.</summary>
/// <param name="certificate">Its names are the page's own; null without.</param>
internal sealed class OriginGuard(X509Certificate2? certificate)
{
    private readonly HashSet<string> _names = NamesOf(certificate);

    /// <summary>Lets a request through, or answers it.</summary>
    public Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (!IsOwnName(request.Host.Host))
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This bench has no such name. Open the page by the address that `foam serve` printed.");

        return IsHarmless(context) || IsOwnOrigin(request)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "This came from another site's page, and nothing was done.");
    }

    // A name that somebody's DNS points here would make a strange page look like the bench's own. An address in numbers can't be pointed.
    private bool IsOwnName(string host) => IPAddress.TryParse(host.Trim('[', ']'), out _) || _names.Contains(host);

    // Browsers let any page open a socket anywhere, and post anywhere; they say from where.
    private static bool IsHarmless(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && !context.WebSockets.IsWebSocketRequest && !IsCircuit(context.Request);

    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor") && request.Query.ContainsKey("id");

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence).ConfigureAwait(false);
    }

    private static HashSet<string> NamesOf(X509Certificate2? certificate)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "localhost", Environment.MachineName };
        foreach (X509SubjectAlternativeNameExtension extension in certificate?.Extensions.OfType<X509SubjectAlternativeNameExtension>() ?? [])
            names.UnionWith(extension.EnumerateDnsNames());

        return names;
    }
}
