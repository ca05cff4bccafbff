using System.CommandLine;

namespace FoamDevice.Cli.CommandLine;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class TaughtCommand : Command
{
    /// <summary>Makes a command.</summary>
    /// <param name="name">What the operator types.</param>
    /// <param name="description">What it does, in sentences.</param>
    /// <param name="examples">Command line and what it does, for the help.</param>
    public TaughtCommand(string name, string description, params IReadOnlyList<HelpExample> examples)
        : base(name, description)
    {
        Examples = examples;
    }

    /// <summary>For the help.</summary>
    public IReadOnlyList<HelpExample> Examples { get; }
}
