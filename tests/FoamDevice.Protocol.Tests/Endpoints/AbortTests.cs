namespace FoamDevice.Protocol.Tests;

public sealed class AbortTests
{
    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    public void The_device_takes_an_abort_from_anyone_without_a_hello(byte[] payload)
    {
        DeviceProbe probe = new();

        List<Frame> said = probe.Tell(Frames.Build(FrameKind.Abort, 0, payload));

        Assert.Equal(1, probe.Device.Aborts);
        Assert.Equal(1u, said[0].As<AbortReply>().Aborts);
    }

    [Fact]
    public void The_device_acts_when_it_reads_the_frame_and_answers_it_before_anything_else()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Wait(500);
        byte[] request = probe.Request(7, 1, RequestType.Stop);
        byte[] abort = Frames.Build(FrameKind.Abort, 0, []);

        List<Frame> said = probe.Tell(request, abort);

        Assert.Equal(1, probe.Device.Aborts);
        Assert.Equal([FrameKind.AbortReply, FrameKind.Reply], said.Take(2).Select(frame => frame.Kind));
    }

    [Fact]
    public void An_abort_leaves_session_and_request_numbers_as_they_were()
    {
        DeviceProbe probe = new();
        probe.Hello(session: 7);
        probe.Ask(7, 1, RequestType.Stop);

        probe.Tell(Frames.Build(FrameKind.Abort, 0, []));
        probe.Ask(7, 1, RequestType.Stop);

        Assert.Single(probe.Device.Effects);
    }

    [Fact]
    public void A_request_that_was_made_before_an_abort_is_not_sent_after_it()
    {
        TestHost host = OpenHost();
        host.Endpoint.Send(RequestType.Home, new ConfirmRequest { SyringesOut = true });

        host.Endpoint.Abort();

        Assert.Equal(FrameKind.Abort, Next(host, 1_000).Kind);
        Assert.Equal(FrameKind.HostBeat, Next(host, 1_000).Kind);
        Assert.Equal(FrameKind.Abort, Next(host, 400_000).Kind);
        Assert.Equal(RequestOutcome.NoAnswer, Assert.Single(host.Ended).Outcome);
    }

    [Fact]
    public void A_request_that_was_made_before_an_abort_is_not_sent_after_the_next_hello_either()
    {
        TestHost host = OpenHost();
        host.Endpoint.Send(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        Assert.Equal(FrameKind.Request, Next(host, 1_000).Kind);
        host.Endpoint.Abort();
        Assert.Equal(FrameKind.Abort, Next(host, 2_000).Kind);
        Tell(host, Frames.Build(FrameKind.AbortReply, new AbortReply { Aborts = 1 }));
        host.Endpoint.Open(100_000);
        Assert.Equal(FrameKind.Hello, Next(host, 100_000).Kind);

        Tell(host, Frames.Build(FrameKind.HelloReply, new HelloReply { ProtocolMajor = ProtocolVersion.Major, Session = 1, BootId = 1 }));

        Assert.Equal(FrameKind.HostBeat, Next(host, 110_000).Kind);
        Assert.Equal(FrameKind.HostBeat, Next(host, 400_000).Kind);
        Assert.Equal(RequestOutcome.NoAnswer, Assert.Single(host.Ended).Outcome);
    }

    [Fact]
    public void A_request_that_was_sent_before_an_abort_may_still_be_answered()
    {
        TestHost host = OpenHost();
        host.Endpoint.Send(RequestType.Stop, null);
        Next(host, 1_000);

        host.Endpoint.Abort();
        Tell(host, Frames.Build(FrameKind.Reply, 1, [(byte)RequestType.Stop, 0, 0, 0, 0]));

        Assert.Equal(RequestOutcome.Done, Assert.Single(host.Ended).Outcome);
    }

    [Fact]
    public void The_host_sends_an_abort_before_a_frame_that_waits_for_room_on_the_line()
    {
        TestHost host = OpenHost();
        host.Endpoint.Send(RequestType.Stop, null);
        Assert.NotEqual(0, host.Endpoint.PrepareOutput(1_000));

        host.Endpoint.Abort();

        Assert.Equal(FrameKind.Abort, Next(host, 1_000).Kind);
    }

    [Theory]
    [InlineData(HostLinkState.Closed)]
    [InlineData(HostLinkState.Greeting)]
    [InlineData(HostLinkState.Open)]
    [InlineData(HostLinkState.Refused)]
    public void The_host_sends_an_abort_however_the_conversation_stands(HostLinkState state)
    {
        TestHost host = HostIn(state);

        host.Endpoint.Abort();

        Assert.Equal(state, host.Endpoint.State);
        Assert.Equal(FrameKind.Abort, Next(host, 1_000).Kind);
    }

    [Fact]
    public void The_host_repeats_an_abort_until_the_device_confirms_it()
    {
        TestHost host = HostIn(HostLinkState.Closed);
        host.Endpoint.Abort();
        Next(host, 1_000);
        Assert.Equal(0, host.Endpoint.PrepareOutput(50_000));
        Assert.Equal(FrameKind.Abort, Next(host, 51_000).Kind);

        Tell(host, Frames.Build(FrameKind.AbortReply, new AbortReply { Aborts = 1 }));

        Assert.False(host.Endpoint.AbortPending);
        Assert.Equal(0, host.Endpoint.PrepareOutput(500_000));
    }

    [Fact]
    public void A_confirmation_of_an_earlier_abort_does_not_swallow_a_new_one()
    {
        TestHost host = HostIn(HostLinkState.Closed);
        host.Endpoint.Abort();
        Next(host, 1_000);

        host.Endpoint.Abort();
        Tell(host, Frames.Build(FrameKind.AbortReply, new AbortReply { Aborts = 1 }));

        Assert.True(host.Endpoint.AbortPending);
        Assert.Equal(FrameKind.Abort, Next(host, 2_000).Kind);
    }

    private static TestHost OpenHost() => HostIn(HostLinkState.Open);

    private static TestHost HostIn(HostLinkState state)
    {
        TestHost host = new(session: 1);
        if (state == HostLinkState.Closed)
        {
            return host;
        }

        host.Endpoint.Open(0);
        if (state != HostLinkState.Greeting)
        {
            byte major = (byte)(ProtocolVersion.Major + (state == HostLinkState.Refused ? 1 : 0));
            Tell(host, Frames.Build(FrameKind.HelloReply, new HelloReply { ProtocolMajor = major, Session = 1, BootId = 1 }));
        }

        return host;
    }

    private static void Tell(TestHost host, byte[] frame) => host.Endpoint.Receive(frame, 0, frame.Length, 1_000);

    private static Frame Next(TestHost host, ulong now)
    {
        int length = host.Endpoint.PrepareOutput(now);
        host.Endpoint.OutputSent();
        return Assert.Single(Frames.Read(host.Endpoint.Output[..length]));
    }
}
