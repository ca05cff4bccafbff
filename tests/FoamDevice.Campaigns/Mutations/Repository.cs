namespace FoamDevice.Campaigns;

/// <summary>The working copy of this repository.</summary>
public static class Repository
{
    private const string Mark = "FoamDevice.sln";
    private const string Mutations = "tests/FoamDevice.Campaigns/Mutations";

    /// <summary>Its root, from a folder within it.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is in no working copy.</exception>
    public static string RootOf(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"{folder} is in no working copy of this repository: run it from there.");
    }

    /// <summary>Its mutations, by name.</summary>
    public static IReadOnlyList<SourcePatch> MutationsIn(string root) =>
        [.. Directory.GetFiles(Path.Combine(root, Mutations), "*.patch").Order(StringComparer.Ordinal).Select(SourcePatch.Read)];
}
