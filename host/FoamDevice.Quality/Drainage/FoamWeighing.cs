using FoamDevice.Host;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Quality;

/// <summary>The share of liquid in a foam, from the weight of a known volume: φ = m / (V·ρ).</summary>
/// <remarks>The gas is taken to weigh nothing: air at 20 °C is 0.0012 g/mL, CO₂ 0.0018 g/mL, which adds some 0.1 to 0.15 percent points to a foam of 1 + 4. [C]</remarks>
/// <param name="MassesGrams">Mass of the foam without its vessel, g, of each weighing.</param>
/// <param name="VolumeMilliliters">Volume of the foam weighed, mL.</param>
/// <param name="DensityGramsPerMilliliter">Density of the liquid, g/mL.</param>
public sealed record FoamWeighing(IReadOnlyList<double> MassesGrams, double VolumeMilliliters, double DensityGramsPerMilliliter)
{
    private const int FewestWeighings = 2;

    // Water solutions for the bench lie within these; what does not was typed in another unit. [A]
    private const double LeastDensity = 0.6;
    private const double MostDensity = 2;

    /// <summary>Works the figures out.</summary>
    /// <param name="chargeFraction">Liquid over liquid and gas as the run put them in, for comparison; null when it is not known.</param>
    /// <returns>Figures and warnings.</returns>
    /// <exception cref="QualityException">Something can't be meant; the message says what.</exception>
    public (IReadOnlyList<MeasuredFigure> Figures, IReadOnlyList<string> Warnings) Evaluate(double? chargeFraction)
    {
        Check();
        double liquidGrams = VolumeMilliliters * DensityGramsPerMilliliter;
        double fraction = MassesGrams.Mean() / liquidGrams;
        double? half = MassesGrams.Count < FewestWeighings
            ? null
            : StudentT.InvCDF(0, 1, MassesGrams.Count - 1, Interval.UpperShare) * MassesGrams.StandardDeviation() / Math.Sqrt(MassesGrams.Count) / liquidGrams;
        List<string> warnings = [];
        if (half is null)
            warnings.Add("One weighing has no interval: weigh at least twice to see how it scatters.");

        if (chargeFraction is { } charged && Math.Abs(fraction - charged) > charged / 4)
            warnings.Add(FormattableString.Invariant($"By weight {fraction * 100:0.0} % of the foam is liquid, and the run put {charged * 100:0.0} % in: foam was lost or had drained, the volume holds a bubble of gas, or a unit is wrong."));

        return ([Figure("liquid-fraction", fraction * 100, half * 100, "%"), Figure("foam-density", fraction * DensityGramsPerMilliliter, half * DensityGramsPerMilliliter, "g/mL")], warnings);
    }

    private static MeasuredFigure Figure(string id, double value, double? half, string unit) => new(id, value, unit, value - half, value + half);

    private void Check()
    {
        if (!(VolumeMilliliters > 0 && double.IsFinite(VolumeMilliliters)))
            throw new QualityException(FormattableString.Invariant($"The volume of the foam is given as {VolumeMilliliters} mL; it must be above 0."));

        if (!(DensityGramsPerMilliliter is >= LeastDensity and <= MostDensity))
            throw new QualityException(FormattableString.Invariant($"A density of {DensityGramsPerMilliliter} g/mL can't be meant for the liquid: water solutions have about 1.0. Give it in g/mL."));

        if (MassesGrams.Count == 0)
            throw new QualityException("No mass is given.");

        foreach (double mass in MassesGrams)
        {
            if (!(mass > 0 && double.IsFinite(mass)))
                throw new QualityException(FormattableString.Invariant($"A mass of {mass} g can't be: give the mass of the foam without its vessel, above 0."));

            if (mass >= VolumeMilliliters * DensityGramsPerMilliliter)
                throw new QualityException(FormattableString.Invariant($"{mass} g in {VolumeMilliliters} mL is as heavy as liquid without any gas, or heavier. Check mass, vessel (take it off), volume and units."));
        }
    }
}
