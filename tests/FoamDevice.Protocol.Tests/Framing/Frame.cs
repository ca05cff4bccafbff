namespace FoamDevice.Protocol.Tests;

/// <summary>A frame that was received.</summary>
internal sealed record Frame(FrameKind Kind, ushort Sequence, byte[] Payload)
{
    /// <summary>The payload, read as a message.</summary>
    public T As<T>()
        where T : Message, new()
    {
        T message = new();
        PayloadReader reader = MessageKinds.Reader(Payload);
        message.Read(reader);
        Assert.False(reader.Failed);
        return message;
    }
}
