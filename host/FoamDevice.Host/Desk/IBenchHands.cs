namespace FoamDevice.Host;

/// <summary>The hands and eyes at a simulated bench: what a person confirms there is done by the simulation. Any thread may call.</summary>
public interface IBenchHands
{
    /// <summary>Does at the bench what a person has just confirmed.</summary>
    /// <returns>True when it is done; null while the bench needs a moment more: then it is called again.</returns>
    bool? Do(ServiceTask task);

    /// <summary>From now on the vent is watched for bubbles.</summary>
    void WatchVent();

    /// <summary>A bubble came since <see cref="WatchVent"/>.</summary>
    bool SawBubble { get; }
}
