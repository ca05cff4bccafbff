using System.Text.RegularExpressions;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>The tests and the invariants of the simulation campaigns, as their sources declare them.</summary>
internal static partial class TestSources
{
    private const string InvariantFolder = "tests/FoamDevice.Campaigns/Invariants";

    /// <summary>Every test, as <c>Class.method</c>.</summary>
    public static IReadOnlySet<string> Tests { get; } =
        SourceTree.Under("tests", ".cs").SelectMany(file => TestsIn(SourceTree.Read(file))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every invariant, by class.</summary>
    public static IReadOnlySet<string> Invariants { get; } =
        SourceTree.Under(InvariantFolder, ".cs").SelectMany(file => InvariantsIn(SourceTree.Read(file))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tests of a source file: methods that are marked as such, in its first class.</summary>
    public static IEnumerable<string> TestsIn(string source)
    {
        string code = SourceText.CodeOnly(source);
        string name = Class().Match(code).Groups[1].Value;
        return TestMethod().Matches(code).Select(match => $"{name}.{match.Groups[1].Value}");
    }

    /// <summary>The invariants of a source file.</summary>
    public static IEnumerable<string> InvariantsIn(string source) => Invariant().Matches(SourceText.CodeOnly(source)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b(?:(?!\bpublic\b).)*\bpublic (?:async )?(?:void|Task) (\w+)\(", RegexOptions.Singleline)]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"\bclass (\w+)(?:\([^)]*\))? : Invariant\b")]
    private static partial Regex Invariant();
}
