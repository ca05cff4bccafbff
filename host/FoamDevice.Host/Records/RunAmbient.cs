using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The surroundings of a run, by the device's own sensor.</summary>
/// <param name="AtReady">Loaded, before the gas was drawn; null without a sensor.</param>
/// <param name="AtFinished">When the foam was made; null without a sensor, or when the run did not come so far.</param>
public sealed record RunAmbient(AmbientReading? AtReady, AmbientReading? AtFinished)
{
    /// <summary>Finds it among what the events of a record tell.</summary>
    internal static RunAmbient Of(IEnumerable<Message> messages)
    {
        var state = DeviceState.Idle;
        AmbientReading? atReady = null;
        AmbientReading? atFinished = null;
        foreach (Message message in messages)
        {
            switch (message)
            {
                case StateChanged changed:
                    state = changed.To;
                    break;
                case AmbientMeasured measured when state == DeviceState.Ready:
                    atReady = AmbientReading.Of(measured);
                    break;
                case AmbientMeasured measured when state == DeviceState.Finished:
                    atFinished = AmbientReading.Of(measured);
                    break;
            }
        }

        return new RunAmbient(atReady, atFinished);
    }
}
