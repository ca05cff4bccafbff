using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Puts the carriages where the syringes of a plan go: B empty, A at the liquid's volume. Syringes are out meanwhile.</summary>
    public sealed class LoadingSequence
    {
        private readonly PlungerMove _move;
        private readonly EventLog _events;
        private readonly MoveCompleted _completed = new MoveCompleted();

        private PlanSteps _steps;
        private MachineProfile _machine;
        private bool _isBusy;

        /// <summary>Makes the sequence.</summary>
        public LoadingSequence(PlungerMove move, EventLog events)
        {
            _move = move;
            _events = events;
        }

        /// <summary>A carriage is on its way.</summary>
        public bool IsBusy => _isBusy;

        /// <summary>Starts with B.</summary>
        public void Begin(PlanSteps steps, MachineProfile machine)
        {
            _steps = steps;
            _machine = machine;
            _isBusy = true;
            MoveOn(SyringeSide.B, steps.Empty);
        }

        /// <summary>Does a bounded piece.</summary>
        /// <returns>True when both stand; with a fault it never comes to that.</returns>
        public bool Poll()
        {
            if (!_isBusy || !_move.Poll())
            {
                return !_isBusy;
            }

            MoveReport.Fill(_completed, MovePurpose.Positioning, _move);
            _events.Add(EventType.MoveCompleted, _completed);
            if (_move.Side == SyringeSide.B)
            {
                MoveOn(SyringeSide.A, _steps.Empty - _steps.LiquidA);
            }
            else
            {
                _isBusy = false;
            }

            return !_isBusy;
        }

        /// <summary>Forgets it; a train that runs ends by itself.</summary>
        public void Drop() => _isBusy = false;

        private void MoveOn(SyringeSide side, int target)
        {
            double rate = PlungerGeometry.StepsPerSecondOf(_machine.TraverseSpeedMicrometersPerSecond, _machine.StepsPerMillimeter);
            _move.Begin(side, target, rate, _machine);
        }
    }
}
