using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Writes facts into the journal, stamped with the device's time.</summary>
    public sealed class EventLog
    {
        /// <summary>The events that the host has not stored yet.</summary>
        public Journal Journal { get; } = new Journal();

        /// <summary>Writes one fact. The body is copied: callers keep and refill theirs.</summary>
        public void Add(EventType type, Message body) => Journal.Append(type, body, HighResTimer.GetCurrent());
    }
}
