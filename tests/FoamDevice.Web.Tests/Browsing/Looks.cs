using System.Globalization;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.Browsing;

/// <summary>A language and colours of the page.</summary>
/// <param name="Language"><c>en</c> or <c>fa</c>.</param>
/// <param name="Colors"><c>light</c> or <c>dark</c>.</param>
internal sealed record Looks(string Language, string Colors)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Looks> All { get; } = [new("en", "light"), new("en", "dark"), new("fa", "light"), new("fa", "dark")];

    /// <summary>Both languages and both colours, each once: for what costs too much to be done four times.</summary>
    public static IReadOnlyList<Looks> EachOnce { get; } = [new("en", "light"), new("fa", "dark")];

    /// <summary>Chooses them for a visitor, from the next page on.</summary>
    public Task ChooseAsync(Visitor visitor)
    {
        string address = visitor.Page.Url;
        return visitor.Page.Context.AddCookiesAsync([CookieOf("foam-language", Language, address), CookieOf("foam-colors", Colors, address)]);
    }

    /// <summary>For names of pictures.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Language}-{Colors}");

    private static Cookie CookieOf(string name, string value, string address) =>
        new() { Name = name, Value = value, Url = new Uri(address).GetLeftPart(UriPartial.Authority), SameSite = SameSiteAttribute.Strict, HttpOnly = true };
}
