using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>An event as it came from the device, with its message.</summary>
/// <param name="BootId">The device's start.</param>
/// <param name="Sequence">Its number in that start, from 1.</param>
/// <param name="TimeMicroseconds">Device time, µs since the start.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Message">Its fields; null for an event without any, or of a type that this version does not know.</param>
public sealed record HeardEvent(uint BootId, uint Sequence, ulong TimeMicroseconds, EventType Type, Message? Message)
{
    /// <summary>The fields by name, in the protocol's order; none without a message.</summary>
    public IReadOnlyList<(string Name, object Value)> Fields =>
        Message is null ? [] : [.. MessageFields.Of(Message.GetType()).Select(one => (MessageFields.NameOf(one), one.GetValue(Message)!))];

    /// <summary>Copies an event out of its frame.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="body">Stands at the body, and stays there.</param>
    public static HeardEvent Of(EventHeader header, PayloadReader body)
    {
        return new HeardEvent(header.BootId, header.Sequence, header.TimeMicroseconds, header.Type, Read(header.Type, body));
    }

    private static Message? Read(EventType type, PayloadReader body)
    {
        if (EventMessages.For(type) is not { } message)
            return null;

        byte[] copy = body.Buffer.AsSpan(body.Position, body.Remaining).ToArray();
        var reader = new PayloadReader();
        reader.Begin(copy, 0, copy.Length);
        message.Read(reader);
        return reader.Failed ? null : message;
    }
}
