using System.CommandLine;
using System.Runtime.CompilerServices;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Measuring;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam quality weight</c>: the share of liquid in foam, by the weight of a known volume.</summary>
internal static class QualityWeightCommand
{
    private const string Method = "liquid fraction by weight, m / (V·ρ), gas taken as weightless; 95 % interval of the mean by Student's t over weighings";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> run = new("run") { Description = $"{StoredRuns.HowToName} Without it, figures only.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> mass = new("--mass") { Description = "Mass of the foam without its vessel, such as 2.05g; again for every further weighing.", HelpName = "G", Required = true };
        Option<string> volume = new("--volume") { Description = "Volume of the foam weighed, such as 10mL.", HelpName = "ML", Required = true };
        Option<string> density = new("--density") { Description = "Density of the liquid, such as 1.000g/mL.", HelpName = "G/ML", Required = true };
        var options = new MeasurementOptions();
        var command = new TaughtCommand(
            "weight",
            "Gives the share of liquid in foam and its density, from the weight of a known volume: mass / (volume · density of the liquid).",
            new HelpExample("foam quality weight latest --mass 2.05g --mass 2.07g --volume 10mL --density 1.000g/mL", "Two weighings, on the record of the newest run."))
        {
            run,
            mass,
            volume,
            density,
        };
        options.AddTo(command);
        command.SetAction(parsed => Carry(
            terminal, parsed, options, parsed.GetValue(run), parsed.GetRequiredValue(mass), parsed.GetRequiredValue(volume), parsed.GetRequiredValue(density)));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Carry(Terminal terminal, ParseResult parsed, MeasurementOptions options, string? run, string[] masses, string volume, string density)
    {
        RunRecord? record = run is null ? null : options.Find(parsed, run);
        var weighing = new FoamWeighing(
            [.. masses.Select(mass => Quantity.Read("--mass", mass, "g", "2.05g"))],
            Quantity.Read("--volume", volume, "mL", "10mL"),
            Quantity.Read("--density", density, "g/mL", "1.000g/mL"));
        (IReadOnlyList<MeasuredFigure> figures, IReadOnlyList<string> warnings) = weighing.Evaluate(record is null ? null : ChargeFraction(RunSummary.Of(record)));
        var measurement = new Measurement
        {
            Kind = MeasurementKind.LiquidFraction,
            Who = record is null ? "" : options.Who(parsed),
            Instrument = options.Instrument(parsed),
            Method = Method,
            Software = MeasurementOptions.Software,
            Settings = new Dictionary<string, string> { ["masses"] = string.Join(", ", masses), ["volume"] = volume, ["density of the liquid"] = density },
            Figures = figures,
            Warnings = warnings,
        };
        RecordedMeasurement? recorded = record is null ? null : options.Add(parsed, record, measurement, []);
        options.Tell(parsed, terminal.Output, measurement, record, recorded);
    }

    private static double? ChargeFraction(RunSummary run) => run.LiquidMilliliters / (run.LiquidMilliliters + run.GasMilliliters);
}
