using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the wish to stop comes to, in words.</summary>
public static class StopText
{
    /// <summary>Of a run that had not begun.</summary>
    public static Sentence BeforeTheRun { get; } = Sentence.Of("stop.beforeTheRun", "Stopped before the run began; nothing was recorded.");

    /// <summary>By the device's state at the time.</summary>
    public static Sentence Of(DeviceState state)
    {
        return state switch
        {
            DeviceState.Mixing => Sentence.Of("stop.pass", "Stopping after this pass."),
            DeviceState.Finished => Sentence.Of("stop.loaded", "The run is over; leaving with the syringes in."),
            DeviceState.Service => Sentence.Of("stop.service", "It leaves service once what moves has come to its end."),
            DeviceState.Unloading => Sentence.Of("stop.over", "The run is over; nothing is left to stop."),
            DeviceState.Faulted => Sentence.Of("stop.faulted", "A fault has stopped the run; leaving it latched."),
            _ => Sentence.Of("stop.now", "Stopping before the first pass."),
        };
    }
}
