using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Talks with the device after it was flashed: has it started anew, with the right firmware, as the same device, and did its self-test pass?</summary>
/// <param name="before">The device before; null when it was not looked at, as when flashing is taken up at its end.</param>
/// <param name="firmwareVersion">The version that was deployed.</param>
/// <param name="portName">The port of the link, for messages.</param>
public sealed class FlashVerification(DeviceBeforeFlash? before, string firmwareVersion, string portName)
{
    /// <summary>The id of a device that has none, or whose flash was wiped.</summary>
    public const string NoIdentity = "UNPROVISIONED";

    // Start of the chip and of the runtime, the program loaded, the self-test: a few seconds each. [A], unverified.
    private const ulong PatienceMicroseconds = 30_000_000;

    private readonly List<string> _facts = [];

    /// <summary>What was found, in sentences.</summary>
    public IReadOnlyList<string> Facts => _facts;

    /// <summary>The device.</summary>
    public DeviceIdentity? Device { get; private set; }

    /// <summary>Waits for the device and looks at it.</summary>
    /// <exception cref="FlashException">It does not come back, or not as it should. Without the words about the board and how to go on.</exception>
    public IEnumerable<Turn> Run(Conversation talk)
    {
        DeviceSession session = talk.Session;
        ulong start = talk.NowMicroseconds;
        while (!IsThere(session))
        {
            if (session.Link == HostLinkState.Refused || talk.NowMicroseconds - start > PatienceMicroseconds)
            {
                throw new FlashException(WhyNotThere(session));
            }

            yield return default;
        }

        Judge(session);
    }

    private bool IsThere(DeviceSession session)
    {
        return session.IsReady && session.HasStatus && session.Status.SelfTest != SelfTestState.Pending && !IsOldStart(session);
    }

    private bool IsOldStart(DeviceSession session)
    {
        return before?.Identity is { } known && session.Device is { } device && device.DeviceId == known.DeviceId && session.BootId == before.BootId && session.BootId != 0;
    }

    private string WhyNotThere(DeviceSession session)
    {
        if (session.Link == HostLinkState.Refused)
        {
            return PortDiagnosis.Describe(session, portName).Text;
        }

        if (session.IsReady && IsOldStart(session))
        {
            return "The device answers, but has not started anew since it was flashed. Press the board's reset button. If it answers as before then, it was not written.";
        }

        return session.IsReady
            ? "The device answers, but its self-test does not end. Press the board's reset button."
            : $"The device did not come back. {PortDiagnosis.Describe(session, portName)} Press the board's reset button.";
    }

    private void Judge(DeviceSession session)
    {
        DeviceIdentity device = session.Device!;
        Status status = session.Status;
        Device = device;
        _facts.Add($"{device.DeviceId} runs firmware {device.FirmwareVersion}, protocol {device.ProtocolVersion}, on {device.Target}.");
        CheckVersion(device);
        CheckTarget(device);
        CheckIdentity(device);
        CheckSelfTest(status);
        if (status.Fault != FaultCode.None)
        {
            FaultText fault = FaultText.Of(status.Fault);
            _facts.Add($"It reports fault {(ushort)status.Fault} {fault.Name}. {fault.Cause} {fault.Advice}");
        }
    }

    private void CheckVersion(DeviceIdentity device)
    {
        if (device.FirmwareVersion != firmwareVersion)
        {
            throw new FlashException(
                $"The device runs firmware {device.FirmwareVersion}, and this host belongs to {firmwareVersion}. Build the image from the same sources as this host.");
        }
    }

    private static void CheckTarget(DeviceIdentity device)
    {
        if (device.Target != FirmwareToolchain.Target && !device.IsSimulated)
        {
            throw new FlashException($"The device runs on the runtime {device.Target}, not on {FirmwareToolchain.Target}. Install the right runtime.");
        }
    }

    private void CheckIdentity(DeviceIdentity device)
    {
        if (device.DeviceId == NoIdentity)
        {
            _facts.Add(before?.Identity is { } lost && lost.DeviceId != NoIdentity
                ? $"Its flash was wiped: it was {lost.DeviceId}, and has no identity now. Its starts count from 1 again, so give it a new id: "
                    + $"foam device provision --port {portName} --id NEW --serial {Argument(lost.SerialNumber)} --board {Argument(lost.Board)}"
                : $"It has no identity yet: foam device provision --port {portName} --id ID --serial NUMBER --board REVISION --machine FILE");
        }
        else if (before?.Identity is { } known && known.DeviceId != NoIdentity && known.DeviceId != device.DeviceId)
        {
            throw new FlashException($"Before, {known.DeviceId} answered on {portName}; now it is {device.DeviceId}. Check that both ports are of the same board.");
        }
    }

    private void CheckSelfTest(Status status)
    {
        if (status.SelfTest != SelfTestState.Passed)
        {
            FaultText fault = FaultText.Of(FaultCode.SelfTestFailed);
            throw new FlashException($"The device runs the firmware, but its boot self-test failed. {fault.Cause} {fault.Advice}");
        }

        _facts.Add("Its boot self-test passed.");
    }

    private static string Argument(string text) => text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
