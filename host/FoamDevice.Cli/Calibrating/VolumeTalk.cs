using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Guidance;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Calibrating;

/// <summary>A whole volume calibration over one line: context, sittings, new values, verdict.</summary>
internal sealed class VolumeTalk : IVolumeEntries
{
    private readonly VolumeRequest _request;
    private readonly VolumeStage _stage;
    private readonly Conversation _talk;
    private readonly SimulatedDevice? _device;
    private readonly VolumeOperator _person;
    private readonly MassList _file;
    private VolumeDesk? _desk;

    /// <summary>Prepares the talk; nothing happens before <see cref="Run"/>.</summary>
    public VolumeTalk(VolumeRequest request, VolumeStage stage, Conversation talk, SimulatedDevice? device, VolumeOperator person)
    {
        _request = request;
        _stage = stage;
        _talk = talk;
        _device = device;
        _person = person;
        _file = MassList.Load(request.Readings);
    }

    /// <summary>The certificate that came of it; null for none.</summary>
    public CalibrationRecord? Record { get; private set; }

    private Guide? Guide => _stage.Guide;

    private VolumeCalibrationSession Session => _stage.Session!;

    private VolumeDesk Desk => _desk ??= new VolumeDesk(Session, Guide, _device is null ? null : new BenchBalance(_device, _stage.Seed), _file, _talk, _stage.Output);

    /// <summary>Goes through it.</summary>
    /// <exception cref="StoppedException">It was stopped; it can be resumed.</exception>
    public IEnumerable<Turn> Run()
    {
        foreach (Turn turn in _talk.Open())
            yield return turn;

        DeviceIdentity device = _talk.Session.Device!;
        _stage.Say($"Device {IdentityWords.Of(device)}{(device.IsSimulated ? " (SIMULATED)" : "")}");
        _stage.Meet(device);
        foreach (Turn turn in Begin())
            yield return turn;

        foreach (Turn turn in new VolumeCalibrationTalk(_talk, Session, _person, this, _stage.Save, TimeProvider.System).Run())
            yield return turn;

        Record = _stage.Finish();
    }

    /// <inheritdoc/>
    public void BeginSitting(VolumeStep step)
    {
        _stage.Head($"Side {step.Side!.Side}, {(step.Series == VolumeSeriesKind.AsFound ? "as found" : "as left, under the new values")}");
        Desk.BeginSeries();
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> GiveConditions()
    {
        if ((_talk.Status.Flags & DeviceFlags.AmbientPresent) != 0)
        {
            foreach (Turn turn in _talk.Request(RequestType.MeasureAmbient, null))
                yield return turn;
        }

        AmbientReading? sensor = AmbientReading.Of(_talk.Status);
        var draft = new ConditionsDraft(_request, Session.Log.LastConditions, sensor, _device is not null);
        if (Guide is null)
        {
            draft.TakeAll();
        }
        else
        {
            Guide.Say(sensor is null ? "The device has no ambient sensor." : $"The device's sensor: {sensor}.");
            foreach (Turn turn in Guide.AskAll(Answers.QuestionsAbout(draft.Fields)))
                yield return turn;
        }

        EntryAnswer answer = Session.SetConditions(draft.Conditions);
        _stage.Say(answer.Text);
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> Tare(VolumeStep step) => Desk.Tare(step);

    /// <inheritdoc/>
    public IEnumerable<Turn> TakeBlank(VolumeStep step) => Desk.TakeBlank(step);

    /// <inheritdoc/>
    public IEnumerable<Turn> TakeReading(VolumeStep step) => Desk.TakeReading(step);

    /// <inheritdoc/>
    public IEnumerable<Turn> AgreeToWrite(VolumeStep step)
    {
        if (step.NeedsAgreement)
            _stage.ShowResult(Session.Result);

        _stage.Say(step.Text);
        return step.NeedsAgreement && !_request.Write ? AskToWrite() : [];
    }

    /// <inheritdoc/>
    public IEnumerable<Turn> Conclude(VolumeStep step)
    {
        _stage.ShowResult(Session.Result);
        _stage.Say(step.Text);
        if (Guide is not null && !_request.Write)
        {
            foreach (Turn turn in Guide.Ask(new Prompt("Enter makes it final", "After this nothing can be corrected; `back` goes to the last reading.", _ => null)))
                yield return turn;

            if (Guide.WentBack)
            {
                Guide.Say(Session.Back().Text);
                Desk.AskEach();
                yield break;
            }
        }

        Session.Confirm(DateTimeOffset.UtcNow);
    }

    private IEnumerable<Turn> Begin()
    {
        if (_stage.HasUnfinished)
        {
            foreach (Turn turn in TakeUp())
                yield return turn;
        }

        if (_stage.Session is null)
        {
            foreach (Turn turn in BeginAnew())
                yield return turn;
        }

        _stage.Save();
    }

    // What a session that was stopped is worth is its person's to say.
    private IEnumerable<Turn> TakeUp()
    {
        _stage.Load();
        Session.Meet(_talk.Session.Device!, _talk.Machine, _talk.Calibration);
        _stage.Say($"A calibration of this device was begun {_stage.BeganText} and is not finished: {_stage.ProgressText}.");
        if (_request.GiveUp)
            Session.Abandon();

        if (_request.GiveUp || _request.Resume)
            yield break;

        if (Guide is null)
            throw new BadInputException("Go on with it by --resume, or give it up by --give-up; then the device has its old values again.");

        bool goesOn = true;
        foreach (Turn turn in AskYesOrNo("Go on with it? (y: go on, n: give it up)", "Giving it up gives the device its old values back, and there is no certificate.", yes => goesOn = yes))
            yield return turn;

        if (!goesOn)
            Session.Abandon();
    }

    private IEnumerable<Turn> BeginAnew()
    {
        if (_request.Resume || _request.GiveUp)
            throw new BadInputException($"There is no unfinished calibration of {_talk.Session.Device!.DeviceId}. Leave --resume and --give-up out to begin one.");

        var draft = new VolumeDraft(_request, _stage.Defaults, _stage.Limits.MinReplicates);
        if (Guide is null)
        {
            Answers.TakeAll(draft.Fields);
            _stage.Session = VolumeCalibrationSession.Begin(Setup(draft));
        }

        Guide?.Head("Volume calibration by weighing water (ISO 8655-6)");
        Guide?.Say(Guide.Commands);
        while (_stage.Session is null)
        {
            foreach (Turn turn in Guide!.AskAll(Answers.QuestionsAbout(draft.Fields)))
                yield return turn;

            TryBegin(draft);
        }
    }

    private void TryBegin(VolumeDraft draft)
    {
        try
        {
            _stage.Session = VolumeCalibrationSession.Begin(Setup(draft));
        }
        catch (VolumeCalibrationException unfit) when (!_request.GivesContext)
        {
            Guide!.Say($"{unfit.Message} Once more, then; Enter keeps what you have answered:");
        }
    }

    private VolumeCalibrationSetup Setup(VolumeDraft draft) =>
        draft.Setup(_stage.NewId(), _talk.Session.Device!, _talk.Machine, _talk.Calibration, _stage.Limits);

    private IEnumerable<Turn> AskToWrite()
    {
        if (Guide is null)
            throw new StoppedException("What was measured is kept; the device was not changed. --resume --write gives it the new values and goes on.");

        bool writes = true;
        foreach (Turn turn in AskYesOrNo("Write it to the device? (y: write, n: give the calibration up)", "The old values are kept in the session; giving it up puts them back.", yes => writes = yes))
            yield return turn;

        if (!writes)
            Session.Abandon();
    }

    private IEnumerable<Turn> AskYesOrNo(string text, string help, Action<bool> take)
    {
        return Guide!.Ask(new Prompt(text, help, answer =>
        {
            bool yes = answer.ToLowerInvariant() is "y" or "yes";
            if (!yes && answer.ToLowerInvariant() is not ("n" or "no"))
                return "Answer y or n.";

            take(yes);
            return null;
        })
        { CanGoBack = false });
    }
}
