using FoamDevice.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace System.IO.Ports;

/// <summary>A serial port of the chip: COM2 or COM3. COM1 belongs to the debugger.</summary>
public sealed class SerialPort : IDisposable
{
    private const int Forever = -1;

    /// <summary>A read without timeout is called a hang after this long without its bytes.</summary>
    private const ulong HangMicroseconds = 60_000_000;

    private readonly VirtualChip _chip;
    private readonly VirtualUart _uart;
    private int _baudRate;
    private int _dataBits;
    private int _readBufferSize = 256;
    private bool _disposed;

    /// <summary>Names a port and its line settings. Nothing happens before <see cref="Open"/>.</summary>
    /// <exception cref="ArgumentException">The chip has no such port.</exception>
    public SerialPort(
        string portName,
        int baudRate = 9_600,
        Parity parity = Parity.None,
        int dataBits = 8,
        StopBits stopBits = StopBits.One)
    {
        _chip = VirtualChip.Current;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _uart = _chip.Uart(Array.IndexOf(GetPortNames(), portName) switch
        {
            0 => 2,
            1 => 3,
            _ => throw new ArgumentException($"'{portName}' is not free: there are COM2 and COM3; COM1 is the debugger's.", nameof(portName)),
        });
        PortName = portName;
        BaudRate = baudRate;
        Parity = parity;
        DataBits = dataBits;
        StopBits = stopBits;
    }

    /// <summary>The name that was given, such as COM2.</summary>
    public string PortName { get; }

    /// <summary>Bits a second.</summary>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            CheckClosed();
            _baudRate = value;
        }
    }

    /// <summary>Data bits of a character, 5 to 8.</summary>
    public int DataBits
    {
        get => _dataBits;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 5);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 8);
            CheckClosed();
            _dataBits = value;
        }
    }

    /// <summary>Parity bit of a character.</summary>
    public Parity Parity { get; set; }

    /// <summary>Stop bits of a character.</summary>
    public StopBits StopBits { get; set; }

    /// <summary>Flow control; only none is modelled.</summary>
    public Handshake Handshake { get; set; }

    /// <summary>Bytes of the receive buffer, 256 at first. What does not fit is lost.</summary>
    /// <exception cref="InvalidOperationException">Set while the port is open.</exception>
    public int ReadBufferSize
    {
        get => _readBufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            CheckClosed();
            _readBufferSize = value;
        }
    }

    /// <summary>Received bytes for which the chip posts an event; 1 at first. Events are not offered here, so it has no effect.</summary>
    public int ReceivedBytesThreshold { get; set; } = 1;

    /// <summary>How long a read waits for its bytes, in milliseconds; -1 for ever.</summary>
    public int ReadTimeout { get; set; } = Forever;

    /// <summary>How long a write may wait for the FIFO, in milliseconds; -1 for ever. Bytes that were handed over go out even so.</summary>
    public int WriteTimeout { get; set; } = Forever;

    /// <summary>Whether the port is open. It stays so when the cable is pulled.</summary>
    public bool IsOpen => !_disposed && _uart.IsOpen;

    /// <summary>Bytes that can be read without waiting.</summary>
    /// <exception cref="InvalidOperationException">The port is closed.</exception>
    public int BytesToRead
    {
        get
        {
            _chip.Spend(_chip.Costs.StatusMicroseconds);
            CheckOpen();
            return _uart.Available();
        }
    }

    /// <summary>The ports that firmware can use.</summary>
    public static string[] GetPortNames() => ["COM2", "COM3"];

    /// <summary>Opens the port. Both pins need their functions first.</summary>
    /// <exception cref="InvalidOperationException">The port is open already, or a pin has no function.</exception>
    public void Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        if (_uart.IsOpen) throw new InvalidOperationException($"{PortName} is already open.");
        var transmit = _uart.Number == 2 ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX;
        if (_chip.Pins.WithFunction(transmit) is null || _chip.Pins.WithFunction(transmit + 1) is null)
            throw new InvalidOperationException($"{PortName} has no pins: SetPinFunction for its TX and RX comes before Open.");
        var bits = 1 + DataBits + (Parity == Parity.None ? 0 : 1) + (StopBits == StopBits.One ? 1 : 2);
        _uart.Open(BaudRate, bits, ReadBufferSize);
    }

    /// <summary>Closes the port; bytes in the receive buffer are lost.</summary>
    public void Close()
    {
        if (!IsOpen) return;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _uart.Close();
    }

    /// <summary>Reads exactly <paramref name="count"/> bytes. If there are fewer, it blocks every thread until they come.</summary>
    /// <exception cref="TimeoutException">The bytes did not come in time.</exception>
    /// <exception cref="InvalidOperationException">The port is closed.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        Begin(buffer, offset, count);
        if (count > _uart.Available()) WaitFor(count);
        _uart.Take(buffer, offset, count);
        return count;
    }

    /// <summary>Writes bytes. What the transmit FIFO of 128 bytes cannot take blocks every thread until it can.</summary>
    /// <exception cref="TimeoutException">The FIFO had no room in time.</exception>
    /// <exception cref="InvalidOperationException">The port is closed.</exception>
    public void Write(byte[] buffer, int offset, int count)
    {
        Begin(buffer, offset, count);
        var freeAt = _uart.Send(buffer, offset, count);
        if (freeAt <= _chip.UptimeMicroseconds) return;
        var blocked = freeAt - _chip.UptimeMicroseconds;
        _chip.Record(ChipMistakeCode.SerialWriteBlocked, $"{PortName}: {count} bytes overfill the transmit FIFO and block for {blocked} µs.");
        BlockUntilSent(freeAt);
    }

    /// <summary>Closes the port.</summary>
    public void Dispose()
    {
        Close();
        _disposed = true;
    }

    private void Begin(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (offset < 0 || count < 0 || offset > buffer.Length - count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"{count} from {offset} on do not lie in {buffer.Length} bytes.");
        _chip.Spend(_chip.Costs.SerialFor(count));
        CheckOpen();
    }

    private void WaitFor(int count)
    {
        _chip.Record(ChipMistakeCode.SerialReadBlocked, $"{PortName}: reading {count} bytes while {_uart.Available()} are there blocks.");
        var deadline = _chip.UptimeMicroseconds + (ReadTimeout == Forever ? HangMicroseconds : (ulong)ReadTimeout * 1_000);
        while (_uart.Available() < count)
        {
            if (_chip.UptimeMicroseconds >= deadline) throw Overdue(count);
            var boardWake = Math.Max(_chip.Board?.NextWakeMicroseconds ?? ulong.MaxValue, _chip.UptimeMicroseconds + 1);
            _chip.BlockUntil(Math.Min(deadline, Math.Min(boardWake, _uart.AvailableAtMicroseconds(count))));
        }
    }

    private void BlockUntilSent(ulong freeAt)
    {
        var deadline = WriteTimeout == Forever ? ulong.MaxValue : _chip.UptimeMicroseconds + (ulong)WriteTimeout * 1_000;
        _chip.BlockUntil(Math.Min(freeAt, deadline));
        if (freeAt > deadline) throw new TimeoutException($"{PortName}: the transmit FIFO had no room within {WriteTimeout} ms.");
    }

    private Exception Overdue(int count) => ReadTimeout == Forever
        ? new ChipHangException($"{PortName}: a read without timeout waits for {count} bytes that do not come.")
        : new TimeoutException($"{PortName}: {count} bytes did not come within {ReadTimeout} ms.");

    private void CheckOpen()
    {
        if (!IsOpen) throw new InvalidOperationException($"{PortName} is closed.");
    }

    private void CheckClosed()
    {
        if (IsOpen) throw new InvalidOperationException($"{PortName} is open; set this before Open.");
    }
}
