using System.CommandLine;
using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary><c>run</c>: the table.</summary>
public static class RunCommand
{
    private const int DefaultSeeds = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var kinds = new Option<string[]>("--class") { Description = "Only these classes.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var seeds = new Option<int>("--seeds") { Description = "Pictures of each class.", DefaultValueFactory = _ => DefaultSeeds };
        var first = new Option<int>("--first") { Description = "Seed of the first picture.", DefaultValueFactory = _ => 1 };
        var save = new Option<string?>("--save") { Description = "Write each picture, its bubbles (CSV) and what each finder drew into this folder." };
        var only = new Option<bool>("--no-baselines") { Description = "Run FoamDevice alone." };
        var command = new Command("run", "Runs the trials and prints the table, as Markdown. Ends with 1 when an aim is missed.") { kinds, seeds, first, save, only };
        command.SetAction(parsed => Run(
            ClassesOf(parsed.GetValue(kinds)!),
            Enumerable.Range(parsed.GetValue(first), Math.Max(1, parsed.GetValue(seeds))),
            parsed.GetValue(only),
            parsed.GetValue(save)));
        return command;
    }

    private static IReadOnlyList<MicrographClass> ClassesOf(string[] names)
    {
        foreach (string name in names)
        {
            if (MicrographClasses.Find(name) is null)
                throw new ArgumentException($"There is no class '{name}'. There are: {string.Join(", ", MicrographClasses.All.Select(kind => kind.Name))}.");
        }

        return names.Length == 0 ? MicrographClasses.All : [.. names.Select(name => MicrographClasses.Find(name)!)];
    }

    private static int Run(IReadOnlyList<MicrographClass> kinds, IEnumerable<int> seeds, bool alone, string? folder)
    {
        Console.WriteLine($"{TrialTable.Legend}\n\n{TrialTable.Head}");
        bool isGood = true;
        int pictures = 0;
        foreach (MicrographClass kind in kinds)
        {
            PictureFolder? pictureFolder = folder is null ? null : new PictureFolder(Path.Combine(folder, kind.Name.Replace(' ', '-')));
            IReadOnlyList<IBubbleFinder> finders = Trials.FindersFor(kind);
            IReadOnlyList<ClassScore> scores = Trials.Run(kind, seeds, alone ? [finders[0]] : finders, pictureFolder is null ? null : pictureFolder.Write);
            foreach (string row in TrialTable.Rows(scores))
                Console.WriteLine(row);

            pictures += scores[0].Scores.Count;
            isGood &= scores[0].ReachesAim && scores.Skip(1).All(scores[0].IsAheadOf);
        }

        Tell(kinds, alone);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{pictures} pictures. {(isGood ? "Every aim is reached." : "NOT every aim is reached.")}"));
        return isGood ? 0 : 1;
    }

    private static void Tell(IReadOnlyList<MicrographClass> kinds, bool alone)
    {
        Console.WriteLine();
        var finders = kinds.SelectMany(kind => Trials.FindersFor(kind).Take(alone ? 1 : int.MaxValue).Select(finder => (Kind: kind.Name, Finder: $"{finder.Name}: {finder.Description}")));
        foreach (IGrouping<string, string> same in finders.GroupBy(pair => pair.Finder, pair => pair.Kind).OrderBy(same => same.Key, StringComparer.Ordinal))
            Console.WriteLine($"{same.Key} ({string.Join(", ", same)}).");
    }
}
