namespace FoamDevice.Protocol.Tests;

/// <summary>What holds over a line that does everything at once: bytes changed, lost, doubled, swapped, inserted, late and out of order, cables pulled, hosts exchanged, devices reset.</summary>
public sealed class NoisyConversationTests
{
    private const int TurnsOfTrouble = 6_000;
    private const int RecoveryMilliseconds = 4_000;
    private const int AbortMilliseconds = 2_000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_request_acts_twice_and_an_answer_belongs_to_its_request(int seed)
    {
        NoisyConversation line = Trouble(seed);

        Assert.Equal(line.Device.Effects.Distinct(), line.Device.Effects);
        Assert.All(line.Hosts, host => Assert.DoesNotContain(host.Ended, end => end.Outcome == RequestOutcome.Refused));
        foreach ((WitnessHost host, List<int> asked) in line.Asked)
        {
            Assert.All(
                host.Ended.Zip(asked).Where(pair => pair.First.Outcome == RequestOutcome.Done),
                pair => Assert.Equal(pair.Second, line.Device.Effects[(int)pair.First.Reply - 1]));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Events_come_once_and_in_order_or_are_declared_lost(int seed)
    {
        NoisyConversation line = Trouble(seed);

        Assert.All(line.Hosts, host => Assert.True(host.HasSeenEachEventOnce));
        Assert.InRange(line.Host.KnownUpTo(line.Device.BootId), 0u, line.Device.Journal.Newest);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Once_the_noise_is_over_both_sides_recover_in_bounded_time(int seed)
    {
        NoisyConversation line = Trouble(seed);

        line.Noise = Noise.None;
        Assert.InRange(line.MillisecondsUntil(line.Ask, RecoveryMilliseconds), 0, RecoveryMilliseconds);
        Assert.InRange(line.MillisecondsUntil(() => line.Host.Endpoint.Outcome != RequestOutcome.Pending, RecoveryMilliseconds), 0, RecoveryMilliseconds);
        Assert.InRange(line.MillisecondsUntil(() => line.Device.Journal.Oldest > line.Device.Journal.Newest, RecoveryMilliseconds), 0, RecoveryMilliseconds);

        Assert.Equal(line.Device.Journal.Newest, line.Host.KnownUpTo(line.Device.BootId));
        Assert.All(line.Hosts, host => Assert.True(host.HasSeenEachEventOnce));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_abort_gets_through_the_noise_and_is_confirmed(int seed)
    {
        NoisyConversation line = Trouble(seed);

        line.Host.Endpoint.Abort();

        Assert.InRange(line.MillisecondsUntil(() => line.Device.Aborts > 0, AbortMilliseconds), 0, AbortMilliseconds);
        Assert.InRange(line.MillisecondsUntil(() => !line.Host.Endpoint.AbortPending, AbortMilliseconds), 0, AbortMilliseconds);
    }

    [Fact]
    public void The_trouble_is_worth_its_name_and_work_gets_done_in_it()
    {
        NoisyConversation[] lines = [.. Seeds.Select(seed => Trouble(seed.Data))];
        (RequestOutcome Outcome, uint)[] ended = [.. lines.SelectMany(line => line.Hosts).SelectMany(host => host.Ended)];

        Assert.All([RequestOutcome.Done, RequestOutcome.DeviceRestarted], outcome => Assert.Contains(ended, end => end.Outcome == outcome));
        Assert.InRange(ended.Count(end => end.Outcome == RequestOutcome.Done), ended.Length / 2, ended.Length);
        Assert.All(lines, line => Assert.Contains(line.Hosts, host => host.Endpoint.DamagedFrames > 100));
        Assert.Contains(lines.SelectMany(line => line.Hosts), host => host.Lost > 0);
        Assert.Contains(lines, line => line.Device.BootId > 1);
    }

    /// <summary>Thirty seconds of it.</summary>
    private static NoisyConversation Trouble(int seed)
    {
        NoisyConversation line = new(seed) { Noise = Noise.Heavy };
        for (int turn = 0; turn < TurnsOfTrouble; turn++)
        {
            Disturb(line);
            line.Turn();
        }

        return line;
    }

    private static void Disturb(NoisyConversation line)
    {
        switch (line.Random.Next(1_000))
        {
            case 0:
                line.Device.Restart();
                break;
            case 1:
                line.PlugInto(line.Host);
                break;
            case 2:
                line.PlugInto(line.Hosts[line.Random.Next(line.Hosts.Count)]);
                break;
            case < 60:
                line.Ask();
                break;
            case < 200:
                line.Happen();
                break;
        }
    }
}
