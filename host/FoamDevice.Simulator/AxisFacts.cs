namespace FoamDevice.Simulator;

/// <summary>What is true at one axis, read-only, for tests and reports; the firmware knows none of it.</summary>
public sealed class AxisFacts
{
    private readonly PlungerAxis _axis;

    internal AxisFacts(PlungerAxis axis) => _axis = axis;

    /// <summary>Position of the carriage from the home switch's trip point, mm.</summary>
    public double CarriageMillimeters => _axis.Carriage.PositionMeters * 1e3;

    /// <summary>Commanded minus actual position of the motor, steps.</summary>
    public double FollowingErrorSteps => _axis.Motor.FollowingErrorSteps;

    /// <summary>True while the driver is enabled and holds or drives its motor.</summary>
    public bool Energized => _axis.Motor.Energized;

    /// <summary>True while the driver has given up.</summary>
    public bool Alarm => _axis.Motor.Alarm;

    /// <summary>True while the home switch is closed.</summary>
    public bool AtHome => _axis.Home.Closed;

    /// <summary>True once the carriage has pressed an end switch.</summary>
    public bool Overran => _axis.Carriage.Overran;

    /// <summary>True while a syringe is mounted.</summary>
    public bool SyringeMounted => _axis.Syringe is not null;

    /// <summary>True once the coupler of the mounted syringe has broken away.</summary>
    public bool BrokenAway => _axis.BrokenAway;

    /// <summary>True once the plunger of the mounted syringe was pressed against the bottom of its barrel.</summary>
    public bool Bottomed => _axis.Bottomed;

    /// <summary>True once the plunger of the mounted syringe was drawn out of its barrel.</summary>
    public bool PulledOut => _axis.Syringe?.PulledOut ?? false;

    /// <summary>Pressure above ambient in the mounted syringe, kPa; 0 without one.</summary>
    public double GaugeKilopascals => (_axis.Syringe?.GaugePascals ?? 0) * 1e-3;

    /// <summary>Highest pressure above ambient since the syringe was mounted, kPa.</summary>
    public double PeakGaugeKilopascals => _axis.PeakGaugePascals * 1e-3;

    /// <summary>Volume in front of the plunger without the dead volume, mL.</summary>
    public double PlungerMilliliters => _axis.Syringe is { } syringe ? syringe.StrokeMeters * syringe.AreaSquareMeters * 1e6 : 0;

    /// <summary>Liquid in the mounted syringe, mL.</summary>
    public double LiquidMilliliters => (_axis.Syringe?.Chamber.LiquidCubicMeters ?? 0) * 1e6;

    /// <summary>Gas in the mounted syringe at its present pressure, mL.</summary>
    public double GasMilliliters => (_axis.Syringe?.Chamber.GasCubicMeters ?? 0) * 1e6;

    /// <summary>Share of air in the gas of the mounted syringe, 0 to 1.</summary>
    public double AirShare => _axis.Syringe is { } syringe && syringe.Chamber.GasMoles > 0 ? syringe.Chamber.AirMoles / syringe.Chamber.GasMoles : 0;
}
