using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>A device of a few lines: the protocol's own endpoint and journal, and a run whose every move takes a fixed time.</summary>
internal sealed class ScriptedDevice : IDeviceHandler
{
    public const ulong MoveMicroseconds = 400_000;
    public const ulong PassMicroseconds = 150_000;

    private readonly PlanRules _rules = new();
    private DeviceEndpoint _endpoint;
    private RunPlan? _plan;
    private ulong _now;
    private ulong _stepDone;
    private int _pass;
    private bool _stop;
    private bool _unloadConfirmed;
    private FaultCode _fault;

    public ScriptedDevice()
    {
        Journal = new Journal();
        _endpoint = new DeviceEndpoint(this, Journal, BootId);
        Tell(EventType.Booted, new Booted());
    }

    public uint BootId { get; private set; } = 1;

    public Journal Journal { get; private set; }

    public DeviceState State { get; set; }

    public string DeviceId { get; set; } = "TEST-0001";

    public MachineProfile? Machine { get; set; } = ReferenceMachine.Profile();

    public SelfTestState SelfTest { get; set; } = SelfTestState.Passed;

    /// <summary>The fault's cause is still there: it can't be cleared.</summary>
    public bool CauseLasts { get; set; }

    /// <summary>Requests carried out, repeats not counted.</summary>
    public List<RequestType> Carried { get; } = [];

    public int Aborts { get; private set; }

    /// <summary>The run that the status names when no plan was given.</summary>
    public ulong ClaimedRun { get; set; }

    /// <summary>Every event that the device ever made, with the run in hand when it did.</summary>
    public List<(uint BootId, uint Sequence, EventType Type, ulong RunToken)> Told { get; } = [];

    public int Pass => _pass;

    /// <summary>The run in hand; 0 without.</summary>
    public ulong RunToken => _plan?.RunToken ?? ClaimedRun;

    public void Receive(byte[] data, ulong now)
    {
        _now = now;
        _endpoint.Receive(data, 0, data.Length, now);
    }

    public byte[] Output(ulong now)
    {
        _now = now;
        var bytes = new List<byte>();
        for (int count = _endpoint.PrepareOutput(now); count > 0; count = _endpoint.PrepareOutput(now))
        {
            bytes.AddRange(_endpoint.Output.AsSpan(0, count));
            _endpoint.OutputSent();
        }

        return [.. bytes];
    }

    /// <summary>Goes on with the move in hand.</summary>
    public void Poll(ulong now)
    {
        _now = now;
        if (now < _stepDone)
        {
            return;
        }

        switch (State)
        {
            case DeviceState.Homing:
                Enter(_plan is null ? DeviceState.Idle : _stop ? End(RunOutcome.Stopped) : DeviceState.Loading, 0);
                break;
            case DeviceState.Filling:
                Enter(_stop ? End(RunOutcome.Stopped) : DeviceState.Mixing, PassMicroseconds);
                break;
            case DeviceState.Mixing:
                CompletePass();
                break;
            case DeviceState.Unloading when _unloadConfirmed:
                Close();
                break;
        }
    }

    /// <summary>Latches a fault and ends the run.</summary>
    public void RaiseFault(FaultCode fault, RunOutcome outcome = RunOutcome.Faulted)
    {
        _fault = fault;
        Tell(EventType.FaultRaised, new FaultRaised { Code = fault, State = State, Pass = (ushort)_pass });
        if (_plan is not null)
        {
            TellEnd(outcome);
        }

        Enter(DeviceState.Faulted, 0);
    }

    /// <summary>Power goes and comes: what was in the journal is gone.</summary>
    public void Restart(ulong now)
    {
        _now = now;
        bool runWasOpen = _plan is not null;
        ulong token = _plan?.RunToken ?? 0;
        BootId++;
        Journal = new Journal();
        _endpoint = new DeviceEndpoint(this, Journal, BootId);
        _plan = null;
        ClaimedRun = 0;
        State = DeviceState.Idle;
        Tell(EventType.Booted, new Booted { RunWasOpen = runWasOpen, OpenRunToken = token });
        if (runWasOpen)
        {
            RaiseFault(FaultCode.RunOpenAtPowerUp);
        }
    }

    /// <summary>Power goes and comes, and the flash is broken: a start without a number tells no events.</summary>
    public void RestartUncounted(ulong now)
    {
        Restart(now);
        BootId = 0;
        _endpoint = new DeviceEndpoint(this, Journal, BootId);
    }

    /// <summary>Notes an event that belongs to no run.</summary>
    public void Tell(EventType type, Message? body)
    {
        uint sequence = Journal.Append(type, body, _now);
        Told.Add((BootId, sequence, type, _plan?.RunToken ?? 0));
    }

    public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal)
    {
        Carried.Add(type);
        return type switch
        {
            RequestType.ReadMachine => Read(Machine, reply, refusal),
            RequestType.ReadCalibration => Read(Machine is null ? null : ReferenceMachine.NominalCalibration(), reply, refusal),
            RequestType.Prepare => Prepare(body, refusal),
            RequestType.ConfirmLoaded => In(DeviceState.Loading, refusal, () => Enter(DeviceState.Ready, 0)),
            RequestType.Start => In(DeviceState.Ready, refusal, () => Enter(DeviceState.Filling, MoveMicroseconds)),
            RequestType.Stop => Stop(refusal),
            RequestType.ConfirmUnloaded => ConfirmUnloaded(refusal),
            RequestType.ClearFault => ClearFault(refusal),
            RequestType.Home => In(DeviceState.Idle, refusal, () => Enter(DeviceState.Homing, MoveMicroseconds)),
            _ => refusal.Set(RefusalCode.UnknownRequest),
        };
    }

    public void Abort()
    {
        Aborts++;
        if (State != DeviceState.Faulted)
        {
            RaiseFault(FaultCode.Aborted, RunOutcome.Aborted);
        }
    }

    public void FillStatus(Status status)
    {
        status.State = State;
        status.SelfTest = SelfTest;
        status.Flags = DeviceFlags.None;
        status.Pass = (ushort)_pass;
        status.Passes = _plan?.Passes ?? 0;
        status.RunToken = RunToken;
        status.Fault = _fault;
        status.FoamAgeMilliseconds = Status.NoFoam;
        status.UptimeMicroseconds = _now;
    }

    public void FillIdentity(HelloReply reply)
    {
        reply.DeviceId = DeviceId;
        reply.SerialNumber = "1";
        reply.Board = "test";
        reply.Target = "VIRTUAL";
    }

    private static RefusalCode Read(Message? settings, PayloadWriter reply, Refusal refusal)
    {
        if (settings is null)
        {
            return refusal.Set(RefusalCode.SettingsMissing);
        }

        settings.Write(reply);
        return RefusalCode.None;
    }

    private RefusalCode In(DeviceState state, Refusal refusal, Action action)
    {
        if (State != state)
        {
            return refusal.Set(RefusalCode.WrongState, 0, (long)State);
        }

        action();
        return RefusalCode.None;
    }

    private RefusalCode Prepare(PayloadReader body, Refusal refusal)
    {
        var request = new PrepareRequest();
        request.Read(body);
        if (!_rules.Check(request.Plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration()))
        {
            return refusal.Set(RefusalCode.PlanRefused, (byte)_rules.Field, _rules.Value, _rules.Limit);
        }

        return In(DeviceState.Idle, refusal, () =>
        {
            _plan = request.Plan;
            _pass = 0;
            _stop = false;
            Tell(EventType.RunAccepted, new RunAccepted { RunToken = _plan.RunToken });
            Enter(DeviceState.Homing, MoveMicroseconds);
        });
    }

    private RefusalCode Stop(Refusal refusal)
    {
        if (State is DeviceState.Idle or DeviceState.Finished or DeviceState.Unloading or DeviceState.Faulted)
        {
            return refusal.Set(RefusalCode.WrongState, 0, (long)State);
        }

        _stop = true;
        Tell(EventType.StopAccepted, null);
        if (State is DeviceState.Loading or DeviceState.Ready)
        {
            Enter(End(RunOutcome.Stopped), 0);
        }

        return RefusalCode.None;
    }

    private RefusalCode ConfirmUnloaded(Refusal refusal)
    {
        if (State is not (DeviceState.Finished or DeviceState.Unloading or DeviceState.Service))
        {
            return refusal.Set(RefusalCode.WrongState, 0, (long)State);
        }

        _unloadConfirmed = true;
        Enter(DeviceState.Unloading, MoveMicroseconds);
        return RefusalCode.None;
    }

    private RefusalCode ClearFault(Refusal refusal)
    {
        if (CauseLasts)
        {
            return refusal.Set(RefusalCode.CauseLasts, 0, (long)_fault);
        }

        return In(DeviceState.Faulted, refusal, () =>
        {
            bool held = FaultCatalog.KeepsPosition(_fault);
            Tell(EventType.FaultCleared, new FaultCleared { Code = _fault });
            _fault = FaultCode.None;
            if (_plan is not null && held)
            {
                Enter(DeviceState.Unloading, 0);
            }
            else
            {
                Close();
            }
        });
    }

    private void CompletePass()
    {
        _pass++;
        Tell(EventType.PassCompleted, new PassCompleted { Pass = (ushort)_pass, Passes = _plan!.Passes });
        bool last = _pass == _plan.Passes;
        if (last || _stop)
        {
            TellEnd(last ? RunOutcome.Completed : RunOutcome.Stopped);
            Enter(DeviceState.Finished, 0);
        }
        else
        {
            _stepDone = _now + PassMicroseconds;
        }
    }

    private DeviceState End(RunOutcome outcome)
    {
        TellEnd(outcome);
        return DeviceState.Unloading;
    }

    private void TellEnd(RunOutcome outcome)
    {
        Tell(EventType.RunEnded, new RunEnded { RunToken = _plan!.RunToken, Outcome = outcome, Passes = (ushort)_pass, Fault = _fault });
    }

    private void Close()
    {
        if (_plan is not null)
        {
            Tell(EventType.RunClosed, new RunClosed { RunToken = _plan.RunToken });
        }

        _plan = null;
        _unloadConfirmed = false;
        Enter(DeviceState.Idle, 0);
    }

    private void Enter(DeviceState state, ulong lastsMicroseconds)
    {
        Tell(EventType.StateChanged, new StateChanged { From = State, To = state });
        State = state;
        _stepDone = _now + lastsMicroseconds;
    }
}
