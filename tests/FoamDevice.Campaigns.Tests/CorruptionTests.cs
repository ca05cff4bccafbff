using FoamDevice.Campaigns.Corruption;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Campaigns.Tests;

/// <summary>What damage on the line does to frames; the program <c>corruption</c> does the same with more of them.</summary>
public sealed class CorruptionTests
{
    private const int Frames = 10_000;
    private const double Share = 1e-3;

    public static TheoryData<string> Rows => [.. CorruptionTrial.Kinds.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_wrong_frame_is_accepted_and_an_event_costs_about_one_frame(string row)
    {
        DamageKind[] kinds = CorruptionTrial.Kinds.Single(known => known.Name == row).Kinds;

        CorruptionCount count = CorruptionTrial.Run(row, kinds, Frames, Share, seed: 1);

        Assert.InRange(count.Events, 100, long.MaxValue);
        Assert.Equal(0, count.WrongAccepted);
        Assert.InRange(count.LostPerEvent, 0.5, CorruptionCount.MaxLostPerEvent);
    }

    [Fact]
    public void Damage_costs_no_frame_that_it_did_not_hit()
    {
        Assert.All(CorruptionTrial.Kinds, row => Assert.Equal(0, CorruptionTrial.Run(row.Name, row.Kinds, Frames, Share, seed: 2).BystandersLost));
    }

    [Fact]
    public void Not_one_of_all_swaps_of_neighbouring_bytes_gives_a_wrong_frame()
    {
        CorruptionCount count = CorruptionTrial.RunEverySwap(frames: 200, seed: 1);

        Assert.InRange(count.Events, 5_000, long.MaxValue);
        Assert.Equal(0, count.WrongAccepted);
        Assert.InRange(count.LostPerEvent, 0.5, 1);
    }

    [Fact]
    public void Random_bytes_are_no_frames()
    {
        Assert.Equal(0, NoiseTrial.FramesHeard(bytes: 2_000_000, seed: 1));
    }

    [Fact]
    public void Without_damage_every_frame_arrives()
    {
        CorruptionCount count = CorruptionTrial.Run("no damage", [DamageKind.Drop], frames: 1_000, share: 0, seed: 1);

        Assert.Equal((1_000, 0, 0, 0), (count.FramesSent, count.Events, count.FramesLost, count.WrongAccepted));
    }

    [Fact]
    public void A_frame_that_was_not_sent_at_its_place_is_counted_as_wrong()
    {
        SentFrame expected = new(FrameKind.Reply, 7, [1, 2, 3]);
        SentFrame later = new(FrameKind.Reply, 8, [1, 2, 3]);
        Receiver receiver = new(FrameStream.Of([expected, later]));

        foreach (byte value in later.ToWire(new FrameWriter()))
            receiver.Take(value, frame: 0);

        Assert.Equal(1, receiver.WrongAccepted);
        Assert.Equal([false, false], receiver.Arrived);
    }

    [Fact]
    public void The_same_seed_gives_the_same_counts()
    {
        CorruptionCount Count(ulong seed) => CorruptionTrial.Run("all of these", Enum.GetValues<DamageKind>(), 2_000, Share, seed);

        Assert.Equal(Count(3), Count(3));
        Assert.NotEqual(Count(3), Count(4));
    }
}
