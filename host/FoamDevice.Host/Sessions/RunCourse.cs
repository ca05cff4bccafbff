using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The accepted run: follows the device's state, asks what only the operator knows, ends when the run is closed and stored.</summary>
internal sealed class RunCourse(ConductedRun run)
{
    // The last events are on their way when the state shows the end; a second is a lost link already.
    private const ulong EventsPatienceMicroseconds = 3_000_000;
    private const int MaxLateRequests = 5;

    private ulong _overSince;
    private uint _storedThen;
    private int _lateRequests;

    /// <summary>Ends the run when its record has ended, or was taken away. Needs no link.</summary>
    /// <returns>True when it has.</returns>
    public bool EndWithRecord()
    {
        if (run.Recorder.RecordId is null)
        {
            run.Finish(RunResultKind.NeverBegan, Sentence.Of("result.neverBegan", "The device did not take the plan: the run never began, and its record is taken away."));
            return true;
        }

        switch (run.Recorder.Ending)
        {
            case RecordEnding.Closed:
                Closed();
                return true;
            case RecordEnding.Lost:
                Lost();
                return true;
            case RecordEnding.GivenUp:
                run.Finish(RunResultKind.Lost, Sentence.Of("result.givenUp", "The record was given up."));
                return true;
            default:
                return false;
        }
    }

    /// <summary>One turn, with a fresh status.</summary>
    public void Step()
    {
        Status status = run.Session.Status;
        if (status.RunToken != run.RunToken)
        {
            AwaitLastEvents();
            return;
        }

        _overSince = 0;
        if (!SendStop())
        {
            StepByState(status);
        }
    }

    /// <summary>A request of this stage has ended. Where it got no answer, the device's state tells what became of it.</summary>
    public void RequestEnded(RequestType type, RequestOutcome outcome)
    {
        if (type == RequestType.ReadMachine && outcome is RequestOutcome.Done or RequestOutcome.Refused)
        {
            run.Recorder.StopWaiting();
        }
        else if (type == RequestType.Stop && outcome is RequestOutcome.Done or RequestOutcome.Refused)
        {
            run.StopAsked = false;
        }
        else if (outcome == RequestOutcome.Done)
        {
            run.UnloadConfirmed |= type == RequestType.ConfirmUnloaded;
        }
        else if (outcome == RequestOutcome.Refused)
        {
            Refused(type, run.Session.LastRefusal!);
        }
    }

    // The device has not, or no longer, the run: what it noted about that is on its way to the store.
    private void AwaitLastEvents()
    {
        if (run.Recorder.IsPending)
        {
            // No answer came to the plan. A later request makes sure that it can't be taken any more.
            run.Request(RequestType.ReadMachine, null);
            return;
        }

        if (_overSince == 0 || _storedThen != run.Recorder.StoredSequence)
        {
            _overSince = run.Now;
            _storedThen = run.Recorder.StoredSequence;
        }

        if (run.Now - _overSince < EventsPatienceMicroseconds)
        {
            return;
        }

        string command = run.RecoverCommand;
        if (run.Recorder.Failure is { } failure)
        {
            run.Finish(RunResultKind.StoreFailed, Sentence.Of("result.endNotRecorded", $"The end of the run could not be recorded. {failure} Once that is mended, {command} fetches it."));
        }
        else
        {
            run.Finish(
                RunResultKind.LinkLost,
                Sentence.Of("result.eventsMissing", $"The device left the run, and its last events do not come. The record stays unfinished; {command} tries again."));
        }
    }

    private void Lost()
    {
        if (run.Recorder.WasCutShort)
        {
            Sentence advice = FaultWords.Of(FaultCode.RunOpenAtPowerUp).Advice;
            run.Finish(
                RunResultKind.DeviceRestarted,
                Sentence.Of("result.restarted", $"The device started anew in the middle of the run; what it had not reported before is lost, and the record says so. {advice}"));
        }
        else
        {
            run.Finish(
                RunResultKind.Lost, Sentence.Of("result.endLost", "The device no longer has the run, and how it ended is lost; the record says what is missing."));
        }
    }

    private bool SendStop()
    {
        if (!run.StopAsked)
        {
            return false;
        }

        if (run.Session.Status.State is DeviceState.Finished or DeviceState.Unloading or DeviceState.Faulted)
        {
            // Nothing is left to stop: whoever asks for it wants to leave.
            run.StopAsked = false;
            run.Dialogue.Answer(false);
            return false;
        }

        run.Request(RequestType.Stop, null);
        return true;
    }

    private void StepByState(Status status)
    {
        switch (status.State)
        {
            case DeviceState.Homing:
                run.Phase = ConductorPhase.Homing;
                break;
            case DeviceState.Loading:
                Load(status);
                break;
            case DeviceState.Ready:
                Start();
                break;
            case DeviceState.Filling:
                run.Phase = ConductorPhase.Filling;
                break;
            case DeviceState.Mixing:
                run.Phase = ConductorPhase.Mixing;
                break;
            case DeviceState.Finished:
            case DeviceState.Unloading:
                Unload();
                break;
            case DeviceState.Faulted:
                Faulted(status);
                break;
        }
    }

    private void Load(Status status)
    {
        run.Phase = ConductorPhase.Loading;
        if ((status.Flags & DeviceFlags.Moving) == 0)
        {
            AskThenRequest(Question.MountSyringes, RequestType.ConfirmLoaded);
        }
    }

    private void Start()
    {
        run.Phase = ConductorPhase.Ready;
        if (run.AsksBeforeStart)
        {
            AskThenRequest(Question.Start, RequestType.Start);
        }
        else
        {
            run.Request(RequestType.Start, null);
        }
    }

    private void AskThenRequest(Question question, RequestType type)
    {
        switch (run.Dialogue.Ask(question))
        {
            case true:
                run.Request(type, null);
                break;
            case false:
                run.StopAsked = true;
                break;
        }
    }

    private void Unload()
    {
        if (!run.Unload())
        {
            run.Finish(
                RunResultKind.LeftLoaded,
                Sentence.Of("result.leftLoaded", "The syringes are still mounted, and home was not measured again. The next run, or `foam home`, asks for them first."));
        }
    }

    private void Faulted(Status status)
    {
        run.Phase = ConductorPhase.Faulted;
        run.UnloadConfirmed = false;
        switch (run.Dialogue.Ask(Question.ClearFault))
        {
            case true:
                run.Request(RequestType.ClearFault, new ClearFaultRequest { Code = status.Fault });
                break;
            case false:
                run.Finish(RunResultKind.Faulted, FaultWords.Of(status.Fault).Whole);
                break;
        }
    }

    private void Closed()
    {
        FaultCode fault = run.Recorder.Fault;
        run.Finish(RunResultKind.Closed, fault != FaultCode.None ? FaultWords.Of(fault).Whole : OutcomeText(run.Recorder.Outcome));
    }

    private void Refused(RequestType type, Refusal refusal)
    {
        if (refusal.Code == RefusalCode.WrongState && ++_lateRequests <= MaxLateRequests)
        {
            // The device went on by itself meanwhile: look again.
            return;
        }

        RunResultKind kind = type == RequestType.ClearFault ? RunResultKind.Faulted : RunResultKind.RequestRefused;
        run.Finish(kind, RefusalText.Of(refusal, type));
    }

    private static Sentence OutcomeText(RunOutcome found)
    {
        var outcome = Sentence.Of($"outcome.{found}", $"{found}");
        return found switch
        {
            RunOutcome.Completed => Sentence.Of("result.complete", "The run is complete."),
            RunOutcome.Stopped => Sentence.Of("result.stopped", "The run was stopped before its last pass."),
            _ => Sentence.Of("result.closed", $"The run is closed; its outcome is {outcome}."),
        };
    }
}
