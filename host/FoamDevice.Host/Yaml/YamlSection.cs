using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace FoamDevice.Host;

/// <summary>A mapping of a YAML file: typed fields, each mistake with file, line, field, problem and remedy.</summary>
internal sealed class YamlSection
{
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly List<string> _asked = [];
    private readonly List<YamlSection> _children = [];
    private readonly string _fileName;
    private readonly string _path;
    private readonly long _line;

    public YamlSection(YamlMappingNode node, string fileName, string path)
    {
        _fileName = fileName;
        _path = path;
        _line = Math.Max(1, node.Start.Line);
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                throw new YamlMistakeException(fileName, key.Start.Line, path, "a field's name must be a plain word.", "Write `name: value`.");

            _values[name] = value;
        }
    }

    /// <summary>The field is there.</summary>
    public bool Has(string key) => Ask(key) is not null;

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string key) => TextOrNull(key) ?? throw Missing(key, "Write a text.");

    /// <summary>A text, or null when the field is not there.</summary>
    public string? TextOrNull(string key)
    {
        if (Ask(key) is not { } node)
            return null;

        return node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw Mistake(key, "this must be a text.", "Write one on the same line.");
    }

    /// <summary>A number that must be there.</summary>
    public double Number(string key, double least, double most, string unit) =>
        NumberOrNull(key, least, most, unit) ?? throw Missing(key, $"Write a number of {unit}, {Show(least)} to {Show(most)}.");

    /// <summary>A number, or null when the field is not there.</summary>
    public double? NumberOrNull(string key, double least, double most, string unit)
    {
        if (TextOrNull(key) is not { } text)
            return null;

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw Mistake(key, $"'{Short(text)}' is no number.", $"Write {unit} with a point for decimals, such as {Show(Math.Clamp(1.5, least, most))}.");

        return value >= least && value <= most
            ? value
            : throw Mistake(key, $"{Show(value)} {unit} is out of range.", $"Write {Show(least)} to {Show(most)} {unit}.");
    }

    /// <summary>A whole number that must be there.</summary>
    public int Count(string key, int least, int most, string unit) =>
        CountOrNull(key, least, most, unit) ?? throw Missing(key, $"Write a whole number of {unit}, {least} to {most}.");

    /// <summary>A whole number, or null when the field is not there.</summary>
    public int? CountOrNull(string key, int least, int most, string unit)
    {
        if (NumberOrNull(key, least, most, unit) is not { } value)
            return null;

        return value == Math.Floor(value) ? (int)value : throw Mistake(key, $"{Show(value)} is no whole number.", $"Write {least} to {most} {unit}.");
    }

    /// <summary>A whole number of a message's field that must be there.</summary>
    public uint Unsigned(string key)
    {
        double value = Number(key, 0, uint.MaxValue, "the unit in its name");
        return value == Math.Floor(value) ? (uint)value : throw Mistake(key, $"{Show(value)} is no whole number.", "Write one in the unit of the field's name.");
    }

    /// <summary>True or false, or <paramref name="otherwise"/> when the field is not there.</summary>
    public bool Flag(string key, bool otherwise) => TextOrNull(key) switch
    {
        null => otherwise,
        "true" or "yes" => true,
        "false" or "no" => false,
        var other => throw Mistake(key, $"'{Short(other)}' is neither true nor false.", "Write `true` or `false`."),
    };

    /// <summary>One of a few words, or <paramref name="otherwise"/> when the field is not there.</summary>
    public string Choice(string key, string otherwise, params string[] words)
    {
        string text = TextOrNull(key) ?? otherwise;
        return words.Contains(text) ? text : throw Mistake(key, $"'{Short(text)}' is not known here.", $"Write one of: {string.Join(", ", words)}.");
    }

    /// <summary>A list of texts; empty when the field is not there.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Ask(key) is not { } node)
            return [];

        return node is YamlSequenceNode list && list.Children.All(child => child is YamlScalarNode { Value.Length: > 0 })
            ? [.. list.Children.Cast<YamlScalarNode>().Select(child => child.Value!)]
            : throw Mistake(key, "this must be a list of texts.", "Write `[first, second]`, or one `- text` a line.");
    }

    /// <summary>A section that must be there.</summary>
    public YamlSection Section(string key) => SectionOrNull(key) ?? throw Missing(key, "Write it with its fields indented below.");

    /// <summary>A section, or null when it is not there.</summary>
    public YamlSection? SectionOrNull(string key)
    {
        if (Ask(key) is not { } node)
            return null;

        return node is YamlMappingNode mapping
            ? Child(mapping, PathOf(key))
            : throw Mistake(key, "this must be a section.", "Write its fields indented below.");
    }

    /// <summary>A list of sections that must be there.</summary>
    public IReadOnlyList<YamlSection> Sections(string key)
    {
        if (Ask(key) is not YamlSequenceNode list || !list.Children.All(child => child is YamlMappingNode))
            throw Mistake(key, "this must be a list of sections.", "Begin each with `- `.");

        return [.. list.Children.Select((child, index) => Child((YamlMappingNode)child, $"{PathOf(key)}[{index + 1}]"))];
    }

    /// <summary>Whether a field is there, by its path from this section, such as <c>mixing.fast</c>.</summary>
    public bool HasPath(string path)
    {
        int dot = path.IndexOf('.');
        if (dot < 0)
            return _values.ContainsKey(path);

        return _values.GetValueOrDefault(path[..dot]) is YamlMappingNode inner && new YamlSection(inner, _fileName, _path).HasPath(path[(dot + 1)..]);
    }

    /// <summary>Refuses fields that nobody asked for: a misspelt name must not be taken as a default.</summary>
    public void RefuseUnknown()
    {
        foreach (string key in _values.Keys.Where(key => !_asked.Contains(key)))
            throw Mistake(key, "no such field.", NearMatches.Suggest(key, _asked) is { Length: > 0 } hint ? $"Did you mean {hint}?" : $"Known here: {string.Join(", ", _asked)}.");

        foreach (var child in _children)
            child.RefuseUnknown();
    }

    /// <summary>A mistake at a field of this section, or at the section itself when the field is not there.</summary>
    public YamlMistakeException Mistake(string key, string problem, string remedy) =>
        new(_fileName, _values.TryGetValue(key, out var node) ? Math.Max(1, node.Start.Line) : _line, PathOf(key), problem, remedy);

    private YamlMistakeException Missing(string key, string remedy) => Mistake(key, "the field is missing.", remedy);

    private YamlNode? Ask(string key)
    {
        if (!_asked.Contains(key))
            _asked.Add(key);

        return _values.GetValueOrDefault(key);
    }

    private YamlSection Child(YamlMappingNode node, string path)
    {
        var child = new YamlSection(node, _fileName, path);
        _children.Add(child);
        return child;
    }

    private string PathOf(string key) => _path.Length == 0 ? Short(key) : $"{_path}.{Short(key)}";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private static string Show(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
