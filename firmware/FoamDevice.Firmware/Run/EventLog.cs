using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Writes facts into the journal, stamped with the device's time, and counts those that wear the machine.</summary>
    public sealed class EventLog
    {
        private readonly Journal _journal = new Journal();
        private readonly Counters _sinceStart = new Counters();

        /// <summary>The events that the host has not stored yet.</summary>
        public Journal Journal => _journal;

        /// <summary>Passes, turns, homings and runs since the start; the times in it stay 0.</summary>
        public Counters SinceStart => _sinceStart;

        /// <summary>Writes one fact. The body is copied: callers keep and refill theirs.</summary>
        public void Add(EventType type, Message body)
        {
            _journal.Append(type, body, HighResTimer.GetCurrent());
            Count(type, body);
        }

        private void Count(EventType type, Message body)
        {
            switch (type)
            {
                case EventType.PassCompleted:
                    _sinceStart.Passes++;
                    break;
                case EventType.ValveTurned:
                    // A valve that stood there already has not turned.
                    _sinceStart.ValveTurns += ((ValveTurned)body).SawBetween ? 1u : 0u;
                    break;
                case EventType.HomeFound:
                    _sinceStart.Homings++;
                    break;
                case EventType.RunClosed:
                    _sinceStart.Runs++;
                    break;
            }
        }
    }
}
