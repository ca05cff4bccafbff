namespace FoamDevice.Protocol.Tests;

public sealed class SessionTests
{
    [Fact]
    public void A_hello_opens_the_session_and_tells_who_the_device_is()
    {
        Conversation line = new();

        line.Run(50);

        Assert.Equal(HostLinkState.Open, line.Host.Endpoint.State);
        Assert.Equal(("TEST", 1u), (line.Host.Endpoint.Device.DeviceId, line.Host.Endpoint.Device.BootId));
        Assert.Equal(line.Device.Endpoint.Session, line.Host.Endpoint.Device.Session);
    }

    [Fact]
    public void A_second_session_is_busy_while_the_first_one_speaks()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Wait(900);

        HelloReply reply = probe.Hello(session: 8);

        Assert.Equal((HelloVerdict.Busy, 8u), (reply.Verdict, reply.Session));
        Assert.Equal(7u, probe.Device.Endpoint.Session);
    }

    [Fact]
    public void A_second_session_is_accepted_once_the_first_has_been_silent_for_a_second()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Wait(1_000);

        Assert.Equal(HelloVerdict.Accepted, probe.Hello(session: 8).Verdict);
        Assert.Equal(8u, probe.Device.Endpoint.Session);
    }

    [Fact]
    public void A_host_that_is_told_busy_goes_on_asking_until_it_is_let_in()
    {
        Conversation line = new();
        line.Run(500);

        line.PlugIn(new TestHost(session: 2));
        line.Run(100);
        Assert.True(line.Host.Endpoint.IsBusy);

        line.Run(1_400);
        Assert.Equal(HostLinkState.Open, line.Host.Endpoint.State);
        Assert.False(line.Host.Endpoint.IsBusy);
    }

    [Fact]
    public void A_host_whose_session_was_taken_over_notices_and_does_not_think_itself_connected()
    {
        Conversation line = new();
        line.Run(500);
        TestHost first = line.Host;
        line.PlugIn(new TestHost(session: 2));
        line.Run(1_500);

        Frame status = new(FrameKind.Status, 0, MessageKinds.Bytes(new Status { Session = 2 }));
        byte[] wire = Frames.Build(status.Kind, status.Sequence, status.Payload);
        first.Endpoint.Receive(wire, 0, wire.Length, line.Now);

        Assert.Equal(HostLinkState.Greeting, first.Endpoint.State);
    }

    [Fact]
    public void A_new_session_starts_its_request_numbers_anew()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Ask(7, 100, RequestType.Stop);
        probe.Wait(1_000);
        probe.Hello(session: 8);

        probe.Ask(8, 1, RequestType.Home);

        Assert.Equal([(int)RequestType.Stop, (int)RequestType.Home], probe.Device.Effects);
    }

    [Fact]
    public void A_hello_without_a_session_is_ignored()
    {
        DeviceProbe probe = new();

        List<Frame> said = probe.Tell(Frames.Build(FrameKind.Hello, new Hello { ProtocolMajor = ProtocolVersion.Major, Session = 0 }));

        Assert.DoesNotContain(said, frame => frame.Kind == FrameKind.HelloReply);
    }

    [Theory]
    [InlineData(new byte[] { 2, 0 })]
    [InlineData(new byte[] { 0, 9, 1 })]
    [InlineData(new byte[] { 2, 5, 0, 0, 0, 0, 0, 0, 0 })]
    public void A_hello_of_another_major_is_refused_whatever_follows_its_version(byte[] payload)
    {
        DeviceProbe probe = new();

        HelloReply reply = Assert.Single(probe.Tell(Frames.Build(FrameKind.Hello, 0, payload)), frame => frame.Kind == FrameKind.HelloReply).As<HelloReply>();

        Assert.Equal(HelloVerdict.VersionMismatch, reply.Verdict);
        Assert.Equal((ProtocolVersion.Major, ProtocolVersion.Minor), (reply.ProtocolMajor, reply.ProtocolMinor));
        Assert.Equal(0u, probe.Device.Endpoint.Session);
    }

    [Fact]
    public void A_hello_of_another_major_does_not_disturb_the_session_in_force()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);

        probe.Tell(Frames.Build(FrameKind.Hello, 0, [2, 0]));

        Assert.Equal(7u, probe.Device.Endpoint.Session);
        Assert.True(probe.Device.Endpoint.HostHeard(probe.Now));
    }

    [Fact]
    public void A_device_of_another_major_is_refused_in_both_versions_and_not_greeted_again()
    {
        TestHost host = new();
        host.Endpoint.Open(0);
        byte[] reply = Frames.Build(FrameKind.HelloReply, 0, [2, 3]);

        host.Endpoint.Receive(reply, 0, reply.Length, 1_000);

        Assert.Equal((HostLinkState.Refused, 1), (host.Endpoint.State, host.TimesRefused));
        Assert.Equal((2, 3), (host.Endpoint.Device.ProtocolMajor, host.Endpoint.Device.ProtocolMinor));
        Assert.Equal(0, host.Endpoint.PrepareOutput(10_000_000));
    }

    [Fact]
    public void A_hello_reply_of_another_session_opens_nothing()
    {
        TestHost host = new(session: 1);
        host.Endpoint.Open(0);
        byte[] reply = Frames.Build(FrameKind.HelloReply, new HelloReply { ProtocolMajor = ProtocolVersion.Major, Session = 2, BootId = 1 });

        host.Endpoint.Receive(reply, 0, reply.Length, 1_000);

        Assert.Equal(HostLinkState.Greeting, host.Endpoint.State);
    }

    [Fact]
    public void The_device_speaks_at_least_every_250_ms_even_to_nobody()
    {
        DeviceProbe probe = new();
        List<ulong> spoken = [];

        for (int turn = 0; turn < 500; turn++)
        {
            if (probe.Tell().Any(frame => frame.Kind == FrameKind.Status))
            {
                spoken.Add(probe.Now);
            }

            probe.Pass(milliseconds: 10);
        }

        Assert.Equal(0ul, spoken[0]);
        Assert.All(spoken.Zip(spoken.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1ul, 250_000ul));
        Assert.InRange(spoken.Count, 20, 26);
    }

    [Fact]
    public void The_host_beats_at_least_every_250_ms()
    {
        Conversation line = new();
        line.Run(500);
        List<ulong> silences = [];

        for (int turn = 0; turn < 500; turn++)
        {
            line.Run(10);
            silences.Add(line.Device.Endpoint.SilenceMicroseconds(line.Now));
        }

        Assert.InRange(silences.Max(), 1ul, 250_000ul);
    }

    [Fact]
    public void A_second_of_silence_is_a_lost_link()
    {
        Conversation line = new();
        line.Run(500);
        line.Damage = new LineDamage(Drop: 1, Double: 0, Corrupt: 0, MaxDelayMicroseconds: 0);

        line.Run(700);
        Assert.Equal(0, line.Host.TimesLost);
        line.Run(400);

        Assert.Equal((1, HostLinkState.Greeting), (line.Host.TimesLost, line.Host.Endpoint.State));
        Assert.False(line.Device.Endpoint.HostHeard(line.Now));
    }

    [Fact]
    public void A_device_that_starts_anew_faster_than_a_silence_is_noticed_and_its_events_arrive()
    {
        Conversation line = new();
        line.Run(500);

        line.Device.Restart();
        line.Run(300);

        Assert.Equal(2u, line.Host.Endpoint.Device.BootId);
        Assert.Equal([(1u, 1u), (2u, 1u)], line.Host.Events);
        Assert.Equal(0, line.Host.TimesLost);
    }

    [Fact]
    public void A_request_that_a_restart_interrupted_ends_without_being_sent_again()
    {
        Conversation line = new();
        line.Run(500);
        line.ToHost.Swallow = FrameKind.Reply;
        line.Ask(1);
        line.Run(100);

        line.Device.Restart();
        line.ToHost.Swallow = FrameKind.None;
        line.Run(2_000);

        Assert.Equal([(RequestOutcome.DeviceRestarted, 0u)], line.Host.Ended);
        Assert.Equal([1], line.Device.Effects);
    }
}
