using System.CommandLine;
using System.Text;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>Carries out <c>foam quality drainage</c>.</summary>
internal sealed class DrainageAction(Terminal terminal, ParseResult parsed, MeasurementOptions options, DrainageRequest request)
{
    // Foam of this kind has drained within minutes: who sits down later has the wrong run in hand, or another sample.
    private const double LatestStartSeconds = 1_800;

    private double? Bore => request.Bore is null ? null : Quantity.Read("--bore", request.Bore, "mm", "15.9mm");

    /// <summary>Runs it.</summary>
    public void Run()
    {
        RunRecord? record = request.Run is null ? null : options.Find(parsed, request.Run);
        if (request.Csv is not null)
            FromFile(record);
        else
            Live(record ?? throw new BadInputException("Name the run whose foam drains, such as latest, or give readings with --csv FILE."));
    }

    private void FromFile(RunRecord? record)
    {
        if ((request.Step ?? request.Sheet) is not null)
            throw new BadInputException("--step and --sheet go with a sitting, not with --csv.");

        string text = Encoding.UTF8.GetString(OutputFile.Read(request.Csv!));
        DrainageSheet sheet = DrainageCsv.Read(text, Bore);
        Finish(record, sheet, asks: false);
    }

    private void Live(RunRecord record)
    {
        if (terminal.Keys is null || options.Json(parsed))
            throw new BadInputException("Levels are marked by keys, and nobody can press them here. Give the readings in a file: --csv FILE.");

        var scale = Bore is { } bore ? LevelScale.Millimeters(bore) : LevelScale.Milliliters;
        double? step = request.Step is null ? null : Quantity.Read("--step", request.Step, scale.Unit, scale.Unit == "mm" ? "1mm" : "0.1mL");
        var clock = new DrainageClock(record, TimeProvider.System);
        string path = request.Sheet ?? $"drainage-{record.Header.Id}.csv";
        if (File.Exists(path))
            throw new BadInputException($"{path} is there already, from an earlier sitting. Name another file with --sheet, or use it: --csv {path}");

        var sheet = new DrainageSheet(scale);
        Announce(record, clock.FoamAgeSeconds, path);
        new DrainageSitting(terminal, path).Take(sheet, () => clock.FoamAgeSeconds, step);
        if (sheet.Marks.Count == 0)
        {
            terminal.Output.WriteLine("No mark was made; nothing goes on record.");
            return;
        }

        terminal.Output.WriteLine($"{sheet.Marks.Count} marks are in {path}.");
        Finish(record, sheet, asks: true);
    }

    private void Announce(RunRecord record, double age, string path)
    {
        string practice = record.Header.IsSimulated ? $" (SIMULATED; {MeasurementWords.Practice})" : "";
        terminal.Output.WriteLine(FormattableString.Invariant($"Run {record.Header.Id}{practice}: foam age {age:0.0} s. Every mark goes to {path} at once."));
        if (age > LatestStartSeconds)
            terminal.Output.WriteLine(FormattableString.Invariant($"! This foam is {age / 60:0} minutes old, and should have drained long since. Is it the right run?"));
    }

    private void Finish(RunRecord? record, DrainageSheet sheet, bool asks)
    {
        var liquid = DrainageLiquid.Of(request.Liquid, record);
        DrainageResult result = DrainageAnalysis.Of(sheet.Readings, liquid.Milliliters);
        string title = record is null ? "Drainage" : $"{(record.Header.IsSimulated ? "SIM · PRACTICE · " : "")}Drainage, run {record.Header.Id}";
        if (request.Plot is { } plot)
            OutputFile.Write("--plot", plot, DrainagePlot.Png(result, title));

        string who = record is null ? "" : options.Who(parsed);
        Measurement measurement = DrainageMeasurement.Of(result, sheet, liquid.Source, who, options.Instrument(parsed), MeasurementOptions.Software);
        RecordedMeasurement? recorded = record is not null && (!asks || Agrees(measurement))
            ? options.Add(parsed, record, measurement, DrainageMeasurement.Files(result, sheet, title))
            : null;
        options.Tell(parsed, terminal.Output, measurement, record, recorded, withFigures: !asks);
    }

    private bool Agrees(Measurement measurement)
    {
        MeasurementText.WriteFigures(terminal.Output, measurement.Figures, measurement.Warnings);
        terminal.Output.WriteLine("Put it on record? (y/n)");
        return YesOrNo.Wait(terminal.Keys!);
    }
}
