using System.Globalization;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Servicing;

/// <summary>Shows new settings beside the old ones and writes them after a yes.</summary>
internal sealed class SettingsOffer : ISettingsJudge
{
    private readonly ServiceStage _stage;
    private readonly string _yesOption;
    private readonly OfferedSettings _offered;
    private ServicePerson? _person;

    /// <summary>Prepares an offer.</summary>
    /// <param name="stage">Where it is done.</param>
    /// <param name="yesOption">The option that is the yes in a script.</param>
    public SettingsOffer(ServiceStage stage, string yesOption)
    {
        _stage = stage;
        _yesOption = yesOption;
        _offered = new OfferedSettings(this);
    }

    /// <summary>The changes; null before they were worked out.</summary>
    public IReadOnlyList<ConfigChange>? Changes => _offered.Changes;

    /// <summary>They are in force.</summary>
    public bool Written => _offered.Written;

    /// <summary>Shows, asks, writes.</summary>
    /// <param name="talk">An open talk; the device is idle.</param>
    /// <param name="person">Is asked.</param>
    /// <param name="before">What is in force; null when the device has no valid settings.</param>
    /// <param name="after">What may be.</param>
    public IEnumerable<Turn> Make(Conversation talk, ServicePerson person, DeviceConfig? before, DeviceConfig after)
    {
        _person = person;
        return _offered.Make(talk, before, after);
    }

    /// <inheritdoc/>
    public void Show(IReadOnlyList<ConfigChange>? changes)
    {
        if (changes is null)
        {
            _stage.Progress.WriteLine("The device has no valid settings; all of the file would be written.");
            return;
        }

        var table = new TextTable("SETTING", "OLD", "NEW", "UNIT");
        foreach (ConfigChange change in changes)
            table.Add(change.Name, Text(change.Old), Text(change.New), change.Unit);

        table.Write(_stage.Progress);
    }

    /// <inheritdoc/>
    public bool? MayWrite()
    {
        bool? answer = _stage.Writes ? true : _stage.Keys is null ? false : _person!.Answer("Write them to the device?");
        if (answer == false)
            Tell(_stage.Keys is null ? $"Nothing was written; {_yesOption} writes." : "Nothing was written.");

        return answer;
    }

    /// <inheritdoc/>
    public void Tell(Sentence sentence) => _person!.Tell(sentence);

    private static string Text(uint value) => value.ToString(CultureInfo.InvariantCulture);
}
