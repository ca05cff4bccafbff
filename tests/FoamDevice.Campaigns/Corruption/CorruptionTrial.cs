using FoamDevice.Simulator;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>Sends frames over a bad line and counts what becomes of them; the same from the same seed.</summary>
public static class CorruptionTrial
{
    private const int FramesPerStream = 5_000;

    /// <summary>Every kind of damage alone, then all of them together.</summary>
    public static IReadOnlyList<(string Name, DamageKind[] Kinds)> Kinds { get; } =
    [
        ("bit flips", [DamageKind.BitFlip]),
        ("adjacent swaps", [DamageKind.AdjacentSwap]),
        ("two-byte bursts", [DamageKind.TwoByteBurst]),
        ("drops", [DamageKind.Drop]),
        ("inserts", [DamageKind.Insert]),
        ("truncations", [DamageKind.Truncation]),
        ("all of these", Enum.GetValues<DamageKind>()),
    ];

    /// <summary>Sends frames over a line that damages each byte with a chance.</summary>
    /// <param name="name">Names the row and the random stream.</param>
    /// <param name="kinds">The kinds of damage.</param>
    /// <param name="frames">How many frames, at least.</param>
    /// <param name="share">The chance of an event, for each byte.</param>
    /// <param name="seed">Where all chance comes from.</param>
    public static CorruptionCount Run(string name, IReadOnlyList<DamageKind> kinds, int frames, double share, ulong seed)
    {
        Random random = RandomStream.Of(seed, name);
        var total = new CorruptionCount(name, 0, 0, 0, 0, 0, 0);
        while (total.FramesSent < frames)
        {
            FrameStream sent = FrameStream.Draw(Math.Min(frames, FramesPerStream), random);
            total = total.Plus(Count(name, sent, DamagedStream.Draw(sent, kinds, share, random)));
        }

        return total;
    }

    /// <summary>Swaps every two neighbouring bytes that differ, one pair at a time, in each of many frames that stand between two others.</summary>
    public static CorruptionCount RunEverySwap(int frames, ulong seed)
    {
        const string Name = "every adjacent swap";
        Random random = RandomStream.Of(seed, Name);
        var total = new CorruptionCount(Name, 0, 0, 0, 0, 0, 0);
        for (int i = 0; i < frames; i++)
        {
            FrameStream sent = FrameStream.Draw(3, random);
            for (int place = 0; place < sent.Bytes.Length - 1; place++)
            {
                if (sent.FrameOfByte[place] == 1 && sent.Bytes[place] != sent.Bytes[place + 1])
                    total = total.Plus(Count(Name, sent, DamagedStream.SwapAt(sent, place)));
            }
        }

        return total;
    }

    private static CorruptionCount Count(string name, FrameStream sent, DamagedStream line)
    {
        var receiver = new Receiver(sent);
        for (int i = 0; i < line.Bytes.Count; i++)
            receiver.Take(line.Bytes[i], line.FrameOfByte[i]);

        int[] lost = [.. Enumerable.Range(0, sent.Frames.Count).Where(frame => !receiver.Arrived[frame])];
        return new CorruptionCount(
            name,
            sent.Frames.Count,
            line.Events,
            line.IsHit.Count(hit => hit),
            receiver.WrongAccepted,
            lost.Length,
            lost.Count(frame => !line.IsHit[frame]));
    }
}
