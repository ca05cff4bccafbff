using Xunit;

namespace FoamDevice.Simulator.Tests;

public class FlowPathTests
{
    private const double TickSeconds = 1e-3;
    private const double LossFactor = 2.5;
    private static readonly BenchParameters Parameters = new();
    private static readonly double TwoMillimeterBore = Math.PI * 1e-6;

    [Fact]
    public void A_steadily_pressed_liquid_flows_at_the_pressure_that_the_orifice_asks_for()
    {
        FluidChamber liquid = WithLiquid(4e-6);
        FluidChamber gas = WithAir(8e-6);

        for (int tick = 0; tick < 50; tick++)
        {
            liquid.VolumeCubicMeters -= 20e-9;
            gas.VolumeCubicMeters += 20e-9;
            FlowPath.Transfer(liquid, gas, TwoMillimeterBore, 0, LossFactor, TickSeconds);
        }

        Assert.Equal(50.6, (liquid.PressurePascals - gas.PressurePascals) / 1_000, 0.5);
        Assert.Equal(1e-6, gas.LiquidCubicMeters, 0.05e-6);
    }

    [Fact]
    public void Gas_at_two_pressures_equalises()
    {
        FluidChamber high = WithAir(8e-6);
        FluidChamber low = WithAir(8e-6);
        high.VolumeCubicMeters = 6e-6;
        low.VolumeCubicMeters = 10e-6;

        for (int tick = 0; tick < 100; tick++)
            FlowPath.Transfer(high, low, TwoMillimeterBore, 0, LossFactor, TickSeconds);

        Assert.Equal(high.PressurePascals, low.PressurePascals, 1.0);
        Assert.Equal(Parameters.AmbientPressurePascals, low.PressurePascals, 1_000.0);
    }

    [Fact]
    public void Nothing_is_made_or_lost_on_the_way()
    {
        FluidChamber donor = WithAir(8e-6);
        donor.LiquidCubicMeters = 2e-6;
        FluidChamber receiver = WithAir(1e-6);
        double moles = donor.AirMoles + receiver.AirMoles;

        FlowPath.Transfer(donor, receiver, TwoMillimeterBore, 0, LossFactor, TickSeconds);

        Assert.True(receiver.LiquidCubicMeters > 0);
        Assert.Equal(2e-6, donor.LiquidCubicMeters + receiver.LiquidCubicMeters, 1e-15);
        Assert.Equal(moles, donor.AirMoles + receiver.AirMoles, 1e-12);
    }

    [Fact]
    public void Nothing_flows_through_a_shut_bore_or_uphill()
    {
        FluidChamber high = WithAir(8e-6);
        high.VolumeCubicMeters = 4e-6;
        FluidChamber low = WithAir(8e-6);

        Assert.Equal(0, FlowPath.Transfer(high, low, 0, 0, LossFactor, TickSeconds));
        Assert.Equal(0, FlowPath.Transfer(low, high, TwoMillimeterBore, 0, LossFactor, TickSeconds));
    }

    [Theory]
    [InlineData(499, false)]
    [InlineData(510, true)]
    public void A_check_valve_opens_at_its_cracking_pressure(double pascals, bool opens)
    {
        FluidChamber high = WithAir(8e-6);
        high.VolumeCubicMeters = high.VolumeAtPressure(Parameters.AmbientPressurePascals + pascals);
        FluidChamber low = WithAir(8e-6);

        double moved = FlowPath.Transfer(high, low, TwoMillimeterBore, 500, LossFactor, TickSeconds);

        Assert.Equal(opens, moved > 0);
    }

    private static FluidChamber WithLiquid(double volume) =>
        new(Parameters, Parameters.SyringeComplianceCubicMetersPerPascal) { VolumeCubicMeters = volume, LiquidCubicMeters = volume };

    private static FluidChamber WithAir(double volume)
    {
        var chamber = new FluidChamber(Parameters, Parameters.SyringeComplianceCubicMetersPerPascal) { VolumeCubicMeters = volume };
        chamber.AirMoles = chamber.MolesAtAmbient(volume);
        return chamber;
    }
}
