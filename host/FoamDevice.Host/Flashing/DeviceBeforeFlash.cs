using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The device as it is before it is flashed: nothing that runs is cut off, and afterwards it is known whether it is the same one.</summary>
/// <param name="portName">The port of the link, for messages.</param>
public sealed class DeviceBeforeFlash(string portName)
{
    // A board that is reset by the opening of its port needs three seconds; a device that lives speaks four times a second.
    private const ulong SilencePatienceMicroseconds = 4_500_000;
    private const ulong TalkPatienceMicroseconds = 7_000_000;

    /// <summary>Who answered; null when nobody did, as on a board that was never flashed.</summary>
    public DeviceIdentity? Identity { get; private set; }

    /// <summary>Which of its starts; 0 when nobody answered.</summary>
    public uint BootId { get; private set; }

    /// <summary>What was found, in a sentence.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>Asks on the link.</summary>
    /// <exception cref="FlashException">The device has something under way, or another program talks with it.</exception>
    public IEnumerable<Turn> Look(Conversation talk)
    {
        DeviceSession session = talk.Session;
        ulong start = talk.NowMicroseconds;
        while (!IsSettled(session) && session.Link != HostLinkState.Refused && !IsOver(session, talk.NowMicroseconds - start))
        {
            yield return default;
        }

        if (session.IsReady && session.HasStatus)
        {
            Take(session);
        }
        else if (session.IsBusy)
        {
            throw new FlashException(PortDiagnosis.Describe(session, portName).Text);
        }
        else
        {
            Finding = session.ReceivedBytes == 0
                ? $"Nothing is heard on {portName}: a board without firmware, or one that is off."
                : $"No device of this version was found. {PortDiagnosis.Describe(session, portName)}";
        }
    }

    // The self-test of a start sends pulses: they are over before anything is judged.
    private static bool IsSettled(DeviceSession session) => session.IsReady && session.HasStatus && session.Status.SelfTest != SelfTestState.Pending;

    private static bool IsOver(DeviceSession session, ulong waited)
    {
        return waited > (session.ReceivedBytes == 0 ? SilencePatienceMicroseconds : TalkPatienceMicroseconds);
    }

    private void Take(DeviceSession session)
    {
        DeviceIdentity device = session.Device!;
        Status status = session.Status;
        if (status.State is not (DeviceState.Idle or DeviceState.Faulted) || status.Flags.HasFlag(DeviceFlags.Moving))
        {
            string doing = status.Flags.HasFlag(DeviceFlags.Moving) ? "moves" : $"is {status.State}";
            throw new FlashException(
                $"{device.DeviceId} on {portName} {doing}: flashing would cut that off. End it first; `foam device --port {portName}` says how it stands. Nothing was written.");
        }

        if (status.RunToken != 0)
        {
            throw new FlashException(
                $"{device.DeviceId} on {portName} still has a run in hand, and what it noted of it would be lost. Bring it home first: foam runs recover --port {portName}. Nothing was written.");
        }

        Identity = device;
        BootId = session.BootId;
        Finding = $"{device.DeviceId} answers on {portName}: firmware {device.FirmwareVersion}, board {device.Board}, {device.Target}.";
    }
}
