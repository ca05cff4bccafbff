using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the wish to stop comes to, in words.</summary>
public static class StopText
{
    /// <summary>By the device's state at the time.</summary>
    public static string Of(DeviceState state)
    {
        return state switch
        {
            DeviceState.Mixing => "Stopping after this pass.",
            DeviceState.Finished => "The run is over; leaving with the syringes in.",
            DeviceState.Unloading => "The run is over; nothing is left to stop.",
            DeviceState.Faulted => "A fault has stopped the run; leaving it latched.",
            _ => "Stopping before the first pass.",
        };
    }
}
