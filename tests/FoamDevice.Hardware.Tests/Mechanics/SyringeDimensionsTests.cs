using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Hardware.Tests;

/// <summary>The drawings take the syringes from the catalogue and the travel from the machine profile.</summary>
public sealed class SyringeDimensionsTests
{
    [Fact]
    public void The_dimensions_of_the_drawings_are_those_of_catalogue_and_machine_profile()
    {
        string exported = SyringeDrawing.Scad(SyringeCatalog.Load(), ReferenceMachine.Profile());

        Assert.Equal(exported, MechanicsFolder.Read("syringes.scad"));
    }

    [Fact]
    public void What_the_drawings_assume_of_the_bench_is_what_the_simulated_bench_has()
    {
        OpenScad.Require();
        var bench = new Simulator.BenchParameters();

        double[] drawn = OpenScad.Evaluate("end_switch_overtravel", "hard_stop_overtravel", "sensor_tolerance", "valve_hard_stop", "travel", "empty_position");

        double[] simulated =
        [
            bench.EndSwitchOvertravelMeters * 1_000, bench.HardStopOvertravelMeters * 1_000, bench.ValveSensorToleranceDegrees, bench.ValveHardStopDegrees,
            bench.TravelMeters * 1_000, bench.EmptyPositionMeters * 1_000,
        ];
        Assert.Equal(simulated, drawn, (expected, actual) => Math.Abs(expected - actual) < 1e-9);
    }

    [Fact]
    public void Couplers_part_at_the_pressure_at_which_they_do_on_the_simulated_bench() =>
        Assert.Equal(BreakAway.PressureKilopascals * 1_000, new Simulator.BenchParameters().CouplerTripPascals);
}
