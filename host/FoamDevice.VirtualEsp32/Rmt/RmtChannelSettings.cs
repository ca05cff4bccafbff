namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Settings that sending and receiving channels share.</summary>
public abstract class RmtChannelSettings
{
    private int _channel;
    private int _pinNumber;
    private byte _clockDivider = 80;
    private byte _numberOfMemoryBlocks = 1;

    /// <summary>Settings for the next free channel.</summary>
    protected RmtChannelSettings(int pinNumber)
        : this(-1, pinNumber)
    {
    }

    /// <summary>Settings for a named channel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    protected RmtChannelSettings(int channel, int pinNumber)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channel, 7);
        _channel = channel;
        _pinNumber = pinNumber;
    }

    /// <summary>The channel, 0 to 7; -1 for the next free one.</summary>
    public int Channel
    {
        get => _channel;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 7);
            _channel = value;
        }
    }

    /// <summary>The pin.</summary>
    public int PinNumber
    {
        get => _pinNumber;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            _pinNumber = value;
        }
    }

    /// <summary>Divides the 80 MHz clock; 80 at first, which gives ticks of 1 µs.</summary>
    public byte ClockDivider
    {
        get => _clockDivider;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _clockDivider = value;
        }
    }

    /// <summary>Memory blocks of 64 items each, 1 to 8; 1 at first. More than one takes the blocks of the following channels.</summary>
    public byte NumberOfMemoryBlocks
    {
        get => _numberOfMemoryBlocks;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 8);
            _numberOfMemoryBlocks = value;
        }
    }
}
