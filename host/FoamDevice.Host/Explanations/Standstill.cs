using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Why nothing moves: the first thing that stands in the way, and what to do about it.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Cause">It in plain words.</param>
/// <param name="Advice">What to do; empty when there is nothing to do.</param>
/// <param name="Fault">The fault; null without one.</param>
public sealed record Standstill(StandstillReason Reason, Sentence Cause, Sentence Advice, FaultNotice? Fault = null)
{
    /// <summary>Something stands in the way that the device does not overcome by itself, and that no question of a run asks about.</summary>
    public bool IsHindrance => Reason is not (StandstillReason.Connecting or StandstillReason.Working or StandstillReason.NothingAsked
        or StandstillReason.AwaitsMounting or StandstillReason.AwaitsStart or StandstillReason.AwaitsUnloading or StandstillReason.InService);

    /// <summary>Cause and advice.</summary>
    [JsonIgnore]
    public Sentence Said => Cause.Then(Advice);

    /// <summary>The same in English.</summary>
    public string Text => Said.Text;

    /// <summary>Decides.</summary>
    public static Standstill Of(DeviceView device) => OfLink(device) ?? OfCondition(device, device.Status!) ?? OfState(device, device.Status!);

    private static Standstill? OfLink(DeviceView device)
    {
        if (device.PortFailure is { } failure)
            return new Standstill(
                StandstillReason.PortLost, failure, Sentence.Of("standstill.PortLost.advice", "Plug the device in again: it is looked for by its id, under any port name."));

        return device.Link switch
        {
            HostLinkState.Refused => new Standstill(StandstillReason.OtherVersion, device.Silence, ""),
            HostLinkState.Open when device.Status is null => Of(StandstillReason.Connecting, "The device has answered; its state is on the way."),
            HostLinkState.Open => null,
            _ => new Standstill(device.IsBusy ? StandstillReason.Busy : StandstillReason.NoAnswer, device.Silence, ""),
        };
    }

    // In the order in which an operator mends them.
    private static Standstill? OfCondition(DeviceView device, Status status)
    {
        if (status.Fault != FaultCode.None)
        {
            FaultWords words = FaultWords.Of(status.Fault);
            string place = device.Place;
            Sentence clearing = device.IsConducted
                ? Sentence.Nothing
                : Sentence.Of("standstill.Fault.clear", $"`foam clear {place}` clears it; that is refused while the cause lasts.");
            return new Standstill(StandstillReason.Fault, words.Cause, words.Advice.Then(clearing), FaultNotice.Of(status));
        }

        return status.State == DeviceState.Idle ? OfStart(status) : null;
    }

    // What the firmware, too, asks for before it leaves Idle.
    private static Standstill? OfStart(Status status)
    {
        if ((status.Flags & DeviceFlags.MachineValid) == 0 || (status.Flags & DeviceFlags.CalibrationValid) == 0)
            return OfText(StandstillReason.SettingsMissing, FaultCode.SettingsInvalid);

        if (status.SelfTest == SelfTestState.Failed)
            return OfText(StandstillReason.SelfTestFailed, FaultCode.SelfTestFailed);

        if (status.SelfTest == SelfTestState.Pending)
            return Of(StandstillReason.SelfTestPending, "The device is at its self-test, which takes about a second.");

        if ((status.Flags & DeviceFlags.SafetyChainOpen) != 0)
        {
            return Of(
                StandstillReason.SafetyChainOpen,
                "The safety chain is open (e-stop, guard, plunger coupler, travel end or watchdog), so the drivers get no enable.",
                "Find what opened it, make it safe, and reset the chain by hand.");
        }

        return (status.Flags & DeviceFlags.DriverAlarm) == 0
            ? null
            : Of(
                StandstillReason.DriverAlarm,
                "A driver reports an alarm, or has no supply.",
                "Switch the motor supply on, or reset the driver; else the next move ends in fault 301.");
    }

    private static Standstill OfText(StandstillReason reason, FaultCode code)
    {
        FaultWords words = FaultWords.Of(code);
        return new Standstill(reason, words.Cause, words.Advice);
    }

    private static Standstill Of(StandstillReason reason, string cause, string advice = "") => new(
        reason, Sentence.Of($"standstill.{reason}.cause", cause), advice.Length == 0 ? Sentence.Nothing : Sentence.Of($"standstill.{reason}.advice", advice));

    private static Standstill OfState(DeviceView device, Status status)
    {
        bool moves = (status.Flags & DeviceFlags.Moving) != 0;
        return status.State switch
        {
            DeviceState.Idle => NothingAsked(device, status),
            DeviceState.Loading when !moves => Awaits(
                device, StandstillReason.AwaitsMounting, "The carriages stand where the syringes go. It waits to be told that both syringes and the gas bag are mounted."),
            DeviceState.Ready => Awaits(device, StandstillReason.AwaitsStart, "Loaded and confirmed. It waits to be told to start."),
            DeviceState.Finished => Awaits(
                device, StandstillReason.AwaitsUnloading, "The foam is made; the drivers hold it. It waits to be told that both syringes are taken out."),
            DeviceState.Unloading when !moves => Awaits(
                device, StandstillReason.AwaitsUnloading, "It waits to be told that both syringes are taken out; then it homes again."),
            DeviceState.Service when !moves => InService(device),
            _ => Working(status.State),
        };
    }

    private static Standstill Working(DeviceState found)
    {
        var state = Sentence.Of($"state.{found}", DeviceWords.State(found));
        return new Standstill(StandstillReason.Working, Sentence.Of("standstill.Working.cause", $"It works: {state}."), Sentence.Nothing);
    }

    private static Standstill NothingAsked(DeviceView device, Status status)
    {
        bool known = status.Flags.HasFlag(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB);
        var idle = Sentence.Of("standstill.NothingAsked.cause", "It is idle, and nothing was asked of it.");
        string place = device.Place;
        return new Standstill(
            StandstillReason.NothingAsked,
            known ? idle : idle.Then(Sentence.Of("standstill.positionsUnknown", "Its positions are not known; every run homes first.")),
            device.IsConducted ? "" : Sentence.Of("standstill.NothingAsked.advice", $"`foam run METHOD {place}` makes foam, `foam home {place}` homes."));
    }

    private static Standstill InService(DeviceView device)
    {
        string place = device.Place;
        return new Standstill(
            StandstillReason.InService,
            Sentence.Of("standstill.InService.cause", "It is in service: homed, drivers holding, and it makes single moves when it is asked to."),
            device.IsConducted ? "" : Sentence.Of("standstill.InService.advice", $"Take both syringes out, then `foam home {place}` brings it back to idle."));
    }

    private static Standstill Awaits(DeviceView device, StandstillReason reason, string cause)
    {
        string place = device.Place;
        return new Standstill(
            reason,
            Sentence.Of($"standstill.{reason}.cause", cause),
            device.IsConducted
                ? ""
                : Sentence.Of("standstill.notConducted", $"No host conducts its run: `foam runs recover {place}` takes the run up again; `foam stop` and `foam home` end it."));
    }
}
