namespace FoamDevice.Host;

/// <summary>The hands and eyes at a simulated bench: what a person confirms there is done by the simulation. Any thread may call.</summary>
public interface IBenchHands
{
    /// <summary>Until the drops have fallen and the balance stands still, µs.</summary>
    public const ulong SettlingMicroseconds = 10_000_000;

    /// <summary>Does at the bench what a person has just confirmed.</summary>
    /// <returns>True when it is done; null while the bench needs a moment more: then it is called again.</returns>
    bool? Do(ServiceTask task);

    /// <summary>From now on the vent is watched for bubbles.</summary>
    void WatchVent();

    /// <summary>A bubble came since <see cref="WatchVent"/>.</summary>
    bool SawBubble { get; }

    /// <summary>Puts a vessel of the volume calibration on the balance, and tares it.</summary>
    /// <param name="vessel">That which is drawn from, or dispensed into.</param>
    void Tare(StrokeDirection vessel);

    /// <summary>What the balance shows, g; null while the bench needs a moment more: then it is asked again.</summary>
    double? ReadGrams();
}
