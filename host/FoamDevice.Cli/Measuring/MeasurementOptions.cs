using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Commands;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Measuring;

/// <summary>What all commands take that put a measurement on a run's record: who measured, with what, which version it supersedes, which store.</summary>
internal sealed class MeasurementOptions
{
    private readonly Option<string> _person = new("--operator")
    {
        Description = "Who measured. Default: the bench's only operator, or else the name you are logged in with.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string> _instrument = new("--instrument")
    {
        Description = "With what it was measured, such as \"balance 7, 1 mg\"; goes on record.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string?> _supersedes = new("--supersedes")
    {
        Description = "The measurement that this one takes the place of, as `foam runs show` names it; both stay on record.",
        HelpName = "KEY",
    };

    private readonly Option<bool> _practice = new("--practice")
    {
        Description = "For practice on a simulated run, which made no foam: the measurement is marked so.",
    };

    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_instrument, _person, _supersedes, _practice, _store, _json])
            command.Add(option);
    }

    /// <summary>The answer is for scripts.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The program and its version, as it goes on record.</summary>
    public static string Software => $"foam {VersionAnswer.Text}";

    /// <summary>It is practice on a simulated run.</summary>
    public bool IsPractice(ParseResult parsed) => parsed.GetValue(_practice);

    /// <summary>The measurement whose place the new one takes; null for none.</summary>
    public string? Supersedes(ParseResult parsed) => parsed.GetValue(_supersedes);

    /// <summary>With what it was measured; empty when nobody said.</summary>
    public string Instrument(ParseResult parsed) => (parsed.GetValue(_instrument) ?? "").Trim();

    /// <summary>Who measured.</summary>
    public string Who(ParseResult parsed) => WhoSays.Of(parsed.GetValue(_person) ?? "");

    /// <summary>The run whose foam is measured, read from the store.</summary>
    /// <exception cref="BadInputException">It is simulated and nobody said that it is practice, or the other way round.</exception>
    public RunRecord Find(ParseResult parsed, string run)
    {
        using RunStore reading = StoredRuns.OpenWithRuns(parsed.GetValue(_store));
        RunRecord record = StoredRuns.Find(reading, run);
        bool isPractice = parsed.GetValue(_practice);
        if (record.Header.IsSimulated && !isPractice)
            throw new BadInputException($"Run {record.Header.Id} is SIMULATED: it made no foam that could be measured. Name the run of a real device, or practise on this one with --practice.");

        return !record.Header.IsSimulated && isPractice
            ? throw new BadInputException($"Run {record.Header.Id} is of a real device, and --practice goes with simulated runs only. Leave it away to put the measurement on record.")
            : record;
    }

    /// <summary>Puts a measurement on record. It takes the place of the one that it names itself, or else of the one that the operator named.</summary>
    public RecordedMeasurement Add(ParseResult parsed, RunRecord record, Measurement measurement, IReadOnlyList<FileToKeep> files)
    {
        using RunStore store = RunStore.Open(Configured.Store(parsed.GetValue(_store)));
        Measurement whole = measurement with { Supersedes = measurement.Supersedes ?? parsed.GetValue(_supersedes), IsPractice = parsed.GetValue(_practice) };
        return new RecordMeasurements(store).Add(store.Find(record.Header.Key), whole, files);
    }

    /// <summary>Says what was measured, and where it stands.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">Takes the words.</param>
    /// <param name="measurement">What was measured.</param>
    /// <param name="record">The run; null for none.</param>
    /// <param name="recorded">How it stands in the record; null when it does not.</param>
    /// <param name="withFigures">The figures have not been shown yet.</param>
    public void Tell(ParseResult parsed, TextWriter output, Measurement measurement, RunRecord? record, RecordedMeasurement? recorded, bool withFigures = true)
    {
        if (Json(parsed))
        {
            JsonText.Write(output, MeasurementAnswer.Of(recorded?.Measurement ?? measurement, recorded));
            return;
        }

        if (withFigures)
            MeasurementText.WriteFigures(output, measurement.Figures, measurement.Warnings);

        if (recorded is null)
            output.WriteLine(record is null ? "Not on record: name a run to put it there." : "Not on record.");
        else
            output.WriteLine($"On record of run {record!.Header.Id}{(recorded.Measurement.IsPractice ? $" (SIMULATED; {MeasurementWords.Practice})" : "")}, by {measurement.Who}: measurement {recorded.Key}.");
    }
}
