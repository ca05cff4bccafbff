using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>Listens at the device's end of the line, after all damage: what the device was really told.</summary>
public sealed class LineEar(SimulatedLine line)
{
    private readonly FrameReader _reader = new();
    private readonly Hello _hello = new();
    private readonly List<DeliveredFrame> _fresh = [];
    private long _heard;

    /// <summary>Frames since <see cref="Forget"/>.</summary>
    public IReadOnlyList<DeliveredFrame> Fresh => _fresh;

    /// <summary>Starts a new step.</summary>
    public void Forget() => _fresh.Clear();

    /// <summary>The device started anew: what it had of a frame is gone.</summary>
    public void Restart() => _reader.Restart();

    /// <summary>Takes what has arrived. To be called after everything that can deliver bytes: the line keeps the last 256.</summary>
    public void Listen()
    {
        LastBytes last = line.LastToDevice;
        int count = (int)Math.Min(last.Arrived - _heard, last.Count);
        for (int i = last.Count - count; i < last.Count; i++)
        {
            LineByte arrived = last[i];
            if (_reader.Feed(arrived.Value))
                Note(arrived.AtMicroseconds);
        }

        _heard = last.Arrived;
    }

    private void Note(ulong at)
    {
        PayloadReader payload = _reader.Payload;
        switch (_reader.Kind)
        {
            case FrameKind.Request:
                uint session = payload.U32();
                var type = (RequestType)payload.U8();
                if (!payload.Failed)
                    _fresh.Add(new DeliveredFrame(_reader.Kind, _reader.Sequence, session, type, at));
                break;
            case FrameKind.HostBeat:
                _fresh.Add(new DeliveredFrame(_reader.Kind, 0, payload.U32(), RequestType.None, at));
                break;
            case FrameKind.Hello:
                _hello.Read(payload);
                _fresh.Add(new DeliveredFrame(_reader.Kind, 0, _hello.Session, RequestType.None, at));
                break;
            default:
                _fresh.Add(new DeliveredFrame(_reader.Kind, 0, 0, RequestType.None, at));
                break;
        }
    }
}
