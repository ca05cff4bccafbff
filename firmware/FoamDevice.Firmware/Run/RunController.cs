using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The device's states, and what moves between them: requests (see <see cref="RunRequests"/>), ended sequences, faults.</summary>
    public sealed class RunController
    {
        private readonly PlungerDrives _drives;
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
        private readonly StateChanged _changed = new StateChanged();

        private PlanSteps _steps;
        private bool _stopAccepted;
        private bool _forService;
        private DeviceState _state;
        private bool _isHoming;
        private readonly ServiceController _service;

        /// <summary>Makes the controller.</summary>
        public RunController(PlungerDrives drives, ThreeWayValve valve, Guard guard, FaultLatch faults, SettingsStore settings, EventLog events, RunMarker marker)
        {
            _drives = drives;
            _guard = guard;
            _faults = faults;
            _settings = settings;
            _events = events;
            _run = new RunInHand(events, marker);
            TrainPlanner planner = new TrainPlanner();
            _selfTest = new SelfTest(drives, planner, events);
            _homing = new HomingSequence(drives, valve, guard, planner, events);
            PlungerMove move = new PlungerMove(drives, guard, planner);
            _service = new ServiceController(drives, valve, guard, settings, move, events);
            _load = new LoadingSequence(move, events);
            _fill = new FillSequence(valve, guard, move, events);
            _mix = new MixSequence(drives, valve, guard, planner, events);
            _drift = new DriftCheck(faults, events);
        }

        /// <summary>The state.</summary>
        public DeviceState State => _state;

        /// <summary>The run in hand.</summary>
        public RunInHand Run => _run;

        /// <summary>What is done in Service.</summary>
        public ServiceController Service => _service;

        /// <summary>The boot self-test.</summary>
        public SelfTestState SelfTest => _selfTest.State;

        /// <summary>Homing is under way, with or without a run, before it or after it.</summary>
        public bool IsHoming => _isHoming;

        /// <summary>The run will end after this pass.</summary>
        public bool StopAccepted => _stopAccepted;

        /// <summary>Takes a plan that was checked, and starts homing.</summary>
        /// <returns>False when the flash could not be written: nothing was begun then.</returns>
        public bool BeginRun(RunPlan plan, PlanSteps steps)
        {
            if (!_run.Open(plan, _settings.Machine, _settings.Calibration))
            {
                return false;
            }

            _steps = steps;
            _guard.Limits.Set(plan, steps, _settings.Machine);
            BeginHoming(DeviceState.Homing);
            return true;
        }

        /// <summary>Starts homing for Service, with the operator's word that the syringes are out.</summary>
        public void BeginService()
        {
            _forService = true;
            BeginHoming(DeviceState.Homing);
        }

        /// <summary>Starts homing, with the operator's word that the syringes are out.</summary>
        /// <param name="state">Homing, or Unloading after a run.</param>
        public void BeginHoming(DeviceState state)
        {
            _load.Drop();
            _guard.SyringesOut = true;
            _guard.EnableSettleMilliseconds = _settings.Machine.EnableSettleMilliseconds;
            _homing.Begin(_settings.Machine, _settings.Calibration);
            if (_state != state)
            {
                Enter(state);
            }

            _isHoming = true;
        }

        /// <summary>Syringes and gas bag are mounted.</summary>
        public void Loaded() => Enter(DeviceState.Ready);

        /// <summary>Starts filling, which mixing follows.</summary>
        public void BeginFilling()
        {
            _fill.Begin(_run.Plan, _steps, _settings.Machine, _settings.Calibration);
            Enter(DeviceState.Filling);
        }

        /// <summary>Ends the run after this pass, or before the next move.</summary>
        public void StopSoon()
        {
            if (!_stopAccepted)
            {
                _stopAccepted = true;
                _events.Add(EventType.StopAccepted, null);
            }
        }

        /// <summary>Unlatches the fault, whose cause is gone: on to Unloading where the position was kept, else to Idle.</summary>
        public void ClearFault()
        {
            _faults.Clear();
            if (_run.IsOpen && _drives.PositionKnown)
            {
                Enter(DeviceState.Unloading);
            }
            else
            {
                GoIdle();
            }

            // It may have been found while another fault was latched.
            RaiseIfSelfTestFailed();
        }

        /// <summary>Cuts the drivers.</summary>
        public void Abort()
        {
            // In Idle nothing moves; off all the same.
            _drives.Enable.Off();
            if (_state != DeviceState.Idle)
            {
                _faults.Raise(FaultCode.Aborted, 0, 0);
            }

            // At once: a request that came in the same read must not find the state before.
            if (_faults.IsSet && _state != DeviceState.Faulted)
            {
                EnterFaulted();
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
            else if (_state == DeviceState.Faulted)
            {
                _drives.WatchRest(nowMicroseconds);
            }

            EndBetweenMoves(hostSilenceMicroseconds);
            if (!_faults.IsSet)
            {
                PollState(nowMicroseconds);
            }

            if (_faults.IsSet && _state != DeviceState.Faulted)
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
            switch (_state)
            {
                case DeviceState.Homing:
                    PollHoming();
                    break;
                case DeviceState.Filling:
                    if (_fill.Poll(now))
                    {
                        _mix.Begin(_run.Plan, _steps, _settings.Machine, _settings.Calibration, _selfTest.StartCostMicroseconds);
                        Enter(DeviceState.Mixing);
                    }

                    break;
                case DeviceState.Mixing:
                    PollMixing(now);
                    break;
                case DeviceState.Unloading:
                    if (_isHoming && _homing.Poll())
                    {
                        EndUnloading();
                    }

                    break;
                case DeviceState.Service:
                    _service.Poll(now);
                    break;
            }
        }

        private void PollHoming()
        {
            if (!_load.IsBusy)
            {
                if (_homing.Poll())
                {
                    EndHoming();
                }
            }
            else if (_load.Poll())
            {
                // Only now may hands come near: in Loading the carriages stand.
                _guard.SyringesOut = false;
                Enter(DeviceState.Loading);
            }
        }

        private void PollMixing(ulong now)
        {
            bool over = _mix.Poll(now);
            _run.Passes = _mix.Passes;
            _run.FoamBornMicroseconds = _mix.LastEndMicroseconds;
            if (over)
            {
                _run.End(RunOutcome.Completed, FaultCode.None, true);
                Enter(DeviceState.Finished);
            }
        }

        // A stop and a lost host end a run between trains, never inside one: from then on no further train starts, and the end comes once the
        // one that runs is proved.
        private void EndBetweenMoves(ulong hostSilenceMicroseconds)
        {
            if (_state == DeviceState.Service && hostSilenceMicroseconds > LinkTiming.ServiceSilenceMicroseconds)
            {
                StopSoon();
            }

            uint grace = HostGrace.Milliseconds(_state, _isHoming, _run);
            bool alone = grace > 0 && hostSilenceMicroseconds > grace * 1_000UL;
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
                _faults.Raise(FaultCode.HostLost, (int)(hostSilenceMicroseconds / 1_000), (int)grace);
            }
        }

        private void EndStopped()
        {
            if (_state == DeviceState.Service)
            {
                _service.Stop();
                Enter(DeviceState.Unloading);
                return;
            }

            if (!_run.IsOpen)
            {
                GoIdle();
                return;
            }

            _run.End(RunOutcome.Stopped, FaultCode.None, true);
            Enter(_run.Passes > 0 ? DeviceState.Finished : DeviceState.Unloading);
        }

        private void EnterFaulted()
        {
            bool cut = FaultCatalog.ReactionOf(_faults.Code) == FaultReaction.Cut;
            bool chargeKnown = !cut || !_drives.IsMoving;
            _run.EndByFault(_faults.Code, chargeKnown);
            Enter(DeviceState.Faulted);
        }

        private void EndHoming()
        {
            if (_run.IsOpen)
            {
                _load.Begin(_steps, _settings.Machine);
            }
            else if (_forService)
            {
                _service.Begin();
                Enter(DeviceState.Service);
            }
            else
            {
                GoIdle();
            }
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
            Enter(DeviceState.Idle);
        }

        private void CloseRun()
        {
            if (!_run.Close())
            {
                _faults.Raise(FaultCode.StorageWriteFailed, (int)StoredThing.RunMarker, 0);
            }
        }

        private void Enter(DeviceState state)
        {
            // A stop is for the run that it found; homing goes with its state.
            _stopAccepted = _stopAccepted && state >= DeviceState.Homing && state <= DeviceState.Mixing;
            _forService = _forService && (state == DeviceState.Homing || state == DeviceState.Service);
            _service.Drop();
            _isHoming = false;
            _changed.From = _state;
            _changed.To = state;
            _state = state;
            _faults.State = state;
            _events.Add(EventType.StateChanged, _changed);
        }
    }
}
