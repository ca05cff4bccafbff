using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FoamDevice.Host.Tests;

/// <summary>The places in the sources where sentences are made under a fixed key.</summary>
internal static partial class SentenceSources
{
    /// <summary>Each key with the English and the names of its values.</summary>
    public static IReadOnlyList<(string Key, string English, string[] Values)> All { get; } =
        [.. Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)).Where(IsSource).SelectMany(path => Read(File.ReadAllText(path)))];

    private static IEnumerable<string> Folders => ((string[])["FoamDevice.Host", "FoamDevice.Web"]).Select(room => Path.GetFullPath(Path.Combine(Here(), "../../../host", room)));

    private static IEnumerable<(string, string, string[])> Read(string source)
    {
        foreach (Match made in Made().Matches(source))
        {
            string english = ArgumentFrom(source, made.Index + made.Length);
            yield return (made.Groups["key"].Value, english, [.. Places().Matches(english).Select(place => place.Groups["name"].Value).Distinct()]);
        }
    }

    // Up to the parenthesis that closes the call; those in the words do not count.
    private static string ArgumentFrom(string source, int start)
    {
        bool isInWords = false;
        for (int at = start, depth = 0; at < source.Length; at++)
        {
            isInWords ^= source[at] == '"' && source[at - 1] != '\\';
            depth += isInWords ? 0 : source[at] == '(' ? 1 : source[at] == ')' ? -1 : 0;
            if (depth < 0)
                return source[start..at];
        }

        throw new InvalidOperationException("A call of Sentence.Of has no end.");
    }

    private static bool IsSource(string path) =>
        Path.GetExtension(path) is ".razor" or ".cs" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("""\b(?:Sentence\.)?Of\(\s*"(?<key>[a-z][A-Za-z]*(?:\.[A-Za-z.]+)?)",""")]
    private static partial Regex Made();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]\w*)(?::[^{}]*)?\}")]
    private static partial Regex Places();
}
