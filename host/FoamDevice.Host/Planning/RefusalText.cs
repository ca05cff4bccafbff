using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A device's refusal in words.</summary>
public static class RefusalText
{
    /// <summary>Plain sentences: why, and what to do.</summary>
    /// <param name="refusal">The answer.</param>
    /// <param name="type">What was asked for; none when it is clear from the place.</param>
    public static string Of(Refusal refusal, RequestType type = RequestType.None) => refusal.Code switch
    {
        RefusalCode.None => "The device refused nothing.",
        RefusalCode.Malformed => $"The device could not read {Name(type)}: it was too short. Update host and firmware to the same version.",
        RefusalCode.UnknownRequest => $"The device does not know {Name(type)}. Update its firmware.",
        RefusalCode.SessionUnknown => "The device talks to another host program by now. End that one, or wait until it has ended.",
        RefusalCode.WrongState => $"The device is {(DeviceState)refusal.Value} and can't take {Name(type)} now. Look with `foam device`, and wait or stop the run.",
        RefusalCode.PlanRefused => PlanRefusalText.Describe((PlanField)refusal.Field, refusal.Value, refusal.Limit, refusal.Value < refusal.Limit),
        RefusalCode.SyringesNotOut => "Homing needs the operator's word that the syringes are out. Take them out and confirm.",
        RefusalCode.FaultLatched => $"A fault is latched: {DescribeFault(refusal.Value)}",
        RefusalCode.CauseLasts => $"The cause of the fault is still there: {DescribeFault(refusal.Value)}",
        RefusalCode.NoFault => refusal.Value == 0 ? "No fault is latched." : $"Another fault is latched: {DescribeFault(refusal.Value)}",
        RefusalCode.SettingsMissing => "No valid machine profile or calibration is stored on the device, so it can't move. Write both to it.",
        RefusalCode.SettingsRefused => DescribeSetting(type, refusal),
        RefusalCode.StorageFailed => "The device's flash could not be written. Start the device anew; if it comes back, replace the board.",
        RefusalCode.SelfTestNotPassed => (SelfTestState)refusal.Value == SelfTestState.Pending
            ? "The device's self-test is not over yet. Try again in a second."
            : "The device's self-test failed, so it refuses to move. Check the STEP loop-back wires, then start the device anew.",
        RefusalCode.SafetyChainOpen => "The safety chain is open: e-stop, guard, coupler, travel end or watchdog. Make it safe and reset the chain by hand.",
        RefusalCode.JogRefused => JogRefusalText.Of(refusal),
        RefusalCode.AlreadyProvisioned => "The device has an identity already, and its records bear that name. Give it another only with --force.",
        RefusalCode.SensorAbsent => "No ambient sensor answers on the device. Fit a BME280, or measure temperature, pressure and humidity otherwise.",
        _ => $"The device refused {Name(type)} for a reason that this version does not know (number {(ushort)refusal.Code}). Update the host.",
    };

    private static string Name(RequestType type) => type == RequestType.None ? "the request" : $"the request {type}";

    private static string DescribeFault(long code)
    {
        var fault = FaultText.Of((FaultCode)code);
        return $"{fault.Name}. {fault.Cause} {fault.Advice}";
    }

    private static string DescribeSetting(RequestType type, Refusal refusal)
    {
        string name = type switch
        {
            RequestType.WriteMachine => MessageFields.NameOf<MachineProfile>(refusal.Field),
            RequestType.WriteCalibration => MessageFields.NameOf<Calibration>(refusal.Field),
            RequestType.WriteIdentity => MessageFields.NameOf<WriteIdentityRequest>(refusal.Field),
            RequestType.SetServo => MessageFields.NameOf<SetServoRequest>(refusal.Field),
            RequestType.TurnValve => MessageFields.NameOf<TurnValveRequest>(refusal.Field),
            _ => $"number {refusal.Field}",
        };
        return $"The setting {name} is {refusal.Value}, but {(refusal.Value < refusal.Limit ? "at least" : "at most")} {refusal.Limit} is allowed.";
    }
}
