using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The device's word about itself, as a picture that never changes.</summary>
public sealed record DeskStatus
{
    /// <summary>State.</summary>
    public DeviceState State { get; init; }

    /// <summary>Boot self-test.</summary>
    public SelfTestState SelfTest { get; init; }

    /// <summary>Confirmed valve position.</summary>
    public ValvePosition Valve { get; init; }

    /// <summary>Inputs and conditions; none while another program works the device.</summary>
    public DeviceFlags Flags { get; init; }

    /// <summary>The inputs are known: not so while another program works the device.</summary>
    public bool HasInputs { get; init; }

    /// <summary>Axis A, steps from home; null when it is not known.</summary>
    public int? PositionASteps { get; init; }

    /// <summary>Axis B, likewise.</summary>
    public int? PositionBSteps { get; init; }

    /// <summary>Latched fault, with what to do; null for none.</summary>
    public FaultNotice? Fault { get; init; }

    /// <summary>Its code.</summary>
    public FaultCode FaultCode { get; init; }

    /// <summary>Passes completed.</summary>
    public int Pass { get; init; }

    /// <summary>Passes planned; 0 without a run.</summary>
    public int Passes { get; init; }

    /// <summary>Since the end of the last pass; null without foam.</summary>
    public TimeSpan? FoamAge { get; init; }

    /// <summary>Ambient temperature, °C; null when nothing was measured.</summary>
    public double? TemperatureCelsius { get; init; }

    /// <summary>Ambient pressure, hPa; null when nothing was measured.</summary>
    public double? PressureHectopascals { get; init; }

    /// <summary>Relative humidity, %; null when nothing was measured.</summary>
    public double? HumidityPercent { get; init; }
}
