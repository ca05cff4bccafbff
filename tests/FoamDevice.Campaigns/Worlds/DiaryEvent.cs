using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>An event as the device made it, read out of its journal past line and host.</summary>
/// <param name="Start">Which start of the device, from 1.</param>
/// <param name="Sequence">Its number in that start.</param>
/// <param name="TimeMicroseconds">Device time, µs since that start.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Body">The bytes of the fact.</param>
public sealed record DiaryEvent(int Start, uint Sequence, ulong TimeMicroseconds, EventType Type, byte[] Body)
{
    /// <summary>The fact in its fields; null when the event has none.</summary>
    public TMessage Read<TMessage>() where TMessage : Message, new()
    {
        var reader = new PayloadReader();
        reader.Begin(Body, 0, Body.Length);
        var message = new TMessage();
        message.Read(reader);
        return message;
    }

    /// <summary>The run token of an event that begins with one.</summary>
    public ulong Token => BitConverter.ToUInt64(Body, 0);
}
