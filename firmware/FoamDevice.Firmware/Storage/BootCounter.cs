using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Counts the device's starts, so that events of different boots are never mixed.</summary>
    public sealed class BootCounter
    {
        private const uint WithoutStorage = 0x80000000;

        private readonly SlotFile _file = new SlotFile("I:\\boot");

        /// <summary>Counts this start.</summary>
        /// <returns>The boot id, 1 or more.</returns>
        public uint Count()
        {
            EmptyMessage nothing = new EmptyMessage();
            _file.Load(nothing);

            // With a flash that can't be written the time since power-up has to do: it differs well enough from boot to boot.
            return _file.Save(nothing) ? _file.Generation : WithoutStorage | (uint)HighResTimer.GetCurrent();
        }
    }
}
