namespace FoamDevice.VirtualEsp32;

/// <summary>
/// One UART and its line. The bench side is public: it takes what has left the wire and puts bytes on it. Each byte takes its bits at the
/// baud rate, 10 bits of 86.8 µs together at 115,200 baud.
/// </summary>
public sealed class VirtualUart
{
    /// <summary>Bytes that the transmit FIFO holds.</summary>
    public const int TransmitFifoBytes = 128;

    private readonly VirtualChip _chip;
    private readonly ByteTimeline _sent = new();
    private readonly ByteTimeline _coming = new();
    private byte[] _received = [];
    private int _head;
    private int _receivedCount;
    private ulong _sendFreeNanoseconds;
    private ulong _receiveFreeNanoseconds;
    private ulong _byteNanoseconds = 86_806;

    internal VirtualUart(VirtualChip chip, int number)
    {
        _chip = chip;
        Number = number;
    }

    /// <summary>1 to 3; 2 is COM2.</summary>
    public int Number { get; }

    /// <summary>Whether the firmware has the port open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Received bytes that were lost because the receive buffer was full.</summary>
    public long OverrunBytes { get; private set; }

    private ulong Now => _chip.UptimeMicroseconds * 1_000;

    /// <summary>Takes bytes that the firmware wrote and that have left the wire by now, oldest first.</summary>
    /// <returns>The number of bytes put into <paramref name="buffer"/>, up to <paramref name="count"/>.</returns>
    public int ReadSent(byte[] buffer, int offset, int count)
    {
        var taken = 0;
        while (taken < count && _sent.TryTake(Now, out var value)) buffer[offset + taken++] = value;
        return taken;
    }

    /// <summary>Puts bytes on the wire toward the chip, one after the other at the baud rate.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">Where they start.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="firstByteAtUptime">Uptime in microseconds at which the first byte is complete, or later if the line is busy.</param>
    public void Receive(byte[] data, int offset, int count, ulong firstByteAtUptime)
    {
        var start = Math.Max(firstByteAtUptime * 1_000, Now);
        for (var index = 0; index < count; index++)
        {
            _receiveFreeNanoseconds = Math.Max(start, _receiveFreeNanoseconds + _byteNanoseconds);
            _coming.Add(data[offset + index], _receiveFreeNanoseconds);
        }
    }

    internal void Open(int baudRate, int bitsPerByte, int receiveBufferBytes)
    {
        TakeIn();
        IsOpen = true;
        _byteNanoseconds = ((ulong)bitsPerByte * 1_000_000_000UL + (ulong)baudRate / 2) / (ulong)baudRate;
        if (_received.Length != receiveBufferBytes) _received = new byte[receiveBufferBytes];
        _head = _receivedCount = 0;
    }

    internal void Close()
    {
        TakeIn();
        IsOpen = false;
        _receivedCount = 0;
    }

    /// <summary>Bytes in the receive buffer.</summary>
    internal int Available()
    {
        TakeIn();
        return _receivedCount;
    }

    internal void Take(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++)
        {
            buffer[offset + index] = _received[_head];
            _head = _head + 1 == _received.Length ? 0 : _head + 1;
        }
        _receivedCount -= count;
    }

    /// <summary>Uptime at which <paramref name="count"/> bytes will be there, as far as they are on the wire already; else never.</summary>
    internal ulong AvailableAtMicroseconds(int count)
    {
        var missing = count - Available();
        if (missing <= 0) return _chip.UptimeMicroseconds;
        return missing <= _coming.Count ? (_coming.CompleteAt(missing - 1) + 999) / 1_000 : ulong.MaxValue;
    }

    /// <summary>Puts bytes behind those that are still to be sent.</summary>
    /// <returns>Uptime at which all but a full FIFO have left, rounded up to a microsecond: until then the caller is blocked.</returns>
    internal ulong Send(byte[] data, int offset, int count)
    {
        _sendFreeNanoseconds = Math.Max(_sendFreeNanoseconds, Now);
        for (var index = 0; index < count; index++)
        {
            _sendFreeNanoseconds += _byteNanoseconds;
            _sent.Add(data[offset + index], _sendFreeNanoseconds);
        }
        var full = TransmitFifoBytes * _byteNanoseconds;
        return _sendFreeNanoseconds <= Now + full ? _chip.UptimeMicroseconds : (_sendFreeNanoseconds - full + 999) / 1_000;
    }

    /// <summary>Bytes that have not left the wire yet die with the chip.</summary>
    internal void PowerDown()
    {
        _sent.DropAfter(Now);
        IsOpen = false;
        _receivedCount = 0;
    }

    internal void Clear()
    {
        _sent.Clear();
        _coming.Clear();
        _sendFreeNanoseconds = _receiveFreeNanoseconds = 0;
    }

    private void TakeIn()
    {
        while (_coming.TryTake(Now, out var value))
        {
            if (!IsOpen) continue;
            if (_receivedCount == _received.Length)
            {
                OverrunBytes++;
                continue;
            }
            var tail = _head + _receivedCount;
            _received[tail < _received.Length ? tail : tail - _received.Length] = value;
            _receivedCount++;
        }
    }
}
