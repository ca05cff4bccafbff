namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>A room is named after its subject.</summary>
public sealed class NamingTests
{
    private static readonly string[] NoSubject = ["Common", "Utils", "Util", "Utilities", "Core", "Helper", "Helpers", "Misc"];

    [Fact]
    public void No_folder_or_project_is_named_after_nothing_in_particular()
    {
        IEnumerable<string> names = SourceTree.Folders.Concat(ProjectFile.All.Select(project => project.Path));

        Assert.DoesNotContain(names, IsNamedAfterNothing);
    }

    [Theory]
    [InlineData("host/FoamDevice.Common")]
    [InlineData("host/FoamDevice.Host/Utils")]
    [InlineData("shared/FoamDevice.Core/FoamDevice.Core.csproj")]
    public void Such_names_are_found(string path)
    {
        Assert.True(IsNamedAfterNothing(path));
    }

    private static bool IsNamedAfterNothing(string path) => path.Split('/', '.').Intersect(NoSubject, StringComparer.OrdinalIgnoreCase).Any();
}
