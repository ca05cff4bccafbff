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

        /// <summary>Syringes are mounted, as far as the operator has said.</summary>
        public bool SyringesMounted { get; set; }

        /// <summary>From ENABLE to the first step, ms; from the machine profile.</summary>
        public uint EnableSettleMilliseconds { get; set; }

        /// <summary>No further train may start: what is under way is about to end between two trains.</summary>
        public bool Holding { get; set; }

        /// <summary>A fault is latched.</summary>
        public bool HasFault => _faults.IsSet;

        /// <summary>A fault is latched.</summary>
        public bool IsFaulted => _faults.IsSet;

        /// <summary>The safety chain is open now.</summary>
        public bool SafetyChainOpen => _inputs.SafetyChainOpen;

        /// <summary>Latches a fault.</summary>
        public void Raise(FaultCode code, int value, int limit) => _faults.Raise(code, value, limit);

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

            if (_drives.Enable.HasSettled(nowMicroseconds, EnableSettleMilliseconds) && _inputs.DriverAlarm)
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

        /// <summary>Whether a positioning or filling move may be begun: known position, target within the soft limits.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool AllowMove(SyringeSide side, int target, MachineProfile machine)
        {
            if (!_drives.Of(side).PositionKnown)
            {
                RaiseInternal(InternalPlace.PositionUnknown);
                return false;
            }

            int low = PlungerGeometry.StepsOfDistance(machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            int high = PlungerGeometry.StepsOfDistance((long)machine.TravelMicrometers - machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            if (target < low || target > high)
            {
                _faults.Raise(FaultCode.SoftLimit, target, target < low ? low : high);
                return false;
            }

            return true;
        }

        /// <summary>Whether homing may be begun.</summary>
        /// <returns>False when a fault was raised.</returns>
        public bool AllowHoming()
        {
            if (SyringesMounted)
            {
                RaiseInternal(InternalPlace.HomingWithSyringes);
                return false;
            }

            return true;
        }

        /// <summary>Whether one plunger may start a train now. False without a fault means: not yet, ask again next turn.</summary>
        public bool MayStart(SyringeSide side)
        {
            if (!MayStartAny(_drives.Of(side).IsMoving))
            {
                return false;
            }

            // With both syringes on and connected to each other, one plunger alone presses against the other.
            if (SyringesMounted && _valve.Position == ValvePosition.Mix)
            {
                RaiseInternal(InternalPlace.SinglePlungerAtMix);
                return false;
            }

            return HasOpenWay(side);
        }

        /// <summary>Whether both plungers may start a pass now. False without a fault means: not yet, ask again next turn.</summary>
        public bool MayStartPass()
        {
            if (!MayStartAny(_drives.IsMoving))
            {
                return false;
            }

            if (!_drives.PositionKnown)
            {
                RaiseInternal(InternalPlace.PositionUnknown);
                return false;
            }

            return HasOpenWay(SyringeSide.None);
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

        /// <summary>Whether the cause of the latched fault is still there.</summary>
        public bool CauseLasts(bool settingsValid)
        {
            if (_drives.IsMoving)
            {
                return true;
            }

            switch (_faults.Code)
            {
                case FaultCode.SafetyChainOpen:
                    return _inputs.SafetyChainOpen;
                case FaultCode.DriverAlarm:
                    return _inputs.DriverAlarm;
                case FaultCode.SettingsInvalid:
                    return !settingsValid;
                case FaultCode.SelfTestFailed:
                case FaultCode.Internal:
                    return true;
                default:
                    return false;
            }
        }

        private bool WatchSafetyChain()
        {
            if (!_drives.Enable.IsOn || !_inputs.SafetyChainOpen)
            {
                return true;
            }

            _faults.Raise(FaultCode.SafetyChainOpen, 0, 0);
            return false;
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
            switch (position)
            {
                case ValvePosition.Mix:
                    return true;
                case ValvePosition.GasPort:
                    return side == SyringeSide.B;
                case ValvePosition.LiquidPort:
                    return side == SyringeSide.A;
                default:
                    return false;
            }
        }
    }
}
