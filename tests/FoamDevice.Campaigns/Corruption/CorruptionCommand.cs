using System.CommandLine;
using System.Globalization;

namespace FoamDevice.Campaigns.Corruption;

/// <summary><c>corruption</c>: what damage on the line does to frames.</summary>
public static class CorruptionCommand
{
    private const int SwappedFrames = 2_000;
    private const long NoiseBytes = 20_000_000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var frames = new Option<int>("--frames") { Description = "Frames for each kind of damage.", DefaultValueFactory = _ => 50_000 };
        var share = new Option<double>("--share") { Description = "The chance of damage, for each byte.", DefaultValueFactory = _ => 1e-3 };
        var seed = new Option<ulong>("--seed") { Description = "Where all chance comes from.", DefaultValueFactory = _ => 1 };
        var command = new Command("corruption", "Damages frames on the line in every way, and counts wrong frames accepted and good frames lost.") { frames, share, seed };
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output, parsed.GetValue(frames), parsed.GetValue(share), parsed.GetValue(seed)));
        return command;
    }

    /// <summary>Counts, and writes the table.</summary>
    /// <returns>The exit code: 0 when every row meets the target.</returns>
    private static int Run(TextWriter output, int frames, double share, ulong seed)
    {
        List<CorruptionCount> counts = [.. CorruptionTrial.Kinds.Select(row => CorruptionTrial.Run(row.Name, row.Kinds, frames, share, seed))];
        counts.Add(CorruptionTrial.RunEverySwap(SwappedFrames, seed));
        long heard = NoiseTrial.FramesHeard(NoiseBytes, seed);

        CorruptionTable.Write(output, counts);
        output.WriteLine(Invariant($"Random bytes: {NoiseBytes:N0} heard, {heard} frames accepted."));
        bool good = heard == 0 && counts.All(count => count.MeetsTarget);
        output.WriteLine(Invariant($"Target: 0 wrong frames accepted, at most {CorruptionCount.MaxLostPerEvent} frames lost per event: {(good ? "met" : "MISSED")}."));
        return good ? 0 : 1;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
