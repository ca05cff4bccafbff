using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <content>What persons ask for.</content>
internal sealed partial class DeskWork
{
    private const string AbortText = "The abort is on its way: the drivers are cut.";
    private const string Unheard = "Nothing is heard from the device at present: press the emergency stop.";

    private DeskAnswer? Refusal => _work is { } work ? No($"{work.Sentence} End that first.")
        : _link is { IsUsable: true } ? null
        : _link is not null ? No("Nothing is heard from the device at present. Wait until it answers.")
        : _watch is not null ? No($"{_watch.Holder?.Text ?? "Another program"} works the device. End that first; Stop and Abort reach it.")
        : No(Mode == DeskMode.Choosing ? "Several devices are connected. Choose one first." : "No device is connected.");

    private void Carry(DeskAction action, DeskPerson who, Action<DeskAnswer> done)
    {
        switch (action)
        {
            case StopWork:
                Stop(who, done);
                break;
            case AbortWork:
                Abort(who, done);
                break;
            case ClearFault clear:
                Clear(clear.Code, who, done);
                break;
            case HomeCarriages:
                Home(done);
                break;
            default:
                done(Carry(action, who));
                break;
        }
    }

    private DeskAnswer Carry(DeskAction action, DeskPerson who) => (action, _work) switch
    {
        (ChoosePort choice, _) => Choose(choice.Port),
        (StartRun start, _) => Refusal ?? Start(start, who),
        (RecoverRun recover, _) => Refusal ?? Recover(recover.RecordId, who),
        (AnswerQuestion answer, RunInHand run) => run.Answer(answer.QuestionNumber, answer.Yes, who),
        (BeginService service, _) => Refusal ?? Serve(service, who),
        (AnswerTask answer, ServiceInHand service) => service.Answer(answer.TaskNumber, answer.Yes),
        (Jog jog, ServiceInHand service) => service.Take(jog.Order),
        (SawBubble, ServiceInHand service) => service.SeeBubble(),
        (Dismiss, _) => PutAway(),
        (AnswerTask or Jog or SawBubble, _) => No("No service is in hand; nothing was done."),
        _ => No("No run of this page is in hand; nothing was done."),
    };

    private static DeskAnswer Yes(string text) => new(true, text);

    private static DeskAnswer No(string text) => new(false, text);

    private DeskAnswer Choose(string port)
    {
        if (_work is { } work)
            return No($"{work.Sentence} End that first.");

        if (_ports.All(one => one.Name != port))
            return No($"There is no port {port} any more. Choose another.");

        if (_link?.Port == port)
            return Yes($"The device on {port} is in use already.");

        Release();
        (_only, _device, _heard) = (port, null, null);
        return Yes($"The device on {port} is taken.");
    }

    private DeskAnswer Start(StartRun start, DeskPerson who)
    {
        DeskLink link = _link!;
        if (link.Recorder.Failure is { } failure)
            return No($"The run was not begun, for it could not be recorded. {failure}");

        var planned = new PlannedMethod(start.Method);
        if (ProblemOf(planned, link.Session) is { } problem)
            return No(problem);

        link.Recorder.SetWallTime(_line.Time.GetUtcNow(), _now);
        var order = new RunOrder(start.Method, planned.Plan, who.Name, _settings.HostVersion)
        {
            PortName = link.Port,
            AsksBeforeStart = true,
            Context = start.Context,
            CalibrationOf = InForce,
        };
        Begin(RunInHand.Begin(link, order, planned, _notes, _line.Time, _questionNumber));
        return Yes("The run begins.");
    }

    private static string? ProblemOf(PlannedMethod planned, DeviceSession session)
    {
        if (session.Machine is null || session.Calibration is null)
        {
            FaultText text = FaultText.Of(FaultCode.SettingsInvalid);
            return $"{text.Cause} {text.Advice}";
        }

        try
        {
            planned.Plan(session.Machine, session.Calibration);
            return null;
        }
        catch (Exception refused) when (refused is PlanRefusedException or MethodException)
        {
            return refused.Message;
        }
    }

    // Asked in the middle of a turn: a store that is away delays no run.
    private CalibrationInForce InForce(DeviceIdentity device, Calibration calibration)
    {
        try
        {
            return _store.Runs.Calibrations.InForce(device.DeviceId, calibration, _line.Time.GetUtcNow());
        }
        catch (StoreException failure)
        {
            return new CalibrationInForce(CalibrationState.Unknown, calibration.CalibrationId, null, $"Whether the volume calibration is in force is not known. {failure.Message}");
        }
    }

    private DeskAnswer Recover(string recordId, DeskPerson who)
    {
        DeskLink link = _link!;
        try
        {
            RunRecord record = _store.Runs.Find(recordId);
            if (record.Header.Ending is not (RecordEnding.Open or RecordEnding.Left))
                return No($"The record of run {recordId} has ended meanwhile; there is nothing left to recover.");

            if (record.Header.DeviceId != link.Session.Device!.DeviceId)
                return No($"Run {recordId} is on device {record.Header.DeviceId}, and {link.Session.Device.DeviceId} is connected. Connect that one.");

            _records.Hold(record.Header.Id);
            link.Recorder.SetWallTime(_line.Time.GetUtcNow(), _now);
            Begin(RunInHand.Recover(link, record, link.Heard.All, _notes, _line.Time, _questionNumber, who));
            return Yes($"Run {recordId} is taken up again.");
        }
        catch (StoreException failure)
        {
            return No(failure.Message);
        }
    }

    private DeskAnswer Serve(BeginService order, DeskPerson who)
    {
        ServiceJobs jobs;
        try
        {
            jobs = new ServiceJobs(_settings.Limits ?? ServiceLimits.Load(), ServiceLog.Beside(_store.Runs.Path), _link!.Heard);
        }
        catch (ServiceLimitsException mistake)
        {
            return No(mistake.Message);
        }

        Begin(new ServiceInHand(_link, order, who.Name, jobs, new DeskServicePerson(_line.Hands, _taskNumber)));
        return Yes("The service begins.");
    }

    private DeskAnswer PutAway()
    {
        if (_work is RunInHand or ServiceInHand || _run is { Result: null })
            return No("It has not come to its end yet.");

        (_run, _service) = (null, null);
        _watched.Forget();
        return Yes("Put away.");
    }

    private void Stop(DeskPerson who, Action<DeskAnswer> done)
    {
        if (_work is not null)
            done(_work.Stop(who));
        else if (_link is { IsUsable: true } link)
            Talk(link, "The device is told to stop.", (talk, _) => StopTalk.Run(talk, text => done(Yes(text))), done);
        else if (_watch is not null)
            AskNeighbour(_watch, ControlCommand.Stop, "Stop asked for", who, done);
        else
            done(No("No device is connected; there is nothing to stop."));
    }

    private void Abort(DeskPerson who, Action<DeskAnswer> done)
    {
        if (_link is not null)
        {
            AbortOn(_link, who);
            done(_link.Picture is null ? No($"The abort is sent again and again. {Unheard}") : Yes(AbortText));
        }
        else if (_watch is not null)
        {
            AskNeighbour(_watch, ControlCommand.Abort, "Abort asked for", who, done);
        }
        else
        {
            foreach (DeskLink link in _search?.Links ?? [])
                link.Session.Abort();

            done(No($"No device is in use; those that are heard are told to cut their drivers. {Unheard}"));
        }
    }

    private void AbortOn(DeskLink link, DeskPerson who)
    {
        if (_work is not null)
            _work.Abort(who);
        else
            link.Session.Abort();
    }

    private void AskNeighbour(DeskWatch watch, ControlCommand command, string note, DeskPerson who, Action<DeskAnswer> done)
    {
        string holder = watch.Holder?.Text ?? "The other program";
        string? recordId = watch.Reply?.Status?.RecordId;
        _around.Ask(watch.Port, command, reply =>
        {
            if (reply is { Done: true } && recordId is not null)
                _notes.Add(recordId, $"{note} {DeskNeighbour.PlaceOf(who)}", who.Name);

            done(reply is null ? No($"{holder} works the device and does not answer. In an emergency press the emergency stop.") : new DeskAnswer(reply.Done, reply.Text));
        });
    }

    private void Clear(FaultCode code, DeskPerson who, Action<DeskAnswer> done)
    {
        if (Refusal is { } refusal)
            done(refusal);
        else if (_link!.Session.Status.Fault == FaultCode.None)
            done(Yes("No fault is latched."));
        else
            Talk(_link, "A fault is being cleared.", (talk, _) => ClearTalk.Run(talk, code, text => Cleared(code, text)), done);

        void Cleared(FaultCode cleared, string text)
        {
            if (_run is { RecordId: { } recordId, IsWatched: false })
                _notes.Add(recordId, $"Fault {(int)cleared} cleared {DeskNeighbour.PlaceOf(who)}", who.Name);

            done(Yes(text));
        }
    }

    private void Home(Action<DeskAnswer> done)
    {
        if (Refusal is { } refusal)
            done(refusal);
        else
            Talk(_link!, "The carriages are homing.", (talk, isAborted) => HomeTalk.Run(talk, isAborted, () => done(Yes("Both carriages move to their home switches."))), done, _notices.Add);
    }

    private void Talk(DeskLink link, string sentence, Func<Conversation, Func<bool>, IEnumerable<Turn>> work, Action<DeskAnswer> done, Action<string>? tell = null)
    {
        Begin(new TalkInHand(link, sentence, work, failure =>
        {
            tell?.Invoke(failure);
            done(No(failure));
        }));
    }

    private void Begin(ILinkWork work)
    {
        _work = work;
        ShowWork();
    }
}
