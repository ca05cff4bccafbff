namespace FoamDevice.Host;

/// <summary>Whoever decides whether new settings are written to a device.</summary>
/// <remarks>Nothing here waits: a procedure asks again in its next turn.</remarks>
public interface ISettingsJudge
{
    /// <summary>Takes what would change; null when the device has no valid settings, and gets all of them.</summary>
    void Show(IReadOnlyList<ConfigChange>? changes);

    /// <summary>The decision; null while there is none.</summary>
    bool? MayWrite();

    /// <summary>Takes a sentence on how it goes.</summary>
    void Tell(Sentence sentence);
}
