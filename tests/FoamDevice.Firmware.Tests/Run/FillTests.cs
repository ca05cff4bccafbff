using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class FillTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void Filling_purges_as_often_as_planned_then_draws_the_gas_and_waits_the_dwell()
    {
        _device.BringTo(DeviceState.Mixing, Plans.Tessari(2));

        MoveCompleted[] moves = [.. _device.Host.Events<MoveCompleted>().Where(m => m.Purpose != MovePurpose.Positioning)];
        MovePurpose[] purge = [MovePurpose.PurgeDraw, MovePurpose.PurgeExpel];
        MovePurpose[] purposes = [.. purge, .. purge, MovePurpose.GasDraw];
        Assert.Equal(purposes, moves.Select(m => m.Purpose));
        Assert.All(moves, m => Assert.Equal(m.CommandedSteps, m.CountedSteps));
        Assert.All(moves, m => Assert.Equal(SyringeSide.B, m.Side));
        Assert.InRange(DwellMicroseconds(), 1_999_000ul, 2_030_000ul);
        _device.AssertNoMistakes();
    }

    [Fact]
    public void A_purge_draws_its_own_volume_and_the_last_draw_the_gas_of_the_charge()
    {
        RunPlan plan = Plans.Tessari(2);
        plan.PurgeMicroliters = 4_000;

        _device.BringTo(DeviceState.Mixing, plan);

        MoveCompleted purge = _device.Host.Events<MoveCompleted>().First(m => m.Purpose == MovePurpose.PurgeDraw);
        MoveCompleted gas = _device.Host.Events<MoveCompleted>().Single(m => m.Purpose == MovePurpose.GasDraw);
        Assert.InRange(gas.CountedSteps - (2.0 * purge.CountedSteps), -2, 2);
    }

    [Fact]
    public void Without_purges_the_gas_is_drawn_at_once()
    {
        RunPlan plan = Plans.Tessari(2);
        plan.Purges = 0;

        _device.BringTo(DeviceState.Mixing, plan);

        MovePurpose[] purposes = [MovePurpose.Positioning, MovePurpose.Positioning, MovePurpose.GasDraw];
        Assert.Equal(purposes, _device.Host.Events<MoveCompleted>().Select(m => m.Purpose));
    }

    [Fact]
    public void The_valve_is_confirmed_at_each_position_and_was_seen_to_pass_the_closed_range()
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(2));

        ValveTurned[] turns = [.. _device.Host.Events<ValveTurned>()];
        ValvePosition[] positions = [ValvePosition.Mix, ValvePosition.GasPort, ValvePosition.Mix];
        Assert.Equal(positions, turns.Select(t => t.To));
        Assert.Equal([ValvePosition.Unknown, .. positions[..2]], turns.Select(t => t.From));
        Assert.All(turns, t => Assert.True(t.SawBetween));
    }

    [Fact]
    public void The_gas_stands_at_ambient_pressure_when_mixing_begins()
    {
        _device.BringTo(DeviceState.Mixing, Plans.Tessari(2));

        Assert.InRange(_device.Device.Bench.B.GaugeKilopascals, -1.0, 1.0);
        Assert.InRange(_device.Device.Bench.B.PlungerMilliliters, 7.9, 8.1);
    }

    private ulong DwellMicroseconds()
    {
        TestHost host = _device.Host;
        int drawn = host.Types.ToList().LastIndexOf(EventType.MoveCompleted);
        int mixing = host.Types.ToList().LastIndexOf(EventType.StateChanged);
        return host.Times[mixing] - host.Times[drawn];
    }
}
