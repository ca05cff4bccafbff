using System.Globalization;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Servicing;

/// <summary>Shows new settings beside the old ones and writes them after a yes.</summary>
/// <param name="stage">Where it is done.</param>
/// <param name="yesOption">The option that is the yes in a script.</param>
internal sealed class SettingsOffer(ServiceStage stage, string yesOption)
{
    /// <summary>The changes; null before they were worked out.</summary>
    public IReadOnlyList<ConfigChange>? Changes { get; private set; }

    /// <summary>They are in force.</summary>
    public bool Written { get; private set; }

    /// <summary>Shows, asks, writes.</summary>
    /// <param name="talk">An open talk; the device is idle.</param>
    /// <param name="person">Is asked.</param>
    /// <param name="before">What is in force; null when the device has no valid settings.</param>
    /// <param name="after">What may be.</param>
    public IEnumerable<Turn> Make(Conversation talk, ServicePerson person, DeviceConfig? before, DeviceConfig after)
    {
        Changes = before?.ChangesTo(after) ?? [];
        if (before is not null && Changes.Count == 0)
        {
            person.Tell("The device holds these values already; nothing is written.");
            yield break;
        }

        Show(before);
        bool? answer = stage.Writes ? true : stage.Keys is null ? false : person.Answer("Write them to the device?");
        while (answer is null)
        {
            yield return default;
            answer = person.Answer("Write them to the device?");
        }

        if (answer == false)
        {
            person.Tell(stage.Keys is null ? $"Nothing was written; {yesOption} writes." : "Nothing was written.");
            yield break;
        }

        foreach (Turn turn in ConfigWriting.Write(talk, before, after))
            yield return turn;

        Written = true;
        foreach (Turn turn in ConfigWriting.Read(talk, Confirm))
            yield return turn;

        void Confirm(DeviceConfig inForce) => person.Tell($"Written: machine profile {inForce.Machine.Generation}, calibration {inForce.Calibration.Generation} are in force.");
    }

    private void Show(DeviceConfig? before)
    {
        if (before is null)
        {
            stage.Progress.WriteLine("The device has no valid settings; all of the file would be written.");
            return;
        }

        var table = new TextTable("SETTING", "OLD", "NEW", "UNIT");
        foreach (ConfigChange change in Changes!)
            table.Add(change.Name, Text(change.Old), Text(change.New), change.Unit);

        table.Write(stage.Progress);
    }

    private static string Text(uint value) => value.ToString(CultureInfo.InvariantCulture);
}
