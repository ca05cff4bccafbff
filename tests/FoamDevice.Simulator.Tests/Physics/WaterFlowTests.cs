using Xunit;

namespace FoamDevice.Simulator.Tests;

/// <summary>Water drawn through port C's inlet check valve and expelled through its vent check valve.</summary>
public class WaterFlowTests
{
    private const double TickSeconds = 1e-3;
    private static readonly BenchParameters Parameters = new();
    private readonly Plumbing _plumbing = new(Parameters);
    private readonly Syringe _syringe = new(SyringeModel.NormJect10, Parameters, strokeMeters: 0);

    public WaterFlowTests()
    {
        _plumbing.InletVessel = new WaterVessel(Parameters, 0.5e-3);
        _plumbing.OutletVessel = new WaterVessel(Parameters, 20e-6);
        _plumbing.Stopcock.AngleDegrees = TBoreValve.LiquidPortDegrees;
    }

    private double DrawnGrams => -_plumbing.InletVessel!.GainedKilograms * 1e3;

    private double ExpelledGrams => _plumbing.OutletVessel!.GainedKilograms * 1e3;

    private double InSyringeGrams => _syringe.Chamber.LiquidCubicMeters * Parameters.LiquidDensityKilogramsPerCubicMeter * 1e3;

    [Fact]
    public void What_was_drawn_has_been_expelled_or_is_in_the_syringe()
    {
        for (int stroke = 0; stroke < 3; stroke++)
        {
            MovePlunger(toMilliliters: 10);
            Assert.Equal(DrawnGrams, ExpelledGrams + InSyringeGrams, 1e-9);
            MovePlunger(toMilliliters: 1);
            Assert.Equal(DrawnGrams, ExpelledGrams + InSyringeGrams, 1e-9);
        }
        Assert.Equal(0, _plumbing.Room.SpilledMilliliters);
    }

    [Fact]
    public void The_first_water_takes_the_place_of_the_stroke_and_leaves_the_air_of_the_dead_volume()
    {
        MovePlunger(toMilliliters: 10);

        Assert.Equal(10, _syringe.Chamber.LiquidCubicMeters * 1e6, 0.005);
        Assert.Equal(0.2, _syringe.Chamber.GasAtAmbientCubicMeters * 1e6, 1e-6);
    }

    [Fact]
    public void Each_stroke_expels_most_of_the_air_that_is_left()
    {
        MovePlunger(toMilliliters: 10);
        MovePlunger(toMilliliters: 0);
        double once = _syringe.Chamber.GasAtAmbientCubicMeters;
        MovePlunger(toMilliliters: 10);
        MovePlunger(toMilliliters: 0);

        Assert.Equal(0.2e-6 * 0.2 / 10.2, once, 1e-9);
        Assert.InRange(_syringe.Chamber.GasAtAmbientCubicMeters / once, 0.01, 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public void Once_primed_each_stroke_moves_the_mass_of_its_volume(double milliliters)
    {
        _syringe.Fill();
        double grams = milliliters * 1e-6 * Parameters.LiquidDensityKilogramsPerCubicMeter * 1e3;

        MovePlunger(milliliters);
        double drawn = DrawnGrams;
        MovePlunger(toMilliliters: 0);
        double expelled = ExpelledGrams;
        MovePlunger(milliliters);
        MovePlunger(toMilliliters: 0);

        // The walls give a little between the cracking pressures below and above ambient: 0.2 µL/kPa times 1 kPa.
        Assert.Equal(grams, drawn, 0.0003);
        Assert.Equal(grams, DrawnGrams - drawn, 0.0003);
        Assert.Equal(grams, ExpelledGrams - expelled, 0.0003);
        Assert.Equal(ExpelledGrams - expelled, DrawnGrams - drawn, 1e-6);
    }

    [Fact]
    public void Nothing_is_drawn_through_the_vent_nor_expelled_through_the_inlet()
    {
        MovePlunger(toMilliliters: 10);
        double drawn = DrawnGrams;
        double expelled = ExpelledGrams;

        MovePlunger(toMilliliters: 4);

        Assert.Equal(0, expelled);
        Assert.Equal(drawn, DrawnGrams);
        Assert.True(ExpelledGrams > 5.8);
    }

    [Fact]
    public void A_vessel_that_is_drawn_empty_gives_air()
    {
        _plumbing.InletVessel = new WaterVessel(Parameters, 4e-6);

        MovePlunger(toMilliliters: 10);

        Assert.Equal(4, _syringe.Chamber.LiquidCubicMeters * 1e6, 0.01);
        Assert.Equal(6.2, _syringe.Chamber.GasAtAmbientCubicMeters * 1e6, 0.1);
    }

    [Fact]
    public void Gas_at_the_vent_shows_once_the_cracking_pressure_is_passed()
    {
        _plumbing.InletVessel = null;
        MovePlunger(toMilliliters: 8);
        bool afterDrawing = _plumbing.VentFlowed;
        // From the cracking pressure below ambient to that above it: 2 · 0.5 kPa of 101.3 kPa, of 8.2 mL and the walls.
        double pushed = 2 * 500 / 101_325.0 * 8.2;
        MovePlunger(toMilliliters: 8 - 0.9 * pushed);
        bool before = _plumbing.VentFlowed;

        MovePlunger(toMilliliters: 8 - 1.1 * pushed);

        Assert.False(afterDrawing);
        Assert.False(before);
        Assert.True(_plumbing.VentFlowed);
    }

    [Fact]
    public void Water_at_the_vent_is_no_gas()
    {
        _syringe.StrokeMeters = 0.02;
        _syringe.Fill();

        MovePlunger(toMilliliters: 1);

        Assert.True(ExpelledGrams > 2);
        Assert.False(_plumbing.VentFlowed);
    }

    private void MovePlunger(double toMilliliters)
    {
        double target = toMilliliters * 1e-6 / _syringe.AreaSquareMeters;
        double stroke = (target - _syringe.StrokeMeters) / 2_000;
        for (int tick = 0; tick < 3_000; tick++)
        {
            if (tick < 2_000)
                _syringe.StrokeMeters += stroke;
            _plumbing.Flow(_syringe, null, TickSeconds);
        }
    }
}
