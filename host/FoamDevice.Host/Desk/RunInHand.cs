using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A run of the desk: its conductor, what persons answer, and the picture of it.</summary>
internal sealed class RunInHand : ILinkWork
{
    private readonly DeskLink _link;
    private readonly RunConductor _conductor;
    private readonly DeskNotes _notes;
    private readonly TimeProvider _time;
    private readonly FoamClock _foam = new();
    private readonly List<(string Text, string Who)> _unwritten = [];
    private readonly Func<DeskRun, DeskRun> _complete;
    private Question? _open;
    private long _questionNumber;
    private long _answeredNumber;
    private ulong _seenUptime;
    private bool _isCounting;

    private RunInHand(DeskLink link, RunConductor conductor, DeskNotes notes, TimeProvider time, DeskRun picture, Func<DeskRun, DeskRun> complete)
    {
        _link = link;
        _conductor = conductor;
        _notes = notes;
        _time = time;
        _complete = complete;
        Picture = picture;
        link.EventHeard += Hear;
    }

    /// <summary>The run as it is shown.</summary>
    public DeskRun Picture { get; private set; }

    /// <inheritdoc/>
    public bool IsOver => _conductor.Result is not null;

    /// <inheritdoc/>
    public Sentence Sentence
    {
        get
        {
            string? method = Picture.Method?.Title;
            return method is null ? Sentence.Of("desk.run", "A run is in hand.") : Sentence.Of("desk.runOf", $"A run of {method} is in hand.");
        }
    }

    /// <summary>A new run.</summary>
    /// <param name="link">The device.</param>
    /// <param name="order">What to run.</param>
    /// <param name="planned">The same with its plan.</param>
    /// <param name="notes">Take what persons do.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="questionNumber">The number of the last question asked.</param>
    public static RunInHand Begin(DeskLink link, RunOrder order, PlannedMethod planned, DeskNotes notes, TimeProvider time, long questionNumber)
    {
        var conductor = new RunConductor(link.Session, link.Recorder, order);
        var picture = new DeskRun { Method = order.Method, Operator = order.Operator, Phase = conductor.Phase };
        return new RunInHand(link, conductor, notes, time, picture, run => run with { Plan = conductor.Plan, Plungers = planned.Plungers, Mounting = Mounting.Of(order.Method, conductor.Plan!) })
        {
            _questionNumber = questionNumber,
        };
    }

    /// <summary>Goes on with a run whose program died.</summary>
    /// <param name="link">The device.</param>
    /// <param name="record">The unfinished record.</param>
    /// <param name="heard">Events that were heard lately: some may not be in the record yet.</param>
    /// <param name="notes">Take what persons do.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="questionNumber">The number of the last question asked.</param>
    /// <param name="who">Who goes on with it.</param>
    public static RunInHand Recover(DeskLink link, RunRecord record, IReadOnlyList<HeardEvent> heard, DeskNotes notes, TimeProvider time, long questionNumber, DeskPerson who)
    {
        RunConductor conductor = RunConductor.Recover(link.Session, link.Recorder, record, link.Port);
        DeskRun picture = RecordedRunPicture.Onto(new DeskRun { Phase = conductor.Phase }, record);
        var run = new RunInHand(link, conductor, notes, time, picture, picture => picture) { _questionNumber = questionNumber, _isCounting = true };
        StoredEvent? last = record.Events.Count == 0 ? null : record.Events[^1];
        foreach (HeardEvent late in heard.Where(one => last is not null && one.BootId == last.BootId && one.Sequence > last.Sequence))
            run.Hear(late);

        run.Note("Taken up again", who);
        return run;
    }

    /// <summary>The number of the last question asked.</summary>
    public long LastQuestionNumber => _questionNumber;

    /// <inheritdoc/>
    public void Turn(ulong now)
    {
        _conductor.Poll(now);
        AskAnew();
        if (_link.Status is { } status && status.UptimeMicroseconds != _seenUptime)
            See(status);

        if (_conductor.Plan is not null && Picture.Plan is null)
            Picture = _complete(Picture);

        Picture = Picture with
        {
            RecordId = _link.Recorder.RecordId ?? _conductor.Result?.RecordId,
            Phase = _conductor.Phase,
            Question = QuestionNow(),
            FoamIn = _link.Recorder.Ended is { Passes: > 0, FoamIn: var side } ? side : Picture.FoamIn,
            FoamBornAt = _foam.BornAt ?? Picture.FoamBornAt,
            Result = _conductor.Result,
        };
        WriteNotes();
    }

    /// <summary>Answers the open question.</summary>
    public DeskAnswer Answer(long number, bool yes, DeskPerson who)
    {
        if (Picture.Question is not { } open || open.Number != number || number == _answeredNumber)
            return DeskAnswer.NotAsked;

        _answeredNumber = number;
        _conductor.Answer(yes);
        Picture = Picture with { Question = null };
        Note(AnswerText(open.Question, yes, _link.Session.Status.Fault), who);
        return new DeskAnswer(true, DeskAnswer.TextOf(yes));
    }

    /// <inheritdoc/>
    public DeskAnswer Stop(DeskPerson who)
    {
        if (Picture.Phase is ConductorPhase.Finished or ConductorPhase.Unloading)
            return new DeskAnswer(false, Sentence.Of("desk.runOver", "The run is over; nothing is left to stop. Take both syringes out and confirm it."));

        if (Picture.Phase == ConductorPhase.Faulted)
            return new DeskAnswer(false, Sentence.Of("desk.runFaulted", "A fault has stopped the run already. See to its cause and clear it, or leave it latched."));

        Sentence text = StopText.Of(_link.Status?.State ?? DeviceState.Idle);
        if (!Picture.IsStopping)
            Note("Stop asked for", who);

        _conductor.RequestStop();
        Picture = Picture with { IsStopping = true };
        return new DeskAnswer(true, text);
    }

    /// <inheritdoc/>
    public void Abort(DeskPerson who)
    {
        _conductor.Abort();
        if (!Picture.IsAborting)
            Note("Abort asked for", who);

        Picture = Picture with { IsAborting = true };
    }

    /// <summary>Puts something on the run's record. There is none before the plan is sent: until then it waits.</summary>
    /// <param name="sentence">What.</param>
    /// <param name="who">Who did it.</param>
    public void PutOnRecord(string sentence, DeskPerson who)
    {
        _unwritten.Add((sentence, who.Name));
        WriteNotes();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _link.EventHeard -= Hear;

        // A run that never began has no record.
        foreach ((string text, string who) in _unwritten)
            _notes.Add(new BenchAct(BenchActKind.Machine, who, text));
    }

    private void Note(string text, DeskPerson who) => PutOnRecord($"{text} {DeskNeighbour.PlaceOf(who)}", who);

    private void AskAnew()
    {
        if (_conductor.Question == _open)
            return;

        _open = _conductor.Question;
        if (_open is not null)
            _questionNumber++;
    }

    private DeskQuestion? QuestionNow()
    {
        if (_open is not { } question || _questionNumber == _answeredNumber)
            return null;

        return Picture.Question is { } shown && shown.Number == _questionNumber ? shown : new DeskQuestion(_questionNumber, question, _conductor.QuestionText!);
    }

    private void See(Status status)
    {
        _seenUptime = status.UptimeMicroseconds;
        if (status.RunToken != 0 && status.RunToken == _conductor.Plan?.RunToken)
            _foam.Take(status, _time.GetUtcNow());
    }

    private void Hear(HeardEvent heard)
    {
        if (heard.Message is RunAccepted accepted)
            _isCounting = accepted.RunToken == _conductor.Plan?.RunToken;
        else if (_isCounting && heard.Message is PassCompleted pass && Picture.Passes.All(made => made.Number != pass.Pass))
            Picture = Picture with { Passes = [.. Picture.Passes, RecordedRunPicture.PassOf(pass)] };
        else if (_isCounting && heard.Message is StateChanged changed)
            Picture = Picture with { Course = [.. Picture.Course, WatchedRun.PhaseOf(changed.To)] };
    }

    private void WriteNotes()
    {
        if (Picture.RecordId is not { } recordId)
            return;

        foreach ((string text, string who) in _unwritten)
            _notes.Add(recordId, text, who);

        _unwritten.Clear();
    }

    private static string AnswerText(Question question, bool yes, FaultCode fault) => (question, yes) switch
    {
        (Question.ClearFault, true) => $"Clearing of fault {(int)fault} asked for",
        (Question.ClearFault, false) => $"Fault {(int)fault} left latched",
        (Question.SyringesOut, true) => "Both holders confirmed as empty",
        (Question.SyringesOut, false) => "Both holders not confirmed as empty",
        (Question.MountSyringes, true) => "Syringes and gas bag confirmed as mounted",
        (Question.MountSyringes, false) => "Mounting declined",
        (Question.Start, true) => "Start confirmed",
        (Question.Start, false) => "Start declined",
        (_, true) => "Syringes confirmed as taken out",
        (_, false) => "Left with the syringes in",
    };
}
