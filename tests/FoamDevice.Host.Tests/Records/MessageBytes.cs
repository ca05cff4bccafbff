using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>A message as it goes on the wire, to compare two of them.</summary>
internal static class MessageBytes
{
    public static byte[] Of(Message message)
    {
        byte[] bytes = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(bytes, 0, bytes.Length);
        message.Write(writer);
        return bytes[..writer.Count];
    }
}
