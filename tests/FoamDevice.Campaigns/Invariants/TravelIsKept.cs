namespace FoamDevice.Campaigns;

/// <summary>No carriage leaves its travel, and none ever stands on a hard stop.</summary>
public sealed class TravelIsKept : Invariant
{
    // Homing trains are 16 steps (0.2 mm), and one may start just before the switch closes; the nut has 0.05 mm of play.
    private const double LowestHealthy = -0.6;

    // Empty is at 100 mm, but suction may draw a carriage on whose driver is off. The soft limit keeps a millimetre before the travel's end.
    private const double HighestHealthy = 109;

    // The end switches stand 3 mm beyond the travel of 0 to 110 mm; homing at 20 mm/s goes 0.4 mm in two turns, a pass at 300 mm/s one
    // millimetre in the 3 ms until the chain has acted. A slip of up to 1.5 mm comes on top.
    private const double LowestAtAll = -4.9;
    private const double HighestAtAll = 114.9;

    private static readonly FaultKind[] Misleading =
    [
        FaultKind.HomeSwitchStuckOpen, FaultKind.HomeSwitchStuckClosed, FaultKind.HomeSwitchNoisy, FaultKind.CarriageSlips, FaultKind.LostSteps,
        FaultKind.DriverDiesSilently, FaultKind.DriverTrips,
    ];

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now) => Check("A", now.A, now) ?? Check("B", now.B, now);

    private static string? Check(string side, AxisMoment axis, Moment now)
    {
        if (axis.HasTouchedStop)
            return $"Carriage {side} stood on a hard stop.";

        if (axis.LowestMillimeters >= LowestHealthy && axis.HighestMillimeters <= HighestHealthy)
            return null;

        bool isMisled = Array.Exists(Misleading, kind => now.Faults.Since(0, kind));
        bool isBeyond = axis.LowestMillimeters < LowestAtAll || axis.HighestMillimeters > HighestAtAll;
        return isBeyond || !isMisled
            ? FormattableString.Invariant($"Carriage {side} was between {axis.LowestMillimeters:0.00} and {axis.HighestMillimeters:0.00} mm.")
            : null;
    }
}
