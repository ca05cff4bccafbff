namespace FoamDevice.Campaigns;

/// <summary>A mutation: a unified diff within one project, with two lines before it that say what it takes away and which invariant is to notice.</summary>
/// <remarks>Hunks are found by their text, not by their line numbers: a patch fits as long as the lines that it changes are there, once.</remarks>
public sealed class SourcePatch
{
    private const string BreaksMark = "Breaks: ";
    private const string TakesMark = "Takes away: ";
    private const string FileMark = "+++ b/";
    private const string OldFileMark = "--- a/";

    private readonly List<(string Path, string Old, string New)> _hunks = [];
    private readonly List<string> _paths = [];

    private SourcePatch(string name) => Name = name;

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The invariant that is to notice.</summary>
    public string Breaks { get; private set; } = "";

    /// <summary>What the mutant lacks, in words.</summary>
    public string TakesAway { get; private set; } = "";

    /// <summary>The source files, from the repository's root.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>Reads a patch.</summary>
    /// <exception cref="FormatException">Something of the above is missing.</exception>
    public static SourcePatch Read(string file)
    {
        var patch = new SourcePatch(System.IO.Path.GetFileNameWithoutExtension(file));
        foreach (string line in File.ReadAllLines(file))
            patch.Take(line);

        bool isWhole = patch.Breaks.Length > 0 && patch.TakesAway.Length > 0 && patch._paths.Count > 0 && patch._hunks.Count > 0;
        return isWhole ? patch : throw new FormatException($"{file} is no mutation: it needs '{BreaksMark}', '{TakesMark}', '{FileMark}' and a hunk.");
    }

    /// <summary>Applies it to the text of one of its files.</summary>
    /// <exception cref="FormatException">A hunk does not fit, or fits more than once.</exception>
    public string Apply(string path, string source)
    {
        foreach ((_, string old, string replacement) in _hunks.Where(hunk => hunk.Path == path))
        {
            int at = source.IndexOf(old, StringComparison.Ordinal);
            if (at < 0 || source.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
                throw new FormatException($"Mutation {Name} does not fit {path} {(at < 0 ? "any more" : "in one place only")}:\n{old}");

            source = source[..at] + replacement + source[(at + old.Length)..];
        }

        return source;
    }

    private void Take(string line)
    {
        if (line.StartsWith("@@", StringComparison.Ordinal))
            _hunks.Add((_paths[^1], "", ""));
        else if (line.StartsWith(FileMark, StringComparison.Ordinal))
            _paths.Add(line[FileMark.Length..]);
        else if (line.StartsWith(OldFileMark, StringComparison.Ordinal))
            return;
        else if (_hunks.Count > 0)
            TakeHunkLine(line);
        else if (line.StartsWith(BreaksMark, StringComparison.Ordinal))
            Breaks = line[BreaksMark.Length..];
        else if (line.StartsWith(TakesMark, StringComparison.Ordinal))
            TakesAway = line[TakesMark.Length..];
    }

    private void TakeHunkLine(string line)
    {
        (string path, string old, string replacement) = _hunks[^1];
        string text = (line.Length > 0 ? line[1..] : "") + "\n";
        bool isOld = line.Length == 0 || line[0] is ' ' or '-';
        bool isNew = line.Length == 0 || line[0] is ' ' or '+';
        _hunks[^1] = (path, isOld ? old + text : old, isNew ? replacement + text : replacement);
    }
}
