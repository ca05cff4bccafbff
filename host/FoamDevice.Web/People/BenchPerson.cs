using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>Somebody on file.</summary>
/// <param name="Name">As records name the person.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="PinHash">What is kept of the PIN; the PIN itself is kept nowhere.</param>
public sealed record BenchPerson(string Name, DeskRole Role, string PinHash)
{
    /// <summary>The person as the desk knows one.</summary>
    public DeskPerson AtDesk => new(Name, Role);
}
