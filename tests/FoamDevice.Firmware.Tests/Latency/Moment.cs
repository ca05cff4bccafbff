namespace FoamDevice.Firmware.Tests.Latency;

/// <summary>Where in a run a test reaches in.</summary>
public enum Moment
{
    Homing,
    Positioning,
    ValveTurn,
    Purge,
    FillDwell,
    FirstPass,
    Gap,
    SlowPass,
    FastPass,
    Unloading,
}
