namespace FoamDevice.Campaigns;

/// <summary>
/// No syringe comes to a pressure beyond what breaks its coupler away, and none to what its Luer parts are made for; and while nothing stands in the
/// way of the flow, none comes near.
/// </summary>
public sealed class PressureStaysBelowCouplers : Invariant
{
    // At rest a coupler gives way at its share 1. A plunger that is drawn back under pressure keeps its friction on the coupler's side: 3 N beside
    // the 9 N of a 3 mL syringe make a quarter. The bench lets the coupler give way within the tick, so a tick adds nothing.
    private const double MostShare = 1.3;

    // The liquid-only first pass makes the peak: 51 kPa of 150 at the fastest that the machine allows.
    private const double MostHealthyShare = 0.75;

    // Luer parts are designed for 300 kPa.
    private const double MostKilopascals = 300;

    private static readonly FaultKind[] StandInTheWay =
    [
        FaultKind.BlockedLuer, FaultKind.EmptyBag, FaultKind.WrongSyringe, FaultKind.ValveStuck, FaultKind.ValveSensorStuck, FaultKind.ValveSensorNoisy,
        FaultKind.ValveCouplingSlips, FaultKind.HomeSwitchStuckOpen, FaultKind.HomeSwitchStuckClosed, FaultKind.HomeSwitchNoisy,
        FaultKind.DriverDiesSilently, FaultKind.DriverTrips, FaultKind.LostSteps, FaultKind.CarriageSlips,
    ];

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now) => Check("A", now.A, now) ?? Check("B", now.B, now);

    private static string? Check(string side, AxisMoment axis, Moment now)
    {
        if (axis.HighestPressureShare > MostShare)
            return FormattableString.Invariant($"Syringe {side} came to {axis.HighestPressureShare:0.00} of the pressure that breaks its coupler away.");

        if (axis.HighestPressureShare > MostHealthyShare && !Array.Exists(StandInTheWay, kind => now.Faults.Since(0, kind)))
            return FormattableString.Invariant($"Syringe {side} came to {axis.HighestPressureKilopascals:0} kPa, and nothing stood in the way of the flow.");

        // A thin syringe in the holder for a thick one: nothing measures pressure, and the holder's coupler is too strong for it.
        bool isExcused = now.Faults.Since(0, FaultKind.WrongSyringe);
        return axis.HighestPressureKilopascals > MostKilopascals && !isExcused
            ? FormattableString.Invariant($"Syringe {side} came to {axis.HighestPressureKilopascals:0} kPa.")
            : null;
    }
}
