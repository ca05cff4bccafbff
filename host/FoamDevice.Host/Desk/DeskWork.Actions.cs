using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <content>What persons ask for.</content>
internal sealed partial class DeskWork
{
    private static readonly Sentence _abortText = Sentence.Of("desk.aborting", "The abort is on its way: the drivers are cut.");
    private static readonly Sentence _unheard = Sentence.Of("desk.unheard.stop", "Nothing is heard from the device at present: press the emergency stop.");
    private static readonly Sentence _homes = Sentence.Of("desk.homes", "Both carriages move to their home switches.");

    private DeskAnswer? Refusal => _work is { } work ? No(work.Sentence.Then(Sentence.Of("desk.endFirst", "End that first.")))
        : _link is { IsUsable: true } ? null
        : _link is not null ? No(Sentence.Of("desk.unheard", "Nothing is heard from the device at present. Wait until it answers."))
        : _watch is not null ? No(Elsewhere(HolderOf(_watch)))
        : No(Mode == DeskMode.Choosing
            ? Sentence.Of("desk.several", "Several devices are connected. Choose one first.")
            : Sentence.Of("desk.noDevice", "No device is connected."));

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
                Home(who, done);
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
        (EnterVolume entry, ServiceInHand service) => service.Enter(entry.Number, entry.Entry),
        (Dismiss, _) => PutAway(),
        (WriteDown act, _) => Write(act, who),
        (AnswerTask or Jog or SawBubble or EnterVolume, _) => No(Sentence.Of("desk.noService", "No service is in hand; nothing was done.")),
        _ => No(Sentence.Of("desk.noRun", "No run of this page is in hand; nothing was done.")),
    };

    private static DeskAnswer Yes(Sentence said) => new(true, said);

    private static DeskAnswer No(Sentence said) => new(false, said);

    private static Sentence Elsewhere(Sentence program) => Sentence.Of("desk.elsewhere", $"{program} works the device. End that first; Stop and Abort reach it.");

    private static Sentence HolderOf(DeskWatch watch) => watch.Holder?.Said ?? Sentence.Of("desk.anotherProgram", "Another program");

    private DeskAnswer Choose(string port)
    {
        if (_work is { } work)
            return No(work.Sentence.Then(Sentence.Of("desk.endFirst", "End that first.")));

        if (_ports.All(one => one.Name != port))
            return No(Sentence.Of("desk.noPort", $"There is no port {port} any more. Choose another."));

        if (_link?.Port == port)
            return Yes(Sentence.Of("desk.portInUse", $"The device on {port} is in use already."));

        Release();
        (_only, _device, _heard) = (port, null, null);
        return Yes(Sentence.Of("desk.portTaken", $"The device on {port} is taken."));
    }

    private DeskAnswer Start(StartRun start, DeskPerson who)
    {
        DeskLink link = _link!;
        if (link.Recorder.Failure is { } failure)
            return No(RunPreparation.NotRecorded(failure));

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
        return Yes(Sentence.Of("desk.runBegins", "The run begins."));
    }

    private static Sentence? ProblemOf(PlannedMethod planned, DeviceSession session)
    {
        if (session.Machine is null || session.Calibration is null)
            return FaultWords.Of(FaultCode.SettingsInvalid).CauseAdvice;

        try
        {
            planned.Plan(session.Machine, session.Calibration);
            return null;
        }
        catch (Exception refused) when (refused is PlanRefusedException or MethodException)
        {
            return Sentence.Of(refused);
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
            return new CalibrationInForce(CalibrationState.Unknown, calibration.CalibrationId, null, Sentence.Of("calibration.unread", "Whether the volume calibration is in force is not known.").Then(failure.Said));
        }
    }

    private DeskAnswer Recover(string recordId, DeskPerson who)
    {
        DeskLink link = _link!;
        try
        {
            RunRecord record = _store.Runs.Find(recordId);
            if (record.Header.Ending is not (RecordEnding.Open or RecordEnding.Left))
                return No(Sentence.Of("desk.recordEnded", $"The record of run {recordId} has ended meanwhile; there is nothing left to recover."));

            if (record.Header.DeviceId != link.Session.Device!.DeviceId)
                return No(OnOtherDevice(recordId, record.Header.DeviceId, link.Session.Device.DeviceId));

            _records.Hold(record.Header.Id);
            link.Recorder.SetWallTime(_line.Time.GetUtcNow(), _now);
            Begin(RunInHand.Recover(link, record, link.Heard.All, _notes, _line.Time, _questionNumber, who));
            return Yes(Sentence.Of("desk.recovered", $"Run {recordId} is taken up again."));
        }
        catch (StoreException failure)
        {
            return No(failure.Said);
        }
    }

    private static Sentence OnOtherDevice(string recordId, string device, string other) =>
        Sentence.Of("desk.otherDevice", $"Run {recordId} is on device {device}, and {other} is connected. Connect that one.");

    private DeskAnswer Serve(BeginService order, DeskPerson who)
    {
        ServiceJobs jobs;
        try
        {
            jobs = new ServiceJobs(_settings.Limits ?? ServiceLimits.Load(), ServiceLog.Beside(_store.Runs.Path), _link!.Heard);
        }
        catch (ServiceLimitsException mistake)
        {
            return No(mistake.Said);
        }

        var person = new DeskServicePerson(_line.Hands, _taskNumber);
        var volume = new VolumeInHand(_store.Runs, person, _line.Hands, who.Name, _settings.HostVersion, _line.Time);
        Begin(new ServiceInHand(_link, order, who.Name, jobs, person, volume));
        Log($"Service {order.Job} begun", who);
        return Yes(Sentence.Of("desk.serviceBegins", "The service begins."));
    }

    private DeskAnswer PutAway()
    {
        if (_work is RunInHand or ServiceInHand || _run is { Result: null })
            return No(Sentence.Of("desk.goesOn", "It has not come to its end yet."));

        (_run, _service) = (null, null);
        _watched.Forget();
        return Yes(Sentence.Of("desk.putAway", "Put away."));
    }

    private DeskAnswer Write(WriteDown act, DeskPerson who)
    {
        _notes.Add(new BenchAct(act.Kind, who.Name, act.Text));
        if (act.Kind == BenchActKind.Controls && _work is RunInHand run)
            run.PutOnRecord(act.Text, who);

        return Yes("It is written down.");
    }

    // What is asked of the machine outside of any run; in a run, its record has it.
    private void Log(string text, DeskPerson who) => _notes.Add(new BenchAct(BenchActKind.Machine, who.Name, $"{text} {DeskNeighbour.PlaceOf(who)}"));

    private void Stop(DeskPerson who, Action<DeskAnswer> done)
    {
        if (_work is not RunInHand && _watch is null)
            Log("Stop asked for", who);

        if (_work is not null)
            done(_work.Stop(who));
        else if (_link is { IsUsable: true } link)
            Talk(link, Sentence.Of("desk.stopping", "The device is told to stop."), (talk, _) => StopTalk.Run(talk, text => done(Yes(text))), done);
        else if (_watch is not null)
            AskNeighbour(_watch, ControlCommand.Stop, "Stop asked for", who, done);
        else
            done(No(Sentence.Of("desk.nothingToStop", "No device is connected; there is nothing to stop.")));
    }

    private void Abort(DeskPerson who, Action<DeskAnswer> done)
    {
        if (_work is not RunInHand && _watch is null)
            Log("Abort asked for", who);

        if (_link is not null)
        {
            AbortOn(_link, who);
            done(_link.Picture is null ? No(Sentence.Of("desk.abortAgain", "The abort is sent again and again.").Then(_unheard)) : Yes(_abortText));
        }
        else if (_watch is not null)
        {
            AskNeighbour(_watch, ControlCommand.Abort, "Abort asked for", who, done);
        }
        else
        {
            foreach (DeskLink link in _search?.Links ?? [])
                link.Session.Abort();

            done(No(Sentence.Of("desk.abortAll", "No device is in use; those that are heard are told to cut their drivers.").Then(_unheard)));
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
        Sentence program = watch.Holder?.Said ?? Sentence.Of("desk.theOtherProgram", "The other program");
        string? recordId = watch.Reply?.Status?.RecordId;
        _around.Ask(watch.Port, command, reply =>
        {
            if (recordId is not null && reply is { Done: true })
                _notes.Add(recordId, $"{note} {DeskNeighbour.PlaceOf(who)}", who.Name);
            else
                Log(note, who);

            done(reply is null ? No(Sentence.Of("desk.noReply", $"{program} works the device and does not answer. In an emergency press the emergency stop.")) : new DeskAnswer(reply.Done, reply.Text));
        });
    }

    private void Clear(FaultCode code, DeskPerson who, Action<DeskAnswer> done)
    {
        if (Refusal is { } refusal)
            done(refusal);
        else if (_link!.Session.Status.Fault == FaultCode.None)
            done(Yes(Sentence.Of("refusal.NoFault", "No fault is latched.")));
        else
            Talk(_link, Sentence.Of("desk.clearing", "A fault is being cleared."), (talk, _) => ClearTalk.Run(talk, code, text => Cleared(code, text)), done);

        void Cleared(FaultCode cleared, Sentence text)
        {
            if (_run is { RecordId: { } recordId, IsWatched: false })
                _notes.Add(recordId, $"Fault {(int)cleared} cleared {DeskNeighbour.PlaceOf(who)}", who.Name);
            else
                Log($"Fault {(int)cleared} cleared", who);

            done(Yes(text));
        }
    }

    private void Home(DeskPerson who, Action<DeskAnswer> done)
    {
        if (Refusal is { } refusal)
        {
            done(refusal);
            return;
        }

        Log("Homing asked for", who);
        Talk(_link!, Sentence.Of("desk.homing", "The carriages are homing."), (talk, isAborted) => HomeTalk.Run(talk, isAborted, () => done(Yes(_homes))), done, _notices.Add);
    }

    private void Talk(DeskLink link, Sentence sentence, Func<Conversation, Func<bool>, IEnumerable<Turn>> work, Action<DeskAnswer> done, Action<Sentence>? tell = null)
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
