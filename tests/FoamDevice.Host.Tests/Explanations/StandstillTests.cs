using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests.Explanations;

/// <summary>"Connected, but nothing moves" always has a reason.</summary>
public sealed class StandstillTests
{
    private const DeviceFlags Healthy = DeviceFlags.MachineValid | DeviceFlags.CalibrationValid;

    public static TheoryData<FaultCode> Faults => [.. FaultText.All().Select(text => text.Code)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_comes_with_cause_position_clearing_and_advice(FaultCode code)
    {
        FaultText text = FaultText.Of(code);

        DeviceView device = Idle(status =>
        {
            status.State = DeviceState.Faulted;
            status.Fault = code;
            status.Flags |= DeviceFlags.SafetyChainOpen | DeviceFlags.DriverAlarm;
        });
        Standstill still = Of(device with { IsConducted = true });

        Assert.Equal(StandstillReason.Fault, still.Reason);
        Assert.Equal((text.Cause, text.Advice), (still.Cause.Text, still.Advice.Text));
        Assert.Contains(text.KeepsPosition ? "Position kept" : "Position lost", still.Fault!.Aftermath);
        Assert.Contains(text.ClearsByItself ? "clears by itself" : "latched until cleared", still.Fault.Aftermath);
        Assert.Contains($"Fault {(int)code}: {text.Name}", still.Fault.Title);
        Assert.Contains("foam clear --port /dev/ttyUSB0", Of(device with { Place = "--port /dev/ttyUSB0" }).Advice.Text);
    }

    [Fact]
    public void Every_reason_occurs_and_says_something()
    {
        ILookup<StandstillReason, Standstill> found = Devices().Select(Of).ToLookup(still => still.Reason);

        Assert.All(Enum.GetValues<StandstillReason>(), reason => Assert.NotEmpty(found[reason]));
        Assert.All(found.SelectMany(group => group), still => Assert.EndsWith(".", still.Cause.Text));
    }

    [Theory]
    [InlineData(HostLinkState.Closed)]
    [InlineData(HostLinkState.Greeting)]
    [InlineData(HostLinkState.Refused)]
    public void Without_a_conversation_the_line_is_the_reason_whatever_the_last_status_said(HostLinkState link)
    {
        Standstill still = Of(Idle(status => status.Fault = FaultCode.DriverAlarm) with { Link = link, Silence = "Nothing is heard." });

        Assert.True(still.IsHindrance);
        Assert.Equal("Nothing is heard.", still.Cause.Text);
    }

    [Fact]
    public void What_an_operator_has_to_mend_first_is_said_first()
    {
        Status status = Idle(_ => { }).Status!;
        status.Flags = DeviceFlags.SafetyChainOpen | DeviceFlags.DriverAlarm;
        status.SelfTest = SelfTestState.Failed;
        var device = new DeviceView { Link = HostLinkState.Open, Status = status };

        Assert.Equal(StandstillReason.SettingsMissing, Of(device).Reason);
        status.Flags |= Healthy;
        Assert.Equal(StandstillReason.SelfTestFailed, Of(device).Reason);
        status.SelfTest = SelfTestState.Passed;
        Assert.Equal(StandstillReason.SafetyChainOpen, Of(device).Reason);
        status.Flags &= ~DeviceFlags.SafetyChainOpen;
        Assert.Equal(StandstillReason.DriverAlarm, Of(device).Reason);
        status.Flags &= ~DeviceFlags.DriverAlarm;
        Assert.Equal(StandstillReason.NothingAsked, Of(device).Reason);
    }

    [Theory]
    [InlineData(DeviceState.Loading)]
    [InlineData(DeviceState.Ready)]
    [InlineData(DeviceState.Finished)]
    [InlineData(DeviceState.Unloading)]
    public void A_run_that_waits_with_no_host_to_ask_names_the_command_that_takes_it_up(DeviceState state)
    {
        DeviceView device = Idle(status => status.State = state) with { Place = "--port /dev/ttyUSB0" };

        Assert.Contains("foam runs recover --port /dev/ttyUSB0", Of(device).Advice.Text);
        Assert.Equal("", Of(device with { IsConducted = true }).Advice.Text);
    }

    [Fact]
    public void A_device_left_in_service_names_the_command_that_brings_it_home()
    {
        DeviceView device = Idle(status => status.State = DeviceState.Service) with { Place = "--port /dev/ttyUSB0" };

        Standstill still = Of(device);

        Assert.Equal(StandstillReason.InService, still.Reason);
        Assert.False(still.IsHindrance);
        Assert.Contains("foam home --port /dev/ttyUSB0", still.Advice.Text);
    }

    [Theory]
    [InlineData(DeviceState.Loading)]
    [InlineData(DeviceState.Unloading)]
    [InlineData(DeviceState.Service)]
    public void A_carriage_that_moves_waits_for_nobody(DeviceState state)
    {
        Assert.Equal(StandstillReason.Working, Of(Idle(status => (status.State, status.Flags) = (state, Healthy | DeviceFlags.Moving))).Reason);
    }

    [Fact]
    public void A_lost_port_says_that_the_device_is_looked_for_under_any_name()
    {
        Standstill still = Of(Idle(_ => { }) with { PortFailure = "/dev/ttyUSB0 has failed." });

        Assert.Equal(StandstillReason.PortLost, still.Reason);
        Assert.Contains("/dev/ttyUSB0 has failed.", still.Text);
        Assert.Contains("any port name", still.Text);
    }

    private static Standstill Of(DeviceView device) => Standstill.Of(device);

    private static IEnumerable<DeviceView> Devices()
    {
        DeviceView[] lines =
        [
            Idle(_ => { }) with { PortFailure = "/dev/ttyUSB0 has failed." },
            Idle(_ => { }) with { Link = HostLinkState.Refused, Silence = "Another version." },
            Idle(_ => { }) with { Link = HostLinkState.Greeting, IsBusy = true, Silence = "Another host." },
            Idle(_ => { }) with { Link = HostLinkState.Greeting, Silence = "Nothing is heard." },
            new DeviceView { Link = HostLinkState.Open },
        ];
        Action<Status>[] changes =
        [
            status => status.Fault = FaultCode.DriverAlarm,
            status => status.Flags = DeviceFlags.None,
            status => status.SelfTest = SelfTestState.Pending,
            status => status.SelfTest = SelfTestState.Failed,
            status => status.Flags |= DeviceFlags.SafetyChainOpen,
            status => status.Flags |= DeviceFlags.DriverAlarm,
            _ => { },
        ];
        IEnumerable<Action<Status>> states = Enum.GetValues<DeviceState>().Select(state => (Action<Status>)(status => status.State = state));
        return [.. lines, .. changes.Concat(states).Select(Idle)];
    }

    private static DeviceView Idle(Action<Status> change)
    {
        var status = new Status { State = DeviceState.Idle, SelfTest = SelfTestState.Passed, Flags = Healthy };
        change(status);
        return new DeviceView { Link = HostLinkState.Open, Status = status };
    }
}
