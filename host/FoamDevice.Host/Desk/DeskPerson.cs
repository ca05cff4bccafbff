namespace FoamDevice.Host;

/// <summary>Who acts.</summary>
/// <param name="Name">As records name the person.</param>
/// <param name="Role">What the person may do.</param>
public sealed record DeskPerson(string Name, DeskRole Role);
