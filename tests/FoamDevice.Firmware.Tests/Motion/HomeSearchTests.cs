using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class HomeSearchTests
{
    private static readonly ConfirmRequest SyringesOut = new() { SyringesOut = true };

    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void From_off_the_switch_both_axes_end_at_their_trip_points_and_know_where_they_are()
    {
        Home();

        HomeFound[] found = [.. _device.Host.Events<HomeFound>()];
        Assert.Equal([SyringeSide.A, SyringeSide.B], found.Select(f => f.Side).Order());
        Assert.All(found, f => Assert.False(f.DriftKnown));
        Assert.InRange(_device.Device.Bench.A.CarriageMillimeters, -0.05, 0.05);
        Assert.InRange(_device.Device.Bench.B.CarriageMillimeters, -0.05, 0.05);
        Assert.False(_device.Device.Bench.A.Overran || _device.Device.Bench.B.Overran);
        _device.AssertNoMistakes();
    }

    [Fact]
    public void From_on_the_switch_an_axis_leaves_it_first_and_finds_the_same_place()
    {
        Home();
        double before = _device.Device.Bench.A.CarriageMillimeters;
        Assert.True(_device.Device.Bench.A.AtHome);
        _device.RecordTrains();

        Home();

        // There and back again: half of the steps went toward home.
        int steps = _device.Trains.Where(t => t.Pin == PinMap.StepA).Sum(t => t.RisingEdgeMicroseconds().Count);
        Assert.InRange(_device.Host.Events<HomeFound>().Last(h => h.Side == SyringeSide.A).TravelSteps - (steps / 2.0), -2, 2);
        Assert.InRange(_device.Device.Bench.A.CarriageMillimeters - before, -0.02, 0.02);
        Assert.Equal(4, _device.Host.Events<HomeFound>().Count());
    }

    [Fact]
    public void Homing_only_ever_sends_trains_of_16_steps_or_single_ones()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.RecordTrains();

        Home();

        Assert.NotEmpty(_device.Trains);
        Assert.All(_device.Trains, t => Assert.Contains(t.RisingEdgeMicroseconds().Count, new[] { TrainSet.HomingSteps, 1 }));
    }

    [Fact]
    public void The_first_step_waits_the_settle_time_after_ENABLE_even_when_the_turn_wrote_a_file_before()
    {
        // The second time the valve stands at Mix already: nothing but the settle time is waited for.
        Home();
        _device.RecordTrains();
        var enable = new EnableWatch(_device.Chip.Board!);
        _device.Chip.Board = enable;

        _device.BringTo(DeviceState.Homing, Plans.Tessari());
        _device.Until(() => _device.Trains.Count > 0, "the first train");

        Assert.InRange(_device.Trains[0].StartMicroseconds - enable.RoseAt, 300_000ul, 325_000ul);
    }

    [Fact]
    public void The_position_is_unknown_until_home_is_found_and_again_once_the_drivers_are_off()
    {
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);

        _device.BringTo(DeviceState.Loading, Plans.Tessari());
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, _device.KnownPositions);

        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);
    }

    [Fact]
    public void A_switch_that_stays_closed_is_a_fault_after_a_few_millimetres()
    {
        _device.Device.Faults.B.HomeSwitchStuckAt = true;

        StartHoming();
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal(FaultCode.HomeStuckClosed, fault.Code);
        Assert.InRange(fault.Value, fault.Limit, fault.Limit + TrainSet.HomingSteps);
        Assert.False(_device.EnableIsHigh);
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);
    }

    [Fact]
    public void A_switch_that_never_closes_ends_at_the_travel_end_switch_of_the_safety_chain()
    {
        _device.Device.Faults.A.HomeSwitchStuckAt = false;

        StartHoming();
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(FaultCode.SafetyChainOpen, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
        Assert.True(_device.Device.Bench.A.Overran);
        Assert.False(_device.EnableIsHigh);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void A_home_switch_that_is_disturbed_gives_the_right_place_or_none(double share)
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var device = new DeviceUnderTest(new SimulatorOptions { Seed = seed });
            device.Until(() => device.Status.SelfTest == SelfTestState.Passed, "self-test");
            device.Device.Faults.A.HomeSwitchNoiseShare = share;
            device.Demand(RequestType.Home, SyringesOut);
            device.Until(() => device.Host.Count(EventType.HomeFound) == 2 || device.Host.Count(EventType.FaultRaised) > 0, "an end");

            if (device.Host.Count(EventType.FaultRaised) == 0)
                Assert.InRange(device.Device.Bench.A.CarriageMillimeters, -0.1, 0.1);
            device.AssertNoMistakes();
        }
    }

    [Fact]
    public void A_carriage_that_does_not_come_home_within_its_travel_is_a_fault()
    {
        // A machine that says it is 20 mm long and backs off 2 mm, with carriages further away than it looks: three times the backing off beyond its length.
        MachineProfile machine = ReferenceMachine.Profile();
        machine.TravelMicrometers = 20_000;
        machine.EmptyPositionMicrometers = 15_000;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.WriteMachine, machine);

        StartHoming();
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal(FaultCode.HomeNotFound, fault.Code);
        Assert.Equal((20 + (3 * 2)) * 80, fault.Limit);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_fault_of_one_axis_leaves_the_other_unknown_too_whether_it_is_home_or_about_to_be()
    {
        // A bench on which B comes home while A still searches: A's fault comes before and after B has arrived.
        ulong seed = Enumerable.Range(1, 50).Select(i => (ulong)i).First(i => HomeTimes(i) is var times && times.B + 1_000_000 < times.A);
        ulong arrival = HomeTimes(seed).B;
        for (ulong turnsAhead = 0; turnsAhead <= 8; turnsAhead++)
            Assert.Equal(DeviceFlags.None, KnownAfterFaultOfA(seed, arrival - (turnsAhead * 10_000)));
    }

    [Fact]
    public void A_machine_whose_homing_steps_the_pulse_generator_cannot_make_is_refused_when_it_is_written()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = 10;
        machine.StartSpeedMicrometersPerSecond = 2_000;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        RefusalCode refusal = _device.RefusalOf(RequestType.WriteMachine, machine);

        Assert.Equal(RefusalCode.SettingsRefused, refusal);
        StartHoming();
        _device.UntilState(DeviceState.Homing);
        _device.UntilState(DeviceState.Idle);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    private sealed class EnableWatch(VirtualEsp32.IVirtualBoard board) : VirtualEsp32.IVirtualBoard
    {
        public ulong RoseAt { get; private set; }

        public ulong NextWakeMicroseconds => board.NextWakeMicroseconds;

        public void Wake(ulong uptimeMicroseconds) => board.Wake(uptimeMicroseconds);

        public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
        {
            board.OutputChanged(pin, level, uptimeMicroseconds);
            if (pin == PinMap.Enable && level)
                RoseAt = uptimeMicroseconds;
        }
    }

    private static DeviceUnderTest Homing(ulong seed)
    {
        var device = new DeviceUnderTest(new SimulatorOptions { Seed = seed });
        device.Until(() => device.Status.SelfTest == SelfTestState.Passed, "self-test");
        device.Demand(RequestType.Home, SyringesOut);
        return device;
    }

    private static DeviceFlags KnownAfterFaultOfA(ulong seed, ulong atMicroseconds)
    {
        DeviceUnderTest device = Homing(seed);
        device.Until(() => device.Chip.UptimeMicroseconds >= atMicroseconds, "shortly before B is home");
        device.Chip.Disconnect(PinMap.CountA);
        device.UntilState(DeviceState.Faulted);
        Assert.Equal(FaultCode.StepCountMismatch, device.Status.Fault);
        return device.KnownPositions;
    }

    private static (ulong A, ulong B) HomeTimes(ulong seed)
    {
        DeviceUnderTest device = Homing(seed);
        device.Until(() => device.Host.Count(EventType.HomeFound) == 2, "home");
        ulong[] times = [.. device.Host.Times.Where((_, i) => device.Host.Types[i] == EventType.HomeFound)];
        return device.Host.Events<HomeFound>().First().Side == SyringeSide.A ? (times[0], times[1]) : (times[1], times[0]);
    }

    private void StartHoming()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.Home, SyringesOut);
    }

    private void Home()
    {
        StartHoming();
        _device.UntilState(DeviceState.Homing);
        _device.UntilState(DeviceState.Idle);
    }
}
