using System.Text.RegularExpressions;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>A section of the hazard document.</summary>
/// <param name="Number">As in H7.</param>
/// <param name="Title">The rest of its heading.</param>
/// <param name="Parts">What stands under each of its labels.</param>
internal sealed partial record Hazard(int Number, string Title, IReadOnlyDictionary<string, string> Parts)
{
    public const string Evidence = "Shown by";

    /// <summary>The labels that every hazard has, in their order.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["Cause", "Effect", "Hardware", "Firmware and host", Evidence];

    /// <summary>Tests, as <c>Class.method</c>, and invariants, as <c>Class</c>, that the hazard names as evidence.</summary>
    public IEnumerable<string> EvidenceNames => Name().Matches(Parts.GetValueOrDefault(Evidence, "")).Select(match => match.Groups[1].Value);

    /// <summary>The hazard says what no test shows, and why.</summary>
    public bool AdmitsNoTest => NoTest().IsMatch(Parts.GetValueOrDefault(Evidence, ""));

    /// <summary>Reads all hazards of a document, in its order.</summary>
    public static IReadOnlyList<Hazard> ReadAll(string document) =>
        [.. Section().Matches(document).Select(match => new Hazard(int.Parse(match.Groups["number"].Value), match.Groups["title"].Value, PartsOf(match.Groups["text"].Value)))];

    private static Dictionary<string, string> PartsOf(string text) =>
        Part().Matches(text).ToDictionary(match => match.Groups["label"].Value, match => match.Groups["text"].Value.Trim());

    [GeneratedRegex(@"^### H(?<number>\d+) (?<title>.+)\n(?<text>(?:(?!^#).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^- \*\*(?<label>[^*]+)\.\*\*(?<text>(?:(?!^- ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex("`([A-Za-z_0-9.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bno\s+test:\s+\S", RegexOptions.IgnoreCase)]
    private static partial Regex NoTest();
}
