using System;
using System.Threading;
using nanoFramework.Runtime.Native;

namespace FoamDevice.Firmware
{
    /// <summary>Where the chip starts.</summary>
    public static class Program
    {
        // The grain of Sleep on the ESP32.
        private const int SleepMilliseconds = 10;

        /// <summary>Builds the device, then turns and sleeps for ever.</summary>
        public static void Main()
        {
            Device device = null;
            try
            {
                device = new Device();
                while (true)
                {
                    device.Poll();
                    Thread.Sleep(SleepMilliseconds);
                }
            }
            catch (Exception)
            {
                Fail(device);
            }
        }

        /// <summary>What follows an exception that nobody expected: drivers off, then a new start. Left alone, the chip would stop in its debugger with whatever was on still on.</summary>
        public static void Fail(Device device)
        {
            if (device != null)
            {
                device.DriversOff();
            }

            Power.RebootDevice();
        }
    }
}
