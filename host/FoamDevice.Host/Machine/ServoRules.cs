using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Whether the three servo pulse widths of a calibration can be those of one valve: Mix between the two ports, and each well apart from the next.</summary>
/// <remarks>The device checks the range of each alone, so this rule is the host's.</remarks>
public static class ServoRules
{
    /// <summary>Least distance between neighbouring positions, µs. The positions are 90° apart and no usual servo turns as far in less than 300 µs [A, unverified].</summary>
    public const uint LeastDistanceMicroseconds = 300;

    /// <summary>Checks a calibration.</summary>
    /// <returns>What is wrong, in a sentence; null when nothing is.</returns>
    public static Sentence? Problem(Calibration calibration) =>
        Problem(calibration.ServoGasPortMicroseconds, calibration.ServoMixMicroseconds, calibration.ServoLiquidPortMicroseconds);

    /// <summary>Checks three pulse widths, µs. A servo mounted the other way round counts down from GasPort to LiquidPort; that is as good.</summary>
    /// <returns>What is wrong, in a sentence; null when nothing is.</returns>
    public static Sentence? Problem(uint gasPort, uint mix, uint liquidPort)
    {
        long first = (long)mix - gasPort;
        long second = (long)liquidPort - mix;
        if (Math.Sign(first) * Math.Sign(second) <= 0)
        {
            return Sentence.Of(
                "servo.order",
                $"The servo's pulse widths are {gasPort} µs for GasPort, {mix} for Mix and {liquidPort} for LiquidPort: Mix has to lie between the two ports. "
                + $"Measure them with `foam calibrate valve`.");
        }

        uint least = LeastDistanceMicroseconds;
        return Math.Min(Math.Abs(first), Math.Abs(second)) >= least
            ? null
            : Sentence.Of(
                "servo.close",
                $"The servo's pulse widths {gasPort}, {mix} and {liquidPort} µs (GasPort, Mix, LiquidPort) are too close together: the positions are 90 degrees apart, "
                + $"at least {least} µs. Measure them with `foam calibrate valve`.");
    }
}
