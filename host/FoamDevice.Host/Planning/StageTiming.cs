using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Duration and ramp of a stage's passes, such that the cruise between the ramps goes at the method's speed.</summary>
/// <param name="DurationMicroseconds">Duration of a pass.</param>
/// <param name="RampPartsPerMillion">Share of it spent speeding up, and again slowing down.</param>
internal readonly record struct StageTiming(uint DurationMicroseconds, uint RampPartsPerMillion)
{
    private const double Million = 1e6;

    /// <summary>A thousandth is left for the rounding to whole steps, µs and ppm.</summary>
    private const double UsableAcceleration = 0.999;

    /// <summary>Works a stage out.</summary>
    /// <param name="speed">The method's speed.</param>
    /// <param name="strokeMicrometers">Stroke of the plunger that moves further.</param>
    /// <param name="volumeShare">What the pass moves, as a share of the charge: less than 1 in the first pass.</param>
    /// <param name="chargeMicroliters">The charge.</param>
    /// <param name="machine">Its start speed and largest acceleration.</param>
    public static StageTiming Of(MethodSpeed speed, double strokeMicrometers, double volumeShare, double chargeMicroliters, MachineProfile machine)
    {
        double start = machine.StartSpeedMicrometersPerSecond;
        if (speed.FullPassSeconds is { } full)
            return new StageTiming(Whole(Math.Round(full * volumeShare * Million)), Parts(speed.RampShare ?? MethodSpeed.DefaultRampShare));

        double cruise = speed.PlungerMillimetersPerSecond is { } plunger
            ? plunger * 1_000
            : speed.FlowMillilitersPerSecond!.Value * 1_000 * strokeMicrometers / (volumeShare * chargeMicroliters);
        double share = speed.RampShare
            ?? (speed.PlungerMillimetersPerSecond is null ? MethodSpeed.DefaultRampShare : SteepestShare(cruise, strokeMicrometers, start, machine));
        double mean = cruise <= start ? cruise : (cruise * (1 - share)) + (start * share);
        return new StageTiming(Whole(Math.Ceiling(strokeMicrometers / mean * Million)), Parts(share));
    }

    /// <summary>The ramp's share at the machine's largest acceleration. Where that is more than a plan may have, the acceleration comes out beyond the machine's, and is refused.</summary>
    private static double SteepestShare(double cruise, double stroke, double start, MachineProfile machine)
    {
        if (cruise <= start)
            return MethodSpeed.DefaultRampShare;

        double ramp = (cruise - start) / (UsableAcceleration * machine.MaxAccelerationMicrometersPerSecondSquared);
        double duration = (stroke + ((cruise - start) * ramp)) / cruise;
        return Math.Clamp(ramp / duration, PlanLimits.MinRampPartsPerMillion / Million, PlanLimits.MaxRampPartsPerMillion / Million);
    }

    // Rounded down: a shorter ramp lowers the cruise speed, so that the machine's limit is not passed by rounding.
    private static uint Parts(double share) => (uint)Math.Floor((share * Million) + 1e-6);

    private static uint Whole(double value) => (uint)Math.Clamp(value, 0, uint.MaxValue);
}
