namespace FoamDevice.Host;

/// <summary>The person at the bench, as a procedure meets them: at a keyboard, behind a page, or simulated.</summary>
/// <remarks>Nothing here waits: a procedure asks again in its next turn.</remarks>
public interface IServiceOperator
{
    /// <summary>How often the operator asked to end: once ends in order, twice cuts the drivers.</summary>
    int Interruptions { get; }

    /// <summary>The answer to a task: done, or no; null while there is none. An interruption is no answer.</summary>
    bool? AnswerTo(ServiceTask task);

    /// <summary>From now on the vent's hose is watched for bubbles.</summary>
    void WatchVent();

    /// <summary>A bubble came since <see cref="WatchVent"/>.</summary>
    bool SawBubble { get; }

    /// <summary>Takes a sentence on how it goes.</summary>
    void Tell(Sentence sentence);
}
