using System.Device.I2c;
using Iot.Device.Bmxx80;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32.Tests;

public class AmbientSensorTests
{
    private const int DataPin = 4;
    private const int ClockPin = 14;

    private readonly Air _air = new();

    [Fact]
    public void A_reading_is_what_the_board_feels()
    {
        using var bench = Bench();
        GivePins();

        var reading = Sensor().Read();

        Assert.True(reading.TemperatureIsValid && reading.PressureIsValid && reading.HumidityIsValid);
        Assert.Equal(21.5, reading.Temperature.DegreesCelsius);
        Assert.Equal(100_200, reading.Pressure.Pascals);
        Assert.Equal(1_002, reading.Pressure.Hectopascals);
        Assert.Equal(45, reading.Humidity.Percent);
        Assert.Empty(bench.Chip.Mistakes);
    }

    [Theory]
    [InlineData(Sampling.UltraLowPower, 21, 30)]
    [InlineData(Sampling.Standard, 42, 50)]
    [InlineData(Sampling.UltraHighResolution, 132, 140)]
    public void A_reading_sleeps_for_the_measurement_in_grains_of_10_milliseconds(Sampling sampling, int measurement, int slept)
    {
        using var bench = Bench();
        GivePins();
        var sensor = Sensor();
        sensor.TemperatureSampling = sensor.PressureSampling = sensor.HumiditySampling = sampling;
        var before = bench.Chip.UptimeMicroseconds;

        sensor.Read();

        Assert.Equal(measurement, sensor.GetMeasurementDuration());
        Assert.InRange(bench.Chip.UptimeMicroseconds - before, (ulong)slept * 1_000, (ulong)(slept + 10) * 1_000);
    }

    [Fact]
    public void A_quantity_that_is_not_sampled_is_not_valid()
    {
        using var bench = Bench();
        GivePins();
        var sensor = Sensor();
        sensor.HumiditySampling = Sampling.Skipped;

        var reading = sensor.Read();

        Assert.False(reading.HumidityIsValid);
        Assert.True(reading.TemperatureIsValid);
    }

    [Fact]
    public void An_absent_sensor_throws_when_it_is_looked_for()
    {
        using var bench = Bench();
        GivePins();
        _air.Answers = false;

        var error = Assert.Throws<IOException>(() => Sensor());

        Assert.Contains("0x76", error.Message);
    }

    [Fact]
    public void A_sensor_at_another_address_is_not_found()
    {
        using var bench = Bench();
        GivePins();

        Assert.Throws<IOException>(() => new Bme280(I2cDevice.Create(new I2cConnectionSettings(1, Bmx280Base.DefaultI2cAddress))));
    }

    [Fact]
    public void A_sensor_on_swapped_pins_is_not_found()
    {
        using var bench = Bench();
        Configuration.SetPinFunction(ClockPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(DataPin, DeviceFunction.I2C1_CLOCK);

        Assert.Throws<IOException>(() => Sensor());
    }

    [Fact]
    public void A_bus_without_pins_is_a_mistake()
    {
        using var bench = Bench();

        Assert.Throws<IOException>(() => Sensor());

        Assert.Equal(ChipMistakeCode.I2cPinsWithoutFunction, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void There_are_two_buses()
    {
        using var bench = Bench();

        Assert.Throws<ArgumentException>(() => I2cDevice.Create(new I2cConnectionSettings(3, Bmx280Base.SecondaryI2cAddress)));
    }

    [Fact]
    public void A_sensor_that_dies_gives_nonsense_that_is_called_valid()
    {
        using var bench = Bench();
        GivePins();
        var sensor = Sensor();
        _air.Answers = false;

        var reading = sensor.Read();

        Assert.True(reading.TemperatureIsValid);
        Assert.True(reading.Temperature.DegreesCelsius < -40);
        Assert.True(reading.Pressure.Pascals > 110_000);
    }

    private static Bme280 Sensor() => new(I2cDevice.Create(new I2cConnectionSettings(1, Bmx280Base.SecondaryI2cAddress)));

    private static void GivePins()
    {
        Configuration.SetPinFunction(DataPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(ClockPin, DeviceFunction.I2C1_CLOCK);
    }

    private ChipBench Bench()
    {
        var bench = new ChipBench();
        bench.Chip.WireAmbientSensor(DataPin, ClockPin, Bmx280Base.SecondaryI2cAddress, _air);
        return bench;
    }

    private sealed class Air : IAmbientSensor
    {
        public bool Answers { get; set; } = true;

        public double TemperatureDegreesCelsius => 21.5;

        public double PressurePascals => 100_200;

        public double RelativeHumidityPercent => 45;
    }
}
