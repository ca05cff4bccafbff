using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Service;

/// <summary>The creep to the far travel end, where the end switch opens the safety chain.</summary>
public sealed class TravelEndTests
{
    private const double StepsPerMillimeter = 80;

    [Theory]
    [InlineData(SyringeSide.A, 0)]
    [InlineData(SyringeSide.B, 0)]
    [InlineData(SyringeSide.A, -0.7)]
    [InlineData(SyringeSide.A, 0.7)]
    public void The_end_is_told_to_a_step_before_the_chains_own_fault(SyringeSide side, double errorMillimeters)
    {
        var device = new DeviceUnderTest(Options(new BenchParameters { TravelErrorMeters = errorMillimeters * 1e-3, BacklashMeters = 0 }));
        double end = 1e3 * (device.Device.Bench.Parameters.TravelMeters + device.Device.Bench.Parameters.EndSwitchOvertravelMeters) + errorMillimeters;

        Find(device, side);
        device.UntilState(DeviceState.Faulted);

        TravelEndFound found = Assert.Single(device.Host.Events<TravelEndFound>());
        Assert.Equal((side, true), (found.Side, found.Found));
        Assert.InRange(found.Steps - (end * StepsPerMillimeter), -2, 2);
        Assert.Equal([EventType.TravelEndFound, EventType.FaultRaised], device.Host.Types.Where(type => type is EventType.TravelEndFound or EventType.FaultRaised));
        Assert.Equal(FaultCode.SafetyChainOpen, device.Status.Fault);
        device.AssertNoMistakes();
    }

    [Fact]
    public void It_first_goes_to_the_soft_limit_and_then_on_step_by_step()
    {
        var device = new DeviceUnderTest();
        device.EnterService();
        device.RecordTrains();

        Demand(device, SyringeSide.A);
        device.UntilState(DeviceState.Faulted);

        MoveCompleted approach = Assert.Single(device.Host.Events<MoveCompleted>());
        Assert.Equal((MovePurpose.Service, 0, 8_000), (approach.Purpose, approach.FromSteps, approach.ToSteps));
        Assert.All(device.Trains.Skip(2), train => Assert.Single(train.RisingEdgeMicroseconds()));
    }

    [Fact]
    public void Without_a_switch_it_ends_at_its_bound_with_the_position_kept_and_the_way_back_open()
    {
        var device = new DeviceUnderTest(Options(new BenchParameters { EndSwitchOvertravelMeters = 0.015, HardStopOvertravelMeters = 0.020 }));

        Find(device, SyringeSide.B);
        device.Until(() => device.Host.Events<TravelEndFound>().Any(), "the bound");
        device.RunFor(1);

        TravelEndFound found = Assert.Single(device.Host.Events<TravelEndFound>());
        Assert.Equal((SyringeSide.B, false, 9_280), (found.Side, found.Found, found.Steps));
        Assert.Equal((DeviceState.Service, 9_280), (device.State, device.Status.PositionB));
        device.TurnValve(ValvePosition.GasPort);
        Assert.Equal(7_280, device.Jog(SyringeSide.B, -2_000).ToSteps);
    }

    [Fact]
    public void It_asks_for_the_word_that_the_syringes_are_out()
    {
        var device = new DeviceUnderTest();
        device.EnterService();

        Assert.Equal(RefusalCode.SyringesNotOut, device.RefusalOf(RequestType.FindTravelEnd, new FindTravelEndRequest { Side = SyringeSide.A }));
    }

    [Theory]
    [InlineData(SyringeSide.A, ValvePosition.GasPort)]
    [InlineData(SyringeSide.B, ValvePosition.LiquidPort)]
    public void It_is_refused_for_a_valve_that_leaves_the_axis_no_way(SyringeSide side, ValvePosition valve)
    {
        var device = new DeviceUnderTest();
        device.EnterService();
        device.TurnValve(valve);

        Assert.Equal(RefusalCode.JogRefused, device.RefusalOf(RequestType.FindTravelEnd, new FindTravelEndRequest { Side = side, SyringesOut = true }));
        Assert.Equal((JogField.Valve, (long)valve), ((JogField)device.Host.LastRefusal!.Field, device.Host.LastRefusal.Value));
    }

    [Fact]
    public void There_is_no_third_axis()
    {
        var device = new DeviceUnderTest();
        device.EnterService();

        Assert.Equal(RefusalCode.JogRefused, device.RefusalOf(RequestType.FindTravelEnd, new FindTravelEndRequest { SyringesOut = true }));
        Assert.Equal(JogField.Side, (JogField)device.Host.LastRefusal!.Field);
    }

    [Fact]
    public void A_stop_ends_the_creep_and_no_end_is_told()
    {
        var device = new DeviceUnderTest();
        Find(device, SyringeSide.A);
        device.Until(() => device.Status.PositionA > 8_100, "the creep");

        device.Demand(RequestType.Stop);
        device.UntilState(DeviceState.Unloading);
        device.RunFor(2);

        Assert.False(device.IsPulsing);
        Assert.Empty(device.Host.Events<TravelEndFound>());
        device.Unload();
        Assert.InRange(Assert.Single(device.Host.Events<DriftMeasured>()).DriftStepsA, -1, 1);
    }

    [Fact]
    public void After_the_end_was_found_the_device_homes_from_beyond_it()
    {
        var device = new DeviceUnderTest();
        Find(device, SyringeSide.A);
        device.UntilState(DeviceState.Faulted);
        device.Device.Operator.FreeCarriages();
        device.RunFor(1);

        device.RecoverFrom(FaultCode.SafetyChainOpen);

        Assert.Equal(DeviceState.Idle, device.State);
    }

    private static SimulatorOptions Options(BenchParameters bench) => new() { Bench = bench };

    private static void Find(DeviceUnderTest device, SyringeSide side)
    {
        device.EnterService();
        Demand(device, side);
    }

    private static void Demand(DeviceUnderTest device, SyringeSide side) =>
        device.Demand(RequestType.FindTravelEnd, new FindTravelEndRequest { Side = side, SyringesOut = true });
}
