using System.CommandLine;
using System.CommandLine.Help;
using FoamDevice.Cli.Commands;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.CommandLine;

/// <summary>All commands of <c>foam</c>.</summary>
internal static class CommandTree
{
    /// <summary>Builds the tree.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Makes standardised sclerosant foam between two syringes by published methods, and keeps a record of every run.")
        {
            RunCommand.Create(terminal),
            MethodsCommand.Create(terminal),
            SyringesCommand.Create(terminal),
            RunsCommand.Create(terminal),
            QualityCommand.Create(terminal),
            SyncCommand.Create(terminal),
            ConfigCommand.Create(terminal),
            ServeCommand.Create(terminal),
            PeopleCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            PortsCommand.Create(terminal),
            DeviceCommand.Create(terminal),
            HomeCommand.Create(terminal),
            ClearCommand.Create(terminal),
            StopCommand.Create(terminal),
            AbortCommand.Create(terminal),
            CalibrateCommand.Create(terminal),
            SelfTestCommand.Create(terminal),
            JogCommand.Create(terminal),
            FlashCommand.Create(terminal),
        };
        root.SetAction(_ => FirstScreen.Write(terminal.Output));
        OptionValues.RequireText(root);
        Teach(root);
        return root;
    }

    private static void Teach(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
            option.Action = new TeachingHelp((HelpAction)option.Action!);
    }
}
