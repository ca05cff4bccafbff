using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class EventReaderTests
{
    [Fact]
    public void Every_event_type_with_fields_is_read()
    {
        EventType[] withoutFields = [EventType.None, EventType.HostSilent, EventType.HostHeard, EventType.StopAccepted, EventType.IdentityStored];
        byte[] body = new byte[FrameFormat.MaxPayloadBytes];

        foreach (var type in Enum.GetValues<EventType>().Except(withoutFields))
            Assert.Equal(type.ToString(), EventReader.Read(SampleRun.Event(1, type, null, null) with { Body = body })!.GetType().Name);
    }

    [Fact]
    public void A_body_that_is_too_short_gives_nothing() =>
        Assert.Null(EventReader.Read(SampleRun.Event(1, EventType.PassCompleted, null, null)));

    [Fact]
    public void A_type_of_a_newer_device_gives_nothing() =>
        Assert.Null(EventReader.Read(SampleRun.Event(1, (EventType)200, new RunClosed(), null)));
}
