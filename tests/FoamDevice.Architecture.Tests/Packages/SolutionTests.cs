using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Packages;

/// <summary>The solution holds everything, and passes over what can't be built without the nanoFramework tools.</summary>
public sealed partial class SolutionTests
{
    private const string NanoProjectType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";
    private static readonly string Solution = SourceTree.Read("FoamDevice.sln");

    [Fact]
    public void It_lists_every_project()
    {
        IEnumerable<string> expected = ProjectFile.All.Append(ProjectFile.Nano).Select(project => project.Path);
        IEnumerable<string> listed = Projects().Select(match => match.Groups["path"].Value.Replace('\\', '/')).Where(path => path.EndsWith("proj", StringComparison.Ordinal));

        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_builds_every_project_for_net()
    {
        IEnumerable<string> ids = Projects().Where(match => match.Groups["path"].Value.EndsWith(".csproj", StringComparison.Ordinal)).Select(match => match.Groups["id"].Value);

        Assert.All(ids, id => Assert.Contains($"{id}.Release|Any CPU.Build.0", Solution, StringComparison.Ordinal));
    }

    [Fact]
    public void It_loads_the_project_for_the_chip_but_does_not_build_it()
    {
        Match nano = Projects().Single(match => match.Groups["type"].Value == NanoProjectType);
        string id = nano.Groups["id"].Value;

        Assert.Equal(ProjectFile.Nano.Property("ProjectGuid"), id);
        Assert.Contains($"{id}.Debug|Any CPU.ActiveCfg", Solution, StringComparison.Ordinal);
        Assert.Contains($"{id}.Release|Any CPU.ActiveCfg", Solution, StringComparison.Ordinal);
        Assert.DoesNotContain(".Build.0", string.Concat(Solution.Split('\n').Where(line => line.Contains(id, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private static IEnumerable<Match> Projects() => ProjectLine().Matches(Solution);

    [GeneratedRegex("""^Project\("(?<type>\{[^}]+\})"\) = "[^"]+", "(?<path>[^"]+)", "(?<id>\{[^}]+\})"\r?$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
