using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Looks for the far travel end of one axis, step by step: there the end switch opens the safety chain, which no pin tells from anything else that opens it.</summary>
    public sealed class TravelEndSearch
    {
        private readonly PlungerDrives _drives;
        private readonly Guard _guard;
        private readonly EventLog _events;
        private readonly TravelEndFound _found = new TravelEndFound();

        private Axis _axis;
        private int _bound;
        private bool _isBusy;

        /// <summary>Makes the search.</summary>
        public TravelEndSearch(PlungerDrives drives, Guard guard, EventLog events)
        {
            _drives = drives;
            _guard = guard;
            _events = events;
            guard.TravelEnd = this;
        }

        /// <summary>The search is under way.</summary>
        public bool IsBusy => _isBusy;

        /// <summary>Starts the search from where the carriage stands. The train of single steps is the one of the last homing.</summary>
        public void Begin(SyringeSide side, MachineProfile machine)
        {
            _axis = _drives.Of(side);

            // The end switch stands some millimetres behind the end. Three times as far as homing backs off is beyond any of them: where there is none,
            // the carriage meets its stop before, and its driver raises the alarm.
            long bound = machine.TravelMicrometers + (3L * machine.HomingBackoffMicrometers);
            _bound = PlungerGeometry.StepsOfDistance(bound, machine.StepsPerMillimeter);
            _isBusy = true;
        }

        /// <summary>Does a bounded piece: settles a step, sends the next one.</summary>
        /// <returns>True when the search is over.</returns>
        public bool Poll()
        {
            if (!_isBusy || (_axis.IsMoving && (HighResTimer.GetCurrent() < _axis.EndsAt || !_guard.Settle(_axis))))
            {
                return !_isBusy;
            }

            if (_axis.Position >= _bound)
            {
                End(false);
            }
            else if (_guard.MayCreep(_axis.Side))
            {
                _axis.Start(_drives.Trains.Single, true);
            }

            return !_isBusy;
        }

        /// <summary>The safety chain has opened: before its fault, for that loses the position.</summary>
        public void ChainOpened()
        {
            if (_isBusy)
            {
                End(true);
            }
        }

        /// <summary>Forgets it; a step that is on its way ends by itself.</summary>
        public void Drop() => _isBusy = false;

        private void End(bool found)
        {
            _isBusy = false;
            _found.Side = _axis.Side;
            _found.Found = found;
            _found.Steps = _axis.PositionNow();
            _events.Add(EventType.TravelEndFound, _found);
        }
    }
}
