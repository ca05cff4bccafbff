using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>The least role that gets to see a page; without it, everyone who is signed in does.</summary>
/// <param name="least">The role.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsRoleAttribute(DeskRole least) : Attribute
{
    /// <summary>The role.</summary>
    public DeskRole Least => least;
}
