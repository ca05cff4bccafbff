namespace System.Device.I2c;

/// <summary>Names a device on an I2C bus.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>A device at 100 kHz.</summary>
    /// <param name="busId">The bus, 1 or 2.</param>
    /// <param name="deviceAddress">The device's address of 7 bits.</param>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.StandardMode)
    {
    }

    /// <summary>A device at a speed.</summary>
    /// <param name="busId">The bus, 1 or 2.</param>
    /// <param name="deviceAddress">The device's address of 7 bits.</param>
    /// <param name="busSpeed">How fast the bus is clocked.</param>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    /// <summary>The bus, 1 or 2.</summary>
    public int BusId { get; }

    /// <summary>The device's address of 7 bits.</summary>
    public int DeviceAddress { get; }

    /// <summary>How fast the bus is clocked.</summary>
    public I2cBusSpeed BusSpeed { get; }
}
