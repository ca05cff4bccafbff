using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Homes both carriages, outside a run. After a run that was left loaded, or a service, it also measures the drift and closes that.</summary>
public static class HomeTalk
{
    /// <summary>Does it; the holders are empty, as somebody has confirmed.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="isAborted">Looked at once a turn: somebody wants the drivers cut.</param>
    /// <param name="accepted">Called when the device has taken the request.</param>
    /// <exception cref="AbortedException">It was aborted.</exception>
    /// <exception cref="DeviceRefusedException">The device refused, or a fault ended it.</exception>
    public static IEnumerable<Turn> Run(Conversation talk, Func<bool> isAborted, Action accepted)
    {
        bool isLoaded = talk.Status.State is DeviceState.Finished or DeviceState.Unloading or DeviceState.Service;
        foreach (Turn turn in talk.Request(isLoaded ? RequestType.ConfirmUnloaded : RequestType.Home, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        accepted();
        using (IEnumerator<Turn> moving = talk.WhileMoving().GetEnumerator())
        {
            while (!isAborted() && moving.MoveNext())
                yield return moving.Current;
        }

        if (isAborted())
        {
            foreach (Turn turn in talk.Abort())
                yield return turn;

            throw new AbortedException(
                Sentence.Of("home.aborted", "Homing was aborted; the drivers were cut. See that the holders are empty, then: foam clear, foam home."));
        }

        if (talk.Status.Fault != FaultCode.None)
        {
            FaultWords words = FaultWords.Of(talk.Status.Fault);
            throw new DeviceRefusedException(words.TitleWith(talk.Status.FaultValue, talk.Status.FaultLimit).Then(words.CauseAdvice));
        }
    }
}
