using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Curves and intervals against a worked example in print.</summary>
public class ProfileIntervalTests
{
    /// <summary>Puromycin, treated cells: velocity of an enzyme reaction over concentration (Bates and Watts, Nonlinear Regression Analysis and Its Applications, 1988, A1.3).</summary>
    private static readonly Readings Puromycin = new(
        [0.02, 0.02, 0.06, 0.06, 0.11, 0.11, 0.22, 0.22, 0.56, 0.56, 1.10, 1.10],
        [76, 47, 97, 107, 123, 139, 159, 152, 191, 201, 207, 200]);

    [Fact]
    public void The_fit_of_the_worked_example_is_the_printed_one()
    {
        var fit = CurveFitting.Fit(new MichaelisMenten(), Puromycin)!;

        Assert.Equal(212.7, fit.Parameters[0], 1);
        Assert.Equal(0.06412, fit.Parameters[1], 5);
        Assert.Equal(10.93, fit.ResidualDeviationMilliliters, 2);
    }

    /// <summary>The profile intervals that R prints for it: help page of nls, confint(fm1).</summary>
    [Fact]
    public void So_are_its_profile_intervals()
    {
        var fit = CurveFitting.Fit(new MichaelisMenten(), Puromycin)!;

        var velocity = ProfileInterval.Of(fit, Puromycin, CurveQuantity.Parameter(0))!.Value;
        var concentration = ProfileInterval.Of(fit, Puromycin, CurveQuantity.Parameter(1))!.Value;

        Assert.Equal((197.30, 229.29), (Math.Round(velocity.Low!.Value, 2), Math.Round(velocity.High!.Value, 2)));
        Assert.Equal((0.0469, 0.0862), (Math.Round(concentration.Low!.Value, 4), Math.Round(concentration.High!.Value, 4)));
    }

    [Fact]
    public void An_interval_that_the_readings_do_not_close_is_open()
    {
        // Given the beginning of the curve only: where it ends, nobody can tell
        var foam = DrainingFoam.Sigmoid;
        var readings = Readings.Of(foam.Read(8, 20, 60, 0.02, new Random(1)));
        var fit = CurveFitting.Fit(DrainageModel.Hill, readings)!;

        Assert.Null(ProfileInterval.Of(fit, readings, CurveQuantity.Parameter(0))!.Value.High);
    }

    private sealed class MichaelisMenten() : DrainageModel("v = V·c/(K + c)")
    {
        public override double At(double ageSeconds, IReadOnlyList<double> parameters) => parameters[0] * ageSeconds / (parameters[1] + ageSeconds);

        public override double? AgeOf(double milliliters, IReadOnlyList<double> parameters) => null;

        internal override IEnumerable<double[]> Shapes(double firstAgeSeconds, double lastAgeSeconds) => [[0.01], [0.1], [1]];
    }
}
