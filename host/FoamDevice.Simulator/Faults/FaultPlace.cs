namespace FoamDevice.Simulator;

/// <summary>Where faults of the menu take effect.</summary>
/// <param name="Device">The device.</param>
/// <param name="Line">The line to it; null when the host talks to it directly.</param>
internal sealed record FaultPlace(SimulatedDevice Device, SimulatedLine? Line)
{
    /// <summary>The faults of bench and chip.</summary>
    public SimulatedFaults Faults => Device.Faults;

    /// <summary>The faults of the line.</summary>
    public LineFaults LineFaults => Line!.Faults;
}
