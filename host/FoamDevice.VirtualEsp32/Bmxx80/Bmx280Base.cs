using System.Device.I2c;

namespace Iot.Device.Bmxx80;

/// <summary>What BMP280 and BME280 share.</summary>
public abstract class Bmx280Base : Bmxx80Base
{
    /// <summary>The address with SDO high.</summary>
    public const byte DefaultI2cAddress = 0x77;

    /// <summary>The address with SDO low.</summary>
    public const byte SecondaryI2cAddress = 0x76;

    private protected Bmx280Base(I2cDevice i2cDevice)
        : base(i2cDevice)
    {
    }

    /// <summary>Milliseconds that a measurement takes with the samplings that are set.</summary>
    public abstract int GetMeasurementDuration();
}
