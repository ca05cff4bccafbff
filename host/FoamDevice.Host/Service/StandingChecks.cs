using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a self-test looks at while nothing moves: start, storage, inputs, ambient sensor.</summary>
internal sealed class StandingChecks(Conversation talk, IServiceOperator person, SelfTestLimits limits, SelfTestItems items)
{
    // Somebody may stand there with the finger on the button; and the status takes a beat.
    private const ulong ChainPatienceMicroseconds = 2_000_000;

    public const string StartName = "Start";
    public const string StorageName = "Storage";
    public const string InputsName = "Inputs";
    public const string AmbientName = "Ambient";

    private bool _watchdogOpened;

    /// <summary>Does them all, beginning with a restart.</summary>
    public IEnumerable<Turn> Do()
    {
        Status before = talk.Status;
        bool failedBefore = before.SelfTest == SelfTestState.Failed;
        Ailment? ailmentBefore = before.Fault == FaultCode.None ? null : Diagnosis.Of(talk, 0);
        int mark = talk.Events.Count;
        ulong since = talk.NowMicroseconds;
        foreach (Turn turn in talk.Restart())
            yield return turn;

        JudgeStart(mark, talk.NowMicroseconds - since, failedBefore ? ailmentBefore : null);
        JudgeStorage(mark);
        foreach (Turn turn in HaveChainReset())
            yield return turn;

        JudgeInputs();
        foreach (Turn turn in JudgeAmbient())
            yield return turn;
    }

    private void JudgeStart(int mark, ulong lastingMicroseconds, Ailment? failedBefore)
    {
        SelfTestCompleted? test = talk.Events.Skip(mark).Select(heard => heard.Message).OfType<SelfTestCompleted>().LastOrDefault();
        if (talk.Status.SelfTest != SelfTestState.Passed || BandOf(talk.Status.Fault) is not (FaultBand.None or FaultBand.Storage))
            items.Fail(StartName, Diagnosis.Of(talk, mark));
        else if (failedBefore is not null)
            items.Fail(StartName, failedBefore with
            {
                Evidence = failedBefore.Evidence.Then(Sentence.Of("selftest.comesAndGoes", "After another start the pulses were right: it comes and goes.")),
            });
        else
            items.Pass(StartName, Started(talk.Session.BootId, lastingMicroseconds / 1e6, Pulses(test)));
    }

    private static Sentence Started(uint boot, double seconds, Sentence pulses) => Sentence.Of("selftest.started", $"start {boot} took {seconds:0.0} s; {pulses}");

    private static Sentence Pulses(SelfTestCompleted? test)
    {
        (long counted, long sent) = (test?.Counted ?? 0, test?.Steps ?? 0);
        return test is null
            ? Sentence.Of("selftest.pulses.all", "every test pulse was counted")
            : Sentence.Of("selftest.pulses", $"{counted} of {sent} test pulses were counted");
    }

    private void JudgeStorage(int mark)
    {
        if (BandOf(talk.Status.Fault) == FaultBand.Storage)
        {
            items.Fail(StorageName, Diagnosis.Of(talk, mark));
        }
        else if (talk.Session.Machine is { } machine && talk.Session.Calibration is { } calibration)
        {
            if (ServoRules.Problem(calibration) is { } problem)
                items.Fail(StorageName, new Ailment(
                    Sentence.Of("ailment.servo", "servo pulse widths can't be a valve's"),
                    problem,
                    Sentence.Of("ailment.servo.remedy", "foam calibrate valve, or foam device config import a file of this machine.")));
            else
                items.Pass(StorageName, Stored(machine.Generation, calibration.Generation));
        }
        else
        {
            items.Fail(StorageName, new Ailment(
                Sentence.Of("ailment.settings", "machine profile or calibration missing or not valid"),
                Sentence.Of("ailment.settings.evidence", "The device gives none of one of them."),
                Sentence.Of("ailment.settings.remedy", "Write both to the device: foam device config import FILE")));
        }
    }

    private static Sentence Stored(uint machine, uint calibration) =>
        Sentence.Of("selftest.stored", $"machine profile {machine}, calibration {calibration}, this start counted: all readable, flash written");

    // The watchdog is not fed while the chip starts: a chain that were still closed then would have no watchdog in it.
    private IEnumerable<Turn> HaveChainReset()
    {
        bool IsClosed() => (talk.Status.Flags & DeviceFlags.SafetyChainOpen) == 0;
        _watchdogOpened = !IsClosed();
        foreach (Turn turn in WaitForChain(IsClosed))
            yield return turn;

        if (IsClosed())
            yield break;

        var task = new ServiceTask(
            ServiceTaskKind.ResetChain, SyringeSide.None, "The watchdog opened the safety chain while the device started, as it has to. Reset the chain by hand. Is it done?");
        bool? answer = person.AnswerTo(task);
        while (answer is null && !IsClosed())
        {
            if (person.Interruptions > 0)
                throw new StoppedException(
                    Sentence.Of("selftest.stopped", "Stopped by the operator before it was done; nothing moved. The safety chain is still open."));

            yield return default;
            answer = person.AnswerTo(task);
        }

        foreach (Turn turn in WaitForChain(IsClosed))
            yield return turn;
    }

    private IEnumerable<Turn> WaitForChain(Func<bool> isClosed)
    {
        ulong start = talk.NowMicroseconds;
        return talk.Until(() => isClosed() || talk.NowMicroseconds - start > ChainPatienceMicroseconds, 2 * ChainPatienceMicroseconds, "waiting for the safety chain");
    }

    private void JudgeInputs()
    {
        DeviceFlags flags = talk.Status.Flags;
        if ((flags & DeviceFlags.SafetyChainOpen) != 0)
            items.Fail(InputsName, AilmentOf(Sentence.Of("ailment.chain", "safety chain open"), FaultCode.SafetyChainOpen));
        else if ((flags & DeviceFlags.DriverAlarm) != 0)
            items.Fail(InputsName, AilmentOf(Sentence.Of("ailment.driver", "a driver gives an alarm"), FaultCode.DriverAlarm));
        else
            items.Pass(InputsName, Inputs(
                _watchdogOpened
                    ? Sentence.Of("selftest.chain.opened", "chain opened by the watchdog at the start and closed again")
                    : Sentence.Of("selftest.chain.closed", "chain closed"),
                OpenOrClosed(flags, DeviceFlags.HomeA),
                OpenOrClosed(flags, DeviceFlags.HomeB),
                Sensors(flags)));
    }

    private IEnumerable<Turn> JudgeAmbient()
    {
        if ((talk.Status.Flags & DeviceFlags.AmbientPresent) == 0)
        {
            items.Absent(AmbientName, Sentence.Of("selftest.noSensor", "no ambient sensor answers; it is optional"));
            yield break;
        }

        foreach (Turn turn in talk.Request(RequestType.MeasureAmbient, null))
            yield return turn;

        double celsius = talk.Status.TemperatureMillidegrees / 1_000.0;
        double hectopascals = talk.Status.PressurePascals / 100.0;
        Sentence found = new AmbientReading(celsius, hectopascals, talk.Status.HumidityPartsPerMillion / 10_000.0).Said();
        Sentence limit = AmbientLimit(limits.AmbientLeastCelsius, limits.AmbientMostCelsius, limits.AmbientLeastHectopascals, limits.AmbientMostHectopascals);
        bool isPlausible = celsius >= limits.AmbientLeastCelsius && celsius <= limits.AmbientMostCelsius
            && hectopascals >= limits.AmbientLeastHectopascals && hectopascals <= limits.AmbientMostHectopascals;
        if (isPlausible)
            items.Pass(AmbientName, found, limit);
        else
            items.Fail(
                AmbientName,
                new Ailment(
                    Sentence.Of("ailment.ambient", "ambient sensor out of range"),
                    found,
                    Sentence.Of("ailment.ambient.remedy", "Look whether it is warmed by something, and replace it. Give temperature and pressure by hand until then.")),
                limit);
    }

    private static Sentence AmbientLimit(double coldest, double warmest, double least, double most) =>
        Sentence.Of("selftest.ambient.limit", $"{coldest:0} to {warmest:0} °C, {least:0} to {most:0} hPa");

    private static Sentence Inputs(Sentence chain, Sentence a, Sentence b, string sensors) =>
        Sentence.Of("selftest.inputs", $"{chain}, no driver alarm, home switch A {a}, B {b}, valve sensors {sensors}");

    private static Ailment AilmentOf(Sentence name, FaultCode code) => new(name, FaultWords.Of(code).Cause, FaultWords.Of(code).Advice);

    private static FaultBand BandOf(FaultCode code) => FaultText.Of(code).Band;

    private static Sentence OpenOrClosed(DeviceFlags flags, DeviceFlags flag) =>
        (flags & flag) != 0 ? Sentence.Of("selftest.closed", "closed") : Sentence.Of("selftest.open", "open");

    private static string Sensors(DeviceFlags flags) => $"{((flags & DeviceFlags.ValveSensor1) != 0 ? 1 : 0)}{((flags & DeviceFlags.ValveSensor2) != 0 ? 1 : 0)}";
}
