using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Unlatches a fault, once its cause has been seen to.</summary>
public static class ClearTalk
{
    /// <summary>Does it.</summary>
    /// <param name="talk">An open talk; the device is faulted.</param>
    /// <param name="code">The fault whose cause was seen to.</param>
    /// <param name="tell">Takes what became of it, in a sentence.</param>
    /// <exception cref="DeviceRefusedException">Its cause lasts, or another fault is latched.</exception>
    public static IEnumerable<Turn> Run(Conversation talk, FaultCode code, Action<Sentence> tell)
    {
        foreach (Turn turn in talk.Request(RequestType.ClearFault, new ClearFaultRequest { Code = code }))
            yield return turn;

        tell(talk.Status.Flags.HasFlag(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB)
            ? Sentence.Of("clear.known", "Cleared. The positions are still known.")
            : Sentence.Of("clear.unknown", "Cleared. The positions are not known: take the syringes out, then foam home, or the next run, finds home."));
    }
}
