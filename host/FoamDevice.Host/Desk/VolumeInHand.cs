using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A volume calibration of the desk: what is entered at a page goes into its session, and the picture of it is shown.</summary>
/// <param name="store">Takes the certificate.</param>
/// <param name="person">The person of the service.</param>
/// <param name="hands">The simulated bench's hands, with its balance; null at a real bench.</param>
/// <param name="who">Who weighs: the certificate names them.</param>
/// <param name="hostVersion">Version of the program.</param>
/// <param name="clock">The wall clock.</param>
internal sealed class VolumeInHand(RunStore store, DeskServicePerson person, IBenchHands? hands, string who, string hostVersion, TimeProvider clock) : IVolumeEntries
{
    private const string Kept = "Stopped. What was weighed is kept: begin the volume calibration again to go on with it.";

    // Asked for again, a reading of the simulated balance is the one that it gave then.
    private readonly Dictionary<int, double> _shownGrams = [];
    private Conversation? _talk;
    private VolumeCalibrationKeeper? _keeper;
    private VolumeCalibrationSession? _begun;
    private VolumeCalibrationSession? _session;
    private bool _isTared;
    private bool _isAgreed;

    /// <summary>The calibration as it is shown.</summary>
    public DeskVolume Picture { get; private set; } = new();

    private VolumeCalibrationSession Session => _session ?? throw new InvalidOperationException("No calibration was begun yet.");

    private Conversation Talk => _talk ?? throw new InvalidOperationException("The talk has not begun yet.");

    /// <summary>Goes through it, from where it stands.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="found">Takes the <see cref="CalibrationRecord"/>; not called when the calibration was given up.</param>
    public IEnumerable<Turn> Run(Conversation talk, Action<object> found)
    {
        _talk = talk;
        _keeper = new VolumeCalibrationKeeper(store, talk.Session.Device!.DeviceId);
        if (_keeper.HasUnfinished)
        {
            Meet(_keeper);
            foreach (Turn turn in Until(VolumeWait.TakingUp, () => _session is not null || !_keeper.HasUnfinished))
                yield return turn;
        }

        if (_session is null)
        {
            Picture = Picture with { Usual = store.Calibrations.List(1).FirstOrDefault()?.Log.Setup };
            foreach (Turn turn in Until(VolumeWait.Choice, () => _session is not null))
                yield return turn;
        }

        Save();
        foreach (Turn turn in new VolumeCalibrationTalk(talk, Session, person, this, Save, clock).Run())
            yield return turn;

        Show(VolumeWait.Nothing);
        if (_keeper.Finish(Session) is { } record)
            found(record);
    }

    /// <summary>Takes an entry.</summary>
    /// <param name="number">What it is for: <see cref="DeskVolume.Number"/>.</param>
    /// <param name="entry">The entry.</param>
    public DeskAnswer Take(long number, VolumeEntry entry)
    {
        if (Picture.Wait == VolumeWait.Nothing || number != Picture.Number)
            return DeskAnswer.NotAsked;

        EntryAnswer answer = Judge(entry);
        string? suspect = answer.Verdict == EntryVerdict.Suspect && entry is VolumeWeighed weighed ? weighed.Shown : null;
        Picture = Picture with { Answer = answer, Suspect = suspect, Log = _session?.Log };
        return new DeskAnswer(answer.Verdict == EntryVerdict.Taken, answer.Text);
    }

    /// <inheritdoc/>
    public void BeginSitting(VolumeStep step)
    {
        _shownGrams.Clear();
        Show(VolumeWait.Nothing);
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> GiveConditions()
    {
        if ((Talk.Status.Flags & DeviceFlags.AmbientPresent) != 0)
        {
            foreach (Turn turn in Talk.Request(RequestType.MeasureAmbient, null))
                yield return turn;
        }

        Picture = Picture with { Sensor = AmbientReading.Of(Talk.Status) };
        foreach (Turn turn in While(VolumeWait.Conditions, Session.Next))
            yield return turn;
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> Tare(VolumeStep step)
    {
        _isTared = false;
        _shownGrams.Remove(step.Stroke!.Index);
        Picture = Picture with { ShownBeforeGrams = 0 };
        return Until(VolumeWait.Tare, () => _isTared || !IsNext(step));
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> TakeBlank(VolumeStep step)
    {
        double? shown = null;
        hands?.Tare(step.Vessel);
        foreach (Turn turn in Weigh(grams => shown = -grams))
            yield return turn;

        foreach (Turn turn in While(VolumeWait.Blank, step, shown))
            yield return turn;
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> TakeReading(VolumeStep step)
    {
        PlannedStroke stroke = step.Stroke!;
        if (Talk.Status.State == DeviceState.Service && !_shownGrams.ContainsKey(stroke.Index))
        {
            foreach (Turn turn in Weigh(grams => _shownGrams[stroke.Index] = stroke.Direction == StrokeDirection.Draw ? -grams : grams))
                yield return turn;
        }

        foreach (Turn turn in While(VolumeWait.Reading, step, _shownGrams.TryGetValue(stroke.Index, out double shown) ? shown : null))
            yield return turn;
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> AgreeToWrite(VolumeStep step)
    {
        _isAgreed = !step.NeedsAgreement;
        return Until(VolumeWait.Agreement, () => _isAgreed || Session.Log.IsAbandoned);
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> Conclude(VolumeStep step) => While(VolumeWait.Conclusion, step);

    // Whatever keeps it from going on is shown, and it can still be let go.
    private void Meet(VolumeCalibrationKeeper keeper)
    {
        try
        {
            _begun = keeper.TakeUp(clock.GetUtcNow());
            Picture = Picture with { Log = _begun.Log };
            _begun.Meet(Talk.Session.Device!, Talk.Machine, Talk.Calibration);
        }
        catch (VolumeCalibrationException obstacle)
        {
            _begun = null;
            Picture = Picture with { Obstacle = obstacle.Message };
        }
    }

    private EntryAnswer Judge(VolumeEntry entry)
    {
        try
        {
            return Enter(entry);
        }
        catch (Exception mistake) when (mistake is VolumeCalibrationException or DeviceRefusedException or StoreException)
        {
            return EntryAnswer.Refused(mistake.Message);
        }
    }

    private EntryAnswer Enter(VolumeEntry entry) => (entry, Picture.Wait) switch
    {
        (VolumeTakenUp taken, VolumeWait.TakingUp) => GoOn(taken.GoesOn),
        (VolumeChosen choice, VolumeWait.Choice) => Begin(choice),
        (VolumeConditionsRead read, VolumeWait.Conditions) => Session.SetConditions(read.Conditions),
        (VolumeTared tared, VolumeWait.Tare) => Tared(tared.Shown),
        (VolumeWeighed weighed, VolumeWait.Blank) => Session.TakeBlank(MassText.Parse(weighed.Shown), clock.GetUtcNow()),
        (VolumeWeighed weighed, VolumeWait.Reading) => Session.TakeReading(MassText.Parse(weighed.Shown) - Picture.ShownBeforeGrams, clock.GetUtcNow(), weighed.KeepSuspect),
        (VolumeRepeated, VolumeWait.Tare or VolumeWait.Reading) => Session.RepeatCycle(clock.GetUtcNow()),
        (VolumeAgreed agreed, VolumeWait.Agreement) => Agree(agreed.Writes),
        (VolumeConcluded, VolumeWait.Conclusion) => Conclude(),
        (VolumeBack, _) when _session is not null => Session.Back(),
        (VolumeRemarked remark, _) when _session is not null => Note(remark.Text),
        _ => EntryAnswer.Refused("This is not asked at present; nothing was done."),
    };

    private EntryAnswer GoOn(bool goesOn)
    {
        if (goesOn && Picture.Obstacle is { } obstacle)
            return EntryAnswer.Refused(obstacle);

        if (_begun is null)
        {
            _keeper!.Forget();
            return EntryAnswer.Taken("It was given up; the device was not touched.");
        }

        if (!goesOn)
            _begun.Abandon();

        _session = _begun;
        return EntryAnswer.Taken(goesOn ? "It goes on." : "It is given up; the device gets its old values back.");
    }

    private EntryAnswer Begin(VolumeChosen choice)
    {
        var limits = CalibrationLimits.Load();
        if (choice.Replicates < limits.MinReplicates)
            return EntryAnswer.Refused($"At least {limits.MinReplicates} replicates are needed.");

        _session = VolumeCalibrationSession.Begin(new VolumeCalibrationSetup
        {
            CertificateId = store.Calibrations.NewId(),
            Device = Talk.Session.Device!,
            Machine = Talk.Machine,
            AsFound = Talk.Calibration,
            Sides = choice.Sides,
            Plan = VolumeCalibrationPlan.Of(choice.Replicates),
            Limits = limits,
            Operator = who,
            Balance = choice.Balance,
            Water = choice.Water,
            BeganAt = clock.GetUtcNow(),
            HostVersion = hostVersion,
        });
        return EntryAnswer.Taken("The calibration begins.");
    }

    private EntryAnswer Tared(string shown)
    {
        double grams = string.IsNullOrWhiteSpace(shown) ? 0 : MassText.Parse(shown);
        hands?.Tare(Session.Next.Stroke!.Direction);
        Picture = Picture with { ShownBeforeGrams = grams };
        _isTared = true;
        return EntryAnswer.Taken("The stroke is made.");
    }

    private EntryAnswer Agree(bool writes)
    {
        _isAgreed = writes;
        if (!writes)
            Session.Abandon();

        return EntryAnswer.Taken(writes ? "The values are written." : "The calibration is given up; the device keeps or gets back its old values.");
    }

    private EntryAnswer Conclude()
    {
        Session.Confirm(clock.GetUtcNow());
        return EntryAnswer.Taken(Session.Next.Text);
    }

    private EntryAnswer Note(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return EntryAnswer.Refused("The remark is empty.");

        Session.AddNote(text, clock.GetUtcNow());
        return EntryAnswer.Taken("Noted.");
    }

    private IEnumerable<Turn> Weigh(Action<double> read)
    {
        if (hands is null)
            yield break;

        foreach (Turn turn in Talk.Wait(IBenchHands.SettlingMicroseconds))
            yield return turn;

        double? grams = hands.ReadGrams();
        for (; grams is null; grams = hands.ReadGrams())
            yield return default;

        read(grams.Value);
    }

    private IEnumerable<Turn> While(VolumeWait wait, VolumeStep step, double? simulatedGrams = null)
    {
        Picture = Picture with { SimulatedGrams = simulatedGrams };
        return Until(wait, () => !IsNext(step));
    }

    // A remark changes nothing of what comes next.
    private bool IsNext(VolumeStep step) => (Session.Next.Kind, Session.Next.Stroke, Session.Next.Text) == (step.Kind, step.Stroke, step.Text);

    private IEnumerable<Turn> Until(VolumeWait wait, Func<bool> isSo)
    {
        if (isSo())
            yield break;

        Show(wait);
        while (!isSo())
        {
            if (person.Interruptions > 0)
                throw new StoppedException(Kept);

            yield return default;
        }

        Show(VolumeWait.Nothing);
    }

    private void Show(VolumeWait wait) => Picture = Picture with
    {
        Wait = wait,
        Number = wait == VolumeWait.Nothing ? Picture.Number : person.NextNumber(),
        Step = _session?.Next,
        Log = _session?.Log ?? Picture.Log,
        Suspect = null,
    };

    private void Save()
    {
        _keeper!.Save(Session);
        Picture = Picture with { Step = Session.Next, Log = Session.Log };
    }
}
