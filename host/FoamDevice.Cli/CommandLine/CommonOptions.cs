using System.CommandLine;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Options that several commands share, so that they are called the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>Machine-readable output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, with units in the names, for scripts." };

    /// <summary>Another store than the user's.</summary>
    public static Option<string?> Store() => new("--store")
    {
        Description = "Run store to use: an SQLite file, or postgres://USER@HOST:PORT/DATABASE. Default: what is configured (foam config), else runs.db in the data folder.",
        HelpName = "STORE",
    };

    /// <summary>How many of a list.</summary>
    /// <param name="usual">Where nothing is said.</param>
    public static Option<int> Limit(int usual) => new("--limit")
    {
        Description = "How many, newest first.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = OptionValues.WholeNumber("--limit", 1),
    };

    /// <summary>Pace of simulated time.</summary>
    public static Option<string> Pace() => new("--pace")
    {
        Description = "Simulated time against the wall clock: a factor, 1 for real time, or max.",
        HelpName = "X",
        DefaultValueFactory = _ => Runs.Pace.Default,
    };

    /// <summary>The operator's word.</summary>
    public static Option<bool> Confirmed() => new("--confirmed")
    {
        Description = "Your word, beforehand, that the syringes are out for homing, mounted for the run, and taken out after it. It never clears a fault. "
            + "In a pipe, --sim implies it.",
    };

    /// <summary>The serial port.</summary>
    public static Option<string?> Port() => new("--port") { Description = "Serial port of the device; `foam ports` lists them.", HelpName = "PORT" };

    /// <summary>More methods than the shipped ones.</summary>
    public static Option<string?> MethodFolder() => new("--method-folder")
    {
        Description = "Folder with method files (*.yaml) of your own, beside the shipped ones.",
        HelpName = "DIR",
    };

    /// <summary>Another machine than the reference one.</summary>
    public static Option<string?> Machine() => new("--machine")
    {
        Description = "Machine file (YAML) to check against: profile and calibration, as in reference-machine.yaml. Default: the reference machine.",
        HelpName = "FILE",
    };

    /// <summary>Where a simulated device keeps its files.</summary>
    public static Option<string?> SimulatorState() => new("--sim-state")
    {
        Description = "Folder that keeps the simulated device's files between starts. Default: none are kept.",
        HelpName = "DIR",
    };

    /// <summary>The simulator's seed.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of the simulated bench: the same seed gives the same run.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = OptionValues.WholeNumber("--seed", 0UL),
    };
}
