using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The states of design: Idle, Homing, Loading, Ready, Filling, Mixing, Finished, Unloading, Faulted. Requests and ended sequences move between them.</summary>
    public sealed class RunController
    {
        // While no plan says how long the host may be silent.
        private const uint GraceWithoutPlanMilliseconds = 5_000;

        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly FaultLatch _faults;
        private readonly SettingsStore _settings;
        private readonly EventLog _events;
        private readonly RunInHand _run;
        private readonly SelfTest _selfTest;
        private readonly HomingSequence _homing;
        private readonly LoadingSequence _load;
        private readonly FillSequence _fill;
        private readonly MixSequence _mix;
        private readonly DriftCheck _drift;
        private readonly StartConditions _conditions;
        private readonly PlanRules _rules = new PlanRules();
        private readonly StateChanged _changed = new StateChanged();

        private bool _stopAccepted;
        private bool _unloadConfirmed;

        /// <summary>Makes the controller.</summary>
        public RunController(PlungerDrives drives, ThreeWayValve valve, Guard guard, FaultLatch faults, SettingsStore settings, EventLog events, RunMarker marker)
        {
            _drives = drives;
            _valve = valve;
            _guard = guard;
            _faults = faults;
            _settings = settings;
            _events = events;
            _run = new RunInHand(events, marker);
            TrainPlanner planner = new TrainPlanner();
            _selfTest = new SelfTest(drives, planner, events);
            _homing = new HomingSequence(drives, valve, guard, planner, events);
            PlungerMove move = new PlungerMove(drives, guard, planner);
            _load = new LoadingSequence(move, events);
            _fill = new FillSequence(valve, move, events);
            _mix = new MixSequence(drives, valve, guard, planner, events);
            _drift = new DriftCheck(faults, events);
            _conditions = new StartConditions(faults, settings, _selfTest, guard);
        }

        /// <summary>The state.</summary>
        public DeviceState State { get; private set; }

        /// <summary>The run in hand.</summary>
        public RunInHand Run => _run;

        /// <summary>The boot self-test.</summary>
        public SelfTestState SelfTest => _selfTest.State;

        /// <summary>The run will end after this pass.</summary>
        public bool StopAccepted => _stopAccepted;

        /// <summary>How long the host may be silent while something moves, ms; 0 when the run goes on without it.</summary>
        public uint HostGraceMilliseconds
        {
            get
            {
                if (!_run.IsOpen)
                {
                    return GraceWithoutPlanMilliseconds;
                }

                return _run.Plan.LinkLoss == LinkLossChoice.FinishRun ? 0 : _run.Plan.LinkGraceMilliseconds;
            }
        }

        /// <summary>Takes a plan and starts homing.</summary>
        public RefusalCode Prepare(PrepareRequest request, Refusal refusal)
        {
            RefusalCode code = _conditions.Check(State, request.SyringesOut, refusal);
            if (code != RefusalCode.None)
            {
                return code;
            }

            if (!_rules.Check(request.Plan, _settings.Machine, _settings.Calibration))
            {
                return refusal.Set(RefusalCode.PlanRefused, (byte)_rules.Field, _rules.Value, _rules.Limit);
            }

            if (!_run.Open(request.Plan, _settings.Machine, _settings.Calibration))
            {
                return refusal.Set(RefusalCode.StorageFailed);
            }

            BeginHoming();
            Enter(DeviceState.Homing);
            return RefusalCode.None;
        }

        /// <summary>Homes without a run.</summary>
        public RefusalCode Home(bool syringesOut, Refusal refusal)
        {
            RefusalCode code = _conditions.Check(State, syringesOut, refusal);
            if (code != RefusalCode.None)
            {
                return code;
            }

            BeginHoming();
            Enter(DeviceState.Homing);
            return RefusalCode.None;
        }

        /// <summary>Syringes and gas bag are mounted.</summary>
        public RefusalCode ConfirmLoaded(Refusal refusal)
        {
            if (State != DeviceState.Loading)
            {
                return WrongState(refusal);
            }

            _guard.SyringesMounted = true;
            Enter(DeviceState.Ready);
            return RefusalCode.None;
        }

        /// <summary>Starts filling and mixing.</summary>
        public RefusalCode Start(Refusal refusal)
        {
            if (State != DeviceState.Ready)
            {
                return WrongState(refusal);
            }

            _fill.Begin(_run.Plan, _rules.Steps, _settings.Machine, _settings.Calibration);
            Enter(DeviceState.Filling);
            return RefusalCode.None;
        }

        /// <summary>Ends the run after this pass, or before the next move.</summary>
        public RefusalCode Stop(Refusal refusal)
        {
            bool canStop = State >= DeviceState.Homing && State <= DeviceState.Mixing;
            if (!canStop)
            {
                return WrongState(refusal);
            }

            if (!_stopAccepted)
            {
                _stopAccepted = true;
                _events.Add(EventType.StopAccepted, null);
            }

            return RefusalCode.None;
        }

        /// <summary>The syringes are out: homes again.</summary>
        public RefusalCode ConfirmUnloaded(bool syringesOut, Refusal refusal)
        {
            bool waits = State == DeviceState.Finished || (State == DeviceState.Unloading && !_unloadConfirmed);
            if (!waits)
            {
                return WrongState(refusal);
            }

            if (!syringesOut)
            {
                return refusal.Set(RefusalCode.SyringesNotOut);
            }

            _unloadConfirmed = true;
            BeginHoming();
            if (State == DeviceState.Finished)
            {
                Enter(DeviceState.Unloading);
            }

            return RefusalCode.None;
        }

        /// <summary>Unlatches the fault once its cause is gone.</summary>
        public RefusalCode ClearFault(FaultCode code, Refusal refusal)
        {
            if (!_faults.IsSet || _faults.Code != code)
            {
                return refusal.Set(RefusalCode.NoFault, 0, (long)_faults.Code);
            }

            if (_guard.CauseLasts(_settings.Valid))
            {
                return refusal.Set(RefusalCode.CauseLasts, 0, (long)code);
            }

            _faults.Clear();
            if (_run.IsOpen && FaultCatalog.KeepsPosition(code) && _drives.PositionKnown)
            {
                _unloadConfirmed = false;
                Enter(DeviceState.Unloading);
            }
            else
            {
                GoIdle();
            }

            // It may have been found while another fault was latched.
            RaiseIfSelfTestFailed();
            return RefusalCode.None;
        }

        /// <summary>Cuts the drivers.</summary>
        public void Abort()
        {
            // In Idle nothing moves; off all the same.
            _drives.Enable.Off();
            if (State != DeviceState.Idle)
            {
                _faults.Raise(FaultCode.Aborted, 0, 0);
            }
        }

        /// <summary>Does a bounded piece of whatever the state asks for.</summary>
        /// <param name="nowMicroseconds">Device time.</param>
        /// <param name="hostSilenceMicroseconds">How long the host has been silent.</param>
        public void Poll(ulong nowMicroseconds, ulong hostSilenceMicroseconds)
        {
            if (_selfTest.State == SelfTestState.Pending)
            {
                PollSelfTest();
            }
            else if (State == DeviceState.Faulted)
            {
                _drives.WatchRest(nowMicroseconds);
            }

            EndBetweenMoves(hostSilenceMicroseconds);
            if (!_faults.IsSet)
            {
                PollState(nowMicroseconds);
            }

            if (_faults.IsSet && State != DeviceState.Faulted)
            {
                EnterFaulted();
            }
        }

        private void PollSelfTest()
        {
            if (!_selfTest.Poll())
            {
                return;
            }

            _guard.SelfTestPassed = _selfTest.State == SelfTestState.Passed;
            RaiseIfSelfTestFailed();
        }

        private void RaiseIfSelfTestFailed()
        {
            if (_selfTest.State == SelfTestState.Failed)
            {
                _faults.Raise(FaultCode.SelfTestFailed, _selfTest.CountedSteps, _selfTest.SentSteps);
            }
        }

        private void PollState(ulong now)
        {
            switch (State)
            {
                case DeviceState.Homing:
                    PollHoming(now);
                    break;
                case DeviceState.Filling:
                    if (_fill.Poll(now) && !_faults.IsSet)
                    {
                        _mix.Begin(_run.Plan, _rules.Steps, _settings.Machine, _settings.Calibration, _selfTest.StartCostMicroseconds);
                        Enter(DeviceState.Mixing);
                    }

                    break;
                case DeviceState.Mixing:
                    PollMixing(now);
                    break;
                case DeviceState.Unloading:
                    if (_unloadConfirmed && _homing.Poll(now) && !_faults.IsSet)
                    {
                        EndUnloading();
                    }

                    break;
            }
        }

        private void PollHoming(ulong now)
        {
            if (!_load.IsBusy)
            {
                if (_homing.Poll(now) && !_faults.IsSet)
                {
                    EndHoming();
                }
            }
            else if (_load.Poll() && !_faults.IsSet)
            {
                // Only now may hands come near: in Loading the carriages stand.
                Enter(DeviceState.Loading);
            }
        }

        private void PollMixing(ulong now)
        {
            bool over = _mix.Poll(now);
            _run.Passes = _mix.Passes;
            _run.FoamBornMicroseconds = _mix.LastEndMicroseconds;
            if (over && !_faults.IsSet)
            {
                _stopAccepted = false;
                _run.End(RunOutcome.Completed, FaultCode.None, true);
                Enter(DeviceState.Finished);
            }
        }

        // A stop and a lost host end a run between trains, never inside one: from then on no further train starts, and the end comes once the
        // one that runs is proved.
        private void EndBetweenMoves(ulong hostSilenceMicroseconds)
        {
            ulong grace = HostGraceMilliseconds * 1_000UL;
            bool alone = grace > 0 && hostSilenceMicroseconds > grace && WantsToMove();
            _guard.Holding = _stopAccepted || alone;
            if (_drives.IsMoving || _faults.IsSet)
            {
                return;
            }

            if (_stopAccepted)
            {
                EndStopped();
            }
            else if (alone)
            {
                _faults.Raise(FaultCode.HostLost, (int)(hostSilenceMicroseconds / 1_000), (int)HostGraceMilliseconds);
            }
        }

        private bool WantsToMove()
        {
            switch (State)
            {
                case DeviceState.Homing:
                case DeviceState.Filling:
                case DeviceState.Mixing:
                    return true;
                case DeviceState.Unloading:
                    return _unloadConfirmed;
                default:
                    return false;
            }
        }

        private void EndStopped()
        {
            DropSequences();
            if (!_run.IsOpen)
            {
                GoIdle();
                return;
            }

            _run.End(RunOutcome.Stopped, FaultCode.None, true);
            _unloadConfirmed = false;
            Enter(_run.Passes > 0 ? DeviceState.Finished : DeviceState.Unloading);
        }

        private void EnterFaulted()
        {
            bool cut = FaultCatalog.ReactionOf(_faults.Code) == FaultReaction.Cut;
            bool chargeKnown = !cut || !_drives.IsMoving;
            DropSequences();
            _run.End(OutcomeOf(_faults.Code), _faults.Code, chargeKnown);
            Enter(DeviceState.Faulted);
        }

        private static RunOutcome OutcomeOf(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.Aborted:
                    return RunOutcome.Aborted;
                case FaultCode.HostLost:
                    return RunOutcome.HostLost;
                default:
                    return RunOutcome.Faulted;
            }
        }

        private void BeginHoming()
        {
            _stopAccepted = false;
            _guard.SyringesMounted = false;
            _guard.EnableSettleMilliseconds = _settings.Machine.EnableSettleMilliseconds;
            _homing.Begin(_settings.Machine, _settings.Calibration);
        }

        private void EndHoming()
        {
            if (!_run.IsOpen)
            {
                GoIdle();
                return;
            }

            _load.Begin(_rules.Steps, _settings.Machine);
        }

        private void EndUnloading()
        {
            _drift.Report(_homing, _settings.Machine.DriftToleranceSteps);
            CloseRun();
            if (!_faults.IsSet)
            {
                GoIdle();
            }
        }

        private void GoIdle()
        {
            _drives.Release();
            CloseRun();
            _faults.Pass = 0;
            _stopAccepted = false;
            Enter(DeviceState.Idle);
        }

        private void CloseRun()
        {
            if (!_run.Close())
            {
                _faults.Raise(FaultCode.StorageWriteFailed, 0, 0);
            }
        }

        private void DropSequences()
        {
            _homing.Drop();
            _load.Drop();
            _fill.Drop();
            _mix.Drop();
            _valve.Drop();
            _stopAccepted = false;
        }

        private RefusalCode WrongState(Refusal refusal) => refusal.Set(RefusalCode.WrongState, 0, (long)State);

        private void Enter(DeviceState state)
        {
            _changed.From = State;
            _changed.To = state;
            State = state;
            _faults.State = state;
            _events.Add(EventType.StateChanged, _changed);
        }
    }
}
