namespace FoamDevice.Simulator;

/// <summary>The two sensors on the plug: 01 at GasPort, 11 at Mix, 10 at LiquidPort, 00 between.</summary>
public sealed class ValveSensors(BenchParameters parameters)
{
    /// <summary>Level of sensor 1.</summary>
    public bool Sensor1 { get; private set; }

    /// <summary>Level of sensor 2.</summary>
    public bool Sensor2 { get; private set; }

    /// <summary>Fault: sensor 1 gives this level whatever the plug does; null when healthy.</summary>
    public bool? Sensor1StuckAt { get; set; }

    /// <summary>Fault: sensor 2 gives this level whatever the plug does; null when healthy.</summary>
    public bool? Sensor2StuckAt { get; set; }

    /// <summary>Looks at the plug.</summary>
    public void Look(double angleDegrees)
    {
        bool mix = Near(angleDegrees, TBoreValve.MixDegrees);
        Sensor1 = Sensor1StuckAt ?? (mix || Near(angleDegrees, TBoreValve.LiquidPortDegrees));
        Sensor2 = Sensor2StuckAt ?? (mix || Near(angleDegrees, TBoreValve.GasPortDegrees));
    }

    private bool Near(double angleDegrees, double positionDegrees) =>
        Math.Abs(angleDegrees - positionDegrees) <= parameters.ValveSensorToleranceDegrees;
}
