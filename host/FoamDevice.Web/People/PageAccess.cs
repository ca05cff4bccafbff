using System.Reflection;
using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>Who gets to see which page.</summary>
public static class PageAccess
{
    /// <summary>Whether a person gets to see a page.</summary>
    /// <param name="page">The page's component.</param>
    /// <param name="person">Who; null when nobody is signed in.</param>
    public static bool MaySee(Type page, DeskPerson? person) =>
        IsOpenToAll(page) || (person is not null && person.Role >= (page.GetCustomAttribute<NeedsRoleAttribute>()?.Least ?? DeskRole.Viewer));

    /// <summary>Whether nobody needs to be signed in for it.</summary>
    public static bool IsOpenToAll(Type page) => page.IsDefined(typeof(OpenToAllAttribute), inherit: false);
}
