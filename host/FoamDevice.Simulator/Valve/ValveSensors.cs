namespace FoamDevice.Simulator;

/// <summary>
/// The two sensors: 01 at GasPort, 11 at Mix, 10 at LiquidPort, 00 between. They look at a cam on the stopcock's plug, not at the servo's
/// shaft, so a coupling that slips shows.
/// </summary>
public sealed class ValveSensors(BenchParameters parameters, Random noise1, Random noise2)
{
    /// <summary>Level of sensor 1.</summary>
    public bool Sensor1 { get; private set; }

    /// <summary>Level of sensor 2.</summary>
    public bool Sensor2 { get; private set; }

    /// <summary>Fault: sensor 1 gives this level whatever the plug does; null when healthy.</summary>
    public bool? Sensor1StuckAt { get; set; }

    /// <summary>Fault: sensor 2 gives this level whatever the plug does; null when healthy.</summary>
    public bool? Sensor2StuckAt { get; set; }

    /// <summary>Fault: sensor 1 flickers.</summary>
    public ContactNoise Noise1 { get; } = new(noise1);

    /// <summary>Fault: sensor 2 flickers.</summary>
    public ContactNoise Noise2 { get; } = new(noise2);

    /// <summary>Looks at the plug.</summary>
    public void Look(double plugDegrees)
    {
        bool mix = Near(plugDegrees, TBoreValve.MixDegrees);
        Sensor1 = Sensor1StuckAt ?? Noise1.Shown(mix || Near(plugDegrees, TBoreValve.LiquidPortDegrees));
        Sensor2 = Sensor2StuckAt ?? Noise2.Shown(mix || Near(plugDegrees, TBoreValve.GasPortDegrees));
    }

    private bool Near(double plugDegrees, double positionDegrees) =>
        Math.Abs(plugDegrees - positionDegrees) <= parameters.ValveSensorToleranceDegrees;
}
