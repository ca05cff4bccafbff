namespace FoamDevice.Protocol.Tests;

/// <summary>What holds over any line: frames lost, doubled, hit and late.</summary>
public sealed class LossyConversationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_request_has_its_effect_at_most_once_and_once_when_it_is_answered(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };
        List<int> done = [];

        for (int effect = 1; effect <= 25; effect++)
        {
            line.RunUntil(() => line.Ask(effect));
            line.RunUntil(() => line.Host.Ended.Count == effect);
            if (line.Host.Ended[^1].Outcome == RequestOutcome.Done)
            {
                done.Add(effect);
            }
        }

        Assert.Equal(line.Device.Effects.Distinct(), line.Device.Effects);
        Assert.Subset(line.Device.Effects.ToHashSet(), done.ToHashSet());
        Assert.InRange(done.Count, 20, 25);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_answer_belongs_to_the_request(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };

        for (int effect = 1; effect <= 25; effect++)
        {
            line.RunUntil(() => line.Ask(effect));
            line.RunUntil(() => line.Host.Ended.Count == effect);
            (RequestOutcome outcome, uint number) = line.Host.Ended[^1];
            Assert.True(outcome != RequestOutcome.Done || line.Device.Effects[(int)number - 1] == effect);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Events_arrive_exactly_once_and_in_order(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };

        for (int i = 0; i < 120; i++)
        {
            line.Happen();
            line.Run(line.Random.Next(400));
        }

        line.RunUntil(() => line.Device.Journal.Oldest > line.Device.Journal.Newest);
        Assert.Equal(Enumerable.Range(1, 121).Select(sequence => (1u, (uint)sequence)), line.Host.Events);
        Assert.Empty(line.Host.Lost);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Events_of_a_device_that_starts_anew_again_and_again_arrive_once_or_are_gone_with_their_boot(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };

        for (int boot = 1; boot <= 5; boot++)
        {
            for (int i = 0; i < 10; i++)
            {
                line.Happen();
                line.Run(line.Random.Next(300));
            }

            line.Device.Restart();
        }

        line.RunUntil(() => line.Device.Journal.Oldest > line.Device.Journal.Newest);
        Assert.Equal(line.Host.Events.Order(), line.Host.Events);
        Assert.Equal(line.Host.Events.Distinct(), line.Host.Events);
        Assert.All(line.Host.Events.GroupBy(known => known.BootId), boot => Assert.Equal(boot.Count(), (int)boot.Max(known => known.Sequence)));
        Assert.Contains((6u, 1u), line.Host.Events);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_abort_gets_through(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };
        line.Ask(1);

        line.Host.Endpoint.Abort();
        line.RunUntil(() => !line.Host.Endpoint.AbortPending);

        Assert.NotEqual(0, line.Device.Aborts);
    }

    [Fact]
    public void The_same_seed_gives_the_same_conversation()
    {
        Assert.Equal(Trace(7), Trace(7));
        Assert.NotEqual(Trace(7), Trace(8));
    }

    private static List<(ulong, int, uint)> Trace(int seed)
    {
        Conversation line = new(seed) { Damage = LineDamage.Heavy };
        List<(ulong, int, uint)> trace = [];
        for (int i = 0; i < 200; i++)
        {
            line.Happen();
            line.Run(20);
            trace.Add((line.Now, line.Host.Events.Count, line.Host.Endpoint.DamagedFrames));
        }

        return trace;
    }
}
