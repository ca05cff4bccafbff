using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>A position that is claimed is true, except after faults that no sensor sees.</summary>
public sealed class PositionIsTrue : Invariant
{
    // Play that no calibration makes good is 4 steps at most, the fine search goes step by step, the switch repeats within a quarter of a step: 6
    // steps, and half as much again. A claim is about the plunger, so play that is made good, however much, adds nothing to it.
    private const double ToleranceSteps = 9;
    private const double StepsPerMillimeter = 80;

    private readonly AxisTrust _a = new(SyringeSide.A);
    private readonly AxisTrust _b = new(SyringeSide.B);

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        _a.Look(before, now);
        _b.Look(before, now);
        bool rests = now.IsSameStart(before) && !before.IsMoving && !now.IsMoving && now.AreDriversEnabled && before.AreDriversEnabled;
        return rests ? Check(_a, now.A) ?? Check(_b, now.B) : null;
    }

    private static string? Check(AxisTrust trust, AxisMoment axis)
    {
        if (!axis.ClaimsPosition || !axis.IsEnergized || !trust.IsTrusted)
            return null;

        // What the driver still owes it makes good, or raises its alarm.
        double off = axis.ClaimedSteps - ((axis.CarriageMillimeters * StepsPerMillimeter) + axis.FollowingErrorSteps);
        return Math.Abs(off) > ToleranceSteps
            ? FormattableString.Invariant($"Axis {trust.Side} claims step {axis.ClaimedSteps}, which is {off:0.0} steps off.")
            : null;
    }
}
