using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>No mounted plunger is driven unless the stopcock really stands at a way for it, except where the valve's own sensors lie.</summary>
public sealed class PlungersHaveAnOpenWay : Invariant
{
    // The sensors see their position within 3 degrees; at 5 the way is still open to four fifths.
    private const double MostDegreesOff = 5;
    private const double GasPort = -90;
    private const double LiquidPort = 90;

    private static readonly FaultKind[] Lying = [FaultKind.ValveSensorStuck, FaultKind.ValveSensorNoisy];

    // The stopcock jumps by itself then, also under a train that runs: the firmware has two turns to cut it.
    private const ulong JumpMicroseconds = 100_000;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (Array.Exists(Lying, kind => now.Faults.Since(0, kind)))
            return null;

        return Check("A", before.A, now.A, now, LiquidPort) ?? Check("B", before.B, now.B, now, GasPort);
    }

    private static string? Check(string side, AxisMoment before, AxisMoment axis, Moment now, double ownPort)
    {
        bool driven = axis.IsMounted && axis.IsEnergized && before.IsEnergized && axis.Pulses != before.Pulses;
        double off = Math.Min(Math.Abs(now.ValveDegrees), Math.Abs(now.ValveDegrees - ownPort));
        if (!driven || off <= MostDegreesOff || HasJustJumped(now))
            return null;

        return FormattableString.Invariant($"Plunger {side} is driven with the valve at {now.ValveDegrees:0.0} degrees.");
    }

    private static bool HasJustJumped(Moment now)
    {
        foreach (StruckFault struck in now.Faults.Struck)
        {
            bool moves = struck.Fault.Kind is FaultKind.ValveCouplingSlips or FaultKind.ValveStuck;
            ulong changed = struck.EndedMicroseconds ?? struck.AtMicroseconds;
            if (moves && now.AtMicroseconds - changed < JumpMicroseconds)
                return true;
        }

        return false;
    }
}
