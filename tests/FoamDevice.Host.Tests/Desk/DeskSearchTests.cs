using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeskSearchTests
{
    [Fact]
    public void A_device_on_the_only_port_is_found_and_shown()
    {
        using DeskBench bench = DeskBench.Found();

        Assert.Equal("SIM-0001", bench.View.Device!.DeviceId);
        Assert.True(bench.View.IsSimulated);
        Assert.Equal(DeskBench.Port, bench.View.Port);
        Assert.Equal(new DeskPort(DeskBench.Port, "SIM-0001", null, null), Assert.Single(bench.View.Ports));
        Assert.Equal(Protocol.DeviceState.Idle, bench.View.Status!.State);
        Assert.True(bench.View.Status.HasInputs);
        Assert.Equal(StandstillReason.NothingAsked, bench.View.Standstill!.Reason);
        Assert.DoesNotContain("foam", bench.View.Standstill.Text);
        Assert.Equal(CalibrationState.Missing, bench.View.Calibration!.State);
        Assert.Equal([DeskBench.Port], bench.Computer.Held);
    }

    [Fact]
    public void Nothing_connected_says_what_to_do_and_a_device_that_is_plugged_in_is_found_by_itself()
    {
        using var bench = new DeskBench();
        bench.Run(1);
        Assert.Equal(DeskMode.Searching, bench.View.Mode);
        Assert.Contains("Connect the device's USB cable", bench.View.Standstill!.Text);

        bench.Plug(DeskBench.Port, bench.Device);

        bench.Until(() => bench.View.Mode == DeskMode.Idle, withinSeconds: 2);
    }

    [Fact]
    public void Of_several_devices_a_person_chooses()
    {
        using var bench = new DeskBench();
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Plug(DeskBench.OtherPort, bench.NewDevice("SIM-0002"));
        bench.Until(() => bench.View.Mode == DeskMode.Choosing);
        Assert.Equal(["SIM-0001", "SIM-0002"], bench.View.Ports.Select(port => port.DeviceId));
        Assert.Contains("Choose one first", bench.Do(new HomeCarriages()).Text);

        bench.MustDo(new ChoosePort(DeskBench.OtherPort));

        bench.Until(() => bench.View.Mode == DeskMode.Idle);
        Assert.Equal("SIM-0002", bench.View.Device!.DeviceId);
        Assert.Equal([DeskBench.OtherPort], bench.Computer.Held);
    }

    [Fact]
    public void A_port_that_is_not_listed_can_not_be_chosen()
    {
        using DeskBench bench = DeskBench.Found();

        DeskAnswer answer = bench.Do(new ChoosePort("/dev/ttyS9"));

        Assert.False(answer.Done);
        Assert.Contains("no port /dev/ttyS9", answer.Text);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
    }

    [Fact]
    public void The_device_in_use_is_changed_for_another_one()
    {
        using DeskBench bench = DeskBench.Found();
        bench.Plug(DeskBench.OtherPort, bench.NewDevice("SIM-0002"));
        bench.Until(() => bench.View.Ports.Count == 2);

        bench.MustDo(new ChoosePort(DeskBench.OtherPort));

        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Device.DeviceId: "SIM-0002" });
    }

    [Fact]
    public void Another_instruments_port_is_let_go_of_after_a_while_and_does_not_stand_in_the_way()
    {
        using var bench = new DeskBench();
        VirtualPort balance = bench.Plug("/dev/ttyS0", null);
        bench.Plug(DeskBench.Port, bench.Device);

        bench.Until(() => bench.View.Mode == DeskMode.Idle);

        Assert.False(balance.IsOpen);
        Assert.Equal([DeskBench.Port], bench.Computer.Held);
    }

    [Fact]
    public void A_silent_port_is_named_with_its_trouble_and_tried_again_now_and_then()
    {
        using var bench = new DeskBench();
        VirtualPort silent = bench.Plug(DeskBench.Port, null);

        bench.Until(() => bench.View.Ports is [{ Trouble: not null }]);
        Assert.Contains("Nothing is heard on /dev/ttyUSB0", bench.View.Ports[0].Trouble!.Text);
        Assert.Contains("Nothing is heard on /dev/ttyUSB0", bench.View.Standstill!.Text);
        silent.Device = bench.Device;

        bench.Until(() => bench.View.Mode == DeskMode.Idle, withinSeconds: 10);
    }

    [Fact]
    public void Two_names_of_one_port_are_one_port()
    {
        using var bench = new DeskBench();
        bench.Computer.Aliases["/dev/serial/by-id/usb-foam"] = DeskBench.Port;
        bench.Plug(DeskBench.Port, bench.Device);

        bench.Until(() => bench.View.Mode == DeskMode.Idle);

        Assert.Equal(1, bench.Computer.Plugged[DeskBench.Port].TimesOpened);
        Assert.Single(bench.View.Ports);
    }

    [Fact]
    public void A_named_port_is_the_only_one_tried_and_stays_open_while_it_is_silent()
    {
        using var bench = new DeskBench(port: DeskBench.Port);
        VirtualPort other = bench.Plug(DeskBench.OtherPort, bench.NewDevice("SIM-0002"));
        VirtualPort named = bench.Plug(DeskBench.Port, null);
        bench.Run(20);
        Assert.Equal(0, other.TimesOpened);
        Assert.Equal(1, named.TimesOpened);

        named.Device = bench.Device;

        bench.Until(() => bench.View.Mode == DeskMode.Idle, withinSeconds: 1);
    }

    [Fact]
    public void A_device_that_is_unplugged_is_missed_and_found_again_on_another_port_among_others()
    {
        using DeskBench bench = DeskBench.Found();
        bench.Plug("/dev/ttyUSB7", bench.NewDevice("SIM-0007"));

        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Mode != DeskMode.Idle, withinSeconds: 1);
        Assert.Equal("SIM-0001", bench.View.Device!.DeviceId);
        Assert.Null(bench.View.Status);
        bench.Plug(DeskBench.OtherPort, bench.Device);

        bench.Until(() => bench.View.Mode == DeskMode.Idle && bench.View.Device!.DeviceId == "SIM-0001");
        Assert.Equal(DeskBench.OtherPort, bench.View.Port);
        Assert.Contains(bench.View.Notices, notice => notice.Text.Contains("gone"));
    }

    [Fact]
    public void A_device_whose_reset_button_is_pressed_comes_back_by_itself()
    {
        using DeskBench bench = DeskBench.Found();

        bench.Device.PressReset();
        bench.Until(() => bench.View.Status is null, withinSeconds: 3);

        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Status: not null }, withinSeconds: 10);
    }

    [Fact]
    public void While_nothing_changes_no_picture_is_made()
    {
        using DeskBench bench = DeskBench.Found();
        bench.Run(5);
        long number = bench.View.Number;

        bench.Run(30);

        Assert.Equal(number, bench.View.Number);
    }

    [Fact]
    public void What_changes_at_the_bench_is_in_a_picture_within_a_quarter_of_a_second()
    {
        using DeskBench bench = DeskBench.Found();

        new FaultMenu(bench.Device).SwitchOn("guard-open");

        bench.Until(() => bench.View.Standstill!.Reason is StandstillReason.SafetyChainOpen or StandstillReason.Fault, withinSeconds: 0.25);
    }
}
