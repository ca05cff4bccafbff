using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class SimulatedBalanceTests
{
    private readonly BenchProgram _program = new();

    public SimulatedBalanceTests() => _program.Operator.ConnectWater();

    private Bench Bench => _program.Bench;

    [Fact]
    public void It_shows_steps_of_a_tenth_of_a_milligram()
    {
        var balance = new SimulatedBalance(Bench, seed: 1);

        for (int reading = 0; reading < 20; reading++)
        {
            double steps = balance.ReadGrams() / SimulatedBalance.ResolutionGrams;
            Assert.Equal(Math.Round(steps), steps, 1e-6);
        }
    }

    [Fact]
    public void Readings_scatter_as_they_should()
    {
        var balance = new SimulatedBalance(Bench, seed: 1) { RepeatabilityGrams = 0.001 };
        balance.Tare();
        double[] readings = [.. Enumerable.Range(0, 2_000).Select(_ => balance.ReadGrams())];
        double mean = readings.Average();
        double deviation = Math.Sqrt(readings.Sum(reading => (reading - mean) * (reading - mean)) / (readings.Length - 1));

        // Three standard errors of a standard deviation of 2,000 readings; the steps add less than a thousandth.
        Assert.Equal(0.001, deviation, 3 * 0.001 / Math.Sqrt(2 * 2_000));
    }

    [Fact]
    public void The_same_seed_gives_the_same_readings()
    {
        double[] first = Readings(seed: 7);

        Assert.Equal(first, Readings(seed: 7));
        Assert.NotEqual(first, Readings(seed: 8));
    }

    [Fact]
    public void What_is_drawn_is_missing_and_what_is_expelled_is_there_less_the_buoyancy_of_air()
    {
        BenchProgram program = Primed();
        program.Operator.ConnectWater();
        var balance = new SimulatedBalance(program.Bench, seed: 1) { EvaporationGramsPerSecondPascal = 0 };
        double full = balance.ReadGrams();
        program.Move(-BenchProgram.StrokeFor(5), 0, 2);
        program.Wait(500);
        double lost = full - balance.ReadGrams();
        balance.Pan = BalancePan.Outlet;
        balance.Tare();
        program.Move(BenchProgram.StrokeFor(4), 0, 2);
        program.Wait(500);

        // Z of ISO 8655 for 20 °C, 1013 hPa: 1.0029 µL/mg (Gilson's table).
        Assert.Equal(program.Bench.DrawnKilograms * 1e6 / 998.207, lost * 1.0029, 0.001);
        Assert.Equal(program.Bench.ExpelledKilograms * 1e6 / 998.207, balance.ReadGrams() * 1.0029, 0.001);
        Assert.InRange(lost, 4.9, 5);
    }

    [Fact]
    public void Water_evaporates_from_both_vessels_faster_in_dry_air()
    {
        double inlet = EvaporatedIn100Seconds(humidity: 0.5, BalancePan.Inlet);

        Assert.Equal(inlet, EvaporatedIn100Seconds(humidity: 0.5, BalancePan.Outlet), 1e-9);
        Assert.Equal(2 * inlet, EvaporatedIn100Seconds(humidity: 0, BalancePan.Inlet), 0.0002);
        Assert.InRange(inlet, 0.0003, 0.0007);
    }

    private static double EvaporatedIn100Seconds(double humidity, BalancePan pan)
    {
        var program = new BenchProgram(parameters: new BenchParameters { RelativeHumidity = humidity });
        program.Operator.ConnectWater();
        var balance = new SimulatedBalance(program.Bench, seed: 1) { RepeatabilityGrams = 0, Pan = pan };
        balance.Tare();
        program.Wait(100_000);
        return -balance.ReadGrams();
    }

    /// <summary>A bench with a syringe full of water at 1 mL on side A, its play taken up for drawing, the valve at its port.</summary>
    private static BenchProgram Primed()
    {
        var program = new BenchProgram();
        program.MountAt(liquidMilliliters: 1, gasMilliliters: 0);
        program.Operator.TakeOutSyringes();
        program.Operator.MountWaterSyringe(SyringeSide.A);
        program.Operator.ConnectWater();
        program.TurnValve(90);
        program.Move(-0.2, 0, 0.1);
        program.Wait(200);
        program.Operator.DisconnectWater();
        return program;
    }

    private double[] Readings(ulong seed)
    {
        var balance = new SimulatedBalance(Bench, seed);
        return [.. Enumerable.Range(0, 20).Select(_ => balance.ReadGrams())];
    }
}
