using System.Device.Gpio;

namespace FoamDevice.Firmware
{
    /// <summary>The feed of the external watchdog: an edge a turn. A program that stops turning opens the safety chain.</summary>
    public sealed class Watchdog
    {
        private readonly GpioPin _pin;
        private bool _level;

        /// <summary>Opens the pin.</summary>
        public Watchdog(GpioController gpio)
        {
            _pin = gpio.OpenPin(PinMap.WatchdogFeed, PinMode.Output);
        }

        /// <summary>Makes an edge.</summary>
        public void Feed()
        {
            _level = !_level;
            _pin.Write(_level ? PinValue.High : PinValue.Low);
        }
    }
}
