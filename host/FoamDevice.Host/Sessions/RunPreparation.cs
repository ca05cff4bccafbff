using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The way to an accepted run: brings the device to Idle, checks the plan against its settings, sends it.</summary>
internal sealed class RunPreparation(ConductedRun run)
{
    /// <summary>One turn, with a fresh status.</summary>
    public void Step()
    {
        run.Phase = ConductorPhase.Preparing;
        if (run.StopAsked)
        {
            run.Recorder.Dismiss();
            run.Finish(RunResultKind.Declined, "Stopped before the run began; nothing was recorded.");
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
            FaultText text = FaultText.Of(unfit);
            run.Finish(RunResultKind.DeviceUnfit, $"{text.Cause} {text.Advice}");
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
                UnloadEarlierRun();
                break;
            default:
                run.Finish(RunResultKind.DeviceUnfit, $"The device has another run in hand ({run.Session.Status.State}). "
                    + "`foam stop` ends it after this pass, `foam abort` at once.");
                break;
        }
    }

    private void ClearFault()
    {
        switch (run.Dialogue.Ask(Question.ClearFault))
        {
            case true:
                run.Request(RequestType.ClearFault, new ClearFaultRequest { Code = run.Session.Status.Fault });
                break;
            case false:
                run.Finish(RunResultKind.Declined, "The fault stays latched; the run was not begun.");
                break;
        }
    }

    private void UnloadEarlierRun()
    {
        if (!run.Unload())
        {
            run.Finish(RunResultKind.Declined, "The syringes of the run before are still mounted; the run was not begun.");
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
            run.Finish(RunResultKind.StoreFailed, $"The run was not begun, for it could not be recorded. {failure}");
            return;
        }

        switch (run.Dialogue.Ask(Question.SyringesOut))
        {
            case true:
                Send(run.Plan!);
                break;
            case false:
                run.Finish(RunResultKind.Declined, "Homing needs both holders empty; nothing was moved.");
                break;
        }
    }

    private bool MakePlan()
    {
        try
        {
            run.Plan ??= run.Order.Planner(run.Session.Machine!, run.Session.Calibration!);
            return true;
        }
        catch (Exception refused) when (refused is PlanRefusedException or MethodException)
        {
            run.Finish(RunResultKind.PlanRefused, refused.Message);
            return false;
        }
    }

    private void Send(RunPlan plan)
    {
        DeviceSession session = run.Session;
        DateTimeOffset startedAt = run.Recorder.WallTime(run.Now);
        run.Recorder.Expect(new NewRecord(run.Order.Method, plan, session.Machine!, session.Calibration!, session.Device!, startedAt, run.Order.Operator, run.Order.HostVersion));
        run.Request(RequestType.Prepare, PrepareOf(plan));
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

    private void PrepareEnded(RequestOutcome outcome)
    {
        if (outcome == RequestOutcome.Done)
        {
            run.AcceptedBootId = run.Session.BootId;
            return;
        }

        run.Recorder.Dismiss();
        run.Finish(
            outcome == RequestOutcome.DeviceRestarted ? RunResultKind.DeviceRestarted : RunResultKind.RequestRefused,
            outcome == RequestOutcome.DeviceRestarted
                ? "The device started anew while it was given the plan; the run was not begun."
                : "The device did not answer when it was given the plan. `foam device` shows how it stands; if it holds a run, `foam stop` ends it.");
    }

    private void Refused(RequestType type, Refusal refusal)
    {
        if (type == RequestType.ConfirmUnloaded && refusal.Code == RefusalCode.WrongState)
        {
            // The device went on by itself meanwhile: look again.
            run.UnloadConfirmed = true;
            return;
        }

        run.Recorder.Dismiss();
        run.Finish(refusal.Code == RefusalCode.PlanRefused ? RunResultKind.PlanRefused : RunResultKind.RequestRefused, RefusalText.Of(refusal, type));
    }
}
