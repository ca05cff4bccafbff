namespace FoamDevice.Campaigns.Kills;

/// <summary>The method that the kill tests run: short, so that many fit into a minute, with every kind of event in it.</summary>
internal static class KillMethod
{
    private const string Text =
        """
        id: short-cycle
        title: A short cycle
        source: made for these tests
        liquid:
          milliliters: 0.5
        gas:
          milliliters: 1
          kind: air
        mixing:
          passes: 6
          first:
            flowMillilitersPerSecond: 5
          fast:
            fullPassSeconds: 0.4
          gapSeconds: 0.05
          finishIn: A
        filling:
          purges: 1
          purgeMilliliters: 0.5
          flowMillilitersPerSecond: 5
          dwellSeconds: 0.1
        syringes:
          a: norm-ject-10
          b: norm-ject-10
        hostLost:
          then: finish-run
          graceSeconds: 2

        """;

    /// <summary>Writes it into a folder.</summary>
    /// <returns>The file.</returns>
    public static string Write(string folder)
    {
        string path = Path.Combine(folder, "short-cycle.yaml");
        File.WriteAllText(path, Text);
        return path;
    }
}
