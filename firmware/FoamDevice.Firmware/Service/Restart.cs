using nanoFramework.Runtime.Native;

namespace FoamDevice.Firmware
{
    /// <summary>A new start that the host asked for: a little later, so that the reply still goes out.</summary>
    public sealed class Restart
    {
        // Three turns for the reply and as many for whatever was to be said before it.
        private const ulong DelayMicroseconds = 200_000;

        private readonly DriverEnable _enable;
        private ulong _dueAt;
        private bool _isDue;

        /// <summary>Makes it.</summary>
        public Restart(DriverEnable enable)
        {
            _enable = enable;
        }

        /// <summary>The device is about to start anew: nothing else is begun.</summary>
        public bool IsDue => _isDue;

        /// <summary>Asks for it.</summary>
        public void Begin(ulong nowMicroseconds)
        {
            _isDue = true;
            _dueAt = nowMicroseconds + DelayMicroseconds;
        }

        /// <summary>Starts the chip anew when it is time; drivers off first.</summary>
        public void Poll(ulong nowMicroseconds)
        {
            if (_isDue && nowMicroseconds >= _dueAt)
            {
                _enable.Off();
                Power.RebootDevice();
            }
        }
    }
}
