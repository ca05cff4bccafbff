namespace FoamDevice.Campaigns;

/// <summary>The servo never turns the stopcock while a driver drives a plunger.</summary>
public sealed class ValveStandsWhilePlungersMove : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        // A jam that comes loose lets the servo go where it was sent long before.
        bool isExcused = now.Faults.Since(0, FaultKind.ValveStuck);
        return now.ValveTurnedWhileMoving && !isExcused ? "The valve turned while a plunger was driven." : null;
    }
}
