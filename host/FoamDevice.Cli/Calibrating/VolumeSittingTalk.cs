using FoamDevice.Cli.Guidance;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Calibrating;

/// <summary>One sitting of a volume calibration: a syringe is mounted, strokes are made and weighed, the syringe comes out.</summary>
/// <param name="talk">An open talk.</param>
/// <param name="session">The calibration.</param>
/// <param name="desk">Where the masses come from.</param>
/// <param name="person">The person at the bench.</param>
/// <param name="giveConditions">Asks for temperatures, pressure and humidity.</param>
/// <param name="save">Keeps the session.</param>
internal sealed class VolumeSittingTalk(
    Conversation talk,
    VolumeCalibrationSession session,
    VolumeDesk desk,
    VolumeOperator person,
    Func<IEnumerable<Turn>> giveConditions,
    Action save)
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
            session.EndSitting(DateTimeOffset.UtcNow);
            save();
        }
    }

    private IEnumerable<Turn> Sit(ServiceVisit visit)
    {
        VolumeStep mount = session.Next;
        CalibratedSide side = mount.Side!;
        _stroke = new VolumeStroke(talk, visit.Motion, side.Side, (uint)Math.Round(side.Syringe.BoreMillimeters * 1_000));
        foreach (Turn turn in _stroke.Prepare())
            yield return turn;

        foreach (Turn turn in visit.Ask(new ServiceTask(ServiceTaskKind.MountEmptySyringe, side.Side, $"{mount.Text} Is it done?")))
            yield return turn;

        Confirm();
        desk.BeginSeries();
        while (session.Log.Sitting is not null)
        {
            foreach (Turn turn in Take(session.Next))
                yield return turn;

            save();
        }
    }

    private IEnumerable<Turn> Take(VolumeStep step) => step.Kind switch
    {
        VolumeStepKind.GiveConditions => giveConditions(),
        VolumeStepKind.Prime => Prime(step),
        VolumeStepKind.TakeBlank => desk.TakeBlank(step),
        VolumeStepKind.MakeStroke => MakeStroke(step),
        VolumeStepKind.TakeReading => desk.TakeReading(step),
        VolumeStepKind.ReturnToEmpty => Move(step.Jogs, Confirm),
        _ => throw new InvalidOperationException($"{step.Kind} is no step of a sitting."),
    };

    private IEnumerable<Turn> Prime(VolumeStep step)
    {
        person.Tell(step.Text);
        var task = new ServiceTask(ServiceTaskKind.ConnectWater, step.Side!.Side, "Is no bubble left in syringe and tubes? n primes again.");
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
        foreach (Turn turn in desk.Tare(step))
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

    private void Confirm() => session.Confirm(DateTimeOffset.UtcNow);
}
