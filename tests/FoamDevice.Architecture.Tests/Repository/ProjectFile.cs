using System.Xml.Linq;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>An MSBuild project, read as XML: a <c>.csproj</c>, an <c>.nfproj</c> or a <c>.props</c>.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _document;

    private ProjectFile(string path)
    {
        Path = path;
        _document = XDocument.Parse(SourceTree.Read(path));
    }

    /// <summary>Every project for .NET.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } = [.. SourceTree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Load)];

    public static ProjectFile Nano { get; } = Load("firmware/FoamDevice.Firmware/FoamDevice.Firmware.nfproj");

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Names of the projects it refers to.</summary>
    public IReadOnlyList<string> ProjectReferences =>
        [.. Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include)).Order(StringComparer.Ordinal)];

    public static ProjectFile Load(string path) => new(path);

    public static ProjectFile Named(string name) => All.Single(project => project.Name == name);

    /// <summary>The Include values of an item.</summary>
    public IReadOnlyList<string> Includes(string item) => [.. Elements(item).Select(element => element.Attribute("Include")!.Value)];

    /// <summary>All elements of a name, whatever the namespace.</summary>
    public IEnumerable<XElement> Elements(string name) => _document.Descendants().Where(element => element.Name.LocalName == name);

    public string? Property(string name) => Elements(name).SingleOrDefault()?.Value;
}
