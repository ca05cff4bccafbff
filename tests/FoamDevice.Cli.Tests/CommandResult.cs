using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Tests;

/// <summary>What a command line said and told the shell.</summary>
public sealed record CommandResult(ExitCode Code, string Output, string Error)
{
    /// <summary>Runs a command line in this process, as in a pipe: nobody watches, nobody answers.</summary>
    public static CommandResult Of(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        ExitCode code = FoamCommandLine.Run(arguments, new Terminal(output, error));
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    /// <summary>It ended so, and said these words anywhere.</summary>
    public void MustHaveEnded(ExitCode code, params string[] words)
    {
        Assert.Equal(code, Code);
        Assert.All(words, word => Assert.Contains(word, Output + Error));
    }

    /// <summary>One plain sentence or two on standard error, no stack trace, nothing on standard output.</summary>
    public void MustBeARefusal(ExitCode code, params string[] words)
    {
        Assert.Equal(code, Code);
        Assert.StartsWith("foam: ", Error);
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Exception", Error);
        Assert.All(words, word => Assert.Contains(word, Error));
    }
}
