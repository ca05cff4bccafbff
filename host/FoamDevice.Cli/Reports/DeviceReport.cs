using FoamDevice.Cli.Display;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>A device: identity, state, limits.</summary>
internal sealed record DeviceReport
{
    /// <summary>Who it is.</summary>
    public required DeviceIdentity Device { get; init; }

    /// <summary>It says it is simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>Its state.</summary>
    public required DeviceState State { get; init; }

    /// <summary>Boot self-test.</summary>
    public required SelfTestState SelfTest { get; init; }

    /// <summary>Why it does not move, and what to do about it.</summary>
    public required Standstill Standstill { get; init; }

    /// <summary>Latched fault.</summary>
    public required FaultCode Fault { get; init; }

    /// <summary>The fault in words, with advice; null without one.</summary>
    public required FaultNotice? FaultNotice { get; init; }

    /// <summary>Confirmed valve position.</summary>
    public required ValvePosition Valve { get; init; }

    /// <summary>Inputs and conditions.</summary>
    public required DeviceFlags Inputs { get; init; }

    /// <summary>Axis A, mm from home; null when it is not known.</summary>
    public required double? PositionAMillimeters { get; init; }

    /// <summary>Axis B, likewise.</summary>
    public required double? PositionBMillimeters { get; init; }

    /// <summary>Surroundings by the device's sensor; null when nothing was measured.</summary>
    public required AmbientReading? Ambient { get; init; }

    /// <summary>How long ago that was, s; null when nothing was measured.</summary>
    public required double? AmbientAgeSeconds { get; init; }

    /// <summary>The surroundings in words, an absent sensor too.</summary>
    public required string AmbientText { get; init; }

    /// <summary>Events that no host has stored yet.</summary>
    public required long EventsWaiting { get; init; }

    /// <summary>Since power-up, s.</summary>
    public required double UptimeSeconds { get; init; }

    /// <summary>The calibration that it holds; null when none is valid.</summary>
    public required CalibrationFigures? Calibration { get; init; }

    /// <summary>What the machine may do; null when no valid profile is stored.</summary>
    public required MachineLimits? Limits { get; init; }

    /// <summary>Reports on an open session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="port">The serial port; null on the simulated bench.</param>
    public static DeviceReport Of(DeviceSession session, string? port)
    {
        Status status = session.Status;
        return new DeviceReport
        {
            Device = session.Device!,
            IsSimulated = session.Device!.IsSimulated,
            State = status.State,
            SelfTest = status.SelfTest,
            Standstill = Standstill.Of(DeviceView.Of(session, port, portFailure: null)),
            Fault = status.Fault,
            FaultNotice = status.Fault == FaultCode.None ? null : FaultNotice.Of(status),
            Valve = status.Valve,
            Inputs = status.Flags,
            PositionAMillimeters = Millimeters(status, DeviceFlags.PositionKnownA, status.PositionA, session.Machine),
            PositionBMillimeters = Millimeters(status, DeviceFlags.PositionKnownB, status.PositionB, session.Machine),
            Ambient = AmbientReading.Of(status),
            AmbientAgeSeconds = status.AmbientAgeMilliseconds == Status.NoAmbient ? null : status.AmbientAgeMilliseconds / 1e3,
            AmbientText = AmbientWords.Of(status),
            EventsWaiting = (long)status.NewestSequence - status.OldestSequence + 1,
            UptimeSeconds = status.UptimeMicroseconds / 1e6,
            Calibration = session.Calibration is null ? null : CalibrationFigures.Of(session.Calibration),
            Limits = session.Machine is null ? null : MachineLimits.Of(session.Machine),
        };
    }

    /// <summary>Prints it.</summary>
    public void Write(TextWriter output)
    {
        var fields = new TextFields();
        fields.Add("Device", IsSimulated ? $"{Device.DeviceId} (SIMULATED)" : Device.DeviceId);
        fields.Add("Serial", Device.SerialNumber);
        fields.Add("Board", $"{Device.Board}, {Device.Target}");
        fields.Add("Firmware", $"{Device.FirmwareVersion}, protocol {Device.ProtocolVersion}");
        fields.Add("State", DeviceWords.State(State));
        fields.Add("Fault", FaultNotice is null ? "none" : $"{FaultNotice.NumberAndName}. {FaultNotice.Aftermath}");
        fields.Add("Now", Standstill.Cause.Text);
        fields.Add("To do", Standstill.Advice.Text);
        fields.Add("Self-test", SelfTest.ToString().ToLowerInvariant());
        fields.Add("Valve", DeviceWords.Valve(Valve));
        fields.Add("Position", $"A {Position(PositionAMillimeters)}, B {Position(PositionBMillimeters)}");
        fields.Add("Safety", Inputs.HasFlag(DeviceFlags.SafetyChainOpen) ? "chain OPEN" : "chain closed");
        fields.Add("Inputs", DeviceWords.Inputs(Inputs));
        fields.Add("Ambient", AmbientText);
        fields.Add("Calibration", Calibration?.ToString() ?? "no valid calibration is stored: it will not move");
        fields.Add("Events", $"{EventsWaiting} not stored yet");
        fields.Add("Limits", Limits?.ToString() ?? "no valid machine profile is stored: it will not move");
        fields.Write(output);
    }

    private static double? Millimeters(Status status, DeviceFlags known, int steps, MachineProfile? machine)
    {
        return machine is null || (status.Flags & known) == 0 ? null : steps / (double)machine.StepsPerMillimeter;
    }

    private static string Position(double? millimeters) => millimeters is { } known ? FormattableString.Invariant($"{known:0.00} mm from home") : "not known";
}
