namespace FoamDevice.Simulator;

/// <summary>
/// Flow from one space into another over one tick, solved for the end of the tick: the volume moved is the one at which the
/// remaining pressure difference just drives it through the bore. So a wide bore equalises instead of swinging.
/// </summary>
public static class FlowPath
{
    private const int MostRefinements = 40;
    private const double SettledPascals = 0.5;

    /// <summary>Moves contents from donor to receiver if the donor's pressure is higher by more than the opening pressure.</summary>
    /// <param name="donor">Where it comes from.</param>
    /// <param name="receiver">Where it goes.</param>
    /// <param name="areaSquareMeters">Open area of the bore; nothing moves at 0.</param>
    /// <param name="openingPascals">Pressure difference that the way itself keeps back (a check valve's cracking pressure).</param>
    /// <param name="lossFactor">Loss factor of the bore.</param>
    /// <param name="seconds">Length of the tick.</param>
    /// <returns>Volume moved, at the donor's pressure, m³.</returns>
    public static double Transfer(
        FluidChamber donor, FluidChamber receiver, double areaSquareMeters, double openingPascals, double lossFactor, double seconds)
    {
        double drive = donor.PressurePascals - receiver.PressurePascals - openingPascals;
        if (areaSquareMeters <= 0 || drive <= SettledPascals || !double.IsFinite(drive))
            return 0;

        double contents = donor.ContentsCubicMeters;
        if (contents <= 0)
            return 0;
        double dropAtWhole = Orifice.PressureDrop(contents / seconds, areaSquareMeters, donor.MassKilograms / contents, lossFactor);

        double share = Solve(donor, receiver, openingPascals, drive, dropAtWhole);
        donor.MoveShare(share, receiver);
        return share * contents;
    }

    /// <summary>The share at which what is left of the pressure difference equals the bore's drop.</summary>
    /// <remarks>
    /// The pressures fall almost in proportion to the share, so the proportion found at the last share gives the next one as the root of
    /// a quadratic. The bounds catch the few cases in which they do not: a receiver that is nearly full, a donor that is nearly empty.
    /// </remarks>
    private static double Solve(FluidChamber donor, FluidChamber receiver, double opening, double drive, double dropAtWhole)
    {
        double least = 0;
        // The difference only falls while contents move, so the flow at the first difference is the most there can be.
        double most = Math.Min(1, Math.Sqrt(drive / dropAtWhole));
        double share = most;
        for (int i = 0; i < MostRefinements; i++)
        {
            double left = DriveAfter(donor, receiver, opening, share);
            double excess = left - dropAtWhole * share * share;
            if (Math.Abs(excess) < SettledPascals)
                return share;
            if (excess > 0)
                least = share;
            else
                most = share;
            double fall = (drive - left) / share;
            share = 2 * drive / (fall + Math.Sqrt(fall * fall + 4 * dropAtWhole * drive));
            if (!(share > least && share < most))
                share = (least + most) / 2;
        }
        return share;
    }

    private static double DriveAfter(FluidChamber donor, FluidChamber receiver, double opening, double share)
    {
        double liquid = donor.LiquidCubicMeters * share;
        double gas = donor.GasMoles * share;
        double donorPascals = donor.PressureWith(donor.LiquidCubicMeters - liquid, donor.GasMoles - gas);
        double receiverPascals = receiver.PressureWith(receiver.LiquidCubicMeters + liquid, receiver.GasMoles + gas);
        return donorPascals - receiverPascals - opening;
    }
}
