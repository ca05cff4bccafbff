namespace FoamDevice.MicrographTrials;

/// <summary>Draws the pictures of a class and lets every finder look at the same ones.</summary>
public static class Trials
{
    /// <summary>The project's detector first, then the baselines with the settings that suit the class.</summary>
    public static IReadOnlyList<IBubbleFinder> FindersFor(MicrographClass kind) => [new FoamDeviceFinder(), Baselines.Hough(kind), Baselines.Threshold(kind)];

    /// <summary>Runs one class.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="seeds">The numbers of its pictures.</param>
    /// <param name="finders">Who looks.</param>
    /// <param name="look">Is given each picture with what each finder found.</param>
    public static IReadOnlyList<ClassScore> Run(
        MicrographClass kind, IEnumerable<int> seeds, IReadOnlyList<IBubbleFinder> finders, Action<int, SyntheticMicrograph, IBubbleFinder, IReadOnlyList<FoundCircle>>? look = null)
    {
        List<TrialScore>[] scores = [.. finders.Select(_ => new List<TrialScore>())];
        foreach (int seed in seeds)
        {
            SyntheticMicrograph micrograph = kind.Draw(seed);
            for (int i = 0; i < finders.Count; i++)
            {
                IBubbleFinder finder = finders[i];
                (IReadOnlyList<FoundCircle> found, double seconds) = ProcessorTime.Of(() => finder.Find(micrograph));
                scores[i].Add(TrialScore.Of(micrograph, found, seconds));
                look?.Invoke(seed, micrograph, finder, found);
            }
        }

        return [.. finders.Select((finder, i) => new ClassScore(kind, finder.Name, scores[i]))];
    }
}
