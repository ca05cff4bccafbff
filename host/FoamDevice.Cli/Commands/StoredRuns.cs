using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary>Opens a run store for reading, and finds runs in it by what an operator types.</summary>
internal static class StoredRuns
{
    /// <summary>The run that was begun last, in place of an id.</summary>
    public const string Latest = "latest";

    /// <summary>How a run is named on a command line.</summary>
    public const string HowToName = "Id of a run or the start of one, or: latest.";

    private const string NoRunYet = "No run is on record yet. Try: foam run tessari-physiological --sim";

    /// <summary>The store of <c>--store</c>, or the one that is configured.</summary>
    /// <returns>Null when the user's own does not exist yet: that is an empty list, not an error.</returns>
    public static RunStore? Open(string? address) => Configured.OpenForReading(address);

    /// <summary>The same, where there must be a run.</summary>
    public static RunStore OpenWithRuns(string? address) => Open(address) ?? throw new BadInputException(NoRunYet);

    /// <summary>A whole record.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="run">Its id, the start of one, or <see cref="Latest"/>.</param>
    public static RunRecord Find(RunStore store, string run) =>
        store.Find(run == Latest ? (store.List(1).FirstOrDefault() ?? throw new BadInputException(NoRunYet)).Key : run);
}
