using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Every interlock, in one place: what must hold before anything moves, while it moves, and after it moved.</summary>
    public sealed class Guard
    {
        // The counter may be read this long after a train's computed end before the count is called wrong.
        private const ulong CountGraceMicroseconds = 20_000;

        private readonly FaultLatch _faults;
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Inputs _inputs;
        private readonly SoftLimits _limits = new SoftLimits();

        /// <summary>Makes the guard.</summary>
        public Guard(FaultLatch faults, PlungerDrives drives, ThreeWayValve valve, Inputs inputs)
        {
            _faults = faults;
            _drives = drives;
            _valve = valve;
            _inputs = inputs;
        }

        /// <summary>The boot self-test has passed.</summary>
        public bool SelfTestPassed { get; set; }

        /// <summary>The operator's word that no syringe is mounted. Not known after a reset; it ends where syringes are about to be mounted.</summary>
        public bool SyringesOut { get; set; }

        /// <summary>How far the carriages may go.</summary>
        public SoftLimits Limits => _limits;

        /// <summary>From ENABLE to the first step, ms; from the machine profile.</summary>
        public uint EnableSettleMilliseconds { get; set; }

        /// <summary>No further train may start: what is under way is about to end between two trains.</summary>
        public bool Holding { get; set; }

        /// <summary>The search that is told of an opening safety chain before its fault, or null: where it creeps, the end switch opens it.</summary>
        public TravelEndSearch TravelEnd { get; set; }

        /// <summary>A fault is latched.</summary>
        public bool IsFaulted => _faults.IsSet;

        /// <summary>The safety chain is open now.</summary>
        public bool SafetyChainOpen => _inputs.SafetyChainOpen;

        /// <summary>Latches a fault.</summary>
        public void Raise(FaultCode code, int value, int limit) => _faults.Raise(code, value, limit);

        /// <summary>Latches a fault of a home switch.</summary>
        public void RaiseHome(FaultCode code, SyringeSide side, int value, int limit)
        {
            _faults.Side = side;
            _faults.Raise(code, value, limit);
        }

        /// <summary>Latches an internal fault.</summary>
        public void RaiseInternal(InternalPlace place) => _faults.Raise(FaultCode.Internal, (int)place, 0);

        /// <summary>Tells the passes completed, for the words of a fault.</summary>
        public void TellPasses(ushort passes) => _faults.Pass = passes;

        /// <summary>Looks at the inputs that must hold while the drivers are on.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool Watch(ulong nowMicroseconds)
        {
            if (!WatchSafetyChain())
            {
                return false;
            }

            if (_drives.Enable.HasSettled(nowMicroseconds, EnableSettleMilliseconds) && HasAlarm())
            {
                _faults.Raise(FaultCode.DriverAlarm, 0, 0);
                return false;
            }

            return true;
        }

        /// <summary>Reads the safety chain anew: inside a spin.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool SampleSafetyChain()
        {
            _inputs.SampleSafetyChain();
            return WatchSafetyChain();
        }

        /// <summary>While a plunger moves, the valve must stay where it was confirmed.</summary>
        public void WatchValve()
        {
            if (_drives.IsMoving && _drives.Enable.IsOn && !_valve.StaysConfirmed())
            {
                _faults.Raise(FaultCode.ValveLost, (int)_valve.LastConfirmed, 0);
            }
        }

        /// <summary>Turns the valve, unless a plunger moves: that would close the way before it.</summary>
        public void TurnValve(ValvePosition target, MachineProfile machine, Calibration calibration)
        {
            if (MayTurnValve())
            {
                _valve.TurnTo(target, machine, calibration);
            }
        }

        /// <summary>Sends the valve's servo to a pulse width, unless a plunger moves. The valve's position is not confirmed then.</summary>
        public void SetServo(uint pulseMicroseconds)
        {
            if (MayTurnValve())
            {
                _valve.SetServo(pulseMicroseconds);
            }
        }

        /// <summary>The valve position at which a plunger alone has a way out, through port C.</summary>
        public static ValvePosition PortOf(SyringeSide side) => side == SyringeSide.A ? ValvePosition.LiquidPort : ValvePosition.GasPort;

        /// <summary>Whether a plunger may go to a position: it must be known where it stands, and the target be within the soft limits.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool AllowMove(SyringeSide side, int target)
        {
            if (!_drives.Of(side).PositionKnown)
            {
                RaiseInternal(InternalPlace.PositionUnknown);
                return false;
            }

            int nearest = _limits.Nearest(side, target);
            if (nearest != target)
            {
                _faults.Raise(FaultCode.SoftLimit, target, nearest);
            }

            return nearest == target;
        }

        /// <summary>Whether homing may be begun: only with the operator's word.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool AllowHoming()
        {
            if (!SyringesOut)
            {
                RaiseInternal(InternalPlace.HomingWithSyringes);
            }

            return SyringesOut;
        }

        /// <summary>Whether one carriage may go a step further toward its travel end, beyond the soft limits: only with the operator's word.</summary>
        public bool MayCreep(SyringeSide side)
        {
            if (!SyringesOut)
            {
                RaiseInternal(InternalPlace.CreepWithSyringes);
            }

            return SyringesOut && MayStart(side);
        }

        /// <summary>Whether one plunger may start a train now. False without a fault means: not yet, ask again next turn.</summary>
        public bool MayStart(SyringeSide side)
        {
            Axis axis = _drives.Of(side);
            if (!MayStartAny(axis.IsMoving) || !HasStood(axis))
            {
                return false;
            }

            // With both syringes on and connected to each other, one plunger alone presses against the other.
            if (!SyringesOut && _valve.Position == ValvePosition.Mix)
            {
                RaiseInternal(InternalPlace.SinglePlungerAtMix);
                return false;
            }

            return HasOpenWay(side);
        }

        /// <summary>Whether both plungers may start a pass now. False without a fault means: not yet, ask again next turn.</summary>
        /// <param name="moveA">Way of plunger A, steps, positive toward the stopcock.</param>
        /// <param name="moveB">Way of plunger B.</param>
        public bool MayStartPass(int moveA, int moveB)
        {
            return MayStartAny(_drives.IsMoving)
                && HasStood(_drives.A)
                && HasStood(_drives.B)
                && AllowMove(SyringeSide.A, _drives.A.Position + moveA)
                && AllowMove(SyringeSide.B, _drives.B.Position + moveB)
                && HasOpenWay(SyringeSide.None);
        }

        /// <summary>Settles a train after its computed end; a wrong count is a fault.</summary>
        /// <returns>True when the count was right and the position moved on.</returns>
        public bool Settle(Axis axis)
        {
            if (axis.Settle())
            {
                return true;
            }

            if (HighResTimer.GetCurrent() > axis.EndsAt + CountGraceMicroseconds)
            {
                _faults.Raise(FaultCode.StepCountMismatch, axis.CountedSteps, axis.SentSteps);
            }

            return false;
        }

        private bool WatchSafetyChain()
        {
            if (!_drives.Enable.IsOn || !_inputs.SafetyChainOpen)
            {
                return true;
            }

            if (TravelEnd != null)
            {
                TravelEnd.ChainOpened();
            }

            _faults.Raise(FaultCode.SafetyChainOpen, 0, 0);
            return false;
        }

        private bool MayTurnValve()
        {
            if (_drives.IsMoving)
            {
                RaiseInternal(InternalPlace.ValveWhileMoving);
            }

            return !_drives.IsMoving && !_faults.IsSet;
        }

        // Drivers latch their alarm, so a second look costs nothing; it keeps a disturbance of the line from ending a run.
        private bool HasAlarm()
        {
            if (_inputs.DriverAlarm)
            {
                _inputs.LookAgainForAlarm();
            }

            return _inputs.DriverAlarm;
        }

        private bool MayStartAny(bool moving)
        {
            if (_faults.IsSet || Holding)
            {
                return false;
            }

            if (moving)
            {
                RaiseInternal(InternalPlace.TrainWhileMoving);
                return false;
            }

            if (!SelfTestPassed)
            {
                RaiseInternal(InternalPlace.SelfTestNotPassed);
                return false;
            }

            ulong now = HighResTimer.GetCurrent();
            return Watch(now) && _drives.Enable.HasSettled(now, EnableSettleMilliseconds);
        }

        private bool HasStood(Axis axis)
        {
            int stray = axis.StrayPulses();
            if (stray != 0)
            {
                _faults.Raise(FaultCode.StepCountMismatch, axis.SentSteps + stray, axis.SentSteps);
            }

            return stray == 0;
        }

        private bool HasOpenWay(SyringeSide side)
        {
            if (!_valve.StaysConfirmed() || !Opens(_valve.Position, side))
            {
                _faults.Raise(FaultCode.ValveLost, (int)_valve.LastConfirmed, 0);
                return false;
            }

            return true;
        }

        // No side stands for both at once.
        private static bool Opens(ValvePosition position, SyringeSide side)
        {
            return position == ValvePosition.Mix || (side != SyringeSide.None && position == PortOf(side));
        }
    }
}
