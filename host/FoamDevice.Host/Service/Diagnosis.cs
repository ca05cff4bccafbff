using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Names the ailment behind a fault, from the fault and from what the device told before it.</summary>
internal static class Diagnosis
{
    /// <summary>The ailment behind the latched fault.</summary>
    /// <param name="talk">The talk; its status shows the fault.</param>
    /// <param name="mark">The first event of what was being tried.</param>
    public static Ailment Of(Conversation talk, int mark)
    {
        Status status = talk.Status;
        Message[] told = [.. talk.Events.Skip(mark).Select(heard => heard.Message).OfType<Message>()];
        return status.Fault == FaultCode.SafetyChainOpen && SideThatRanOn(told) is { } side
            ? new Ailment(
                $"home switch {side} does not close before its end switch",
                $"{EvidenceOf(status)} It opened while axis {side} looked for home; the other axis had found it.",
                $"If nobody pressed the emergency stop or opened the guard: check home switch {side} and its wire, push the carriage off the end switch by hand. {FaultText.Of(status.Fault).Advice}")
            : new Ailment(NameOf(status, told), EvidenceOf(status), FaultText.Of(status.Fault).Advice);
    }

    // The chain opened while homing, and one axis alone was home by then: the other went on, into its end switch.
    private static SyringeSide? SideThatRanOn(Message[] told)
    {
        bool wasHoming = told.OfType<FaultRaised>().LastOrDefault() is { State: DeviceState.Homing or DeviceState.Unloading };
        SyringeSide[] home = [.. told.Reverse().TakeWhile(one => one is not StateChanged { To: DeviceState.Homing or DeviceState.Unloading }).OfType<HomeFound>().Select(found => found.Side)];
        return wasHoming && home.Length == 1 ? home[0] == SyringeSide.A ? SyringeSide.B : SyringeSide.A : null;
    }

    private static string NameOf(Status status, Message[] told) => status.Fault switch
    {
        FaultCode.SelfTestFailed or FaultCode.StepCountMismatch => $"pulse counter {SideOfMiscount(told)}miscounts",
        FaultCode.HomeNotFound or FaultCode.HomeStuckOpen => $"home switch {SideNotHome(status, told)}does not close, or its carriage does not follow",
        FaultCode.HomeStuckClosed => $"home switch {SideNotHome(status, told)}stays closed",
        FaultCode.HomingDrift => $"axis {SideOfDrift(told)}loses steps",
        FaultCode.DriverAlarm => "a driver gives an alarm",
        FaultCode.SafetyChainOpen => "safety chain open",
        FaultCode.ValveTimeout => "valve does not follow its servo, or its sensors see nothing",
        FaultCode.ValveSensorsDisagree => SensorThatDisagrees(status),
        FaultCode.ValvePassageUnseen => "a valve sensor stays on between the positions",
        FaultCode.ValveLost => "valve leaves its position under way",
        FaultCode.SettingsInvalid => status.FaultValue == (int)SettingsKind.Calibration ? "calibration missing or not valid" : "machine profile missing or not valid",
        FaultCode.StorageCorrupt => $"stored {StoredThing(status.FaultValue)} can't be read",
        FaultCode.StorageWriteFailed => "flash can't be written",
        _ => FaultText.Of(status.Fault).Name,
    };

    private static string EvidenceOf(Status status)
    {
        FaultText text = FaultText.Of(status.Fault);
        string numbers = text.Unit.Length == 0 ? "" : $" ({status.FaultValue} {text.Unit}, limit {status.FaultLimit} {text.Unit})";
        return $"Fault {(int)status.Fault}, {text.Name}{numbers}. {text.Cause}";
    }

    private static string StoredThing(int value) => value switch
    {
        1 => "machine profile",
        2 => "calibration",
        3 => "identity",
        _ => "boot counter",
    };

    // The axis that did get home is in order; its switch or the other's flag tells which is not.
    private static string SideNotHome(Status status, Message[] told)
    {
        SyringeSide[] home = [.. told.OfType<HomeFound>().Select(found => found.Side)];
        return (home.LastOrDefault(), status.Fault) switch
        {
            (SyringeSide.A, _) => "B ",
            (SyringeSide.B, _) => "A ",
            (_, FaultCode.HomeStuckClosed) => OnlyFlag(status, expected: true),
            _ => OnlyFlag(status, expected: false),
        };
    }

    private static string OnlyFlag(Status status, bool expected)
    {
        bool a = ((status.Flags & DeviceFlags.HomeA) != 0) == expected;
        bool b = ((status.Flags & DeviceFlags.HomeB) != 0) == expected;
        return a == b ? "" : a ? "A " : "B ";
    }

    private static string SideOfMiscount(Message[] told)
    {
        if (told.OfType<SelfTestCompleted>().LastOrDefault(test => !test.Passed) is { Side: not SyringeSide.None } test)
            return $"{test.Side} ";

        if (told.OfType<MoveCompleted>().LastOrDefault(move => move.CommandedSteps != move.CountedSteps) is { } move)
            return $"{move.Side} ";

        return told.OfType<PassCompleted>().LastOrDefault() is { } pass && (pass.CommandedStepsA == pass.CountedStepsA) != (pass.CommandedStepsB == pass.CountedStepsB)
            ? pass.CommandedStepsA != pass.CountedStepsA ? "A " : "B "
            : "";
    }

    private static string SideOfDrift(Message[] told)
    {
        if (told.OfType<DriftMeasured>().LastOrDefault() is not { } drift)
            return "";

        bool a = Math.Abs(drift.DriftStepsA) > drift.ToleranceSteps;
        bool b = Math.Abs(drift.DriftStepsB) > drift.ToleranceSteps;
        return a && b ? "A and axis B " : a ? "A " : "B ";
    }

    // Sent to a position and seen at another: the sensor whose bit differs shows what is not so. Both at once: the valve is elsewhere.
    private static string SensorThatDisagrees(Status status)
    {
        int shown = SensorsAt((ValvePosition)status.FaultValue);
        int wanted = SensorsAt((ValvePosition)status.FaultLimit);
        return (shown ^ wanted) switch
        {
            0b10 => $"valve sensor 1 stays {((shown & 0b10) != 0 ? "on" : "off")}",
            0b01 => $"valve sensor 2 stays {((shown & 0b01) != 0 ? "on" : "off")}",
            0 => "a valve sensor flickers",
            _ => "valve turns to another position than its servo",
        };
    }

    private static int SensorsAt(ValvePosition position) => position switch
    {
        ValvePosition.GasPort => 0b01,
        ValvePosition.Mix => 0b11,
        ValvePosition.LiquidPort => 0b10,
        _ => 0b00,
    };
}
