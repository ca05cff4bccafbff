using FoamDevice.VirtualEsp32;

namespace System.Device.I2c;

/// <summary>The way to one device on an I2C bus. Only bindings talk over it; bytes are not modelled.</summary>
public sealed class I2cDevice : IDisposable
{
    private readonly VirtualChip _chip;
    private bool _disposed;

    /// <summary>Names the device. Whether anything answers shows when a binding asks it.</summary>
    /// <exception cref="ArgumentNullException">There are no settings.</exception>
    /// <exception cref="ArgumentException">The chip has no such bus.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.BusId is not (1 or 2)) throw new ArgumentException($"There is no I2C bus {settings.BusId}: there are 1 and 2.", nameof(settings));
        ConnectionSettings = settings;
        _chip = VirtualChip.Current;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _chip.I2c.Open(settings.BusId);
    }

    /// <summary>What the device was made of.</summary>
    public I2cConnectionSettings ConnectionSettings { get; }

    /// <inheritdoc cref="I2cDevice(I2cConnectionSettings)"/>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Gives the way up.</summary>
    public void Dispose() => _disposed = true;

    /// <summary>A binding sends so many register transfers.</summary>
    /// <returns>The sensor that answers, or null: the chip then returns zeros and throws nothing.</returns>
    internal IAmbientSensor? Transfer(int transfers)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(transfers * _chip.Costs.I2cTransferMicroseconds);
        return _chip.I2c.Ask(ConnectionSettings.BusId, ConnectionSettings.DeviceAddress, transfers);
    }

    /// <summary><c>Thread.Sleep</c> of a binding, with the chip's grain of 10 ms.</summary>
    internal void Sleep(int milliseconds)
    {
        const int GrainMilliseconds = 10;
        var grains = (milliseconds + GrainMilliseconds - 1) / GrainMilliseconds;
        _chip.BlockUntil(_chip.UptimeMicroseconds + (ulong)grains * GrainMilliseconds * 1_000);
    }
}
