using System.Security.Claims;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;

namespace FoamDevice.Web.People;

/// <summary>Who sits at one browser, as far as the bench knows. Asked anew each time: a role that was taken away is gone at once.</summary>
/// <param name="people">Who is on file.</param>
/// <param name="signIns">Who signed out.</param>
/// <param name="settings">Says who everyone is while nobody is on file.</param>
public sealed class BenchVisitor(PeopleBook people, SignIns signIns, BenchPageSettings settings)
{
    /// <summary>What the browser's cookie says; nobody before that is known.</summary>
    public ClaimsPrincipal Principal { get; set; } = new();

    /// <summary>The visitor; null when somebody has to sign in.</summary>
    public DeskPerson? Person => IsOpenBench ? new DeskPerson(settings.OpenBenchName, DeskRole.Engineer) : SignedIn;

    /// <summary>Nobody is on file: whoever is at this computer is an engineer, and records don't tell people apart.</summary>
    public bool IsOpenBench => people.IsOpen && !settings.DemandsSignIn;

    private DeskPerson? SignedIn =>
        PersonTicket.Of(Principal) is { } ticket && !signIns.IsEnded(ticket) && people.Find(ticket.Name) is { } person && ticket.IsOf(person) ? person.AtDesk : null;
}
