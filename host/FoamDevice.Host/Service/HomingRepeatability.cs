using FoamDevice.Protocol;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>How well an axis finds home again: the drifts of so many homings, each against the one before.</summary>
public sealed record HomingRepeatability
{
    /// <summary>The axis.</summary>
    public required SyringeSide Side { get; init; }

    /// <summary>Each drift in turn, steps; positive toward the stopcock.</summary>
    public required IReadOnlyList<int> DriftSteps { get; init; }

    /// <summary>Mean drift, steps: far from zero means steps lost on the way rather than a switch that scatters.</summary>
    public required double MeanSteps { get; init; }

    /// <summary>Standard deviation of the drift, steps.</summary>
    public required double DeviationSteps { get; init; }

    /// <summary>Largest drift either way, steps.</summary>
    public required int MaxSteps { get; init; }

    /// <summary>Mean drift, µm.</summary>
    public required double MeanMicrometers { get; init; }

    /// <summary>Standard deviation of the drift, µm. What is smaller than one step does not show.</summary>
    public required double DeviationMicrometers { get; init; }

    /// <summary>Largest drift either way, µm.</summary>
    public required double MaxMicrometers { get; init; }

    /// <summary>Works the figures out.</summary>
    /// <param name="side">The axis.</param>
    /// <param name="driftSteps">Two drifts or more, steps.</param>
    /// <param name="stepsPerMillimeter">Of the machine.</param>
    public static HomingRepeatability Of(SyringeSide side, IReadOnlyList<int> driftSteps, uint stepsPerMillimeter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(driftSteps.Count, 2);
        double micrometersPerStep = 1_000.0 / stepsPerMillimeter;
        double[] drifts = [.. driftSteps];
        double mean = drifts.Mean();
        double deviation = drifts.StandardDeviation();
        int max = driftSteps.Max(Math.Abs);
        return new HomingRepeatability
        {
            Side = side,
            DriftSteps = driftSteps,
            MeanSteps = mean,
            DeviationSteps = deviation,
            MaxSteps = max,
            MeanMicrometers = mean * micrometersPerStep,
            DeviationMicrometers = deviation * micrometersPerStep,
            MaxMicrometers = max * micrometersPerStep,
        };
    }
}
