namespace FoamDevice.Host;

/// <summary>One line of a run's course.</summary>
/// <param name="At">Wall-clock time.</param>
/// <param name="SecondsFromStart">Since the run began, s; below 0 before it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Said">What happened.</param>
public sealed record TimelineMoment(DateTimeOffset At, double SecondsFromStart, TimelineSubject Subject, Sentence Said)
{
    /// <summary>What happened, in English.</summary>
    public string Text => Said.Text;
}
