using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FoamDevice.Simulator;

/// <summary>The settings that a simulated device's state folder keeps, so that the same machine comes back: NAME: VALUE a line.</summary>
public sealed class BenchSettingsFile
{
    /// <summary>Path of the file in the state folder. The chip's flash follows the folder's own files, and so does not see it.</summary>
    public const string FileName = "bench/bench.yaml";

    private const string Heading = "# What this simulated machine is like, against the reference machine.\n";

    private const string Unfinished = "~";

    private readonly string _path;

    /// <summary>The file of a folder, whether it is there or not.</summary>
    public BenchSettingsFile(string folder) => _path = Path.Combine(folder, FileName);

    /// <summary>The parameters with what the file keeps, and above it what they were given; what they were given is kept from now on.</summary>
    /// <exception cref="IOException">The file can't be read or written, or what it holds can't be understood; the message says where and why.</exception>
    public BenchParameters Keep(BenchParameters given)
    {
        BenchParameters kept = Apply(given with { Assignments = [] }, Load());
        BenchParameters inForce = BenchSettings.Apply(kept, given.Assignments);
        if (given.Assignments.Count > 0)
            Save(inForce.Assignments);
        return inForce;
    }

    private BenchParameters Apply(BenchParameters given, IReadOnlyList<(string Assignment, long Line)> kept)
    {
        foreach ((string assignment, long line) in kept)
        {
            try
            {
                given = BenchSettings.Apply(given, [assignment]);
            }
            catch (ArgumentException trouble)
            {
                throw Wrong(line, trouble.Message, trouble);
            }
        }
        return given;
    }

    private List<(string Assignment, long Line)> Load()
    {
        if (!File.Exists(_path))
            return [];
        try
        {
            var yaml = new YamlStream();
            using var text = new StreamReader(_path);
            yaml.Load(text);
            return yaml.Documents.Count == 0 ? [] : [.. Lines(yaml.Documents[0].RootNode)];
        }
        catch (YamlException trouble)
        {
            throw Wrong(trouble.Start.Line, trouble.Message, trouble);
        }
    }

    private IEnumerable<(string Assignment, long Line)> Lines(YamlNode root)
    {
        if (root is not YamlMappingNode settings)
            throw Wrong(root.Start.Line, "This is not a list of NAME: VALUE.", null);
        foreach ((YamlNode name, YamlNode value) in settings.Children)
        {
            if (name is not YamlScalarNode || value is not YamlScalarNode)
                throw Wrong(name.Start.Line, "A setting has one name and one value.", null);
            yield return ($"{name}={value}", name.Start.Line);
        }
    }

    private void Save(IReadOnlyList<string> assignments)
    {
        var settings = new YamlMappingNode();
        foreach (string assignment in assignments)
        {
            (BenchSetting setting, string value) = BenchSettings.Read(assignment);
            if (value != BenchSettings.Default)
                settings.Add(setting.Name, value);
        }
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(settings)).Save(text, assignAnchors: false);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path + Unfinished, Heading + text);
        File.Move(_path + Unfinished, _path, overwrite: true);
    }

    private IOException Wrong(long line, string why, Exception? cause) =>
        new($"{_path}, line {line}: {why} Mend the line, or delete the file to have the reference machine.", cause);
}
