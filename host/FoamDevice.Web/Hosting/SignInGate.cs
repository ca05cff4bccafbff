using FoamDevice.Web.People;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Hosting;

/// <summary>Leads whoever is not signed in from a page to signing in.</summary>
internal static class SignInGate
{
    /// <summary>Lets a request through, or leads it away.</summary>
    public static Task GuardAsync(HttpContext context, RequestDelegate next, BenchVisitor visitor)
    {
        visitor.Principal = context.User;
        Type? page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (page is null || visitor.Person is not null || PageAccess.IsOpenToAll(page))
            return next(context);

        context.Response.Redirect($"/sign-in?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        return Task.CompletedTask;
    }
}
