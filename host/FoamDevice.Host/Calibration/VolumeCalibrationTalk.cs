using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A volume calibration with a device: everything that moves or is written, in the order in which the session asks for it.</summary>
/// <param name="talk">An open talk with the device of the session.</param>
/// <param name="session">The calibration.</param>
/// <param name="person">The person at the bench.</param>
/// <param name="entries">Gives what is weighed, read and decided.</param>
/// <param name="save">Keeps the session; called after every step.</param>
/// <param name="clock">The wall clock of readings and notes.</param>
public sealed class VolumeCalibrationTalk(
    Conversation talk, VolumeCalibrationSession session, IServiceOperator person, IVolumeEntries entries, Action save, TimeProvider clock)
{
    /// <summary>Goes through it until nothing is left to do; between the sittings the device is unloaded, home and idle.</summary>
    /// <exception cref="StoppedException">The operator ended it; it can be gone on with.</exception>
    public IEnumerable<Turn> Run()
    {
        while (session.Next.Kind != VolumeStepKind.Finished)
        {
            foreach (Turn turn in Take(session.Next))
                yield return turn;

            save();
        }
    }

    private IEnumerable<Turn> Take(VolumeStep step) => step.Kind switch
    {
        VolumeStepKind.MountSyringe => Sit(step),
        VolumeStepKind.WriteCalibration => Write(step),
        // Going back from the end, the last reading is asked for again: nothing is mounted for that, and nothing moves.
        VolumeStepKind.TakeReading => entries.TakeReading(step),
        VolumeStepKind.Conclude => session.Log.IsAbandoned ? GiveUp() : entries.Conclude(step),
        _ => throw new InvalidOperationException($"{step.Kind} is no step between sittings."),
    };

    private IEnumerable<Turn> Sit(VolumeStep step)
    {
        entries.BeginSitting(step);
        return new VolumeSittingTalk(talk, session, person, entries, save, clock).Run();
    }

    private IEnumerable<Turn> Write(VolumeStep step)
    {
        foreach (Turn turn in entries.AgreeToWrite(step))
            yield return turn;

        // Whoever does not agree gives the calibration up, and what is written then are the old values, if anything.
        if (session.Next is not { Kind: VolumeStepKind.WriteCalibration, Calibration: { } calibration })
            yield break;

        foreach (Turn turn in talk.Request(RequestType.WriteCalibration, calibration))
            yield return turn;

        var readBack = new Calibration();
        foreach (Turn turn in talk.Ask(RequestType.ReadCalibration, null, readBack))
            yield return turn;

        session.CalibrationWritten(readBack);
        person.Tell("Written to the device, and read back.");
    }

    private IEnumerable<Turn> GiveUp()
    {
        session.Confirm(clock.GetUtcNow());
        person.Tell(session.Next.Text);
        yield break;
    }
}
