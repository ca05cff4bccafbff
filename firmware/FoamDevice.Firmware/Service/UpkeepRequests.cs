using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>What a host may ask for in keeping a device up: its counters, its identity, a new start, its surroundings.</summary>
    public sealed class UpkeepRequests
    {
        private readonly StartConditions _conditions;
        private readonly IdentityStore _identity;
        private readonly CounterStore _counters;
        private readonly AmbientWatch _ambient;
        private readonly Restart _restart;
        private readonly EventLog _events;
        private readonly WriteIdentityRequest _written = new WriteIdentityRequest();

        /// <summary>Makes the requests.</summary>
        public UpkeepRequests(StartConditions conditions, IdentityStore identity, CounterStore counters, AmbientWatch ambient, Restart restart, EventLog events)
        {
            _conditions = conditions;
            _identity = identity;
            _counters = counters;
            _ambient = ambient;
            _restart = restart;
            _events = events;
        }

        /// <summary>Gives what the device has done so far.</summary>
        public RefusalCode ReadCounters(PayloadWriter reply)
        {
            _counters.Total(HighResTimer.GetCurrent()).Write(reply);
            return RefusalCode.None;
        }

        /// <summary>Stores an identity.</summary>
        public RefusalCode WriteIdentity(PayloadReader body, Refusal refusal)
        {
            if (_conditions.CheckWrite(refusal) != RefusalCode.None || !RequestBody.Read(_written, body, refusal))
            {
                return refusal.Code;
            }

            bool fits = Fits(1, _written.DeviceId, 1, refusal) && Fits(2, _written.SerialNumber, 0, refusal) && Fits(3, _written.Board, 0, refusal);
            if (!fits)
            {
                return refusal.Code;
            }

            if (_identity.IsStored && !_written.Force)
            {
                return refusal.Set(RefusalCode.AlreadyProvisioned);
            }

            if (!_identity.Save(new Identity { DeviceId = _written.DeviceId, SerialNumber = _written.SerialNumber, Board = _written.Board }))
            {
                return refusal.Set(RefusalCode.StorageFailed);
            }

            _events.Add(EventType.IdentityStored, null);
            return RefusalCode.None;
        }

        /// <summary>Starts the device anew.</summary>
        public RefusalCode Restart(Refusal refusal)
        {
            if (_conditions.CheckRestart(refusal) == RefusalCode.None)
            {
                _restart.Begin(HighResTimer.GetCurrent());
            }

            return refusal.Code;
        }

        /// <summary>Reads the ambient sensor.</summary>
        public RefusalCode MeasureAmbient(Refusal refusal)
        {
            if (_conditions.CheckMeasure(refusal) == RefusalCode.None && !_ambient.Measure())
            {
                refusal.Set(RefusalCode.SensorAbsent);
            }

            return refusal.Code;
        }

        private static bool Fits(byte field, string text, int least, Refusal refusal)
        {
            int length = text.Length;
            bool fits = length >= least && length <= HelloReply.NameLength;
            if (!fits)
            {
                refusal.Set(RefusalCode.SettingsRefused, field, length, length < least ? least : HelloReply.NameLength);
            }

            return fits;
        }
    }
}
