using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The device's numbers in the operator's words.</summary>
public static class DeviceWords
{
    /// <summary>A valve position, with the ports it joins.</summary>
    public static string Valve(ValvePosition position)
    {
        return position switch
        {
            ValvePosition.GasPort => "GasPort (B-C)",
            ValvePosition.Mix => "Mix (A-B)",
            ValvePosition.LiquidPort => "LiquidPort (A-C)",
            _ => "not confirmed",
        };
    }

    /// <summary>What happens in a state.</summary>
    public static string State(DeviceState state)
    {
        return state switch
        {
            DeviceState.Idle => "idle",
            DeviceState.Homing => "homing: the carriages look for their home switches",
            DeviceState.Loading => "loading: the carriages stand where the syringes go",
            DeviceState.Ready => "ready: loaded and confirmed",
            DeviceState.Filling => "filling: purging, then drawing the gas",
            DeviceState.Mixing => "mixing",
            DeviceState.Finished => "finished: the foam waits, drivers holding",
            DeviceState.Unloading => "unloading: homes again when the syringes are out",
            DeviceState.Faulted => "faulted",
            DeviceState.Service => "in service: homed, drivers holding, for calibration and repair",
            _ => $"state {(int)state}",
        };
    }

    /// <summary>A span as minutes, seconds and tenths.</summary>
    public static string Clock(TimeSpan span) => FormattableString.Invariant($"{(int)span.TotalMinutes}:{span.Seconds:00}.{span.Milliseconds / 100}");

    /// <summary>The inputs that a person can look at and touch.</summary>
    public static string Inputs(DeviceFlags flags)
    {
        return $"home A {Switch(flags, DeviceFlags.HomeA)}, home B {Switch(flags, DeviceFlags.HomeB)}, "
            + $"valve sensors {Bit(flags, DeviceFlags.ValveSensor1)}{Bit(flags, DeviceFlags.ValveSensor2)}, "
            + $"driver alarm {(flags.HasFlag(DeviceFlags.DriverAlarm) ? "ON" : "none")}";
    }

    private static string Switch(DeviceFlags flags, DeviceFlags flag) => flags.HasFlag(flag) ? "closed" : "open";

    private static int Bit(DeviceFlags flags, DeviceFlags flag) => flags.HasFlag(flag) ? 1 : 0;
}
