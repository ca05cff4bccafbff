namespace FoamDevice.Protocol.Tests;

public sealed class EventStreamTests
{
    [Fact]
    public void Events_wait_in_the_device_until_they_are_acknowledged()
    {
        Conversation line = new();
        line.Host.Acknowledges = false;

        line.Happen();
        line.Run(1_000);

        Assert.Equal([(1u, 1u), (1u, 2u)], line.Host.Events);
        Assert.Equal(1u, line.Device.Journal.Oldest);

        line.Host.Endpoint.Acknowledge(2);
        line.Run(20);

        Assert.Equal(3u, line.Device.Journal.Oldest);
    }

    [Fact]
    public void No_more_than_sixteen_events_are_sent_ahead_of_the_acknowledgement()
    {
        Conversation line = new();
        line.Host.Acknowledges = false;
        for (int i = 0; i < 40; i++)
        {
            line.Happen();
        }

        line.Run(3_000);

        Assert.Equal(16, line.Host.Events.Count);
    }

    [Fact]
    public void Events_that_the_journal_lost_are_named_to_the_host()
    {
        Conversation line = new();
        line.Run(500);
        line.ToHost.Swallow = FrameKind.Event;
        for (int i = 0; i < Journal.Slots + 10; i++)
        {
            line.Happen();
        }

        line.Run(500);
        line.ToHost.Swallow = FrameKind.None;
        line.Run(5_000);

        Assert.Equal([(1u, 2u, 11u)], line.Host.Lost);
        Assert.Equal([1, .. Enumerable.Range(12, Journal.Slots).Select(sequence => (uint)sequence)], line.Host.Events.Select(known => known.Sequence));
    }

    [Fact]
    public void Events_lost_before_the_host_came_are_named_when_it_comes()
    {
        Conversation line = new();
        for (int i = 0; i < Journal.Slots + 4; i++)
        {
            line.Happen();
        }

        line.Run(5_000);

        Assert.Equal([(1u, 1u, 5u)], line.Host.Lost);
        Assert.Equal(6u, line.Host.Events[0].Sequence);
    }

    [Fact]
    public void Events_of_the_silence_arrive_after_it_once_each()
    {
        Conversation line = new();
        line.Run(500);

        line.Damage = new LineDamage(Drop: 1, Double: 0, Corrupt: 0, MaxDelayMicroseconds: 0);
        for (int i = 0; i < 20; i++)
        {
            line.Happen();
            line.Run(200);
        }

        Assert.Equal(1, line.Host.TimesLost);
        line.Damage = LineDamage.None;
        line.Run(2_000);

        Assert.Equal(2, line.Host.TimesOpened);
        Assert.Equal(Enumerable.Range(1, 21).Select(sequence => (uint)sequence), line.Host.Events.Select(known => known.Sequence));
    }

    [Fact]
    public void An_event_that_comes_again_is_acknowledged_again_at_once()
    {
        Conversation line = new();
        line.Run(500);
        byte[] again = Frames.Build(FrameKind.Event, new EventHeader { BootId = 1, Sequence = 1, OldestSequence = 1, Type = EventType.Booted });
        Assert.Equal(0, line.Host.Endpoint.PrepareOutput(line.Now));

        line.Host.Endpoint.Receive(again, 0, again.Length, line.Now);

        int length = line.Host.Endpoint.PrepareOutput(line.Now);
        HostBeat beat = Assert.Single(Frames.Read(line.Host.Endpoint.Output[..length])).As<HostBeat>();
        Assert.Equal((1u, 1u), (beat.BootId, beat.AcknowledgedSequence));
        Assert.Single(line.Host.Events);
    }

    [Fact]
    public void An_acknowledgement_of_another_boot_releases_nothing()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);

        probe.Tell(Frames.Build(FrameKind.HostBeat, new HostBeat { Session = 7, BootId = 99, AcknowledgedSequence = 1 }));

        Assert.Equal(1u, probe.Device.Journal.Oldest);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(uint.MaxValue)]
    public void An_acknowledgement_of_events_that_do_not_exist_releases_nothing(uint sequence)
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);

        probe.Tell(Frames.Build(FrameKind.HostBeat, new HostBeat { Session = 7, BootId = 1, AcknowledgedSequence = sequence }));

        Assert.Equal(1u, probe.Device.Journal.Oldest);
    }

    [Fact]
    public void A_beat_of_another_session_neither_releases_events_nor_keeps_the_link_alive()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Wait(1_000);

        probe.Tell(Frames.Build(FrameKind.HostBeat, new HostBeat { Session = 8, BootId = 1, AcknowledgedSequence = 1 }));

        Assert.Equal(1u, probe.Device.Journal.Oldest);
        Assert.False(probe.Device.Endpoint.HostHeard(probe.Now));
    }
}
