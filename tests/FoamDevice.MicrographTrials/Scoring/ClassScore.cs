namespace FoamDevice.MicrographTrials;

/// <summary>How well one finder did on the pictures of one class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Finder">The finder's name.</param>
/// <param name="Scores">Its score on each picture.</param>
public sealed record ClassScore(MicrographClass Class, string Finder, IReadOnlyList<TrialScore> Scores)
{
    /// <summary>Mean over the pictures of the D32 error without its sign.</summary>
    public double MeanD32Error => Scores.Average(score => Math.Abs(score.D32Error));

    /// <summary>Mean over the pictures of the D32 error with its sign.</summary>
    public double D32Bias => Scores.Average(score => score.D32Error);

    /// <summary>The largest D32 error of any picture.</summary>
    public double WorstD32Error => Scores.Max(score => Math.Abs(score.D32Error));

    /// <summary>Mean over the pictures of the count error without its sign.</summary>
    public double MeanCountError => Scores.Average(score => Math.Abs(score.CountError));

    /// <summary>Mean over the pictures of F1.</summary>
    public double MeanF1 => Scores.Average(score => score.F1);

    /// <summary>What the settings of a baseline are chosen by: bubbles found, and D32 near.</summary>
    public double Merit => MeanF1 - MeanD32Error;

    /// <summary>Processor seconds for a million pixels.</summary>
    public double SecondsPerMegapixel => Scores.Sum(score => score.Seconds) / Scores.Sum(score => score.Megapixels);

    /// <summary>Whether D32 is as near as is aimed at.</summary>
    public bool ReachesAim => MeanD32Error <= Class.LargestD32Error;

    /// <summary>Whether D32 is nearer than another's, and count and F1 are at least as good.</summary>
    public bool IsAheadOf(ClassScore other) => MeanD32Error < other.MeanD32Error && MeanCountError <= other.MeanCountError && MeanF1 >= other.MeanF1;
}
