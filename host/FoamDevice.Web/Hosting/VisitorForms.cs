using System.Globalization;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.People;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Hosting;

/// <summary>The forms that set cookies: a page that is up can't. Each carries the page's own token, so that no other site can send one.</summary>
internal static class VisitorForms
{
    /// <summary>Where a PIN goes.</summary>
    public const string SignInPath = "/sign-in/enter";

    /// <summary>Signs out.</summary>
    public const string SignOutPath = "/sign-out";

    /// <summary>Takes language and colours.</summary>
    public const string ChoicePath = "/choose";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder forms = endpoints.MapGroup("").AddEndpointFilter(CheckTokenAsync);
        forms.MapPost(SignInPath, SignInAsync);
        forms.MapPost(SignOutPath, SignOutAsync);
        forms.MapPost(ChoicePath, Choose);
    }

    // A form that takes no fields would else be taken without a token.
    private static async ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var antiforgery = call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(call.HttpContext).ConfigureAwait(false)
            ? await next(call).ConfigureAwait(false)
            : Results.BadRequest("This form is not of the page as it stands now. Load the page again.");
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, SignInDesk desk, PeopleLog log, ControlSeat seat, [FromForm] string? name, [FromForm] string? pin, [FromForm] string? back)
    {
        SignInAnswer answer = await Task.Run(() => desk.Try(name ?? "", pin ?? "")).ConfigureAwait(false);
        log.SignIn(answer);
        if (answer.Person is not { } person)
            return Results.LocalRedirect(Again(name ?? "", answer.Wait, back));

        // Who sat here before leaves the controls with the chair.
        seat.Leave(BrowserCookie.Of(context));
        await context.SignInAsync(PersonTicket.Scheme, PersonTicket.For(person).ToPrincipal()).ConfigureAwait(false);
        return Results.LocalRedirect(LocalPath.Of(back));
    }

    // The form has a field so that it is read, and its token with it.
    private static async Task<IResult> SignOutAsync(HttpContext context, BenchVisitor visitor, SignIns signIns, PeopleLog log, ControlSeat seat, [FromForm] string? back)
    {
        if (visitor is { IsOpenBench: false, Person: { } person })
            log.SignOut(person);

        if (PersonTicket.Of(context.User) is { } ticket)
            signIns.End(ticket);

        seat.Leave(BrowserCookie.Of(context));
        await context.SignOutAsync(PersonTicket.Scheme).ConfigureAwait(false);
        return Results.LocalRedirect(LocalPath.Of(back));
    }

    private static IResult Choose(HttpContext context, [FromForm] string? language, [FromForm] string? colors, [FromForm] string? back)
    {
        if (PageLanguageTag.Find(language) is { } known)
            ChoiceCookie.Keep(context, known);

        if (Enum.TryParse(colors, ignoreCase: true, out PageColors chosen) && Enum.IsDefined(chosen))
            ChoiceCookie.Keep(context, chosen);

        return Results.LocalRedirect(LocalPath.Of(back));
    }

    private static string Again(string name, TimeSpan wait, string? back)
    {
        string seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return $"/sign-in?name={Uri.EscapeDataString(name)}&wrong=true&wait={seconds}&back={Uri.EscapeDataString(LocalPath.Of(back))}";
    }
}
