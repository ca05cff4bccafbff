using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The age of the foam as people read it.</summary>
public static class FoamAge
{
    /// <summary>Since the end of the last pass, ms; null without foam, and while mixing: the next pass makes it anew.</summary>
    public static long? MillisecondsOf(Status status)
    {
        return status.State == DeviceState.Mixing || status.FoamAgeMilliseconds == Status.NoFoam ? null : status.FoamAgeMilliseconds;
    }
}
