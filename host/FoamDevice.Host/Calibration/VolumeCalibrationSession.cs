using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A volume calibration in progress: says what comes next, and takes what was done and read.</summary>
/// <remarks>
/// Without input and output: it moves nothing, shows nothing and saves nothing. Save it with <see cref="VolumeSessionFile"/> after every call that
/// changed <see cref="Log"/>. A call that does not fit <see cref="Next"/> is an <see cref="InvalidOperationException"/>; what a person can do wrong is answered in words.
/// </remarks>
public sealed class VolumeCalibrationSession
{
    private VolumeStep? _next;

    private VolumeCalibrationSession(VolumeCalibrationLog log) => Log = log;

    /// <summary>Everything entered so far.</summary>
    public VolumeCalibrationLog Log
    {
        get;
        private set
        {
            field = value;
            _next = null;
        }
    }

    /// <summary>The next step.</summary>
    public VolumeStep Next => _next ??= new VolumeAgenda(Log).Next();

    /// <summary>The results so far.</summary>
    public VolumeCalibrationResult Result => VolumeCalibrationResult.Of(Log);

    /// <summary>The next stroke of the series that is not made yet; null when none is.</summary>
    /// <remarks>It may be made before the readings of earlier ones are entered, for a list of readings that comes later.</remarks>
    public PlannedStroke? NextStroke => Log.Sitting is { } sitting && Current is { } series && Next.Kind is VolumeStepKind.MakeStroke or VolumeStepKind.TakeReading
        ? Log.StrokesOf(series).ElementAtOrDefault(sitting.StrokesMade)
        : null;

    private VolumeSeries? Current => Log.Sitting is { } sitting ? Log.Find(sitting.Side, sitting.Kind) : null;

    /// <summary>Begins a calibration.</summary>
    /// <exception cref="VolumeCalibrationException">It can't be made so; the message says what to choose instead.</exception>
    public static VolumeCalibrationSession Begin(VolumeCalibrationSetup setup)
    {
        setup.Check();
        return new VolumeCalibrationSession(new VolumeCalibrationLog { Setup = setup, InDevice = setup.AsFound });
    }

    /// <summary>Goes on with a calibration that was saved. A sitting that was open has ended: its cycle that was not complete is made again.</summary>
    public static VolumeCalibrationSession Resume(VolumeCalibrationLog log, DateTimeOffset now)
    {
        var session = new VolumeCalibrationSession(log);
        session.EndSitting(now);
        return session;
    }

    /// <summary>Checks that this is the device of the session, and that nobody changed its values meanwhile.</summary>
    /// <remarks>What does not concern the volume, such as the valve's positions, is taken over.</remarks>
    /// <exception cref="VolumeCalibrationException">It is another device, another machine profile, or holds other values.</exception>
    public void Meet(DeviceIdentity device, MachineProfile machine, Calibration calibration)
    {
        DeviceMatch.Check(Log, device, machine, calibration, Next.Calibration);
        Log = Log with { InDevice = calibration };
    }

    /// <summary>What a step without a value asked for is done: mounted, primed, emptied, or the verdict seen.</summary>
    public void Confirm(DateTimeOffset now)
    {
        var step = Next;
        Log = step.Kind switch
        {
            VolumeStepKind.MountSyringe => Mounted(step.Side!.Side, step.Series),
            VolumeStepKind.Prime => Log with { Sitting = Log.Sitting! with { IsPrimed = true } },
            VolumeStepKind.ReturnToEmpty => Log with { Sitting = Log.Sitting! with { ReturnSteps = 0 } },
            VolumeStepKind.Conclude => Log with { FinishedAt = now, Sitting = null },
            _ => throw NotNow("confirmed", step),
        };
    }

    /// <summary>Sets the conditions of all readings from now on.</summary>
    public EntryAnswer SetConditions(WeighingConditions conditions)
    {
        var sitting = Log.Sitting ?? throw NotNow("given conditions", Next);
        if (conditions.Mistake is { } mistake)
            return EntryAnswer.Refused(mistake);

        Log = Log with { Sitting = sitting with { Conditions = conditions } };
        double z = GravimetricConversion.Z(conditions);
        return EntryAnswer.Taken(Sentence.Of("volume.z", $"Z is {z:0.00000} µL/mg."));
    }

    /// <summary>Takes a reading of the evaporation blank.</summary>
    /// <param name="lossGrams">What the vessel lost, g.</param>
    /// <param name="now">Wall-clock time.</param>
    public EntryAnswer TakeBlank(double lossGrams, DateTimeOffset now)
    {
        var step = Expect(VolumeStepKind.TakeBlank);
        if (ReadingCheck.BlankMistake(lossGrams) is { } mistake)
            return EntryAnswer.Refused(mistake);

        Log = Log.With(Current! with { Blanks = [.. Current!.Blanks, new BlankReading(step.Vessel, lossGrams, now)] });
        double milligrams = lossGrams * 1_000;
        return EntryAnswer.Taken(Sentence.Of("volume.evaporated", $"{milligrams:0.00} mg evaporated."));
    }

    /// <summary><see cref="NextStroke"/> is made.</summary>
    public void StrokeMade()
    {
        _ = NextStroke ?? throw NotNow("told of a stroke", Next);
        Log = Log with { Sitting = Log.Sitting! with { StrokesMade = Log.Sitting!.StrokesMade + 1 } };
    }

    /// <summary>Takes the reading of the oldest stroke that waits for one.</summary>
    /// <param name="massGrams">Mass that left the inlet vessel or reached the outlet vessel, g. For a draw a minus is taken as well: a tared balance shows the loss so.</param>
    /// <param name="now">Wall-clock time.</param>
    /// <param name="keepSuspect">Take it although the outlier test objects.</param>
    public EntryAnswer TakeReading(double massGrams, DateTimeOffset now, bool keepSuspect = false)
    {
        var stroke = Expect(VolumeStepKind.TakeReading).Stroke!;
        var series = Current!;
        double mass = stroke.Direction == StrokeDirection.Draw ? Math.Abs(massGrams) : massGrams;
        var answer = new ReadingCheck(Log, series, stroke, Log.Sitting!.Conditions!).Judge(mass);
        if (answer.Verdict == EntryVerdict.Refused || (answer.Verdict == EntryVerdict.Suspect && !keepSuspect))
            return answer;

        var reading = new VolumeReading(stroke.Index, mass, Log.Sitting!.Conditions!, now, answer.Verdict == EntryVerdict.Suspect);
        Log = Log.With(series with { Readings = [.. series.Readings, reading] });
        if (Current!.Readings.Count == Log.StrokesOf(series).Count)
            Log = Log with { Sitting = null };

        return answer with { Verdict = EntryVerdict.Taken };
    }

    /// <summary>Goes back a step, so that its value can be entered again. No stroke is made again: the last reading, blank, or conditions are asked for anew.</summary>
    public EntryAnswer Back()
    {
        if (new StepBack(Log).Undo() is not { } before)
            return EntryAnswer.Refused(Sentence.Of("volume.noBack", "There is nothing to go back to: what the device was given, and a syringe that was mounted, can't be taken back here."));

        Log = before;
        Sentence next = Next.Text;
        return EntryAnswer.Taken(Sentence.Of("volume.back", $"Back. {next}"));
    }

    /// <summary>Drops the readings of the cycle that was made last, so that it is made again: for a stroke that went wrong, not for a reading mistyped.</summary>
    public EntryAnswer RepeatCycle(DateTimeOffset now)
    {
        if (Log.Sitting is not { StrokesMade: > 0 } sitting || Current is not { } series)
            return EntryAnswer.Refused(Sentence.Of("volume.noCycle", "No cycle has been made since the syringe was mounted."));

        var strokes = Log.StrokesOf(series);
        int cycle = strokes[sitting.StrokesMade - 1].Cycle;
        int first = strokes.First(stroke => stroke.Cycle == cycle).Index;
        int drawn = -strokes.Skip(first).Take(sitting.StrokesMade - first).Sum(stroke => stroke.JogSteps);
        DropFrom(first, series, now, "was repeated at the operator's wish");

        // Once the last stroke is made the syringe may be out already: then it is mounted anew.
        bool maybeOut = sitting.StrokesMade == strokes.Count;
        Log = Log with { Sitting = maybeOut ? null : sitting with { StrokesMade = first, ReturnSteps = sitting.ReturnSteps + drawn } };
        int number = cycle + 1;
        return EntryAnswer.Taken(Sentence.Of("volume.cycleAgain", $"Cycle {number} is made again."));
    }

    /// <summary>The syringe is out, or the device lost its position: the cycle that is not complete is made again after mounting and priming anew.</summary>
    public void EndSitting(DateTimeOffset now)
    {
        if (Log.Sitting is null)
            return;

        if (Current is { } series)
        {
            var strokes = Log.StrokesOf(series);
            int read = series.Readings.Count;
            if (read > 0 && read < strokes.Count && strokes[read].Cycle == strokes[read - 1].Cycle)
                DropFrom(strokes.First(stroke => stroke.Cycle == strokes[read].Cycle).Index, series, now, "was interrupted");
        }

        Log = Log with { Sitting = null };
    }

    /// <summary>Adds a remark; it stands in the certificate.</summary>
    public void AddNote(string text, DateTimeOffset now) => Log = Log with { Notes = [.. Log.Notes, new CalibrationNote(now, text.Trim())] };

    /// <summary>The device holds the calibration of the step.</summary>
    /// <param name="readBack">What the device says that it holds.</param>
    /// <exception cref="VolumeCalibrationException">It holds other values.</exception>
    public void CalibrationWritten(Calibration readBack)
    {
        var wanted = Expect(VolumeStepKind.WriteCalibration).Calibration!;
        if (!VolumeValues.AreEqual(wanted, readBack) || wanted.CalibrationId != readBack.CalibrationId)
            throw new VolumeCalibrationException("The device does not hold the values that it was given. Write them again; if it comes back, run `foam selftest`.");

        Log = Log with { InDevice = readBack };
    }

    /// <summary>Gives the calibration up: what is left is to give the device its old values back, if they were changed.</summary>
    public void Abandon()
    {
        if (Log.FinishedAt is null)
            Log = Log with { IsAbandoned = true, Sitting = null };
    }

    private VolumeCalibrationLog Mounted(SyringeSide side, VolumeSeriesKind kind)
    {
        var series = Log.Find(side, kind) ?? new VolumeSeries { Side = side, Kind = kind, InForce = VolumeValues.Of(Log.InDevice, side) };
        return Log.With(series) with { Sitting = new VolumeSitting { Side = side, Kind = kind, StrokesMade = series.Readings.Count } };
    }

    private void DropFrom(int first, VolumeSeries series, DateTimeOffset now, string why)
    {
        int cycle = Log.StrokesOf(series)[first].Cycle + 1;
        int dropped = Math.Max(0, series.Readings.Count - first);
        if (dropped > 0)
            AddNote($"Side {series.Side}, {(series.Kind == VolumeSeriesKind.AsFound ? "as found" : "as left")}: cycle {cycle} {why}; readings dropped: {dropped}.", now);

        Log = Log.With(series with { Readings = [.. series.Readings.Take(first)] });
    }

    private VolumeStep Expect(VolumeStepKind kind) => Next is var step && step.Kind == kind ? step : throw NotNow($"answered as {kind}", step);

    private static InvalidOperationException NotNow(string what, VolumeStep step) => new($"The session can't be {what} now: the next step is {step.Kind}.");
}
