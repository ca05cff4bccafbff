using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Servicing;

/// <summary>A study at the machine: carried out, shown, and what follows from it offered to be written to the device.</summary>
/// <typeparam name="TReport">What it finds.</typeparam>
/// <param name="stage">Where it takes place.</param>
/// <param name="command">The command, as others see who holds the device.</param>
internal sealed class OfferedStudy<TReport>(ServiceStage stage, string command) where TReport : class
{
    private readonly SettingsOffer _offer = new(stage, "--write");
    private TReport? _report;

    /// <summary>Begins it: its turns, and what it has found when they are over.</summary>
    public required Func<Conversation, ServicePerson, (IEnumerable<Turn> Turns, Func<TReport> Report)> Begin { get; init; }

    /// <summary>Shows what was found.</summary>
    public required Action<TextWriter, TReport> Show { get; init; }

    /// <summary>The settings that follow from it; null for none.</summary>
    public required Func<TReport, DeviceConfig, DeviceConfig?> Corrected { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="facts">What a script gets.</param>
    public void Carry(Func<TReport?, SettingsOffer, object> facts)
    {
        stage.Carry(command, Work);
        if (stage.Json)
            JsonText.Write(stage.Output, facts(_report, _offer));
    }

    private IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
    {
        var (turns, report) = Begin(talk, person);
        foreach (Turn turn in turns)
            yield return turn;

        _report = report();
        Show(stage.Progress, _report);
        var before = new DeviceConfig(talk.Machine, talk.Calibration);
        if (Corrected(_report, before) is not { } after)
            yield break;

        foreach (Turn turn in _offer.Make(talk, person, before, after))
            yield return turn;
    }
}
