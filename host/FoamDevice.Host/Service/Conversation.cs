using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A talk with a device, written as a sequence: every <see cref="Turn"/> given back lets bytes and time move on.</summary>
/// <remarks>The same sequences serve a command line, a page and a test: none of them waits, sleeps, or knows how the bytes travel.</remarks>
public sealed class Conversation
{
    // A board that is reset by the opening of its port needs three seconds, its self-test two more.
    private const ulong OpenPatienceMicroseconds = 6_000_000;
    private const ulong AbortPatienceMicroseconds = 3_000_000;

    // Both carriages over their whole travel at creeping speed.
    private const ulong MovePatienceMicroseconds = 120_000_000;

    // A request lives so long; what is said in between counts as well.
    private const ulong SilencePatienceMicroseconds = LinkTiming.RequestLifeMicroseconds;

    private readonly string _portName;
    private readonly List<HeardEvent> _events = [];
    private string? _deviceId;
    private uint _bootId;

    /// <summary>Begins a talk; nothing is sent before <see cref="Open"/>.</summary>
    /// <param name="session">The host's side.</param>
    /// <param name="portName">How messages call the place of the device.</param>
    public Conversation(DeviceSession session, string portName)
    {
        Session = session;
        _portName = portName;
        session.EventHeard = _events.Add;
    }

    /// <summary>The host's side.</summary>
    public DeviceSession Session { get; }

    /// <summary>The device's last word.</summary>
    public Status Status => Session.Status;

    /// <summary>The machine profile in force.</summary>
    /// <exception cref="DeviceRefusedException">The device has none.</exception>
    public MachineProfile Machine => Session.Machine
        ?? throw new DeviceRefusedException("The device holds no valid machine profile, so it can't move. Write one: foam device config import FILE");

    /// <summary>The calibration in force.</summary>
    /// <exception cref="DeviceRefusedException">The device has none.</exception>
    public Calibration Calibration => Session.Calibration
        ?? throw new DeviceRefusedException("The device holds no valid calibration, so it can't move. Write one: foam device config import FILE");

    /// <summary>Time of the turn, µs.</summary>
    public ulong NowMicroseconds { get; private set; }

    /// <summary>Every event heard since the talk began, in the device's order.</summary>
    public IReadOnlyList<HeardEvent> Events => _events;

    /// <summary>A turn begins.</summary>
    public void Begin(ulong nowMicroseconds) => NowMicroseconds = nowMicroseconds;

    /// <summary>Waits until the device takes requests and its state is known.</summary>
    /// <exception cref="DeviceSilentException">It does not answer.</exception>
    public IEnumerable<Turn> Open()
    {
        ulong start = NowMicroseconds;
        while (!Session.IsReady || !Session.HasStatus || Status.SelfTest == SelfTestState.Pending)
        {
            if (Session.Link == HostLinkState.Refused || NowMicroseconds - start > OpenPatienceMicroseconds)
                throw new DeviceSilentException(PortDiagnosis.Describe(Session, _portName));

            yield return default;
        }

        _deviceId = Session.Device!.DeviceId;
        _bootId = Session.BootId;
    }

    /// <summary>Sends a request and waits for its answer and a status that shows its effect.</summary>
    /// <exception cref="DeviceRefusedException">The device refused.</exception>
    /// <exception cref="DeviceSilentException">It did not answer.</exception>
    /// <exception cref="DeviceChangedException">It is not the device, or not the start of it, that the talk was opened with.</exception>
    public IEnumerable<Turn> Request(RequestType type, Message? body)
    {
        ulong start = NowMicroseconds;
        while (!Session.Request(type, body))
        {
            RefuseChange();
            if (NowMicroseconds - start > SilencePatienceMicroseconds)
                throw Silent();

            yield return default;
        }

        while (Session.Outcome == RequestOutcome.Pending)
            yield return default;

        if (Session.Outcome == RequestOutcome.Refused)
            throw new DeviceRefusedException(RefusalText.Of(Session.LastRefusal!, type));

        if (Session.Outcome != RequestOutcome.Done)
        {
            RefuseChange();
            throw Silent();
        }

        foreach (Turn turn in Until(() => Session.HasStatus, SilencePatienceMicroseconds, "answering"))
            yield return turn;
    }

    /// <summary>Sends a request whose reply has fields, and reads them.</summary>
    /// <param name="type">The request.</param>
    /// <param name="body">Its fields; null without any.</param>
    /// <param name="reply">Takes the reply's fields.</param>
    /// <exception cref="DeviceRefusedException">The device refused, or its reply is too short.</exception>
    /// <exception cref="DeviceSilentException">It did not answer.</exception>
    public IEnumerable<Turn> Ask(RequestType type, Message? body, Message reply)
    {
        foreach (Turn turn in Request(type, body))
            yield return turn;

        byte[] bytes = Session.LastReply.ToArray();
        var reader = new PayloadReader();
        reader.Begin(bytes, 0, bytes.Length);
        reply.Read(reader);
        if (reader.Failed)
            throw new DeviceRefusedException($"The device's reply to {type} is too short. Bring host and firmware to the same version.");
    }

    /// <summary>Waits for something, however many turns it takes.</summary>
    /// <param name="isSo">Looked at once a turn.</param>
    /// <param name="patienceMicroseconds">The longest wait, µs.</param>
    /// <param name="doing">For the message: the device "has been … for" so long.</param>
    /// <exception cref="DeviceSilentException">It did not come to that in time, or the device fell silent.</exception>
    /// <exception cref="DeviceChangedException">It is not the device, or not the start of it, that the talk was opened with.</exception>
    public IEnumerable<Turn> Until(Func<bool> isSo, ulong patienceMicroseconds, string doing)
    {
        ulong start = NowMicroseconds;
        while (!isSo())
        {
            RefuseChange();
            if (Session.LastHeardMicroseconds + SilencePatienceMicroseconds < NowMicroseconds)
                throw Silent();

            if (NowMicroseconds - start > patienceMicroseconds)
            {
                throw new DeviceSilentException(
                    $"The device on {_portName} has been {doing} for {patienceMicroseconds / 1_000_000} s, longer than that can take. `foam abort` cuts its drivers.");
            }

            yield return default;
        }
    }

    /// <summary>Lets time pass.</summary>
    public IEnumerable<Turn> Wait(ulong microseconds)
    {
        ulong start = NowMicroseconds;
        while (NowMicroseconds - start < microseconds)
        {
            RefuseChange();
            yield return default;
        }
    }

    /// <summary>Waits while the device homes; a fault ends the wait, too.</summary>
    /// <exception cref="DeviceSilentException">It took too long.</exception>
    public IEnumerable<Turn> WhileMoving()
    {
        return Until(() => Status.State is not (DeviceState.Homing or DeviceState.Unloading), MovePatienceMicroseconds, "homing");
    }

    /// <summary>Starts the device anew, and goes on with the same device.</summary>
    /// <exception cref="DeviceRefusedException">It is in the middle of something.</exception>
    /// <exception cref="DeviceSilentException">It did not come back.</exception>
    /// <exception cref="DeviceChangedException">Another device came back.</exception>
    public IEnumerable<Turn> Restart()
    {
        uint before = Session.BootId;
        foreach (Turn turn in Request(RequestType.Restart, null))
            yield return turn;

        string? deviceId = _deviceId;
        _deviceId = null;
        ulong start = NowMicroseconds;
        while (Session.BootId == before)
        {
            if (NowMicroseconds - start > OpenPatienceMicroseconds)
                throw new DeviceSilentException($"The device on {_portName} was told to start anew and has not come back. Switch it off and on.");

            yield return default;
        }

        foreach (Turn turn in Open())
            yield return turn;

        if (_deviceId != deviceId)
            throw Changed(deviceId!);
    }

    /// <summary>Cuts the drivers and waits for the device's word.</summary>
    /// <exception cref="DeviceSilentException">It did not confirm.</exception>
    public IEnumerable<Turn> Abort()
    {
        Session.Abort();
        ulong start = NowMicroseconds;
        while (Session.AbortPending)
        {
            if (NowMicroseconds - start > AbortPatienceMicroseconds)
                throw new DeviceSilentException($"The device on {_portName} did not confirm the abort: press the emergency stop.");

            yield return default;
        }
    }

    private void RefuseChange()
    {
        if (_deviceId is not { } opened || Session.Device is not { } device)
            return;

        if (device.DeviceId != opened)
            throw Changed(opened);

        if (Session.BootId != _bootId)
        {
            throw new DeviceChangedException(
                $"The device {opened} started anew in the middle of this, so where its plungers stand is not known, and what was begun is not finished. "
                + "Look at its supply and its reset line, then begin again.");
        }
    }

    private DeviceChangedException Changed(string opened)
    {
        return new DeviceChangedException(
            $"The device on {_portName} was {opened}, and now {Session.Device?.DeviceId} answers there. Nothing was written to it. "
            + $"Connect {opened} again, or begin anew with the other one.");
    }

    private DeviceSilentException Silent() => new($"The device on {_portName} did not answer. `foam device` shows how it stands.");
}
