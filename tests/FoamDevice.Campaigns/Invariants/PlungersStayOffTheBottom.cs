namespace FoamDevice.Campaigns;

/// <summary>No plunger is pressed on the bottom of its barrel, except after faults that no sensor sees.</summary>
public sealed class PlungersStayOffTheBottom : Invariant
{
    // Empty is exactly the bottom: the nut's play of 0.05 mm at 100 N/mm, and half as much again.
    private const double MostNewtons = 8;

    private static readonly FaultKind[] Misleading =
    [
        FaultKind.HomeSwitchStuckOpen, FaultKind.HomeSwitchStuckClosed, FaultKind.HomeSwitchNoisy, FaultKind.CarriageSlips, FaultKind.LostSteps,
        FaultKind.DriverDiesSilently, FaultKind.DriverTrips,
    ];

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        double newtons = Math.Max(now.A.HighestBottomNewtons, now.B.HighestBottomNewtons);
        bool isExcused = newtons > MostNewtons && Array.Exists(Misleading, kind => now.Faults.Since(0, kind));
        return newtons > MostNewtons && !isExcused ? FormattableString.Invariant($"A plunger was pressed on its bottom with {newtons:0} N.") : null;
    }
}
