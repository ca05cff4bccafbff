using System.Globalization;
using FoamDevice.Simulator;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The simulated bench has the motor, the screw and the carriage of the sizing document.</summary>
public sealed class SizingBenchTests
{
    private static readonly BenchParameters Bench = new();

    [Theory]
    [InlineData("lead", nameof(BenchParameters.LeadMeters), 1e-3)]
    [InlineData("stepsPerTurn", nameof(BenchParameters.StepsPerTurn), 1)]
    [InlineData("travel", nameof(BenchParameters.TravelMeters), 1e-3)]
    [InlineData("emptyPosition", nameof(BenchParameters.EmptyPositionMeters), 1e-3)]
    [InlineData("efficiency", nameof(BenchParameters.ScrewEfficiency), 1)]
    [InlineData("guideFriction", nameof(BenchParameters.GuideFrictionNewtons), 1)]
    [InlineData("pullOutTorque", nameof(BenchParameters.PullOutTorqueNewtonMeters), 1)]
    [InlineData("cornerSpeed", nameof(BenchParameters.CornerTurnsPerSecond), 1.0 / 60)]
    public void What_the_document_gives_is_the_benchs(string symbol, string property, double scale)
    {
        Assert.Equal(SizingDocument.Given[symbol] * scale, ValueOf(property), 1e-9);
    }

    [Theory]
    [InlineData("movingMass", nameof(BenchParameters.MovingMassKilograms))]
    [InlineData("holdingForce", nameof(BenchParameters.UnpoweredHoldingForceNewtons))]
    public void What_the_document_computes_is_the_benchs(string symbol, string property)
    {
        Assert.Equal(PrintedNumber.Parse(SizingDocument.Axis[symbol]), ValueOf(property), 1e-9);
    }

    private static double ValueOf(string property) =>
        Convert.ToDouble(typeof(BenchParameters).GetProperty(property)!.GetValue(Bench), CultureInfo.InvariantCulture);
}
