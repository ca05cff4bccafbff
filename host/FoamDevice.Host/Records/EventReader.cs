using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Turns stored events into the protocol's messages.</summary>
public static class EventReader
{
    /// <summary>The message of an event.</summary>
    /// <returns>Null for an event without fields, of a type that this version does not know, or with too short a body.</returns>
    public static Message? Read(StoredEvent stored)
    {
        if (EventMessages.For(stored.Type) is not { } message)
            return null;

        var reader = new PayloadReader();
        reader.Begin(stored.Body, 0, stored.Body.Length);
        message.Read(reader);
        return reader.Failed ? null : message;
    }
}
