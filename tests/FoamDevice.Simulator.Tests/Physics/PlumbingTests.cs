using Xunit;

namespace FoamDevice.Simulator.Tests;

public class PlumbingTests
{
    private const double TickSeconds = 1e-3;
    private static readonly BenchParameters Parameters = new();
    private readonly Plumbing _plumbing = new(Parameters);
    private readonly Syringe _syringe = new(SyringeModel.NormJect10, Parameters, strokeMeters: 0);

    [Fact]
    public void Drawing_at_the_gas_port_fills_from_the_bag_through_the_inlet_valve()
    {
        _plumbing.Bag = new GasBag(Parameters, 1e-3);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;

        MovePlunger(toMilliliters: 8);

        Assert.Equal(8, 1_000 - _plumbing.Bag.LeftMilliliters, 0.1);
        Assert.Equal(-Parameters.CheckValveCrackingPascals, _syringe.GaugePascals, 20.0);
    }

    [Fact]
    public void Expelling_at_the_gas_port_leaves_by_the_vent_and_not_into_the_bag()
    {
        _plumbing.Bag = new GasBag(Parameters, 1e-3);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;
        MovePlunger(toMilliliters: 8);
        double left = _plumbing.Bag.LeftMilliliters;

        MovePlunger(toMilliliters: 0);

        Assert.Equal(left, _plumbing.Bag.LeftMilliliters, 1e-9);
        Assert.Equal(Parameters.CheckValveCrackingPascals, _syringe.GaugePascals, 20.0);
    }

    [Fact]
    public void Each_purge_dilutes_the_air_of_the_dead_volume()
    {
        _plumbing.Bag = new GasBag(Parameters, 1e-3);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;

        MovePlunger(toMilliliters: 8);
        double onceDrawn = AirShare();
        MovePlunger(toMilliliters: 0);
        MovePlunger(toMilliliters: 8);

        Assert.Equal(0.2 / 8.2, onceDrawn, 0.001);
        Assert.Equal(onceDrawn * onceDrawn, AirShare(), 0.0002);
    }

    [Fact]
    public void Without_a_bag_it_draws_air()
    {
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;

        MovePlunger(toMilliliters: 8);

        Assert.Equal(1, AirShare());
        Assert.Equal(8.16, _syringe.Chamber.GasAtAmbientCubicMeters * 1e6, 0.05);
    }

    [Fact]
    public void An_empty_bag_gives_a_vacuum()
    {
        _plumbing.Bag = new GasBag(Parameters, 0);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;

        MovePlunger(toMilliliters: 8);

        Assert.Equal(-98.9, _syringe.GaugePascals / 1_000, 0.5);
    }

    [Fact]
    public void A_blocked_tip_lets_nothing_through()
    {
        _plumbing.BlockedB = true;
        _plumbing.Bag = new GasBag(Parameters, 1e-3);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.GasPortDegrees;

        MovePlunger(toMilliliters: 8);

        Assert.Equal(1_000, _plumbing.Bag.LeftMilliliters, 1e-6);
    }

    private void MovePlunger(double toMilliliters)
    {
        double target = toMilliliters * 1e-6 / _syringe.AreaSquareMeters;
        double stroke = (target - _syringe.StrokeMeters) / 1_000;
        for (int tick = 0; tick < 2_000; tick++)
        {
            if (tick < 1_000)
                _syringe.StrokeMeters += stroke;
            _plumbing.Flow(null, _syringe, TickSeconds);
        }
    }

    private double AirShare() => _syringe.Chamber.AirMoles / _syringe.Chamber.GasMoles;
}
