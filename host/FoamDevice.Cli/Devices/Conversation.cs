using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Devices;

/// <summary>A short talk with a device, written as a sequence: every <see cref="Turn"/> given back lets bytes and time move on.</summary>
internal sealed class Conversation(DeviceSession session, string portName)
{
    // A board that is reset by the opening of its port needs three seconds, its self-test two more.
    private const ulong OpenPatienceMicroseconds = 6_000_000;
    private const ulong AbortPatienceMicroseconds = 3_000_000;

    // Both carriages over their whole travel at creeping speed.
    private const ulong MovePatienceMicroseconds = 120_000_000;

    /// <summary>The host's side.</summary>
    public DeviceSession Session => session;

    /// <summary>Time of the turn, µs.</summary>
    public ulong NowMicroseconds { get; private set; }

    /// <summary>A turn begins.</summary>
    public void Begin(ulong nowMicroseconds) => NowMicroseconds = nowMicroseconds;

    /// <summary>Waits until the device takes requests and its state is known.</summary>
    /// <exception cref="DeviceSilentException">It does not answer.</exception>
    public IEnumerable<Turn> Open()
    {
        ulong start = NowMicroseconds;
        while (!session.IsReady || !session.HasStatus || session.Status.SelfTest == SelfTestState.Pending)
        {
            if (session.Link == HostLinkState.Refused || NowMicroseconds - start > OpenPatienceMicroseconds)
                throw new DeviceSilentException(PortDiagnosis.Describe(session, portName));

            yield return default;
        }
    }

    /// <summary>Sends a request and waits for its answer and a status that shows its effect.</summary>
    /// <exception cref="DeviceRefusedException">The device refused.</exception>
    /// <exception cref="DeviceSilentException">It did not answer.</exception>
    public IEnumerable<Turn> Request(RequestType type, Message? body)
    {
        while (!session.Request(type, body))
            yield return default;

        while (session.Outcome == RequestOutcome.Pending)
            yield return default;

        if (session.Outcome == RequestOutcome.Refused)
            throw new DeviceRefusedException(RefusalText.Of(session.LastRefusal!));

        if (session.Outcome != RequestOutcome.Done)
            throw new DeviceSilentException($"The device on {portName} did not answer. `foam device` shows how it stands.");

        while (!session.HasStatus)
            yield return default;
    }

    /// <summary>Waits while the device homes.</summary>
    /// <exception cref="DeviceRefusedException">A fault ended it.</exception>
    public IEnumerable<Turn> WhileMoving()
    {
        ulong start = NowMicroseconds;
        while (session.Status.State is DeviceState.Homing or DeviceState.Unloading)
        {
            if (NowMicroseconds - start > MovePatienceMicroseconds)
                throw new DeviceSilentException($"The device on {portName} has been homing for two minutes. `foam abort` cuts its drivers.");

            yield return default;
        }
    }

    /// <summary>Cuts the drivers and waits for the device's word.</summary>
    /// <exception cref="DeviceSilentException">It did not confirm.</exception>
    public IEnumerable<Turn> Abort()
    {
        session.Abort();
        ulong start = NowMicroseconds;
        while (session.AbortPending)
        {
            if (NowMicroseconds - start > AbortPatienceMicroseconds)
                throw new DeviceSilentException($"The device on {portName} did not confirm the abort: press the emergency stop.");

            yield return default;
        }
    }
}
