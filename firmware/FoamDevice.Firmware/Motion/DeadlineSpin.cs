using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Waits for an instant more exactly than turns can, for 20 ms at most, and keeps looking at the safety input meanwhile.</summary>
    public sealed class DeadlineSpin
    {
        /// <summary>Longest spin, µs; a longer wait is left to further turns.</summary>
        public const ulong LongestMicroseconds = 20_000;

        // Each look makes an object on the chip: every 4 ms keeps a turn below 1 KB.
        private const ulong LookMicroseconds = 4_000;

        // No look in the last stretch, so that the end does not depend on when the looks fell.
        private const ulong QuietMicroseconds = 1_000;

        private readonly Guard _guard;

        /// <summary>Makes the spin.</summary>
        public DeadlineSpin(Guard guard)
        {
            _guard = guard;
        }

        /// <summary>Spins.</summary>
        /// <returns>False when a fault was raised before the deadline.</returns>
        public bool Until(ulong deadlineMicroseconds)
        {
            ulong now = HighResTimer.GetCurrent();
            ulong nextLook = now + LookMicroseconds;
            while (now < deadlineMicroseconds)
            {
                if (now >= nextLook && deadlineMicroseconds - now > QuietMicroseconds)
                {
                    if (!_guard.SampleSafetyChain())
                    {
                        return false;
                    }

                    nextLook = now + LookMicroseconds;
                }

                now = HighResTimer.GetCurrent();
            }

            return true;
        }
    }
}
