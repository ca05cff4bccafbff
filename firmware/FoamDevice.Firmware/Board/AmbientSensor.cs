using System;
using System.Device.I2c;
using FoamDevice.Protocol;
using Iot.Device.Bmxx80;
using Iot.Device.Bmxx80.ReadResult;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The optional sensor of temperature, pressure and humidity, a BME280. One that is absent, fails or reads nonsense is told as absent, and stops nothing.</summary>
    public sealed class AmbientSensor
    {
        private const int Bus = 1;

        // What the sensor is made for; a dead bus reads far below and above.
        private const double LowestDegreesCelsius = -40;
        private const double HighestDegreesCelsius = 85;
        private const double LowestHectopascals = 300;
        private const double HighestHectopascals = 1_100;

        private readonly Bme280 _sensor;
        private readonly AmbientMeasured _last = new AmbientMeasured();
        private ulong _measuredAt;
        private bool _everMeasured;
        private bool _isPresent;

        /// <summary>Opens the bus and looks for the sensor; without one, it is looked for again at the next start only.</summary>
        public AmbientSensor()
        {
            try
            {
                Configuration.SetPinFunction(PinMap.I2cData, DeviceFunction.I2C1_DATA);
                Configuration.SetPinFunction(PinMap.I2cClock, DeviceFunction.I2C1_CLOCK);

                // One sample of each takes 21 ms, and 0.03 hPa of noise is nothing here.
                _sensor = new Bme280(I2cDevice.Create(new I2cConnectionSettings(Bus, Bmx280Base.SecondaryI2cAddress)))
                {
                    TemperatureSampling = Sampling.UltraLowPower,
                    PressureSampling = Sampling.UltraLowPower,
                    HumiditySampling = Sampling.UltraLowPower,
                };
                _isPresent = true;
            }
            catch (Exception)
            {
                // Whatever its driver says of a sensor that is not there: the device does without.
            }
        }

        /// <summary>The sensor answered when it was asked last.</summary>
        public bool IsPresent => _isPresent;

        /// <summary>What was read last.</summary>
        public AmbientMeasured Last => _last;

        /// <summary>Reads the sensor. This blocks for some 40 ms: only while nothing moves.</summary>
        /// <returns>False when it did not answer, or with nonsense; what was read before stays then.</returns>
        public bool Measure()
        {
            if (_sensor == null)
            {
                return false;
            }

            try
            {
                _isPresent = Take(_sensor.Read());
            }
            catch (Exception)
            {
                _isPresent = false;
            }

            return _isPresent;
        }

        /// <summary>Fills in what was read last, and how long ago.</summary>
        public void Fill(Status status, ulong nowMicroseconds)
        {
            status.TemperatureMillidegrees = _last.TemperatureMillidegrees;
            status.PressurePascals = _last.PressurePascals;
            status.HumidityPartsPerMillion = _last.HumidityPartsPerMillion;
            status.AmbientAgeMilliseconds = _everMeasured ? (uint)((nowMicroseconds - _measuredAt) / 1_000) : Status.NoAmbient;
        }

        private static int ToNearest(double value) => (int)(value < 0 ? value - 0.5 : value + 0.5);

        private static bool IsWithin(double value, double least, double most) => value >= least && value <= most;

        private bool Take(Bme280ReadResult result)
        {
            double temperature = result.Temperature.DegreesCelsius;
            double pressure = result.Pressure.Hectopascals;
            double humidity = result.Humidity.Percent;
            bool isSound = result.TemperatureIsValid && result.PressureIsValid && result.HumidityIsValid
                && IsWithin(temperature, LowestDegreesCelsius, HighestDegreesCelsius)
                && IsWithin(pressure, LowestHectopascals, HighestHectopascals)
                && IsWithin(humidity, 0, 100);
            if (isSound)
            {
                _last.TemperatureMillidegrees = ToNearest(temperature * 1_000);
                _last.PressurePascals = (uint)ToNearest(pressure * 100);
                _last.HumidityPartsPerMillion = (uint)ToNearest(humidity * 10_000);
                _measuredAt = HighResTimer.GetCurrent();
                _everMeasured = true;
            }

            return isSound;
        }
    }
}
