namespace FoamDevice.Protocol.Tests;

/// <summary>A request that was carried out, and whose answer never came, must not act again when the line comes back: that would be an unexpected start.</summary>
public sealed class StaleRequestTests
{
    [Fact]
    public void A_request_that_was_carried_out_does_not_act_again_after_another_host_had_the_device()
    {
        Conversation line = new();
        line.Run(500);
        line.ToHost.Swallow = FrameKind.Reply;
        line.Ask(1);
        line.Run(100);
        TestHost first = line.Host;

        line.PlugIn(new TestHost(session: 2));
        line.Run(1_500);
        line.PlugIn(first);
        line.Run(4_000);

        Assert.Equal([1], line.Device.Effects);
        Assert.Equal(RequestOutcome.DeviceRestarted, Assert.Single(first.Ended).Outcome);
    }

    [Fact]
    public void A_request_that_never_reached_the_device_does_not_act_when_the_cable_comes_back_later()
    {
        Conversation line = new();
        line.Run(500);
        line.Damage = LineDamage.None with { Drop = 1 };
        line.Ask(1);

        line.Run(2_900);
        RequestOutcome before = line.Host.Endpoint.Outcome;
        line.Run(200);
        HostLinkState link = line.Host.Endpoint.State;
        line.PlugIn(line.Host);
        line.Run(5_000);

        Assert.Equal((RequestOutcome.Pending, HostLinkState.Greeting), (before, link));
        Assert.Equal(RequestOutcome.NoAnswer, Assert.Single(line.Host.Ended).Outcome);
        Assert.Empty(line.Device.Effects);
    }

    [Fact]
    public void A_request_that_waits_for_room_on_the_line_is_dropped_when_it_is_too_old()
    {
        Mailbox line = new();
        line.Connect();
        line.Ask(1);
        Assert.NotEqual(0, line.Host.Endpoint.PrepareOutput(line.Now));

        line.Pass(milliseconds: 3_000);
        line.ToDevice();
        line.ToHost(line.DeviceSays(FrameKind.HelloReply));
        line.ToDevice();

        Assert.Equal(RequestOutcome.NoAnswer, Assert.Single(line.Host.Ended).Outcome);
        Assert.Empty(line.Device.Effects);
    }

    [Fact]
    public void A_request_of_one_start_does_not_act_in_the_next_when_the_hello_reply_that_it_follows_was_late()
    {
        Mailbox line = new();
        line.Connect();
        line.Ask(1);
        line.ToDevice();
        line.LoseWhatTheDeviceSays();
        line.Silence();

        // The first hello reaches the old start, its reply is under way; the repeated hello reaches the new start.
        line.ToDevice();
        byte[] late = line.DeviceSays(FrameKind.HelloReply);
        line.Device.Restart();
        line.Pass(milliseconds: 300);
        line.ToDevice();
        line.LoseWhatTheDeviceSays();
        line.ToHost(late);
        line.ToDevice();

        Assert.Equal([1], line.Device.Effects);
    }
}
