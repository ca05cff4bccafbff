using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

/// <summary>Machines that differ from the reference machine, moved by their pins without any firmware.</summary>
public class BenchMachineTests
{
    [Theory]
    [InlineData(0.015)]
    [InlineData(-0.008)]
    public void A_bore_error_changes_the_volume_by_exactly_its_square(double error)
    {
        double asTold = MillilitersOfAStroke(new BenchParameters());
        double asIs = MillilitersOfAStroke(new BenchParameters { BoreErrorA = error });

        Assert.Equal((1 + error) * (1 + error), asIs / asTold, 1e-9);
    }

    [Fact]
    public void A_bore_error_of_one_holder_leaves_the_other_alone()
    {
        var program = new BenchProgram(parameters: new BenchParameters { BoreErrorB = 0.02 });
        program.MountAt(liquidMilliliters: 2, gasMilliliters: 2);

        Assert.Equal(1.02 * 1.02, program.Bench.B.PlungerMilliliters / program.Bench.A.PlungerMilliliters, 0.005);
    }

    [Fact]
    public void Backlash_is_lost_at_a_reversal_and_only_there()
    {
        var program = new BenchProgram(parameters: new BenchParameters { BacklashMeters = 0.0001 });
        program.Home();
        program.Move(20, 0, 1);
        double start = program.Bench.A.CarriageMillimeters;

        program.Move(10, 0, 1);
        double same = program.Bench.A.CarriageMillimeters - start;
        program.Move(-10, 0, 1);
        double back = start + same - program.Bench.A.CarriageMillimeters;

        Assert.Equal(10, same, 1e-6);
        Assert.Equal(9.9, back, 1e-6);
    }

    [Fact]
    public void A_servo_offset_turns_the_stopcock_off_its_position_and_the_sensors_see_it()
    {
        var program = new BenchProgram(parameters: new BenchParameters { ServoOffsetMicroseconds = 40 });

        program.TurnValve(0);
        (bool, bool) asTold = program.ValveSensors;
        program.TurnValve(4);

        Assert.Equal((false, false), asTold);
        Assert.Equal((true, true), program.ValveSensors);
        Assert.Equal(0, program.Bench.ValveDegrees, 0.1);
    }

    [Theory]
    [InlineData(-0.0005, 112.5)]
    [InlineData(0.001, 114)]
    public void A_travel_error_moves_the_forward_end_switch(double error, double expectedMillimeters)
    {
        var program = new BenchProgram(parameters: new BenchParameters { TravelErrorMeters = error });
        program.Home();
        program.Move(110, 0, 4);

        while (program.SafetyChainClosed)
            program.Move(0.05, 0, 0.01);

        Assert.Equal(expectedMillimeters, program.Bench.A.CarriageMillimeters, 0.06);
        Assert.Equal(ChainContacts.TravelEndA, program.Bench.ChainOpenedBy);
    }

    [Fact]
    public void A_carriage_on_its_end_switch_keeps_the_chain_open_until_a_hand_pushes_it_off()
    {
        var program = new BenchProgram();
        program.Home();
        program.Move(114, 0, 4);
        bool before = program.Operator.ResetChain();

        program.Operator.FreeCarriages();
        program.Wait(10);

        Assert.False(before);
        Assert.True(program.Operator.ResetChain());
        Assert.InRange(program.Bench.A.CarriageMillimeters, 90, 110);
    }

    [Fact]
    public void Water_drawn_by_a_stroke_weighs_what_its_true_volume_holds()
    {
        var program = new BenchProgram(parameters: new BenchParameters { BoreErrorA = 0.015 });
        program.MountAt(liquidMilliliters: 0, gasMilliliters: 0);
        program.Operator.TakeOutSyringes();
        program.Operator.ConnectWater();
        program.Operator.MountEmptySyringe(SyringeSide.A);
        program.TurnValve(90);
        for (int priming = 0; priming < 4; priming++)
        {
            program.Move(-50, 0, 3);
            program.Move(50, 0, 3);
        }
        program.Move(-1, 0, 1);
        program.Wait(200);
        double before = program.Bench.DrawnKilograms;
        double expelled = program.Bench.ExpelledKilograms;

        program.Move(-40, 0, 3);
        program.Wait(200);
        double drawn = program.Bench.DrawnKilograms - before;
        program.Move(40, 0, 3);
        program.Wait(200);

        double area = SyringeModel.NormJect10.AreaSquareMeters * 1.015 * 1.015;
        Assert.Equal(0.040 * area * 998.207, drawn, 1e-6);
        Assert.Equal((0.040 - new BenchParameters().BacklashMeters) * area * 998.207, program.Bench.ExpelledKilograms - expelled, 1e-6);
    }

    [Fact]
    public void A_gas_bag_takes_the_place_of_the_water_and_the_other_way_round()
    {
        var program = new BenchProgram();
        program.Operator.ConnectGasBag();

        program.Operator.ConnectWater();
        double bagWithWater = program.Bench.BagLeftMilliliters;
        program.Operator.ConnectGasBag();

        Assert.Equal(0, bagWithWater);
        Assert.Equal(1_000, program.Bench.BagLeftMilliliters, 1e-6);
    }

    [Fact]
    public void Mounting_one_syringe_changes_nothing_on_the_other_side()
    {
        var program = new BenchProgram();

        program.Operator.MountEmptySyringe(SyringeSide.B, SyringeModel.Bd5);

        Assert.True(program.Bench.B.SyringeMounted);
        Assert.False(program.Bench.A.SyringeMounted);
        Assert.Equal(0, program.Bench.B.LiquidMilliliters);
        Assert.Throws<ArgumentOutOfRangeException>(() => program.Operator.MountEmptySyringe(SyringeSide.None));
    }

    [Fact]
    public void A_tick_with_water_flowing_allocates_nothing()
    {
        var program = new BenchProgram();
        program.MountAt(liquidMilliliters: 5, gasMilliliters: 0);
        program.Operator.ConnectWater();
        program.TurnValve(90);
        program.DirectionA(forward: false);
        program.SendSteps(1_000, 200);
        program.SendSteps(1_000, 200);
        program.Chip.AdvanceTo(program.Chip.UptimeMicroseconds + 20_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        program.Chip.AdvanceTo(program.Chip.UptimeMicroseconds + 150_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(program.Bench.DrawnKilograms > 0);
    }

    private static double MillilitersOfAStroke(BenchParameters parameters)
    {
        var program = new BenchProgram(parameters: parameters);
        program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        program.TurnValve(90);
        program.Move(-1, 0, 1);
        double before = program.Bench.A.PlungerMilliliters;
        program.Move(-20, 0, 2);
        return program.Bench.A.PlungerMilliliters - before;
    }
}
