using Xunit;

namespace FoamDevice.Simulator.Tests;

public class FluidChamberTests
{
    private static readonly BenchParameters Parameters = new();

    [Fact]
    public void Eight_milliliters_of_gas_behind_a_closed_valve_reach_300_kPa_after_six_milliliters()
    {
        FluidChamber chamber = RigidWithAir(8e-6);

        chamber.VolumeCubicMeters -= 6e-6;

        Assert.Equal(304, (chamber.PressurePascals - Parameters.AmbientPressurePascals) / 1_000, 0.1);
    }

    [Fact]
    public void Two_milliliters_of_liquid_leave_the_gas_less_room()
    {
        FluidChamber chamber = RigidWithAir(10e-6);

        chamber.LiquidCubicMeters = 5e-6;

        Assert.Equal(2 * Parameters.AmbientPressurePascals, chamber.PressurePascals, 0.1);
        Assert.Equal(5e-6, chamber.GasCubicMeters, 1e-12);
        Assert.Equal(10e-6, chamber.GasAtAmbientCubicMeters, 1e-12);
    }

    [Fact]
    public void A_barrel_full_of_liquid_is_as_stiff_as_its_walls()
    {
        var chamber = new FluidChamber(Parameters, complianceCubicMetersPerPascal: 2e-13) { VolumeCubicMeters = 2e-6, LiquidCubicMeters = 2e-6 };

        chamber.VolumeCubicMeters -= 20e-9;

        Assert.Equal(100, (chamber.PressurePascals - Parameters.AmbientPressurePascals) / 1_000, 0.01);
    }

    [Fact]
    public void The_volume_for_a_pressure_is_the_inverse_of_the_pressure_for_a_volume()
    {
        var chamber = new FluidChamber(Parameters, complianceCubicMetersPerPascal: 2e-13) { LiquidCubicMeters = 2e-6 };
        chamber.AirMoles = chamber.MolesAtAmbient(3e-6);

        chamber.VolumeCubicMeters = chamber.VolumeAtPressure(180_000);

        Assert.Equal(180_000, chamber.PressurePascals, 0.01);
    }

    [Fact]
    public void A_moved_share_takes_its_part_of_everything()
    {
        FluidChamber donor = RigidWithAir(8e-6);
        donor.LiquidCubicMeters = 2e-6;
        donor.BagGasMoles = 1e-5;
        var receiver = new FluidChamber(Parameters, 0) { VolumeCubicMeters = 1e-5 };
        double air = donor.AirMoles;

        donor.MoveShare(0.25, receiver);

        Assert.Equal(1.5e-6, donor.LiquidCubicMeters, 1e-15);
        Assert.Equal(0.5e-6, receiver.LiquidCubicMeters, 1e-15);
        Assert.Equal(0.25e-5, receiver.BagGasMoles, 1e-15);
        Assert.Equal(0.25 * air, receiver.AirMoles, 1e-15);
    }

    private static FluidChamber RigidWithAir(double volumeCubicMeters)
    {
        var chamber = new FluidChamber(Parameters, 0) { VolumeCubicMeters = volumeCubicMeters };
        chamber.AirMoles = chamber.MolesAtAmbient(volumeCubicMeters);
        return chamber;
    }
}
