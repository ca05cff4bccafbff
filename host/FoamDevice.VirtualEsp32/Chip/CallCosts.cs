namespace FoamDevice.VirtualEsp32;

/// <summary>
/// Virtual time that each API call takes, in microseconds. Every value is a multiple of <see cref="QuantumMicroseconds"/>, so that
/// uptime stays on one grid and a spin ends at the same instant whatever was called before it.
/// </summary>
public sealed record CallCosts
{
    /// <summary>The grid of uptime, in microseconds.</summary>
    public const int QuantumMicroseconds = 8;

    internal const int KilobyteBytes = 1_024;

    /// <summary><c>HighResTimer.GetCurrent</c>.</summary>
    public int TimerReadMicroseconds { get; init; } = QuantumMicroseconds;

    /// <summary>One read, write or mode change of a pin: a loop with a pair of writes tops out near 1.6 kHz.</summary>
    public int PinMicroseconds { get; init; } = 312;

    /// <summary>One start, stop, read or reset of a pulse counter.</summary>
    public int CounterMicroseconds { get; init; } = 16;

    /// <summary><c>TransmitterChannel.SendData</c>, without the copying and without the random part.</summary>
    public int SendDataMicroseconds { get; init; } = 200;

    /// <summary>Added to <see cref="SendDataMicroseconds"/> for every started 1,024 bytes.</summary>
    public int SendDataPerKilobyteMicroseconds { get; init; } = 16;

    /// <summary>The largest number of random quanta added to a <c>SendData</c> of 1,024 bytes or more.</summary>
    public int SendDataJitterQuanta { get; init; } = 3;

    /// <summary>One serial read or write, without the copying.</summary>
    public int SerialMicroseconds { get; init; } = 24;

    /// <summary>Added to <see cref="SerialMicroseconds"/> for every full 32 bytes.</summary>
    public int SerialPer32BytesMicroseconds { get; init; } = 8;

    /// <summary>A property or status call of a peripheral.</summary>
    public int StatusMicroseconds { get; init; } = 8;

    /// <summary>Making or configuring a peripheral.</summary>
    public int SetupMicroseconds { get; init; } = 200;

    /// <summary>A change of a PWM channel.</summary>
    public int PwmMicroseconds { get; init; } = 40;

    /// <summary>One register transfer on an I2C bus at 100 kHz: two or three bytes and the call.</summary>
    public int I2cTransferMicroseconds { get; init; } = 400;

    /// <summary><c>GC.Run</c>.</summary>
    public int CollectMicroseconds { get; init; } = 8_000;

    /// <summary>One write to a file, or moving or deleting one.</summary>
    public int FileWriteMicroseconds { get; init; } = 20_000;

    /// <summary>Reading a file, looking one up or creating an empty one.</summary>
    public int FileReadMicroseconds { get; init; } = 2_000;

    internal int SendDataFor(int bytes) => SendDataMicroseconds + (bytes + KilobyteBytes - 1) / KilobyteBytes * SendDataPerKilobyteMicroseconds;

    internal int SerialFor(int bytes) => SerialMicroseconds + bytes / 32 * SerialPer32BytesMicroseconds;

    /// <exception cref="ArgumentException">A cost is negative or off the grid, or reading the timer is free.</exception>
    internal void Check()
    {
        foreach (var property in typeof(CallCosts).GetProperties())
        {
            if (!property.Name.EndsWith("Microseconds", StringComparison.Ordinal)) continue;
            var value = (int)property.GetValue(this)!;
            if (value < 0 || value % QuantumMicroseconds != 0)
                throw new ArgumentException($"{property.Name} is {value}; it must be a multiple of {QuantumMicroseconds}, 0 or more.");
        }
        if (TimerReadMicroseconds == 0)
            throw new ArgumentException("TimerReadMicroseconds is 0: a spin on the timer would never end.");
    }
}
