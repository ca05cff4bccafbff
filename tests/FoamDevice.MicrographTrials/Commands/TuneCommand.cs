using System.CommandLine;
using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary><c>tune</c>: which parameters suit the baselines best, so that they are not beaten for bad settings.</summary>
public static class TuneCommand
{
    private const int DefaultSeeds = 2;

    // Far from the seeds of the trials.
    private const int FirstSeed = 90_000;

    private static readonly double[] AccumulatorThresholds = [15, 20, 25, 30, 40];
    private static readonly double[] EdgeThresholds = [100, 200];
    private static readonly double[] Circularities = [0, 0.3, 0.5, 0.7];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var seeds = new Option<int>("--seeds") { Description = "Pictures of each class.", DefaultValueFactory = _ => DefaultSeeds };
        var command = new Command("tune", "Tries parameters of both baselines on pictures that no trial uses and prints mean F1 and D32 error over all classes.") { seeds };
        command.SetAction(parsed => Run(parsed.GetValue(seeds)));
        return command;
    }

    private static void Run(int seeds)
    {
        IBubbleFinder[] finders =
        [
            .. AccumulatorThresholds.SelectMany(votes => EdgeThresholds.Select(edge => new HoughCirclesFinder(votes, edge))),
            .. Circularities.Select(circularity => new ThresholdComponentsFinder(circularity)),
        ];
        var scores = new List<ClassScore>[finders.Length];
        foreach (MicrographClass kind in MicrographClasses.All)
        {
            IReadOnlyList<ClassScore> ofClass = Trials.Run(kind, Enumerable.Range(FirstSeed, seeds), finders);
            for (int i = 0; i < finders.Length; i++)
                (scores[i] ??= []).Add(ofClass[i]);
        }

        for (int i = 0; i < finders.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"F1 {scores[i].Average(score => score.MeanF1):0.000}  D32 error {scores[i].Average(score => score.MeanD32Error):0.0 %}  {finders[i].Description}"));
        }
    }
}
