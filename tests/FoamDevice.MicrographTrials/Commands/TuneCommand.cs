using System.CommandLine;
using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary><c>tune</c>: which settings suit the baselines best in each class, so that they are not beaten for bad ones. <see cref="Baselines"/> holds what it found.</summary>
public static class TuneCommand
{
    private const int DefaultSeeds = 2;

    // Far from the seeds of the trials.
    private const int FirstSeed = 90_000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var seeds = new Option<int>("--seeds") { Description = "Pictures of each class.", DefaultValueFactory = _ => DefaultSeeds };
        var command = new Command("tune", "Tries settings of both baselines on pictures that no trial uses, and prints for each class those with the highest F1 less D32 error.") { seeds };
        command.SetAction(parsed =>
        {
            foreach (MicrographClass kind in MicrographClasses.All)
            {
                Tune(kind, parsed.GetValue(seeds), [.. HoughSettings.Grid.Select(settings => new HoughCirclesFinder(settings))]);
                Tune(kind, parsed.GetValue(seeds), [.. ThresholdSettings.Grid.Select(settings => new ThresholdComponentsFinder(settings))]);
            }
        });
        return command;
    }

    private static void Tune(MicrographClass kind, int seeds, IReadOnlyList<IBubbleFinder> finders)
    {
        IReadOnlyList<ClassScore> scores = Trials.Run(kind, Enumerable.Range(FirstSeed, seeds), finders);
        (ClassScore best, IBubbleFinder finder) = scores.Zip(finders).MaxBy(pair => pair.First.Merit);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: F1 {best.MeanF1:0.000}, D32 error {best.MeanD32Error:0.0 %}, {finder.Name}: {finder.Description}"));
    }
}
