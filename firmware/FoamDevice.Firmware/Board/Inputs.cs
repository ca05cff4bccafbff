using System.Device.Gpio;

namespace FoamDevice.Firmware
{
    /// <summary>The inputs that watch the machine. Each read makes an object on the chip, so nobody reads more than it needs.</summary>
    public sealed class Inputs
    {
        private readonly GpioPin _safetyChain;
        private readonly GpioPin _driverAlarm;
        private readonly GpioPin _valveSensor1;
        private readonly GpioPin _valveSensor2;

        /// <summary>Opens the pins.</summary>
        public Inputs(GpioController gpio)
        {
            _safetyChain = gpio.OpenPin(PinMap.SafetyChain, PinMode.Input);
            _driverAlarm = gpio.OpenPin(PinMap.DriverAlarm, PinMode.InputPullUp);
            _valveSensor1 = gpio.OpenPin(PinMap.ValveSensor1, PinMode.Input);
            _valveSensor2 = gpio.OpenPin(PinMap.ValveSensor2, PinMode.InputPullDown);
        }

        /// <summary>The safety chain is open: the drivers have no enable, whatever the firmware says.</summary>
        public bool SafetyChainOpen => !(bool)_safetyChain.Read();

        /// <summary>A driver reports that its motor does not follow.</summary>
        public bool DriverAlarm => !(bool)_driverAlarm.Read();

        /// <summary>The valve's sensors: sensor 1 in bit 1, sensor 2 in bit 0.</summary>
        public int ValveSensors => ((bool)_valveSensor1.Read() ? 2 : 0) | ((bool)_valveSensor2.Read() ? 1 : 0);
    }
}
