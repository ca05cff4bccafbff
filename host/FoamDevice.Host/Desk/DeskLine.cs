namespace FoamDevice.Host;

/// <summary>Where a desk looks for its device, and by which clock.</summary>
/// <param name="Port">The port; null to look on all <paramref name="Candidates"/>, and to let a person choose when several answer.</param>
/// <param name="Candidates">The ports there are; asked again and again while no device is there.</param>
/// <param name="Open">Opens a port by its name; a <see cref="PortException"/> when it can't.</param>
/// <param name="Time">The session's time and wall clock: that of the computer, or the faster one of a simulated bench.</param>
public sealed record DeskLine(string? Port, Func<IReadOnlyList<string>> Candidates, Func<string, IBytePort> Open, TimeProvider Time)
{
    /// <summary>Does at a simulated bench what a service asks of a person; null at a real bench.</summary>
    public IBenchHands? Hands { get; init; }
}
