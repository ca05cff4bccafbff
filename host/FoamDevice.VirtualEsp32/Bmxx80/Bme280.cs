using System.Device.I2c;
using FoamDevice.VirtualEsp32;
using Iot.Device.Bmxx80.ReadResult;
using UnitsNet;

namespace Iot.Device.Bmxx80;

/// <summary>A BME280: temperature, pressure and relative humidity of the air.</summary>
public class Bme280 : Bmx280Base
{
    /// <summary>Power mode read and set, then three results, each an address written and bytes read.</summary>
    private const int ReadTransfers = 11;

    /// <summary>What the data sheet's formulas make of results that are all zero, with the constants of its worked example.</summary>
    private const double ZeroTemperatureDegreesCelsius = -140.9;

    private const double ZeroPressurePascals = 131_300;

    /// <summary>Milliseconds for each <see cref="Sampling"/>, as the package has them.</summary>
    private static readonly int[] SamplingMilliseconds = [0, 7, 9, 14, 23, 44];

    private Sampling _humiditySampling = Sampling.UltraLowPower;

    /// <summary>Finds the sensor, reads its calibration and sets every sampling to once.</summary>
    /// <exception cref="ArgumentNullException">There is no device.</exception>
    /// <exception cref="IOException">No BME280 answers there.</exception>
    public Bme280(I2cDevice i2cDevice)
        : base(i2cDevice)
    {
    }

    /// <summary>How often the humidity is taken. Once, at first.</summary>
    public Sampling HumiditySampling
    {
        get => _humiditySampling;
        set => Set(ref _humiditySampling, value);
    }

    /// <inheritdoc/>
    public override int GetMeasurementDuration() =>
        SamplingMilliseconds[(int)PressureSampling] + SamplingMilliseconds[(int)TemperatureSampling] + SamplingMilliseconds[(int)HumiditySampling];

    /// <summary>
    /// Measures, and sleeps until it is done. A sensor that no longer answers is read as zeros: the values are far outside what it can measure, and
    /// called valid all the same, because valid means only that the sampling is not <see cref="Sampling.Skipped"/>.
    /// </summary>
    public Bme280ReadResult Read()
    {
        var sensor = Transfer(ReadTransfers);
        Sleep(GetMeasurementDuration());
        return new Bme280ReadResult(
            Temperature.FromDegreesCelsius(sensor?.TemperatureDegreesCelsius ?? ZeroTemperatureDegreesCelsius),
            TemperatureSampling != Sampling.Skipped,
            Pressure.FromPascals(sensor?.PressurePascals ?? ZeroPressurePascals),
            PressureSampling != Sampling.Skipped,
            RelativeHumidity.FromPercent(sensor?.RelativeHumidityPercent ?? 0),
            HumiditySampling != Sampling.Skipped);
    }
}
