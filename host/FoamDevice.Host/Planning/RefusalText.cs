using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A device's refusal in words.</summary>
public static class RefusalText
{
    /// <summary>Plain sentences: why, and what to do.</summary>
    /// <param name="refusal">The answer.</param>
    /// <param name="type">What was asked for; none when it is clear from the place.</param>
    public static Sentence Of(Refusal refusal, RequestType type = RequestType.None)
    {
        Sentence request = type == RequestType.None ? Sentence.Of("refusal.aRequest", "the request") : Named(type);
        return refusal.Code switch
        {
            RefusalCode.PlanRefused => PlanRefusalText.Describe((PlanField)refusal.Field, refusal.Value, refusal.Limit, refusal.Value < refusal.Limit),
            RefusalCode.JogRefused => JogRefusalText.Of(refusal),
            RefusalCode.SettingsRefused => DescribeSetting(type, refusal),
            RefusalCode.Malformed => Sentence.Of("refusal.Malformed", $"The device could not read {request}: it was too short. Update host and firmware to the same version."),
            RefusalCode.UnknownRequest => Sentence.Of("refusal.UnknownRequest", $"The device does not know {request}. Update its firmware."),
            RefusalCode.WrongState => WrongState((DeviceState)refusal.Value, request),
            RefusalCode.FaultLatched or RefusalCode.CauseLasts or RefusalCode.NoFault => OfFault(refusal.Code, FaultWords.Of((FaultCode)refusal.Value)),
            _ => OfDevice(refusal, request),
        };
    }

    private static Sentence OfDevice(Refusal refusal, Sentence request) => refusal.Code switch
    {
        RefusalCode.None => Sentence.Of("refusal.None", "The device refused nothing."),
        RefusalCode.SessionUnknown => Sentence.Of("refusal.SessionUnknown", "The device talks to another host program by now. End that one, or wait until it has ended."),
        RefusalCode.SyringesNotOut => Sentence.Of("refusal.SyringesNotOut", "Homing needs the operator's word that the syringes are out. Take them out and confirm."),
        RefusalCode.SettingsMissing => Sentence.Of(
            "refusal.SettingsMissing", "No valid machine profile or calibration is stored on the device, so it can't move. Write both to it."),
        RefusalCode.StorageFailed => Sentence.Of("refusal.StorageFailed", "The device's flash could not be written. Start the device anew; if it comes back, replace the board."),
        RefusalCode.SelfTestNotPassed => (SelfTestState)refusal.Value == SelfTestState.Pending
            ? Sentence.Of("refusal.SelfTestNotPassed.pending", "The device's self-test is not over yet. Try again in a second.")
            : Sentence.Of("refusal.SelfTestNotPassed", "The device's self-test failed, so it refuses to move. Check the STEP loop-back wires, then start the device anew."),
        RefusalCode.SafetyChainOpen => Sentence.Of(
            "refusal.SafetyChainOpen", "The safety chain is open: e-stop, guard, coupler, travel end or watchdog. Make it safe and reset the chain by hand."),
        RefusalCode.AlreadyProvisioned => Sentence.Of(
            "refusal.AlreadyProvisioned", "The device has an identity already, and its records bear that name. Give it another only with --force."),
        RefusalCode.SensorAbsent => Sentence.Of(
            "refusal.SensorAbsent", "No ambient sensor answers on the device. Fit a BME280, or measure temperature, pressure and humidity otherwise."),
        _ => Unknown((ushort)refusal.Code, request),
    };

    private static Sentence Unknown(ushort number, Sentence request) =>
        Sentence.Of("refusal.unknown", $"The device refused {request} for a reason that this version does not know (number {number}). Update the host.");

    private static Sentence Named(RequestType type) => Sentence.Of("refusal.theRequest", $"the request {type}");

    private static Sentence WrongState(DeviceState found, Sentence request)
    {
        var state = Sentence.Of($"state.{found}", $"{found}");
        return Sentence.Of("refusal.WrongState", $"The device is {state} and can't take {request} now. Look with `foam device`, and wait or stop the run.");
    }

    private static Sentence OfFault(RefusalCode code, FaultWords words)
    {
        if (code == RefusalCode.NoFault && words.Code == FaultCode.None)
            return Sentence.Of("refusal.NoFault", "No fault is latched.");

        Sentence fault = words.NameCauseAdvice;
        return code switch
        {
            RefusalCode.FaultLatched => Sentence.Of("refusal.FaultLatched", $"A fault is latched: {fault}"),
            RefusalCode.CauseLasts => Sentence.Of("refusal.CauseLasts", $"The cause of the fault is still there: {fault}"),
            _ => Sentence.Of("refusal.NoFault.other", $"Another fault is latched: {fault}"),
        };
    }

    private static Sentence DescribeSetting(RequestType type, Refusal refusal)
    {
        string setting = type switch
        {
            RequestType.WriteMachine => MessageFields.NameOf<MachineProfile>(refusal.Field),
            RequestType.WriteCalibration => MessageFields.NameOf<Calibration>(refusal.Field),
            RequestType.WriteIdentity => MessageFields.NameOf<WriteIdentityRequest>(refusal.Field),
            RequestType.SetServo => MessageFields.NameOf<SetServoRequest>(refusal.Field),
            RequestType.TurnValve => MessageFields.NameOf<TurnValveRequest>(refusal.Field),
            _ => $"number {refusal.Field}",
        };
        return Setting(setting, refusal.Value, refusal.Limit);
    }

    private static Sentence Setting(string setting, long value, long limit)
    {
        var bound = value < limit ? Sentence.Of("bound.least", "at least") : Sentence.Of("bound.most", "at most");
        return Sentence.Of("refusal.SettingsRefused", $"The setting {setting} is {value}, but {bound} {limit} is allowed.");
    }
}
