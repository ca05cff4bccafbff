using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Gives a device its identity, and its machine profile if one is given; starts it anew and looks that it is who it shall be.</summary>
/// <remarks>Everything that can be refused is looked at before the first thing is written. The identity comes first, for the device refuses it when it has one.</remarks>
/// <param name="order">What it is to be.</param>
public sealed class ProvisionTalk(ProvisionOrder order)
{
    // The device starts anew some 200 ms after its reply; chip, runtime, program and self-test take a few seconds.
    private const ulong RestartPatienceMicroseconds = 30_000_000;

    // StorageCorrupt's value for the start counter.
    private const int StartCounter = 4;

    private readonly List<string> _facts = [];

    /// <summary>What was done and found, in sentences.</summary>
    public IReadOnlyList<string> Facts => _facts;

    /// <summary>Talks.</summary>
    /// <exception cref="DeviceRefusedException">The device may not be given this, or refused; the message says how far it came.</exception>
    /// <exception cref="DeviceSilentException">It does not answer, or not come back.</exception>
    public IEnumerable<Turn> Run(Conversation talk)
    {
        foreach (Turn turn in talk.Open())
        {
            yield return turn;
        }

        DeviceIdentity before = talk.Session.Device!;
        uint bootBefore = talk.Session.BootId;
        RefuseKnownId(before);
        RefuseOtherSettings(talk.Session);
        foreach (Turn turn in Write(talk, before))
        {
            yield return turn;
        }

        foreach (Turn turn in StartAnew(talk.Session, talk))
        {
            yield return turn;
        }

        foreach (Turn turn in talk.Open())
        {
            yield return turn;
        }

        Verify(talk.Session);
        Tell(talk.Session, before, bootBefore);
    }

    private void RefuseKnownId(DeviceIdentity device)
    {
        if (order.IdsOnRecord.Contains(order.DeviceId) && device.DeviceId != order.DeviceId && !order.Force)
        {
            throw new DeviceRefusedException(
                $"Runs of a device {order.DeviceId} are on record already. Another device of that name, or the same board after its flash was wiped, counts its starts "
                + "from 1 again, and its events would be taken for those on record. Choose another id, or insist with --force. Nothing was written.");
        }
    }

    // A calibration is measured work: only force replaces one.
    private void RefuseOtherSettings(DeviceSession session)
    {
        if (order.Settings is null || order.Force)
        {
            return;
        }

        bool sameMachine = session.Machine is null || TextOf(session.Machine, order.Settings.Calibration) == TextOf(order.Settings.Machine, order.Settings.Calibration);
        bool sameCalibration = session.Calibration is null || TextOf(order.Settings.Machine, session.Calibration) == TextOf(order.Settings.Machine, order.Settings.Calibration);
        if (!sameMachine || !sameCalibration)
        {
            throw new DeviceRefusedException(
                $"The device holds another {(sameMachine ? "calibration" : "machine profile")} than the file. Leave --machine out to keep it, or replace it with --force. Nothing was written.");
        }
    }

    private IEnumerable<Turn> Write(Conversation talk, DeviceIdentity before)
    {
        var identity = new WriteIdentityRequest { DeviceId = order.DeviceId, SerialNumber = order.SerialNumber, Board = order.Board, Force = order.Force };
        foreach (Turn turn in Told(talk.Request(RequestType.WriteIdentity, identity), $"It is {Describe(before)}. Nothing was written."))
        {
            yield return turn;
        }

        if (order.Settings is not { } settings)
        {
            yield break;
        }

        const string Half = "The identity is stored and in force after the next start; the machine file is not written. Write it with `foam device config import`.";
        foreach (Turn turn in Told(talk.Request(RequestType.WriteMachine, settings.Machine), Half))
        {
            yield return turn;
        }

        foreach (Turn turn in Told(talk.Request(RequestType.WriteCalibration, settings.Calibration), Half))
        {
            yield return turn;
        }
    }

    private IEnumerable<Turn> StartAnew(DeviceSession session, Conversation talk)
    {
        const string Half = "Everything is stored; switch the device off and on, then look with `foam device`.";
        uint bootBefore = session.BootId;
        ulong uptimeBefore = session.Status.UptimeMicroseconds;
        ulong start = talk.NowMicroseconds;
        bool isAsked = false;
        while (!HasStarted(session, bootBefore, uptimeBefore))
        {
            isAsked = isAsked || session.Request(RequestType.Restart, null);
            if (isAsked && session.Outcome == RequestOutcome.Refused)
            {
                throw new DeviceRefusedException($"{RefusalText.Of(session.LastRefusal!, RequestType.Restart)} {Half}");
            }

            if (talk.NowMicroseconds - start > RestartPatienceMicroseconds)
            {
                throw new DeviceSilentException($"The device was told to start anew and did not come back. {Half}");
            }

            yield return default;
        }
    }

    // A device that can't count its starts says 0 each time; its uptime begins anew all the same.
    private static bool HasStarted(DeviceSession session, uint bootBefore, ulong uptimeBefore)
    {
        return session.BootId != bootBefore || (session.HasStatus && session.Status.UptimeMicroseconds < uptimeBefore);
    }

    private void Verify(DeviceSession session)
    {
        DeviceIdentity device = session.Device!;
        if (device.DeviceId != order.DeviceId || device.SerialNumber != order.SerialNumber || device.Board != order.Board)
        {
            throw new DeviceRefusedException($"The device stored the identity, but says after its new start that it is {Describe(device)}. Its flash can't be trusted: replace the board.");
        }

        if (order.Settings is { } settings
            && (session.Machine is null || session.Calibration is null || TextOf(session.Machine, session.Calibration) != TextOf(settings.Machine, settings.Calibration)))
        {
            throw new DeviceRefusedException("The device stored the machine file, but holds another one after its new start. Its flash can't be trusted: replace the board.");
        }
    }

    private void Tell(DeviceSession session, DeviceIdentity before, uint bootBefore)
    {
        _facts.Add($"It was {Describe(before)}.");
        _facts.Add($"It is {Describe(session.Device!)}, start {session.BootId}.");
        if (order.Settings is not null)
        {
            _facts.Add("Machine profile and calibration are those of the file.");
        }
        else if (session.Machine is null || session.Calibration is null)
        {
            _facts.Add("It holds no valid machine profile or no valid calibration, so it does not move. Write them: foam device config import FILE");
        }

        if (session.BootId != 0 && session.BootId <= bootBefore)
        {
            _facts.Add($"Its starts count from {session.BootId} again. Where it kept its id, new events can be taken for ones on record: give it a new id then.");
        }

        Status status = session.Status;
        if (status.Fault == FaultCode.StorageCorrupt && status.FaultValue == StartCounter)
        {
            _facts.Add("Its start counter is damaged, and nothing over the link mends that: it will not move. "
                + "Wipe the chip's flash and flash it anew (docs/FLASHING.md), then provision it under a new id.");
        }
        else if (status.Fault != FaultCode.None)
        {
            FaultText fault = FaultText.Of(status.Fault);
            _facts.Add($"It reports fault {(ushort)status.Fault} {fault.Name}, value {status.FaultValue}. {fault.Cause} {fault.Advice}");
        }
    }

    private static string Describe(DeviceIdentity device)
    {
        return $"{device.DeviceId} (serial number {Or(device.SerialNumber)}, board {Or(device.Board)})";
    }

    private static string Or(string text) => text.Length == 0 ? "none" : text;

    private static string TextOf(MachineProfile machine, Calibration calibration) => MachineFile.Write(machine, calibration);

    // A refusal, with how far it came.
    private static IEnumerable<Turn> Told(IEnumerable<Turn> request, string state)
    {
        using IEnumerator<Turn> turns = request.GetEnumerator();
        while (MoveNext(turns, state))
        {
            yield return turns.Current;
        }
    }

    private static bool MoveNext(IEnumerator<Turn> turns, string state)
    {
        try
        {
            return turns.MoveNext();
        }
        catch (DeviceRefusedException refusal)
        {
            throw new DeviceRefusedException($"{refusal.Message} {state}");
        }
    }
}
