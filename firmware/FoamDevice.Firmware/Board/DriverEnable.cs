using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>ENABLE of both drivers. Off when made, and whenever nobody says otherwise.</summary>
    public sealed class DriverEnable
    {
        private readonly GpioPin _pin;
        private ulong _onSince;
        private ulong _onBefore;
        private bool _isOn;

        /// <summary>Opens the pin; becoming an output drives it low.</summary>
        public DriverEnable(GpioController gpio)
        {
            _pin = gpio.OpenPin(PinMap.Enable, PinMode.Output);
        }

        /// <summary>The firmware enables the drivers. The safety chain may still hold them off.</summary>
        public bool IsOn => _isOn;

        /// <summary>Whether the drivers have been on for long enough to follow pulses.</summary>
        public bool HasSettled(ulong nowMicroseconds, uint settleMilliseconds) => _isOn && nowMicroseconds - _onSince >= settleMilliseconds * 1_000UL;

        /// <summary>Switches the drivers on. The settle time runs from here, whatever the turn did before.</summary>
        public void On()
        {
            if (!_isOn)
            {
                _pin.Write(PinValue.High);
                _isOn = true;
                _onSince = HighResTimer.GetCurrent();
            }
        }

        /// <summary>Switches the drivers off. Written every time: the one output that must not depend on what the program believes.</summary>
        public void Off()
        {
            _pin.Write(PinValue.Low);
            _onBefore = OnMicroseconds();
            _isOn = false;
        }

        /// <summary>How long the drivers were on since the start, µs.</summary>
        public ulong OnMicroseconds() => _isOn ? _onBefore + (HighResTimer.GetCurrent() - _onSince) : _onBefore;
    }
}
