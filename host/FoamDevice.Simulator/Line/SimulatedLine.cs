namespace FoamDevice.Simulator;

/// <summary>
/// The serial line between a host and a simulated device, in virtual time, with faults. While none is on, the bytes that arrive and the
/// moments at which they do are those of a host that talks to the device directly.
/// </summary>
public sealed class SimulatedLine
{
    private readonly SimulatedDevice _device;
    private readonly LineWay _toDevice;
    private readonly LineWay _toHost;
    private readonly byte[] _piece = new byte[1_024];

    /// <summary>Lays a line to a device.</summary>
    /// <param name="device">The device; nobody else may send to it or receive from it.</param>
    /// <param name="seed">Seed of the faults; the same seed, bytes and times give the same damage.</param>
    public SimulatedLine(SimulatedDevice device, ulong seed)
    {
        _device = device;
        _toDevice = new LineWay(seed, "line-to-device");
        _toHost = new LineWay(seed, "line-to-host");
        Faults = new LineFaults(_toDevice.Damage, _toHost.Damage, LoseAll);
    }

    /// <summary>The menu of the line's faults.</summary>
    public LineFaults Faults { get; }

    /// <summary>The last bytes that reached the device.</summary>
    public LastBytes LastToDevice => _toDevice.Last;

    /// <summary>The last bytes that reached the host.</summary>
    public LastBytes LastToHost => _toHost.Last;

    /// <summary>The host puts bytes on the line, now.</summary>
    public void HostWrites(byte[] data, int offset, int count)
    {
        if (Faults.Unplugged)
            return;
        if (_toDevice.IsPlain)
        {
            _toDevice.Last.Add(data, offset, count, _device.NowMicroseconds);
            _device.Send(data, offset, count);
            return;
        }
        _toDevice.Put(data, offset, count, _device.NowMicroseconds);
        Deliver();
    }

    /// <summary>The host takes what has arrived by now.</summary>
    /// <returns>Number of bytes put into the buffer.</returns>
    public int HostReads(byte[] buffer)
    {
        if (!Faults.Unplugged && _toHost.IsPlain)
        {
            int count = _device.Receive(buffer, 0, buffer.Length);
            _toHost.Last.Add(buffer, 0, count, _device.NowMicroseconds);
            return count;
        }
        Collect();
        return _toHost.Take(buffer, _device.NowMicroseconds);
    }

    /// <summary>Moves what is on the line; to be called after every <see cref="SimulatedDevice.AdvanceTo"/>.</summary>
    public void Advance()
    {
        if (!_toDevice.IsPlain)
            Deliver();
        if (Faults.Unplugged || !_toHost.IsPlain)
            Collect();
    }

    /// <summary>Gives the device what is due.</summary>
    private void Deliver()
    {
        for (int count = _toDevice.Take(_piece, _device.NowMicroseconds); count > 0; count = _toDevice.Take(_piece, _device.NowMicroseconds))
            _device.Send(_piece, 0, count);
    }

    /// <summary>Takes from the device what it has sent by now.</summary>
    private void Collect()
    {
        for (int count = _device.Receive(_piece, 0, _piece.Length); count > 0; count = _device.Receive(_piece, 0, _piece.Length))
            if (!Faults.Unplugged)
                _toHost.Put(_piece, 0, count, _device.NowMicroseconds);
    }

    private void LoseAll()
    {
        Collect();
        _toDevice.Clear();
        _toHost.Clear();
    }
}
