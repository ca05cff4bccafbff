using FoamDevice.Protocol;

namespace FoamDevice.Benchmarks;

/// <summary>The frame that matters most, a pass event, made and read as both endpoints do it; and the least that moving its bytes can cost.</summary>
public sealed class FrameWork
{
    private readonly FrameWriter _writer = new();
    private readonly FrameReader _reader = new();
    private readonly EventHeader _header = new() { BootId = 7, Sequence = 41, OldestSequence = 40, TimeMicroseconds = 61_234_567, Type = EventType.PassCompleted };
    private readonly PassCompleted _pass = new();
    private readonly EventHeader _readHeader = new();
    private readonly PassCompleted _readPass = new();
    private readonly byte[] _wire = new byte[FrameFormat.MaxWireBytes];
    private readonly byte[] _copy = new byte[FrameFormat.MaxWireBytes];
    private readonly int _length;

    /// <summary>Makes the frame once, so that it can be read.</summary>
    public FrameWork()
    {
        _length = Encode();
        if (Decode() != _header.Sequence)
            throw new InvalidOperationException("The frame does not come back as it was written.");
    }

    /// <summary>Bytes on the wire.</summary>
    public int Length => _length;

    /// <summary>Writes the frame.</summary>
    /// <returns>Bytes on the wire.</returns>
    public int Encode()
    {
        _writer.Begin(FrameKind.Event, 9);
        _header.Write(_writer.Payload);
        _pass.Write(_writer.Payload);
        return _writer.End(_wire, 0);
    }

    /// <summary>Reads the frame byte by byte, as it comes in.</summary>
    /// <returns>The event's number.</returns>
    public uint Decode()
    {
        for (int i = 0; i < _length; i++)
        {
            if (_reader.Feed(_wire[i]))
            {
                _readHeader.Read(_reader.Payload);
                _readPass.Read(_reader.Payload);
            }
        }

        return _readHeader.Sequence;
    }

    /// <summary>Copies the frame's bytes: the baseline.</summary>
    public byte Copy()
    {
        Array.Copy(_wire, _copy, _length);
        return _copy[1];
    }
}
