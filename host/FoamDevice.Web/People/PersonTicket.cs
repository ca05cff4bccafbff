using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace FoamDevice.Web.People;

/// <summary>What the cookie of somebody who signed in says.</summary>
/// <param name="Name">Who.</param>
/// <param name="Stamp">Changes with the PIN: a changed PIN signs out everywhere.</param>
/// <param name="Session">Names this signing in.</param>
public sealed record PersonTicket(string Name, string Stamp, string Session)
{
    /// <summary>The scheme of the cookie.</summary>
    public const string Scheme = "bench";

    private const string StampClaim = "foam-stamp";
    private const string SessionClaim = "foam-session";

    /// <summary>A new one.</summary>
    public static PersonTicket For(BenchPerson person) => new(person.Name, StampOf(person), Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>That of a visitor; null when nobody is signed in.</summary>
    public static PersonTicket? Of(ClaimsPrincipal principal)
    {
        return principal.Identity is { IsAuthenticated: true, Name: { } name }
            && principal.FindFirstValue(StampClaim) is { } stamp && principal.FindFirstValue(SessionClaim) is { } session
                ? new PersonTicket(name, stamp, session)
                : null;
    }

    /// <summary>For the cookie.</summary>
    public ClaimsPrincipal ToPrincipal() =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, Name), new Claim(StampClaim, Stamp), new Claim(SessionClaim, Session)], Scheme));

    /// <summary>The person's PIN is still the one that this was given for.</summary>
    public bool IsOf(BenchPerson person) => person.Name == Name && StampOf(person) == Stamp;

    private static string StampOf(BenchPerson person) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(person.PinHash)).AsSpan(0, 8));
}
