using FoamDevice.Cli.Devices;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>A run over a port, in real time.</summary>
internal sealed class PortEngine : IRunEngine
{
    private readonly SessionClock _clock = new(TimeProvider.System);
    private readonly Recorder _recorder;
    private readonly DeviceSession _session;
    private readonly RunConductor _conductor;
    private readonly SessionPump _pump;

    /// <summary>Makes the run; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="ports">Holds the port, and others where the device may come back.</param>
    /// <param name="store">Takes the record.</param>
    /// <param name="lead">Makes the conductor.</param>
    public PortEngine(HeldPorts ports, IRecordStore store, RunLead lead)
    {
        _recorder = new Recorder(store, _clock.StartedAt);
        _session = new DeviceSession(SessionName.New(), _recorder);
        _conductor = lead(_session, _recorder);
        _pump = new SessionPump(_session, ports.Open, ports.Name, CandidatePorts.Names, _clock);
    }

    /// <summary>The host's side of the link.</summary>
    public DeviceSession Session => _session;

    /// <summary>Moves the bytes; other threads reach the run through it.</summary>
    public SessionPump Pump => _pump;

    /// <summary>Writes the record.</summary>
    public Recorder Recorder => _recorder;

    /// <inheritdoc/>
    public Status? Status => _session.Device is null ? null : _session.Status;

    /// <inheritdoc/>
    public ulong RunToken => _conductor.Plan?.RunToken ?? 0;

    /// <inheritdoc/>
    public bool IsSimulated => _session.Device is { IsSimulated: true };

    /// <inheritdoc/>
    public TimeSpan Elapsed => TimeSpan.FromMicroseconds(_clock.NowMicroseconds);

    /// <inheritdoc/>
    public (Question Question, string Text)? Question => _conductor.Question is { } question ? (question, _conductor.QuestionText!) : null;

    /// <inheritdoc/>
    public RunResult? Result => _conductor.Result;

    /// <inheritdoc/>
    public Standstill Standstill => Standstill.Of(DeviceView.Of(_session, _pump.PortName, _pump.PortFailure) with { IsConducted = true });

    /// <inheritdoc/>
    public string? StoreTrouble => _recorder.Failure?.Text;

    /// <inheritdoc/>
    public void Run(Action turn)
    {
        _pump.RunAsync(now => Turn(now, turn), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public SessionNotice? TakeNotice() => _session.TakeNotice();

    /// <inheritdoc/>
    public void Answer(bool yes) => _conductor.Answer(yes);

    /// <inheritdoc/>
    public void RequestStop() => _conductor.RequestStop();

    /// <inheritdoc/>
    public void Abort() => _conductor.Abort();

    private bool Turn(ulong now, Action turn)
    {
        _conductor.Poll(now);
        turn();
        return _conductor.Result is null;
    }
}
