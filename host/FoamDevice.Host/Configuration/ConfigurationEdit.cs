using System.Text.RegularExpressions;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FoamDevice.Host;

/// <summary>Changes one field in the text of a configuration file; all else, comments too, stays as it is.</summary>
internal static partial class ConfigurationEdit
{
    /// <summary>The text with another value.</summary>
    /// <param name="yaml">The text, which can be read.</param>
    /// <param name="field">Which field.</param>
    /// <param name="value">Its value; null takes it out.</param>
    /// <param name="lost">Comments inside of the old value, which are gone.</param>
    public static string Of(string yaml, ConfigurationField field, string? value, out IReadOnlyList<string> lost)
    {
        lost = [];
        if (PlaceOf(yaml, field.Name) is not { } place)
            return value is null ? yaml : $"{WithLineEnd(yaml)}{field.Name}: {Written(field, value)}\n";

        lost = [.. CommentPattern().Matches(yaml[place.Start..place.End]).Select(comment => comment.Groups["comment"].Value.TrimEnd())];
        return value is null
            ? yaml[..place.Start] + AfterLine(yaml, place.End)
            : $"{yaml[..place.Start]}{field.Name}: {Written(field, value)}{yaml[place.End..]}";
    }

    private static (int Start, int End)? PlaceOf(string yaml, string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
            return null;

        foreach (var (key, value) in root.Children)
        {
            if (key is YamlScalarNode { Value: { } found } && found == name)
                return ((int)key.Start.Index, EndOf(yaml, value));
        }

        return null;
    }

    // The parser's end of a list is no use here: of one with an item a line, it is where the next thing begins.
    private static int EndOf(string yaml, YamlNode value)
    {
        if (value is not YamlSequenceNode { Children: { Count: > 0 } items } list)
            return (int)value.End.Index;

        int end = (int)items[^1].End.Index;
        return list.Style == SequenceStyle.Flow ? yaml.IndexOf(']', end) + 1 : end;
    }

    private static string AfterLine(string yaml, int end)
    {
        int newLine = yaml.IndexOf('\n', end);
        return newLine < 0 ? "" : yaml[(newLine + 1)..];
    }

    private static string WithLineEnd(string yaml) => yaml.Length == 0 || yaml.EndsWith('\n') ? yaml : yaml + "\n";

    private static string Written(ConfigurationField field, string value) => field.Kind == ConfigurationKind.Names
        ? $"[{string.Join(", ", ConfigurationField.NamesIn(value).Select(Quoted))}]"
        : Quoted(value);

    private static string Quoted(string text) => PlainPattern().IsMatch(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\d/.][\p{L}\d/._-]*$")]
    private static partial Regex PlainPattern();

    [GeneratedRegex(@"(^|\s)(?<comment>#[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
