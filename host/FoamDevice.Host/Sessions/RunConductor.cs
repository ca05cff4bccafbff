using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Leads one run from the first hello to the closed record, over a <see cref="DeviceSession"/> that somebody else feeds. No I/O, no clock, no threads.</summary>
/// <remarks>
/// Call <see cref="Poll"/> after the session's, with the same time. It decides by the device's state, never by what it thinks it asked for, so
/// a lost link changes nothing but time. When <see cref="Question"/> is set, a person at the bench answers it.
/// </remarks>
public sealed class RunConductor
{
    // A board that was reset by the opening of its port needs three seconds.
    private const ulong ConnectPatienceMicroseconds = 5_000_000;
    private const ulong LinkPatienceMicroseconds = 120_000_000;
    private const ulong AbortPatienceMicroseconds = 3_000_000;

    // A recovered device may have to be found on another port first.
    private const ulong RecoverPatienceMicroseconds = 15_000_000;

    private readonly ConductedRun _run;
    private readonly RunPreparation? _preparation;
    private readonly RunCourse _course;
    private readonly Func<Mounting> _mounting;
    private readonly ulong _connectPatience = ConnectPatienceMicroseconds;
    private bool _polled;
    private bool _wasReady;
    private ulong _lastReady;
    private bool _abortAsked;
    private ulong _abortedAt;

    /// <summary>Makes the conductor.</summary>
    /// <param name="session">The session with the device; the same recorder must be its own.</param>
    /// <param name="recorder">Writes the record.</param>
    /// <param name="order">What to run.</param>
    public RunConductor(DeviceSession session, Recorder recorder, RunOrder order)
    {
        _run = new ConductedRun(session, recorder, order.PortName, order.AsksBeforeStart);
        _preparation = new RunPreparation(_run, order);
        _course = new RunCourse(_run);
        _mounting = () => Mounting.Of(order.Method, Plan!);
    }

    private RunConductor(DeviceSession session, Recorder recorder, RunRecord record, string portName)
    {
        recorder.Follow(record);
        _run = new ConductedRun(session, recorder, portName, asksBeforeStart: true) { Plan = record.Plan, RunToken = record.Header.RunToken, IsGiven = true };
        _course = new RunCourse(_run);
        _mounting = () => Mounting.Of(record);
        _connectPatience = RecoverPatienceMicroseconds;
    }

    /// <summary>Goes on with a run whose host died: fetches what the device noted meanwhile, then leads the run to its end, with the same questions.</summary>
    /// <remarks>
    /// Only the device of the record is talked to. A record that turns out to be ended, or to be of a plan that the device never took, is a
    /// <see cref="Result"/> like any other; so is a record that has ended already.
    /// </remarks>
    /// <param name="session">The session, not opened yet; the same recorder must be its own.</param>
    /// <param name="recorder">Writes the record.</param>
    /// <param name="record">The unfinished record, as found in the store.</param>
    /// <param name="portName">Names the port in sentences.</param>
    public static RunConductor Recover(DeviceSession session, Recorder recorder, RunRecord record, string portName) => new(session, recorder, record, portName);

    /// <summary>Where the run stands.</summary>
    public ConductorPhase Phase => _run.Phase;

    /// <summary>The plan as sent to the device; null before it was made.</summary>
    public RunPlan? Plan => _run.Plan;

    /// <summary>What waits for the operator; null when nothing does.</summary>
    public Question? Question => _run.Dialogue.Open;

    /// <summary>The open question in words: what to do, then what to confirm; null when there is none.</summary>
    public string? QuestionText => Question is { } open
        ? Host.QuestionText.Of(open, _run.Session.Status, _run.Recorder.Ended?.FoamIn ?? SyringeSide.None, _mounting)
        : null;

    /// <summary>The end; null while the run goes on.</summary>
    public RunResult? Result => _run.Result;

    /// <summary>Answers the open question. No to mounting or starting stops the run; no to taking out or clearing leaves the device as it is.</summary>
    public void Answer(bool yes) => _run.Dialogue.Answer(yes);

    /// <summary>Ends the run after this pass, or before the next move. When nothing is left to stop, answers the open question with no.</summary>
    public void RequestStop() => _run.StopAsked = true;

    /// <summary>Cuts the drivers now, whatever the state of run and link.</summary>
    public void Abort()
    {
        _run.Session.Abort();
        _abortedAt = _abortAsked ? _abortedAt : _run.Now;
        _abortAsked = true;
    }

    /// <summary>One turn.</summary>
    public void Poll(ulong nowMicroseconds)
    {
        if (Result is not null)
        {
            return;
        }

        _lastReady = _polled ? _lastReady : nowMicroseconds;
        _polled = true;
        _run.Now = nowMicroseconds;
        if (_run.IsGiven && !_abortAsked && _course.EndWithRecord())
        {
            return;
        }

        if (_abortAsked)
        {
            WatchAbort();
        }
        else if (_run.Session.IsReady)
        {
            _lastReady = nowMicroseconds;
            _wasReady = true;
            Step();
        }
        else
        {
            WatchLink();
        }
    }

    private void Step()
    {
        if (_run.Session.Outcome == RequestOutcome.Pending)
        {
            return;
        }

        if (_run.UnderWay != RequestType.None)
        {
            EndRequest();
        }
        else if (_run.Session.HasStatus)
        {
            _run.Dialogue.BeginTurn();
            StepStage();
            _run.Dialogue.EndTurn();
        }
    }

    private void StepStage()
    {
        if (_run.IsGiven)
        {
            _course.Step();
        }
        else
        {
            _preparation!.Step();
        }
    }

    private void EndRequest()
    {
        RequestType ended = _run.TakeEnded();
        if (_run.IsGiven)
        {
            _course.RequestEnded(ended, _run.Session.Outcome);
        }
        else
        {
            _preparation!.RequestEnded(ended, _run.Session.Outcome);
        }
    }

    private void WatchAbort()
    {
        DeviceSession session = _run.Session;
        bool done = !session.AbortPending && session.HasStatus && session.Status.State == DeviceState.Faulted && (!_run.IsGiven || _run.Recorder.Ended is not null);
        if (!done && _run.Now - _abortedAt < AbortPatienceMicroseconds)
        {
            return;
        }

        _run.Finish(RunResultKind.Aborted, session.AbortPending
            ? Sentence.Of("result.abortUnconfirmed", "The device did not confirm the abort: press the emergency stop.")
            : FaultWords.Of(FaultCode.Aborted).CauseAdvice);
    }

    private void WatchLink()
    {
        // What was answered before the link was lost must start nothing once it is back: then it is asked anew.
        _run.Dialogue.Close();
        DeviceSession session = _run.Session;
        if (session.Link == HostLinkState.Refused)
        {
            _run.Finish(RunResultKind.VersionRefused, VersionMismatch.Describe(session.LastHello.ProtocolMajor, session.LastHello.ProtocolMinor));
            return;
        }

        ulong silent = _run.Now - _lastReady;
        bool mayRun = _run.Recorder.RecordId is not null;
        if (_run.StopAsked && !mayRun && _run.UnderWay == RequestType.None)
        {
            _run.Finish(RunResultKind.Declined, StopText.BeforeTheRun);
        }
        else if (mayRun && _wasReady)
        {
            AwaitDevice(silent);
        }
        else if (silent >= _connectPatience)
        {
            GiveUpConnecting();
        }
    }

    private void AwaitDevice(ulong silent)
    {
        if (silent >= LinkPatienceMicroseconds)
        {
            Sentence why = _run.Session.IsBusy
                ? Sentence.Of("result.takenAway", "Another host has had the device for two minutes.")
                : Sentence.Of("result.unheard", "The device has not been heard for two minutes. It ends the run by itself as the plan says.");
            string command = _run.RecoverCommand;
            _run.Finish(RunResultKind.LinkLost, Sentence.Of("result.unfinished", $"{why} The record stays unfinished; {command} goes on with it."));
        }
    }

    private void GiveUpConnecting()
    {
        DeviceSession session = _run.Session;
        if (session.OtherDeviceId is { } other)
        {
            (string port, string? device) = (_run.PortName, session.BoundDeviceId);
            _run.Finish(
                RunResultKind.OtherDevice,
                Sentence.Of("result.otherDevice", $"Device {other} answers on {port}, but the run is on device {device}. Name the port of that one with --port."));
        }
        else
        {
            _run.Finish(session.IsBusy ? RunResultKind.Busy : RunResultKind.NoDevice, PortDiagnosis.Describe(session, _run.PortName));
        }
    }
}
