namespace FoamDevice.Web.People;

/// <summary>A page that nobody needs to be signed in for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;
