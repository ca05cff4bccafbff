using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Has a device end a run that no program conducts: after this pass, or before the first one, plungers held.</summary>
public static class StopTalk
{
    /// <summary>Does it.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="tell">Takes what became of it, in a sentence.</param>
    /// <exception cref="DeviceRefusedException">Nothing is left to stop.</exception>
    public static IEnumerable<Turn> Run(Conversation talk, Action<Sentence> tell)
    {
        DeviceState state = talk.Status.State;
        if (state is DeviceState.Idle or DeviceState.Finished or DeviceState.Unloading or DeviceState.Faulted)
            throw new DeviceRefusedException(NothingLeft(Sentence.Of($"state.{state}", DeviceWords.State(state))));

        foreach (Turn turn in talk.Request(RequestType.Stop, null))
            yield return turn;

        tell(Sentence.Of("stop.taken", "The device has taken it.").Then(StopText.Of(state)));
    }

    private static Sentence NothingLeft(Sentence state) => Sentence.Of("stop.nothing", $"Nothing is left to stop; the device's state: {state}.");
}
