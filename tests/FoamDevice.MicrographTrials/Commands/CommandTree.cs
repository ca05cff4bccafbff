using System.CommandLine;

namespace FoamDevice.MicrographTrials;

/// <summary>The program's commands; without one it runs the trials.</summary>
public static class CommandTree
{
    /// <summary>Makes the tree.</summary>
    public static RootCommand Create()
    {
        Command run = RunCommand.Create();
        var root = new RootCommand("Draws micrographs whose bubbles are known, from seeds, and counts how well they are found: by FoamDevice, by plain HoughCircles, and by threshold and connected components.")
        {
            run,
            TuneCommand.Create(),
            MegapixelsCommand.Create(),
            IntervalsCommand.Create(),
        };
        foreach (Option option in run.Options)
            root.Add(option);

        root.Action = run.Action;
        return root;
    }
}
