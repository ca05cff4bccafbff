using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FoamDevice.Host;

/// <summary>Reads a YAML file into sections that know their file and lines.</summary>
internal static class YamlFile
{
    /// <summary>Longest file: a hundred times the longest that is shipped.</summary>
    private const int MaxCharacters = 500_000;

    /// <summary>Deepest nesting: the tree is built recursively, so a deep one would end the program.</summary>
    private const int MaxDepth = 8;

    /// <summary>The top of the file.</summary>
    /// <exception cref="YamlMistakeException">The text is no YAML, or not one mapping.</exception>
    public static YamlSection Read(string yaml, string fileName)
    {
        if (yaml.Length > MaxCharacters)
            throw new YamlMistakeException(fileName, 1, "", $"the file has {yaml.Length} characters.", $"At most {MaxCharacters} are read.");

        var stream = Load(yaml, fileName);
        if (stream.Documents.Count != 1)
            throw new YamlMistakeException(fileName, 1, "", $"the file holds {stream.Documents.Count} YAML documents.", "Write exactly one.");

        return stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlSection(root, fileName, "")
            : throw new YamlMistakeException(fileName, 1, "", "the file is no list of fields.", "Write one field a line, such as `id: my-method`.");
    }

    private static YamlStream Load(string yaml, string fileName)
    {
        try
        {
            RefuseWhatIsNotNeeded(yaml, fileName);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream;
        }
        catch (YamlException mistake)
        {
            throw NotYaml(fileName, Math.Max(1, mistake.Start.Line), mistake);
        }
        catch (Exception mistake) when (mistake is not YamlMistakeException)
        {
            // The YAML library lets other exceptions out for some damaged texts; to the reader of the message they are the same.
            throw NotYaml(fileName, 1, mistake);
        }
    }

    private static void RefuseWhatIsNotNeeded(string yaml, string fileName)
    {
        var parser = new Parser(new StringReader(yaml));
        int depth = 0;
        while (parser.MoveNext())
        {
            var here = parser.Current!;
            depth += here.NestingIncrease;
            if (depth > MaxDepth + 2)
                throw new YamlMistakeException(fileName, here.Start.Line, "", "the nesting is too deep.", $"At most {MaxDepth} levels are read.");

            if (here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
                throw new YamlMistakeException(
                    fileName,
                    here.Start.Line,
                    "",
                    "anchors and aliases (& and *) are not read here.",
                    "Write the value out; put a text that begins with one of them in quotes.");
        }
    }

    private static YamlMistakeException NotYaml(string fileName, long line, Exception mistake) =>
        new(fileName, line, "", $"this is not YAML: {OneLine(mistake.Message)}", "Look at indentation, colons and quotes.");

    private static string OneLine(string message)
    {
        string line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
