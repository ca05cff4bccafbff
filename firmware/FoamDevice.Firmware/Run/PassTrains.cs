using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The trains of a run plan: one for each axis and speed, worked out before the first pass and then only replayed.</summary>
    public sealed class PassTrains
    {
        private readonly TrainSet _trains;
        private readonly TrainPlanner _planner;

        private RunPlan _plan;
        private PlanSteps _steps;
        private double _startRate;
        private SpeedStage _stage;
        private SyringeSide _side;

        /// <summary>Makes the set.</summary>
        public PassTrains(TrainSet trains, TrainPlanner planner)
        {
            _trains = trains;
            _planner = planner;
        }

        /// <summary>A train can't be made by the pulse generator: none must be sent.</summary>
        public bool Failed => _planner.Failed;

        /// <summary>Starts working them out.</summary>
        public void Begin(RunPlan plan, PlanSteps steps, MachineProfile machine)
        {
            _plan = plan;
            _steps = steps;
            _startRate = PlungerGeometry.StepsPerSecondOf(machine.StartSpeedMicrometersPerSecond, machine.StepsPerMillimeter);
            _stage = SpeedStage.First;
            _side = SyringeSide.A;
            BeginTrain();
        }

        /// <summary>Works on for a turn: at most 128 steps.</summary>
        /// <returns>True when every train is there, or one has failed.</returns>
        public bool Advance()
        {
            if (!_planner.Advance())
            {
                return false;
            }

            if (Failed || !NextTrain())
            {
                return true;
            }

            BeginTrain();
            return false;
        }

        /// <summary>The speed of a pass.</summary>
        /// <param name="pass">Its number, from 1.</param>
        public SpeedStage StageOf(int pass)
        {
            if (pass == 1)
            {
                return SpeedStage.First;
            }

            return pass <= _plan.LastSlowPass ? SpeedStage.Slow : SpeedStage.Fast;
        }

        /// <summary>The train of an axis at a speed.</summary>
        public Train Of(SyringeSide side, SpeedStage stage) => _trains.Of(side, stage);

        private bool NextTrain()
        {
            if (_side == SyringeSide.A)
            {
                _side = SyringeSide.B;
                return true;
            }

            if (_stage == SpeedStage.Fast)
            {
                return false;
            }

            _side = SyringeSide.A;
            _stage = _stage == SpeedStage.First && _plan.LastSlowPass > 1 ? SpeedStage.Slow : SpeedStage.Fast;
            return true;
        }

        private void BeginTrain()
        {
            bool first = _stage == SpeedStage.First;
            int stepsA = first ? _steps.LiquidA : _steps.PulsesA;
            int stepsB = first ? _steps.LiquidB : _steps.PulsesB;
            int steps = _side == SyringeSide.A ? stepsA : stepsB;
            int longest = stepsA > stepsB ? stepsA : stepsB;

            // Geared by bore: the shorter axis starts so much slower that both move the same volume at every instant.
            double startRate = _startRate * steps / longest;
            _planner.Begin(_trains.Of(_side, _stage), steps, Duration(), Ramp(), startRate);
        }

        private uint Duration()
        {
            switch (_stage)
            {
                case SpeedStage.First:
                    return _plan.FirstDurationMicroseconds;
                case SpeedStage.Slow:
                    return _plan.SlowDurationMicroseconds;
                default:
                    return _plan.FastDurationMicroseconds;
            }
        }

        private uint Ramp()
        {
            switch (_stage)
            {
                case SpeedStage.First:
                    return _plan.FirstRampPartsPerMillion;
                case SpeedStage.Slow:
                    return _plan.SlowRampPartsPerMillion;
                default:
                    return _plan.FastRampPartsPerMillion;
            }
        }
    }
}
