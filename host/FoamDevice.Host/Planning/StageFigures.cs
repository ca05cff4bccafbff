using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the passes at one speed look like.</summary>
/// <param name="Stage">The speed.</param>
/// <param name="FirstPass">First pass at it.</param>
/// <param name="LastPass">Last pass at it.</param>
/// <param name="PassSeconds">Time of a pass, s.</param>
/// <param name="RampShare">Share of it spent speeding up, and again slowing down.</param>
/// <param name="CruiseMillimetersPerSecond">Speed of the faster plunger between the ramps, mm/s.</param>
/// <param name="CruiseMillilitersPerSecond">Flow between the ramps, mL/s.</param>
public sealed record StageFigures(
    SpeedStage Stage,
    int FirstPass,
    int LastPass,
    double PassSeconds,
    double RampShare,
    double CruiseMillimetersPerSecond,
    double CruiseMillilitersPerSecond)
{
    /// <summary>Passes at this speed.</summary>
    public int Passes => LastPass - FirstPass + 1;

    internal static StageFigures Of(SpeedStage stage, int firstPass, int lastPass, int steps, uint volumeMicroliters, uint duration, uint ramp, MachineProfile machine)
    {
        long stroke = PlungerGeometry.MicrometersOf(steps, machine.StepsPerMillimeter);
        long cruise = SpeedProfile.CruiseSpeed(stroke, duration, ramp, machine.StartSpeedMicrometersPerSecond);
        return new StageFigures(stage, firstPass, lastPass, duration / 1e6, ramp / 1e6, cruise / 1e3, cruise / (double)stroke * volumeMicroliters / 1e3);
    }
}
