namespace FoamDevice.Protocol.Tests;

public sealed class RequestTests
{
    private const uint Session = 7;

    [Fact]
    public void A_request_is_carried_out_and_answered_under_its_number()
    {
        DeviceProbe probe = Open();

        Frame reply = Answer(probe.Ask(Session, 5, RequestType.Stop));

        Assert.Equal((FrameKind.Reply, (ushort)5), (reply.Kind, reply.Sequence));
        Assert.Equal([(byte)RequestType.Stop, 1, 0, 0, 0], reply.Payload);
        Assert.Equal([(int)RequestType.Stop], probe.Device.Effects);
    }

    [Fact]
    public void A_request_that_is_repeated_acts_once_and_gets_the_same_answer()
    {
        DeviceProbe probe = Open();

        Frame first = Answer(probe.Ask(Session, 5, RequestType.Stop));
        Frame second = Answer(probe.Ask(Session, 5, RequestType.Stop));

        Assert.Equal(first.Payload, second.Payload);
        Assert.Equal(first.Sequence, second.Sequence);
        Assert.Single(probe.Device.Effects);
    }

    [Fact]
    public void A_refusal_that_is_repeated_stays_a_refusal_though_the_cause_is_gone()
    {
        DeviceProbe probe = Open();
        probe.Device.Refuse = RefusalCode.WrongState;
        Frame first = Answer(probe.Ask(Session, 5, RequestType.Stop));
        probe.Device.Refuse = RefusalCode.None;

        Frame second = Answer(probe.Ask(Session, 5, RequestType.Stop));

        Refusal refusal = second.As<Refusal>();
        Assert.Equal((RefusalCode.WrongState, (byte)3, 20L, 10L), (refusal.Code, refusal.Field, refusal.Value, refusal.Limit));
        Assert.Equal(first.Payload, second.Payload);
        Assert.Empty(probe.Device.Effects);
    }

    [Fact]
    public void An_older_number_is_ignored()
    {
        DeviceProbe probe = Open();
        probe.Ask(Session, 5, RequestType.Stop);

        Assert.DoesNotContain(probe.Ask(Session, 4, RequestType.Home), frame => frame.Kind is FrameKind.Reply or FrameKind.Refusal);
        Assert.Single(probe.Device.Effects);
    }

    [Fact]
    public void Numbers_go_on_from_zero_after_65535()
    {
        DeviceProbe probe = Open();
        probe.Ask(Session, ushort.MaxValue, RequestType.Stop);

        Assert.Equal(0, Answer(probe.Ask(Session, 0, RequestType.Home)).Sequence);
        Assert.Equal([(int)RequestType.Stop, (int)RequestType.Home], probe.Device.Effects);
    }

    [Fact]
    public void A_request_too_short_for_session_and_type_is_ignored()
    {
        DeviceProbe probe = Open();

        Assert.DoesNotContain(probe.Tell(Frames.Build(FrameKind.Request, 1, [7, 0, 0, 0])), frame => frame.Kind is FrameKind.Reply or FrameKind.Refusal);
    }

    [Fact]
    public void A_request_of_a_stale_session_is_refused_without_effect_and_without_taking_the_answer_of_another()
    {
        DeviceProbe probe = Open();
        Frame first = Answer(probe.Ask(Session, 5, RequestType.Stop));

        Frame stranger = Answer(probe.Ask(Session + 1, 6, RequestType.Home));
        Frame again = Answer(probe.Ask(Session, 5, RequestType.Stop));

        Assert.Equal(6, stranger.Sequence);
        Assert.Equal(RefusalCode.SessionUnknown, stranger.As<Refusal>().Code);
        Assert.Equal(first.Payload, again.Payload);
        Assert.Equal([(int)RequestType.Stop], probe.Device.Effects);
    }

    [Fact]
    public void Before_any_hello_every_request_is_refused()
    {
        DeviceProbe probe = new();

        Assert.Equal(RefusalCode.SessionUnknown, Answer(probe.Ask(0, 1, RequestType.Home)).As<Refusal>().Code);
        Assert.Empty(probe.Device.Effects);
    }

    [Fact]
    public void The_host_learns_why_it_was_refused()
    {
        Conversation line = Opened();
        line.Device.Refuse = RefusalCode.PlanRefused;

        line.Ask(1);
        line.Run(100);

        Assert.Equal(RequestOutcome.Refused, line.Host.Endpoint.Outcome);
        Assert.Equal((RefusalCode.PlanRefused, (byte)3, 20L, 10L), (line.Host.LastRefusal!.Code, line.Host.LastRefusal.Field, line.Host.LastRefusal.Value, line.Host.LastRefusal.Limit));
    }

    [Fact]
    public void Only_one_request_is_under_way()
    {
        Conversation line = Opened();

        Assert.True(line.Ask(1));
        Assert.False(line.Ask(2));
    }

    [Fact]
    public void Nothing_is_asked_before_the_session_is_open()
    {
        Conversation line = new();

        Assert.False(line.Ask(1));
    }

    [Fact]
    public void A_request_without_an_answer_ends_three_seconds_after_it_was_made()
    {
        Conversation line = Opened();
        line.ToHost.Swallow = FrameKind.Reply;

        line.Ask(1);
        line.Run(2_900);
        Assert.Equal(RequestOutcome.Pending, line.Host.Endpoint.Outcome);
        line.Run(200);

        Assert.Equal(RequestOutcome.NoAnswer, line.Host.Endpoint.Outcome);
        Assert.Single(line.Device.Effects);
    }

    [Fact]
    public void A_request_that_was_under_way_when_the_port_was_lost_still_acts_once()
    {
        Conversation line = Opened();
        line.ToHost.Swallow = FrameKind.Reply;
        line.Ask(1);
        line.Run(100);

        line.ToHost.Swallow = FrameKind.None;
        line.Host.Endpoint.Open(line.Now);
        line.Run(100);

        Assert.Equal([(RequestOutcome.Done, 1u)], line.Host.Ended);
        Assert.Single(line.Device.Effects);
    }

    private static DeviceProbe Open()
    {
        DeviceProbe probe = new();
        probe.Hello(Session);
        return probe;
    }

    private static Conversation Opened()
    {
        Conversation line = new();
        line.Run(100);
        Assert.Equal(HostLinkState.Open, line.Host.Endpoint.State);
        return line;
    }

    private static Frame Answer(List<Frame> frames) => Assert.Single(frames, frame => frame.Kind is FrameKind.Reply or FrameKind.Refusal);
}
