using System.Runtime.CompilerServices;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.CommandLine;

public sealed class ExitCodeTests
{
    [Fact]
    public void The_readme_says_what_the_help_says()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../host/FoamDevice.Cli/README.md"));

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"| {(int)code} | {ExitCodeText.Of(code)}", readme));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
