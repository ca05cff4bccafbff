using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>Reads what comes out of a line with the project's reader, and holds every frame against what was sent.</summary>
public sealed class Receiver
{
    private readonly FrameReader _reader = new();
    private readonly FrameStream _sent;
    private readonly bool[] _arrived;
    private int _next;

    /// <summary>Makes a receiver that has heard nothing.</summary>
    public Receiver(FrameStream sent)
    {
        _sent = sent;
        _arrived = new bool[sent.Frames.Count];
    }

    /// <summary>Frames accepted that were not sent at that place.</summary>
    public long WrongAccepted { get; private set; }

    /// <summary>For each frame that was sent, whether it came out.</summary>
    public IReadOnlyList<bool> Arrived => _arrived;

    /// <summary>Takes a byte that stands in the place of a frame.</summary>
    public void Take(byte value, int frame)
    {
        if (_reader.Feed(value))
            Match(frame);
    }

    // A frame is right when it is one that was sent, not after this place in the line, and after the last one that arrived.
    private void Match(int frame)
    {
        for (int candidate = _next; candidate <= frame; candidate++)
        {
            if (_sent.Frames[candidate].IsWhatCameOut(_reader))
            {
                _arrived[candidate] = true;
                _next = candidate + 1;
                return;
            }
        }

        WrongAccepted++;
    }
}
