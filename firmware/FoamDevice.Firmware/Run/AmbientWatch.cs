using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Reads the ambient sensor on the way into Ready and Finished, in a turn of its own: it is a long one.</summary>
    public sealed class AmbientWatch
    {
        private readonly AmbientSensor _sensor;
        private readonly EventLog _events;
        private DeviceState _seen;

        /// <summary>Makes the watch.</summary>
        public AmbientWatch(AmbientSensor sensor, EventLog events)
        {
            _sensor = sensor;
            _events = events;
        }

        /// <summary>Looks at the state, at the start of a turn.</summary>
        public void Poll(DeviceState state)
        {
            if (state == _seen)
            {
                return;
            }

            _seen = state;
            if (state == DeviceState.Ready || state == DeviceState.Finished)
            {
                Measure();
            }
        }

        /// <summary>Reads the sensor and tells what it reads. Only while nothing moves.</summary>
        /// <returns>False when no sensor answers.</returns>
        public bool Measure()
        {
            bool measured = _sensor.Measure();
            if (measured)
            {
                _events.Add(EventType.AmbientMeasured, _sensor.Last);
            }

            return measured;
        }
    }
}
