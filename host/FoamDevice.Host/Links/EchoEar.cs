using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Counts frames that only a host sends, in what the host hears: its own, come back over a line that echoes.</summary>
internal sealed class EchoEar
{
    private readonly FrameReader _reader = new();

    /// <summary>Good frames of a host's kinds.</summary>
    public uint HostFrames { get; private set; }

    /// <summary>Takes bytes from the line.</summary>
    public void Receive(byte[] data, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            if (_reader.Feed(data[i]) && IsHosts(_reader.Kind))
            {
                HostFrames++;
            }
        }
    }

    private static bool IsHosts(FrameKind kind) => kind is FrameKind.Hello or FrameKind.Request or FrameKind.HostBeat or FrameKind.Abort;
}
