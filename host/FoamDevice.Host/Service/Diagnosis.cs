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
            ? RanOn(side, EvidenceOf(status), FaultWords.Of(status.Fault).Advice)
            : new Ailment(NameOf(status, told), EvidenceOf(status), FaultWords.Of(status.Fault).Advice);
    }

    private static Ailment RanOn(SyringeSide side, Sentence evidence, Sentence advice) => new(
        Sentence.Of("ailment.ranOn", $"home switch {side} does not close before its end switch"),
        Sentence.Of("ailment.ranOn.evidence", $"{evidence} It opened while axis {side} looked for home; the other axis had found it."),
        Sentence.Of(
            "ailment.ranOn.remedy",
            $"If nobody pressed the emergency stop or opened the guard: check home switch {side} and its wire, push the carriage off the end switch by hand. {advice}"));

    // The chain opened while homing, and one axis alone was home by then: the other went on, into its end switch.
    private static SyringeSide? SideThatRanOn(Message[] told)
    {
        bool wasHoming = told.OfType<FaultRaised>().LastOrDefault() is { State: DeviceState.Homing or DeviceState.Unloading };
        SyringeSide[] home = [.. told.Reverse().TakeWhile(one => one is not StateChanged { To: DeviceState.Homing or DeviceState.Unloading }).OfType<HomeFound>().Select(found => found.Side)];
        return wasHoming && home.Length == 1 ? home[0] == SyringeSide.A ? SyringeSide.B : SyringeSide.A : null;
    }

    private static Sentence NameOf(Status status, Message[] told) => status.Fault switch
    {
        FaultCode.SelfTestFailed or FaultCode.StepCountMismatch => Counter(SideOfMiscount(told)),
        FaultCode.HomeNotFound or FaultCode.HomeStuckOpen => NotHome(SideNotHome(status, told)),
        FaultCode.HomeStuckClosed => StaysClosed(SideNotHome(status, told)),
        FaultCode.HomingDrift => LosesSteps(SideOfDrift(told)),
        FaultCode.DriverAlarm => Sentence.Of("ailment.driver", "a driver gives an alarm"),
        FaultCode.SafetyChainOpen => Sentence.Of("ailment.chain", "safety chain open"),
        FaultCode.ValveTimeout => Sentence.Of("ailment.valve", "valve does not follow its servo, or its sensors see nothing"),
        FaultCode.ValveSensorsDisagree => SensorThatDisagrees(status),
        FaultCode.ValvePassageUnseen => Sentence.Of("ailment.passage", "a valve sensor stays on between the positions"),
        FaultCode.ValveLost => Sentence.Of("ailment.valveLost", "valve leaves its position under way"),
        FaultCode.SettingsInvalid => status.FaultValue == (int)SettingsKind.Calibration
            ? Sentence.Of("ailment.calibration", "calibration missing or not valid")
            : Sentence.Of("ailment.profile", "machine profile missing or not valid"),
        FaultCode.StorageCorrupt => Unreadable(StoredThing(status.FaultValue)),
        FaultCode.StorageWriteFailed => Sentence.Of("ailment.flash", "flash can't be written"),
        _ => FaultWords.Of(status.Fault).Name,
    };

    private static Sentence EvidenceOf(Status status)
    {
        FaultWords words = FaultWords.Of(status.Fault);
        (int number, Sentence name, Sentence numbers, Sentence cause) = ((int)status.Fault, words.Name, words.Numbers(status.FaultValue, status.FaultLimit), words.Cause);
        return numbers.IsEmpty
            ? Sentence.Of("ailment.evidence", $"Fault {number}, {name}. {cause}")
            : Sentence.Of("ailment.evidence.numbers", $"Fault {number}, {name} ({numbers}). {cause}");
    }

    private static Sentence Counter(string side) => side.Length == 0
        ? Sentence.Of("ailment.counter.any", "pulse counter miscounts")
        : Sentence.Of("ailment.counter", $"pulse counter {side} miscounts");

    private static Sentence NotHome(string side) => side.Length == 0
        ? Sentence.Of("ailment.notHome.any", "home switch does not close, or its carriage does not follow")
        : Sentence.Of("ailment.notHome", $"home switch {side} does not close, or its carriage does not follow");

    private static Sentence StaysClosed(string side) => side.Length == 0
        ? Sentence.Of("ailment.staysClosed.any", "home switch stays closed")
        : Sentence.Of("ailment.staysClosed", $"home switch {side} stays closed");

    private static Sentence LosesSteps(string side) => side.Length switch
    {
        0 => Sentence.Of("ailment.drift.any", "axis loses steps"),
        1 => Sentence.Of("ailment.drift", $"axis {side} loses steps"),
        _ => Sentence.Of("ailment.drift.both", "axis A and axis B loses steps"),
    };

    private static Sentence Unreadable(Sentence thing) => Sentence.Of("ailment.unreadable", $"stored {thing} can't be read");

    private static Sentence StoredThing(int value) => value switch
    {
        1 => Sentence.Of("stored.profile", "machine profile"),
        2 => Sentence.Of("stored.calibration", "calibration"),
        3 => Sentence.Of("stored.identity", "identity"),
        _ => Sentence.Of("stored.boots", "boot counter"),
    };

    // The axis that did get home is in order; its switch or the other's flag tells which is not.
    private static string SideNotHome(Status status, Message[] told)
    {
        SyringeSide[] home = [.. told.OfType<HomeFound>().Select(found => found.Side)];
        return (home.LastOrDefault(), status.Fault) switch
        {
            (SyringeSide.A, _) => "B",
            (SyringeSide.B, _) => "A",
            (_, FaultCode.HomeStuckClosed) => OnlyFlag(status, expected: true),
            _ => OnlyFlag(status, expected: false),
        };
    }

    private static string OnlyFlag(Status status, bool expected)
    {
        bool a = ((status.Flags & DeviceFlags.HomeA) != 0) == expected;
        bool b = ((status.Flags & DeviceFlags.HomeB) != 0) == expected;
        return a == b ? "" : a ? "A" : "B";
    }

    private static string SideOfMiscount(Message[] told)
    {
        if (told.OfType<SelfTestCompleted>().LastOrDefault(test => !test.Passed) is { Side: not SyringeSide.None } test)
            return $"{test.Side}";

        if (told.OfType<MoveCompleted>().LastOrDefault(move => move.CommandedSteps != move.CountedSteps) is { } move)
            return $"{move.Side}";

        return told.OfType<PassCompleted>().LastOrDefault() is { } pass && (pass.CommandedStepsA == pass.CountedStepsA) != (pass.CommandedStepsB == pass.CountedStepsB)
            ? pass.CommandedStepsA != pass.CountedStepsA ? "A" : "B"
            : "";
    }

    private static string SideOfDrift(Message[] told)
    {
        if (told.OfType<DriftMeasured>().LastOrDefault() is not { } drift)
            return "";

        bool a = Math.Abs(drift.DriftStepsA) > drift.ToleranceSteps;
        bool b = Math.Abs(drift.DriftStepsB) > drift.ToleranceSteps;
        return a && b ? "A and axis B" : a ? "A" : "B";
    }

    // Sent to a position and seen at another: the sensor whose bit differs shows what is not so. Both at once: the valve is elsewhere.
    private static Sentence SensorThatDisagrees(Status status)
    {
        int shown = SensorsAt((ValvePosition)status.FaultValue);
        int wanted = SensorsAt((ValvePosition)status.FaultLimit);
        return (shown ^ wanted) switch
        {
            0b10 => StuckSensor(1, (shown & 0b10) != 0),
            0b01 => StuckSensor(2, (shown & 0b01) != 0),
            0 => Sentence.Of("ailment.flicker", "a valve sensor flickers"),
            _ => Sentence.Of("ailment.elsewhere", "valve turns to another position than its servo"),
        };
    }

    private static Sentence StuckSensor(int sensor, bool isOn) => isOn
        ? Sentence.Of("ailment.sensorOn", $"valve sensor {sensor} stays on")
        : Sentence.Of("ailment.sensorOff", $"valve sensor {sensor} stays off");

    private static int SensorsAt(ValvePosition position) => position switch
    {
        ValvePosition.GasPort => 0b01,
        ValvePosition.Mix => 0b11,
        ValvePosition.LiquidPort => 0b10,
        _ => 0b00,
    };
}
