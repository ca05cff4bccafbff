using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What the device has done so far, in flash. It starts from 0 again when no copy can be read: no reason to stop a machine.</summary>
    public sealed class CounterStore
    {
        private const ulong HourMicroseconds = 3_600_000_000;

        private readonly SlotFile _file = new SlotFile("I:\\counters");
        private readonly EventLog _events;
        private readonly DriverEnable _enable;
        private readonly Counters _before = new Counters();
        private readonly Counters _total = new Counters();
        private ulong _savedAt;
        private bool _rested = true;

        /// <summary>Makes the store.</summary>
        public CounterStore(EventLog events, DriverEnable enable)
        {
            _events = events;
            _enable = enable;
        }

        /// <summary>Reads what was counted before this start.</summary>
        public void Load() => _file.Load(_before);

        /// <summary>All that was counted up to now; the next call fills the same object anew.</summary>
        public Counters Total(ulong nowMicroseconds)
        {
            Counters now = _events.SinceStart;
            _total.Passes = _before.Passes + now.Passes;
            _total.ValveTurns = _before.ValveTurns + now.ValveTurns;
            _total.Homings = _before.Homings + now.Homings;
            _total.Runs = _before.Runs + now.Runs;
            _total.DriveSeconds = _before.DriveSeconds + (uint)(_enable.OnMicroseconds() / 1_000_000);
            _total.PoweredMinutes = _before.PoweredMinutes + (uint)(nowMicroseconds / 60_000_000);
            return _total;
        }

        /// <summary>Stores them when the device comes to rest, and every hour of it. A write that fails is tried again then.</summary>
        /// <param name="nowMicroseconds">Device time.</param>
        /// <param name="rests">Drivers off, nothing in hand. Called only while nothing moves: a write stalls the refill of a train.</param>
        public void Poll(ulong nowMicroseconds, bool rests)
        {
            bool comesToRest = rests && !_rested;
            _rested = rests;
            if (comesToRest || (rests && nowMicroseconds - _savedAt >= HourMicroseconds))
            {
                _file.Save(Total(nowMicroseconds));
                _savedAt = nowMicroseconds;
            }
        }
    }
}
