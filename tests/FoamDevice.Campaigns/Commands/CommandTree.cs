using System.CommandLine;

namespace FoamDevice.Campaigns;

/// <summary>The program's commands; without one it runs a campaign.</summary>
public static class CommandTree
{
    /// <summary>Makes the tree.</summary>
    /// <param name="others">Commands of other rooms of this program.</param>
    public static RootCommand Create(params Command[] others)
    {
        Command run = RunCommand.Create();
        var root = new RootCommand("Simulates years of bad luck: host, line, device, bench and operator in one thread and in virtual time, everything from one seed.")
        {
            run,
            ReplayCommand.Create(),
            MutationsCommand.Create(),
        };
        foreach (Command other in others)
            root.Add(other);

        foreach (Option option in run.Options)
            root.Add(option);

        root.Action = run.Action;
        return root;
    }
}
