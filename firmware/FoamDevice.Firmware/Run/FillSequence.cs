using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Fills syringe B with gas: valve to GasPort, purges, the charge's gas, then the dwell until it stands at ambient pressure.</summary>
    public sealed class FillSequence
    {
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly PlungerMove _move;
        private readonly EventLog _events;
        private readonly MoveCompleted _completed = new MoveCompleted();

        private RunPlan _plan;
        private PlanSteps _steps;
        private MachineProfile _machine;
        private double _rate;
        private int _purge;
        private ulong _dwellEnd;
        private MovePurpose _purpose;
        private Phase _phase;

        /// <summary>Makes the sequence.</summary>
        public FillSequence(ThreeWayValve valve, Guard guard, PlungerMove move, EventLog events)
        {
            _valve = valve;
            _guard = guard;
            _move = move;
            _events = events;
        }

        private enum Phase : byte
        {
            Idle = 0,
            Valve = 1,
            Moving = 2,
            Dwell = 3,
        }

        /// <summary>Starts filling.</summary>
        public void Begin(RunPlan plan, PlanSteps steps, MachineProfile machine, Calibration calibration)
        {
            _plan = plan;
            _steps = steps;
            _machine = machine;
            _purge = 0;

            // µL/s are mm³/s; over the bore's mm² they are mm/s.
            _rate = plan.FillMicrolitersPerSecond * 1_000_000.0 / steps.AreaB * machine.StepsPerMillimeter;
            _guard.TurnValve(ValvePosition.GasPort, machine, calibration);
            _phase = Phase.Valve;
        }

        /// <summary>Does a bounded piece.</summary>
        /// <returns>True when the gas is in and the dwell is over; with a fault it never comes to that.</returns>
        public bool Poll(ulong nowMicroseconds)
        {
            switch (_phase)
            {
                case Phase.Valve:
                    if (_valve.Poll())
                    {
                        MoveOn(_plan.Purges > 0 ? MovePurpose.PurgeDraw : MovePurpose.GasDraw);
                    }

                    break;
                case Phase.Moving:
                    if (_move.Poll())
                    {
                        EndMove(nowMicroseconds);
                    }

                    break;
                case Phase.Dwell:
                    _phase = nowMicroseconds >= _dwellEnd ? Phase.Idle : Phase.Dwell;
                    break;
            }

            return _phase == Phase.Idle;
        }

        private void MoveOn(MovePurpose purpose)
        {
            _purpose = purpose;
            int target = _steps.Empty;
            if (purpose == MovePurpose.PurgeDraw)
            {
                target -= _steps.PurgeB;
            }
            else if (purpose == MovePurpose.GasDraw)
            {
                target -= _steps.GasB;
            }

            _move.Begin(SyringeSide.B, target, _rate, _machine);
            _phase = Phase.Moving;
        }

        private void EndMove(ulong now)
        {
            MoveReport.Fill(_completed, _purpose, _move);
            _events.Add(EventType.MoveCompleted, _completed);
            switch (_purpose)
            {
                case MovePurpose.PurgeDraw:
                    MoveOn(MovePurpose.PurgeExpel);
                    break;
                case MovePurpose.PurgeExpel:
                    _purge++;
                    MoveOn(_purge < _plan.Purges ? MovePurpose.PurgeDraw : MovePurpose.GasDraw);
                    break;
                default:
                    _dwellEnd = now + (_plan.FillDwellMilliseconds * 1_000UL);
                    _phase = Phase.Dwell;
                    break;
            }
        }
    }
}
