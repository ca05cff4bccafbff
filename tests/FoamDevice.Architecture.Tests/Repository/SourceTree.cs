using System.Reflection;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>The files of the repository, as paths from its root with forward slashes.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["bin", "obj", ".git", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>All folders that hold sources.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. FoldersUnder(Root).Select(Relative)];

    /// <summary>All files in them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. FoldersUnder(Root).Append(Root).SelectMany(Directory.EnumerateFiles).Select(Relative).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files under a folder with an ending.</summary>
    public static IEnumerable<string> Under(string folder, string ending)
    {
        return Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>A path as it stands in a project file, from the root.</summary>
    public static string Resolve(string projectPath, string include)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Root, projectPath))!;
        return Relative(Path.GetFullPath(Path.Combine(folder, include.Replace('\\', '/'))));
    }

    private static IEnumerable<string> FoldersUnder(string folder)
    {
        return Directory.EnumerateDirectories(folder)
            .Where(child => !Built.Contains(Path.GetFileName(child)))
            .SelectMany(child => FoldersUnder(child).Prepend(child));
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
