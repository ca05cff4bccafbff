using FoamDevice.Cli.Servicing;
using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>The person at the bench of a volume calibration: the one of any service procedure, or a word for all of it, given beforehand.</summary>
/// <param name="person">Asks, and has the hands at a simulated bench.</param>
/// <param name="leaveGuide">Ends a question of the guide that Ctrl-C has left standing.</param>
/// <param name="isConfirmed">The word was given beforehand.</param>
internal sealed class VolumeOperator(ServicePerson person, Action leaveGuide, bool isConfirmed) : IServiceOperator
{
    /// <summary>A task waits for its answer.</summary>
    public bool IsAsking => person.IsAsking;

    /// <inheritdoc/>
    public int Interruptions => person.Interruptions;

    /// <inheritdoc/>
    public bool SawBubble => person.SawBubble;

    /// <inheritdoc/>
    public bool? AnswerTo(ServiceTask task)
    {
        leaveGuide();
        return isConfirmed ? true : person.AnswerTo(task);
    }

    /// <inheritdoc/>
    public void WatchVent() => person.WatchVent();

    /// <inheritdoc/>
    public void Tell(Sentence sentence)
    {
        leaveGuide();
        person.Tell(sentence);
    }
}
