using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FoamDevice.Web.Tests.Shell;

/// <summary>The page's sources, and the texts that they ask for.</summary>
internal static partial class PageSources
{
    /// <summary>Where a text is asked for: <c>T["run.abort"]</c>, <c>T[$"run.phase.{phase}"]</c>.</summary>
    public static IReadOnlyList<AskedText> AskedTexts { get; } = Find(Asked());

    /// <summary>Every string that may be a key, for keys that are chosen in one place and shown in another.</summary>
    public static IReadOnlyList<AskedText> NamedTexts { get; } = Find(Named());

    private static string Folder => Path.GetFullPath(Path.Combine(Here(), "../../../host/FoamDevice.Web"));

    private static IReadOnlyList<AskedText> Find(Regex pattern) =>
        [.. Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).Where(IsSource).SelectMany(path => pattern.Matches(File.ReadAllText(path))).Select(Read).Distinct()];

    private static bool IsSource(string path) => Path.GetExtension(path) is ".razor" or ".cs" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static AskedText Read(Match match)
    {
        string key = match.Groups["key"].Value;
        int open = key.IndexOf('{');
        return match.Groups["dollar"].Length == 0 || open < 0 ? new AskedText(key, null) : new AskedText(key[..open], EndOf(key));
    }

    // What stands in the last braces may hold a text of its own, at which the key as it was found ends.
    private static string EndOf(string key) => key[(key.LastIndexOf('}') + 1)..] is var end && end.Contains('{') ? "" : end;

    [GeneratedRegex("""\b(T|Texts|_texts|Text)[\[(](?<dollar>\$?)"(?<key>[^"]+)"[\]),]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""(?<dollar>\$?)"(?<key>[a-z]+\.[^"\s]*)""")]
    private static partial Regex Named();
}
