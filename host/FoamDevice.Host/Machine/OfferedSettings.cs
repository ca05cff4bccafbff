namespace FoamDevice.Host;

/// <summary>New settings for a device: shown beside the old ones, written after a yes, and read back.</summary>
/// <param name="judge">Decides.</param>
public sealed class OfferedSettings(ISettingsJudge judge)
{
    /// <summary>The changes; null before they were worked out.</summary>
    public IReadOnlyList<ConfigChange>? Changes { get; private set; }

    /// <summary>They are in force.</summary>
    public bool Written { get; private set; }

    /// <summary>Shows, asks, writes.</summary>
    /// <param name="talk">An open talk; the device is idle.</param>
    /// <param name="before">What is in force; null when the device has no valid settings.</param>
    /// <param name="after">What may be.</param>
    public IEnumerable<Turn> Make(Conversation talk, DeviceConfig? before, DeviceConfig after)
    {
        Changes = before?.ChangesTo(after) ?? [];
        if (before is not null && Changes.Count == 0)
        {
            judge.Tell(Sentence.Of("service.sameValues", "The device holds these values already; nothing is written."));
            yield break;
        }

        judge.Show(before is null ? null : Changes);
        bool? answer = judge.MayWrite();
        while (answer is null)
        {
            yield return default;
            answer = judge.MayWrite();
        }

        if (answer == false)
            yield break;

        foreach (Turn turn in ConfigWriting.Write(talk, before, after))
            yield return turn;

        Written = true;
        foreach (Turn turn in ConfigWriting.Read(talk, Confirm))
            yield return turn;
    }

    private void Confirm(DeviceConfig inForce) =>
        judge.Tell(InForce(inForce.Machine.Generation, inForce.Calibration.Generation));

    private static Sentence InForce(uint machine, uint calibration) =>
        Sentence.Of("service.written", $"Written: machine profile {machine}, calibration {calibration} are in force.");
}
