using FoamDevice.Host;
using FoamDevice.Web.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Hosting;

/// <summary>Who may fetch what is no page: reports, packages, files.</summary>
public static class PersonFilter
{
    /// <summary>Answers only those who are signed in, and have at least this role.</summary>
    /// <param name="route">The endpoint.</param>
    /// <param name="least">The role.</param>
    public static RouteHandlerBuilder NeedsRole(this RouteHandlerBuilder route, DeskRole least) => route.AddEndpointFilter(async (call, next) =>
    {
        DeskPerson? person = call.HttpContext.RequestServices.GetRequiredService<BenchVisitor>().Person;
        return person is null ? Results.StatusCode(StatusCodes.Status401Unauthorized)
            : person.Role < least ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await next(call).ConfigureAwait(false);
    });
}
