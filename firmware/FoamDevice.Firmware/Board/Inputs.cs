using System.Device.Gpio;

namespace FoamDevice.Firmware
{
    /// <summary>The inputs that watch the machine, sampled once a turn: each read of a pin makes an object on the chip.</summary>
    public sealed class Inputs
    {
        private readonly GpioPin _safetyChain;
        private readonly GpioPin _driverAlarm;
        private readonly GpioPin _valveSensor1;
        private readonly GpioPin _valveSensor2;

        /// <summary>Opens the pins and samples them.</summary>
        public Inputs(GpioController gpio)
        {
            _safetyChain = gpio.OpenPin(PinMap.SafetyChain, PinMode.Input);
            _driverAlarm = gpio.OpenPin(PinMap.DriverAlarm, PinMode.InputPullUp);
            _valveSensor1 = gpio.OpenPin(PinMap.ValveSensor1, PinMode.Input);
            _valveSensor2 = gpio.OpenPin(PinMap.ValveSensor2, PinMode.InputPullDown);
            Sample();
        }

        /// <summary>The safety chain is open: the drivers have no enable, whatever the firmware says.</summary>
        public bool SafetyChainOpen { get; private set; }

        /// <summary>A driver reports that its motor does not follow.</summary>
        public bool DriverAlarm { get; private set; }

        /// <summary>The valve's sensors: sensor 1 in bit 1, sensor 2 in bit 0.</summary>
        public int ValveSensors { get; private set; }

        /// <summary>Reads them all: at the start of a turn.</summary>
        public void Sample()
        {
            SampleSafetyChain();
            DriverAlarm = !(bool)_driverAlarm.Read();
            ValveSensors = ((bool)_valveSensor1.Read() ? 2 : 0) | ((bool)_valveSensor2.Read() ? 1 : 0);
        }

        /// <summary>Reads the safety chain alone: inside a spin.</summary>
        public void SampleSafetyChain() => SafetyChainOpen = !(bool)_safetyChain.Read();
    }
}
