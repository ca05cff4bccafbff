using System.Runtime.CompilerServices;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli;

/// <summary>The entry of <c>foam</c>. It answers <c>--version</c> before anything of weight is loaded: scripts ask for it often.</summary>
public static class Program
{
    /// <summary>Carries out one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Main(string[] arguments)
    {
        if (arguments.Length == 1 && arguments[0] == "--version")
        {
            VersionAnswer.Write();
            return 0;
        }

        return RunCommandLine(arguments);
    }

    // Not inlined: else the types of the command tree would be loaded before Main runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommandLine(string[] arguments) => (int)FoamCommandLine.Run(arguments, Terminal.OfProcess());
}
