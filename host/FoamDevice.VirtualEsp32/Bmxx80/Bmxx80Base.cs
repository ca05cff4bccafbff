using System.Device.I2c;
using FoamDevice.VirtualEsp32;

namespace Iot.Device.Bmxx80;

/// <summary>What the sensors of the family share.</summary>
public abstract class Bmxx80Base : IDisposable
{
    /// <summary>Chip id, some 40 calibration registers, reset and three settings, each an address written and a byte read or written.</summary>
    private const int SetupTransfers = 90;

    private const int SettingTransfers = 3;

    private readonly I2cDevice _device;
    private Sampling _pressureSampling = Sampling.UltraLowPower;
    private Sampling _temperatureSampling = Sampling.UltraLowPower;

    private protected Bmxx80Base(I2cDevice i2cDevice)
    {
        ArgumentNullException.ThrowIfNull(i2cDevice);
        _device = i2cDevice;
        if (Transfer(SetupTransfers) is null)
            throw new IOException($"Nothing that calls itself a BME280 answers at 0x{i2cDevice.ConnectionSettings.DeviceAddress:X2}.");
    }

    /// <summary>How often the pressure is taken. Once, at first.</summary>
    public Sampling PressureSampling
    {
        get => _pressureSampling;
        set => Set(ref _pressureSampling, value);
    }

    /// <summary>How often the temperature is taken. Once, at first.</summary>
    public Sampling TemperatureSampling
    {
        get => _temperatureSampling;
        set => Set(ref _temperatureSampling, value);
    }

    /// <summary>Gives the sensor up, and its <see cref="I2cDevice"/>.</summary>
    public void Dispose() => _device.Dispose();

    private protected IAmbientSensor? Transfer(int transfers) => _device.Transfer(transfers);

    private protected void Sleep(int milliseconds) => _device.Sleep(milliseconds);

    private protected void Set(ref Sampling field, Sampling value)
    {
        Transfer(SettingTransfers);
        field = value;
    }
}
