using FoamDevice.Protocol;

namespace FoamDevice.Simulator.Tests;

/// <summary>
/// A host without a conscience: holds the conversation with a simulated device through the protocol's own endpoint, in virtual time, and
/// walks through a run as soon as each state is reached.
/// </summary>
internal sealed class ScriptedHost : IHostHandler
{
    private const ulong StepMicroseconds = 5_000;
    private const uint Session = 0xB0B;

    private readonly SimulatedDevice _device;
    private readonly SimulatedLine? _line;
    private readonly HostEndpoint _endpoint;
    private readonly byte[] _buffer = new byte[1_024];
    private uint _stored;

    /// <summary>Puts a host to a device, over a line with faults or directly.</summary>
    public ScriptedHost(SimulatedDevice device, SimulatedLine? line = null)
    {
        _device = device;
        _line = line;
        _endpoint = new HostEndpoint(this, Session);
        _endpoint.Open(device.NowMicroseconds);
    }

    /// <summary>Mounts and takes out the syringes when the device waits for it; off when the device has an automatic operator.</summary>
    public bool OperatesBench { get; init; } = true;

    /// <summary>The whole conversation from the device, for comparing one run with another.</summary>
    public List<byte> Heard { get; } = [];

    public List<PassCompleted> Passes { get; } = [];

    public List<MoveCompleted> Moves { get; } = [];

    public List<EventType> Events { get; } = [];

    public List<FaultCode> Faults { get; } = [];

    public DriftMeasured? Drift { get; private set; }

    public RunEnded? Ended { get; private set; }

    public HelloReply Device => _endpoint.Device;

    public Status Status => _endpoint.Status;

    public bool Connected => _endpoint.State == HostLinkState.Open;

    public DeviceState State => Status.State;

    /// <summary>Lets time pass until something holds.</summary>
    public void Until(Func<bool> holds, double seconds = 120)
    {
        ulong end = _device.NowMicroseconds + (ulong)(seconds * 1e6);
        while (!holds())
        {
            Assert(_device.NowMicroseconds < end);
            Step();
        }
    }

    public void For(double seconds)
    {
        ulong end = _device.NowMicroseconds + (ulong)(seconds * 1e6);
        while (_device.NowMicroseconds < end)
            Step();
    }

    public RequestOutcome Request(RequestType type, Message? body = null)
    {
        Until(() => Connected && _endpoint.Send(type, body!));
        Until(() => _endpoint.Outcome != RequestOutcome.Pending);
        return _endpoint.Outcome;
    }

    public RequestOutcome Prepare(RunPlan plan)
    {
        var request = new PrepareRequest { SyringesOut = true };
        var writer = new PayloadWriter();
        byte[] bytes = new byte[256];
        writer.Begin(bytes, 0, bytes.Length);
        plan.Write(writer);
        var reader = new PayloadReader();
        reader.Begin(bytes, 0, bytes.Length);
        request.Plan.Read(reader);
        return Request(RequestType.Prepare, request);
    }

    /// <summary>A whole run with its unloading.</summary>
    public void Run(RunPlan plan)
    {
        StartRun(plan);
        Until(() => State is DeviceState.Finished or DeviceState.Faulted);
        if (OperatesBench)
            _device.Operator.TakeOutSyringes();
        Request(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true });
        Until(() => State == DeviceState.Idle && Events.Contains(EventType.RunClosed));
    }

    /// <summary>From Idle into Service, with empty holders.</summary>
    public void EnterService()
    {
        Until(() => Connected && Status.SelfTest == SelfTestState.Passed);
        Request(RequestType.EnterService, new ConfirmRequest { SyringesOut = true });
        Until(() => State == DeviceState.Service);
    }

    /// <summary>Turns the valve in Service.</summary>
    public void TurnValve(ValvePosition position)
    {
        int before = Events.Count(type => type == EventType.ValveTurned);
        Request(RequestType.TurnValve, new TurnValveRequest { Position = position });
        Until(() => Events.Count(type => type == EventType.ValveTurned) > before);
    }

    /// <summary>Moves one plunger in Service; positive is toward the stopcock.</summary>
    public RequestOutcome Jog(SyringeSide side, int steps, uint speedMicrometersPerSecond = 20_000)
    {
        int before = Moves.Count;
        RequestOutcome outcome = Request(RequestType.Jog, new JogRequest { Side = side, Steps = steps, SpeedMicrometersPerSecond = speedMicrometersPerSecond });
        if (outcome == RequestOutcome.Done)
            Until(() => Moves.Count > before);
        return outcome;
    }

    /// <summary>Has the carriages brought to where the plan wants the syringes mounted.</summary>
    public void PrepareAndWait(RunPlan plan)
    {
        Until(() => Connected && Status.SelfTest == SelfTestState.Passed);
        Prepare(plan);
        Until(() => State == DeviceState.Faulted || Events.Count(type => type == EventType.MoveCompleted) == 2);
    }

    /// <summary>A run up to its first pass.</summary>
    public void StartRun(RunPlan plan)
    {
        PrepareAndWait(plan);
        if (OperatesBench)
            _device.Operator.MountSyringes();
        Request(RequestType.ConfirmLoaded);
        Request(RequestType.Start);
        Until(() => State is DeviceState.Mixing or DeviceState.Faulted);
    }

    uint IHostHandler.Opened(HelloReply device) => _stored = 0;

    void IHostHandler.VersionRefused(HelloReply device)
    {
    }

    void IHostHandler.LinkLost()
    {
    }

    void IHostHandler.EventReceived(EventHeader header, PayloadReader body)
    {
        Events.Add(header.Type);
        switch (header.Type)
        {
            case EventType.PassCompleted:
                Passes.Add(Take(new PassCompleted(), body));
                break;
            case EventType.MoveCompleted:
                Moves.Add(Take(new MoveCompleted(), body));
                break;
            case EventType.FaultRaised:
                Faults.Add(Take(new FaultRaised(), body).Code);
                break;
            case EventType.DriftMeasured:
                Drift = Take(new DriftMeasured(), body);
                break;
            case EventType.RunEnded:
                Ended = Take(new RunEnded(), body);
                break;
        }
        _stored = header.Sequence;
        _endpoint.Acknowledge(_stored);
    }

    void IHostHandler.EventsLost(uint bootId, uint firstSequence, uint lastSequence)
    {
    }

    void IHostHandler.StatusReceived(Status status)
    {
    }

    void IHostHandler.RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal)
    {
    }

    private static T Take<T>(T message, PayloadReader body)
        where T : Message
    {
        message.Read(body);
        return message;
    }

    private void Assert(bool inTime)
    {
        if (!inTime)
            throw new TimeoutException($"Still {State} ({string.Join(", ", Events)}; fault {Status.Fault}; mistakes {string.Join("; ", _device.Chip.Mistakes)}).");
    }

    private void Step()
    {
        _device.AdvanceTo(_device.NowMicroseconds + StepMicroseconds);
        _line?.Advance();
        int received = _line?.HostReads(_buffer) ?? _device.Receive(_buffer, 0, _buffer.Length);
        Heard.AddRange(_buffer.AsSpan(0, received));
        _endpoint.Receive(_buffer, 0, received, _device.NowMicroseconds);
        int length = _endpoint.PrepareOutput(_device.NowMicroseconds);
        if (length > 0)
        {
            Write(_endpoint.Output, length);
            _endpoint.OutputSent();
        }
    }

    private void Write(byte[] bytes, int length)
    {
        if (_line is null)
            _device.Send(bytes, 0, length);
        else
            _line.HostWrites(bytes, 0, length);
    }
}
