using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>One sitting of a volume calibration: a syringe is mounted, strokes are made and weighed, the syringe comes out.</summary>
/// <param name="talk">An open talk.</param>
/// <param name="session">The calibration.</param>
/// <param name="person">The person at the bench.</param>
/// <param name="entries">Gives what is weighed and read.</param>
/// <param name="save">Keeps the session.</param>
/// <param name="clock">The wall clock.</param>
internal sealed class VolumeSittingTalk(
    Conversation talk, VolumeCalibrationSession session, IServiceOperator person, IVolumeEntries entries, Action save, TimeProvider clock)
{
    // Slow enough for check valves, drops and a plunger seal [A].
    private const double FlowMicrolitersPerSecond = 1_000;

    private VolumeStroke? _stroke;

    /// <summary>Goes through it; leaves the device unloaded, home and idle.</summary>
    public IEnumerable<Turn> Run()
    {
        var visit = new ServiceVisit(talk, person);
        try
        {
            foreach (Turn turn in visit.During(() => Sit(visit)))
                yield return turn;
        }
        finally
        {
            session.EndSitting(clock.GetUtcNow());
            save();
        }
    }

    private IEnumerable<Turn> Sit(ServiceVisit visit)
    {
        CalibratedSide side = session.Next.Side!;
        _stroke = new VolumeStroke(talk, visit.Motion, side.Side, side.BoreMicrometers);
        foreach (Turn turn in _stroke.Prepare())
            yield return turn;

        Sentence request = VolumeStepText.Mount(side).Then(Sentence.Of("task.isDone", "Is it done?"));
        var task = new ServiceTask(ServiceTaskKind.MountForWater, side.Side, request.Text) { Request = request, BoreMillimeters = side.Syringe.BoreMillimeters };
        foreach (Turn turn in visit.Ask(task))
            yield return turn;

        Confirm();
        while (session.Log.Sitting is not null)
        {
            foreach (Turn turn in Take(session.Next))
                yield return turn;

            save();
        }
    }

    private IEnumerable<Turn> Take(VolumeStep step) => step.Kind switch
    {
        VolumeStepKind.GiveConditions => entries.GiveConditions(),
        VolumeStepKind.Prime => Prime(step),
        VolumeStepKind.TakeBlank => entries.TakeBlank(step),
        VolumeStepKind.MakeStroke => MakeStroke(step),
        VolumeStepKind.TakeReading => entries.TakeReading(step),
        VolumeStepKind.ReturnToEmpty => Move(step.Jogs, Confirm),
        _ => throw new InvalidOperationException($"{step.Kind} is no step of a sitting."),
    };

    private IEnumerable<Turn> Prime(VolumeStep step)
    {
        person.Tell(step.Text);
        var task = new ServiceTask(ServiceTaskKind.SeeNoBubble, SyringeSide.None, "Is no bubble left in syringe and tubes? n primes again.");
        bool? isFree = false;
        while (isFree != true)
        {
            foreach (Turn turn in Move(step.Jogs, () => { }))
                yield return turn;

            for (isFree = person.AnswerTo(task); isFree is null; isFree = person.AnswerTo(task))
                yield return default;
        }

        Confirm();
    }

    private IEnumerable<Turn> MakeStroke(VolumeStep step)
    {
        foreach (Turn turn in entries.Tare(step))
            yield return turn;

        // Going back, or a cycle that is made again, changes what comes next.
        if (session.Next.Stroke != step.Stroke || session.Next.Kind != VolumeStepKind.MakeStroke)
            yield break;

        foreach (Turn turn in Move(step.Jogs, session.StrokeMade))
            yield return turn;
    }

    private IEnumerable<Turn> Move(IReadOnlyList<int> jogs, Action done)
    {
        uint speed = _stroke!.SpeedOf(FlowMicrolitersPerSecond);
        foreach (int steps in jogs)
        {
            foreach (Turn turn in steps < 0 ? _stroke.Draw(-steps, speed) : _stroke.Dispense(steps, speed))
                yield return turn;
        }

        done();
    }

    private void Confirm() => session.Confirm(clock.GetUtcNow());
}
