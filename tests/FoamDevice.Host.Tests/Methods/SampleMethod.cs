namespace FoamDevice.Host.Tests;

/// <summary>A complete method file, and ways to change it.</summary>
internal static class SampleMethod
{
    public const string Yaml =
        """
        id: sample
        title: A sample
        source: Somebody 2024
        liquid:
          milliliters: 2
        gas:
          milliliters: 8
          kind: air
        mixing:
          passes: 20
          first:
            flowMillilitersPerSecond: 5
          fast:
            fullPassSeconds: 1.0
          gapSeconds: 0.1
          finishIn: A
        filling:
          purges: 3
          purgeMilliliters: 4
          flowMillilitersPerSecond: 5
          dwellSeconds: 2
        syringes:
          a: norm-ject-10
          b: norm-ject-10
        assumptions: [mixing.fast]
        """;

    public static Method Method { get; } = MethodFile.Parse(Yaml, "sample.yaml");

    /// <summary>The file with one text replaced; the text must be there.</summary>
    public static string With(string old, string replacement) =>
        Yaml.Contains(old) ? Yaml.Replace(old, replacement) : throw new ArgumentException($"The sample holds no '{old}'.");

    /// <summary>The file as a sweep over a range of plunger speeds.</summary>
    public static string Sweep(string range) =>
        With("  fast:\n    fullPassSeconds: 1.0\n", "").Replace("[mixing.fast]", $"[sweep]\nsweep:\n  fastPlungerMillimetersPerSecond: {range}");

    public static Method ParseWith(string old, string replacement) => MethodFile.Parse(With(old, replacement), "sample.yaml");
}
