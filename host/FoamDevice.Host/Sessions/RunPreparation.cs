using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The way to an accepted run: brings the device to Idle, checks the plan against its settings, sends it.</summary>
internal sealed class RunPreparation(ConductedRun run, RunOrder order)
{
    /// <summary>One turn, with a fresh status.</summary>
    public void Step()
    {
        run.Phase = ConductorPhase.Preparing;
        if (run.StopAsked)
        {
            run.Recorder.Dismiss(run.Now);
            run.Finish(RunResultKind.Declined, StopText.BeforeTheRun);
        }
        else if (IsFit())
        {
            StepByState();
        }
    }

    /// <summary>A request of this stage has ended.</summary>
    public void RequestEnded(RequestType type, RequestOutcome outcome)
    {
        if (outcome == RequestOutcome.Refused)
        {
            Refused(type, run.Session.LastRefusal!);
        }
        else if (type == RequestType.Prepare)
        {
            PrepareEnded(outcome);
        }
        else
        {
            run.UnloadConfirmed = type == RequestType.ConfirmUnloaded;
        }
    }

    private bool IsFit()
    {
        FaultCode unfit = run.Session.Status.SelfTest == SelfTestState.Failed ? FaultCode.SelfTestFailed
            : run.Session.Machine is null || run.Session.Calibration is null ? FaultCode.SettingsInvalid
            : FaultCode.None;
        if (unfit != FaultCode.None)
        {
            run.Finish(RunResultKind.DeviceUnfit, FaultWords.Of(unfit).CauseAdvice);
        }

        return unfit == FaultCode.None && run.Session.Status.SelfTest == SelfTestState.Passed;
    }

    private void StepByState()
    {
        switch (run.Session.Status.State)
        {
            case DeviceState.Idle:
                run.UnloadConfirmed = false;
                PlanAndSend();
                break;
            case DeviceState.Homing:
                break;
            case DeviceState.Faulted:
                ClearFault();
                break;
            case DeviceState.Finished:
            case DeviceState.Unloading:
            case DeviceState.Service:
                UnloadEarlierRun();
                break;
            default:
                run.Finish(RunResultKind.DeviceUnfit, OtherRun(run.Session.Status.State));
                break;
        }
    }

    private static Sentence OtherRun(DeviceState found)
    {
        var state = Sentence.Of($"state.{found}", $"{found}");
        return Sentence.Of(
            "result.otherRun",
            $"The device has another run in hand ({state}). `foam runs recover` goes on with it, `foam stop` ends it after this pass, `foam abort` at once.");
    }

    /// <summary>The run was not begun, for the record could not be written.</summary>
    /// <param name="failure">Why not.</param>
    internal static Sentence NotRecorded(Sentence failure) => Sentence.Of("result.notRecorded", $"The run was not begun, for it could not be recorded. {failure}");

    private void ClearFault()
    {
        switch (run.Dialogue.Ask(Question.ClearFault))
        {
            case true:
                run.Request(RequestType.ClearFault, new ClearFaultRequest { Code = run.Session.Status.Fault });
                break;
            case false:
                run.Finish(RunResultKind.Declined, Sentence.Of("result.faultStays", "The fault stays latched; the run was not begun."));
                break;
        }
    }

    private void UnloadEarlierRun()
    {
        if (!run.Unload())
        {
            run.Finish(RunResultKind.Declined, Sentence.Of("result.stillMounted", "The syringes of what was done before are still mounted; the run was not begun."));
        }
    }

    private void PlanAndSend()
    {
        if (!MakePlan())
        {
            return;
        }

        if (run.Recorder.Failure is { } failure)
        {
            run.Finish(RunResultKind.StoreFailed, NotRecorded(failure));
            return;
        }

        // An earlier run whose end is still on its way comes to its end first: no event is ever taken for one of the next.
        if (run.Dialogue.Open is null && !run.Recorder.IsCaughtUpWith(run.Session.Status))
        {
            return;
        }

        switch (run.Dialogue.Ask(Question.SyringesOut))
        {
            case true:
                Send(run.Plan!);
                break;
            case false:
                run.Finish(RunResultKind.Declined, Sentence.Of("result.holdersNotEmpty", "Homing needs both holders empty; nothing was moved."));
                break;
        }
    }

    private bool MakePlan()
    {
        if (run.Plan is not null)
        {
            return true;
        }

        try
        {
            run.Plan = order.Planner(run.Session.Machine!, run.Session.Calibration!);
            TellDoubtfulCalibration();
            return true;
        }
        catch (Exception refused) when (refused is PlanRefusedException or MethodException)
        {
            run.Finish(RunResultKind.PlanRefused, Sentence.Of(refused));
            return false;
        }
    }

    private void TellDoubtfulCalibration()
    {
        if (order.CalibrationOf?.Invoke(run.Session.Device!, run.Session.Calibration!) is { State: not CalibrationState.Valid } inForce)
        {
            run.Session.NoteCalibration(inForce);
        }
    }

    private void Send(RunPlan plan)
    {
        if (IsAnnounced(plan))
        {
            run.RunToken = plan.RunToken;
            run.Request(RequestType.Prepare, PrepareOf(plan));
        }
        else
        {
            run.Finish(RunResultKind.StoreFailed, NotRecorded(run.Recorder.Failure ?? Sentence.Nothing));
        }
    }

    private bool IsAnnounced(RunPlan plan)
    {
        DeviceSession session = run.Session;
        DateTimeOffset startedAt = run.Recorder.WallTime(run.Now);
        return run.Recorder.IsPending || run.Recorder.Announce(
            new NewRecord(order.Method, plan, session.Machine!, session.Calibration!, session.Device!, startedAt, order.Operator, order.HostVersion) { Context = order.Context },
            run.Now);
    }

    private static PrepareRequest PrepareOf(RunPlan plan)
    {
        byte[] buffer = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(buffer, 0, buffer.Length);
        plan.Write(writer);
        var reader = new PayloadReader();
        reader.Begin(buffer, 0, writer.Count);
        var request = new PrepareRequest { SyringesOut = true };
        request.Plan.Read(reader);
        return request;
    }

    // Where no answer came, the device's status and events tell whether it took the plan.
    private void PrepareEnded(RequestOutcome outcome)
    {
        run.IsGiven = true;
        if (outcome == RequestOutcome.DeviceRestarted)
        {
            run.Recorder.StopWaiting();
        }
    }

    private void Refused(RequestType type, Refusal refusal)
    {
        if (type == RequestType.ConfirmUnloaded && refusal.Code == RefusalCode.WrongState)
        {
            // The device went on by itself meanwhile: look again.
            run.UnloadConfirmed = true;
            return;
        }

        run.Recorder.Dismiss(run.Now);
        run.Finish(refusal.Code == RefusalCode.PlanRefused ? RunResultKind.PlanRefused : RunResultKind.RequestRefused, RefusalText.Of(refusal, type));
    }
}
