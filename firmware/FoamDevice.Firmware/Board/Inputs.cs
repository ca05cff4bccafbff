using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The inputs that watch the machine, sampled once a turn: each read of a pin makes an object on the chip.</summary>
    public sealed class Inputs
    {
        // With the reads themselves, which take as long again, about a millisecond: longer than a motor cable disturbs a line, shorter than anything in
        // the machine moves.
        private const ulong LookAgainMicroseconds = 400;

        private readonly GpioPin _safetyChainPin;
        private readonly GpioPin _driverAlarmPin;
        private readonly GpioPin _valveSensor1Pin;
        private readonly GpioPin _valveSensor2Pin;
        private bool _safetyChainOpen;
        private bool _driverAlarm;
        private int _valveSensors;

        /// <summary>Opens the pins and samples them.</summary>
        public Inputs(GpioController gpio)
        {
            _safetyChainPin = gpio.OpenPin(PinMap.SafetyChain, PinMode.Input);
            _driverAlarmPin = gpio.OpenPin(PinMap.DriverAlarm, PinMode.InputPullUp);
            _valveSensor1Pin = gpio.OpenPin(PinMap.ValveSensor1, PinMode.Input);
            _valveSensor2Pin = gpio.OpenPin(PinMap.ValveSensor2, PinMode.InputPullDown);
            Sample();
        }

        /// <summary>The safety chain is open: the drivers have no enable, whatever the firmware says.</summary>
        public bool SafetyChainOpen => _safetyChainOpen;

        /// <summary>A driver reports that its motor does not follow.</summary>
        public bool DriverAlarm => _driverAlarm;

        /// <summary>The valve's sensors: sensor 1 in bit 1, sensor 2 in bit 0.</summary>
        public int ValveSensors => _valveSensors;

        /// <summary>Reads them all: at the start of a turn.</summary>
        public void Sample()
        {
            SampleSafetyChain();
            SampleDriverAlarm();
            SampleValve();
        }

        /// <summary>Reads the driver alarm again, a little later: before one look at a disturbed line is taken for the truth.</summary>
        public void LookAgainForAlarm()
        {
            Wait();
            SampleDriverAlarm();
        }

        /// <summary>Reads the valve's sensors again, a little later.</summary>
        public void LookAgainAtValve()
        {
            Wait();
            SampleValve();
        }

        /// <summary>Reads the safety chain alone: inside a spin.</summary>
        public void SampleSafetyChain() => _safetyChainOpen = !(bool)_safetyChainPin.Read();

        private static void Wait()
        {
            ulong until = HighResTimer.GetCurrent() + LookAgainMicroseconds;
            while (HighResTimer.GetCurrent() < until)
            {
            }
        }

        private void SampleDriverAlarm() => _driverAlarm = !(bool)_driverAlarmPin.Read();

        private void SampleValve() => _valveSensors = ((bool)_valveSensor1Pin.Read() ? 2 : 0) | ((bool)_valveSensor2Pin.Read() ? 1 : 0);
    }
}
