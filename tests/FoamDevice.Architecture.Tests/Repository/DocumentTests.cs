using System.Text.RegularExpressions;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>What the documents of the project point at exists.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. SourceTree.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_or_folder(string document)
    {
        IEnumerable<string> targets = Link().Matches(SourceTree.Read(document)).Select(match => match.Groups[1].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Exists(SourceTree.Resolve(document, target.TrimEnd('/'))), $"{document} links to {target}, which is not there."));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("hardware/README.md")]
    public void Every_path_that_is_named_exists(string document)
    {
        IEnumerable<string> paths = RepositoryPath().Matches(SourceTree.Read(document)).Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal));

        Assert.All(paths, path => Assert.True(Exists(path), $"{document} names {path}, which is not there."));
    }

    [Theory]
    [InlineData("dotnet run --project ")]
    [InlineData("dotnet test ")]
    public void The_first_commands_stand_in_the_readme_on_lines_of_their_own(string command)
    {
        Assert.Contains(SourceTree.Read("README.md").Split('\n'), line => line.StartsWith(command, StringComparison.Ordinal));
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(SourceTree.Root, path));

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:firmware|host|shared|tests|hardware|\\.ci)/[^`* ]*)`")]
    private static partial Regex RepositoryPath();
}
