using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate fill</c>: what the check valves keep out of a fill, and how long it has to dwell.</summary>
internal static class CalibrateFillCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions("--write");
        var syringe = new Option<string>("--syringe")
        {
            Description = "Gas syringe; `foam syringes list` lists them.",
            HelpName = "ID",
            DefaultValueFactory = _ => FillPlan.DefaultSyringe,
        };
        var gas = new Option<double>("--gas") { Description = "Largest gas volume, mL.", HelpName = "ML", DefaultValueFactory = _ => FillPlan.DefaultMilliliters };
        var command = new TaughtCommand(
            "fill",
            "Draws gas, lets it dwell, and pushes it back step by step until the first bubble leaves the vent's hose under water: press the space bar when you see it. "
                + "Several volumes give the gas that the check valves' cracking pressure keeps out; several dwells the shortest that suffices. Writes after a yes.",
            new HelpExample("foam calibrate fill --port /dev/ttyUSB0", "Takes some fifteen minutes; needs a gas bag and a glass of water."),
            new HelpExample("foam calibrate fill --sim --bench cracking-pressure=1kPa", "At a simulated bench, which sees its own bubbles."))
        {
            syringe,
            gas,
        };
        options.AddTo(command, moves: true);
        command.SetAction(parsed =>
        {
            ServiceStage stage = options.Read(parsed, terminal);
            stage.RequirePerson("Somebody mounts the syringe and watches the vent");
            Carry(stage, PlanOf(parsed.GetRequiredValue(syringe), parsed.GetValue(gas)));
        });
        return command;
    }

    private static FillPlan PlanOf(string syringe, double gasMilliliters)
    {
        SyringeModel model = SyringeCatalog.Load().Find(syringe);
        if (!(gasMilliliters >= 1 && gasMilliliters <= model.CapacityMilliliters))
            throw new BadInputException(FormattableString.Invariant($"--gas {gasMilliliters}: give 1 to {model.CapacityMilliliters} mL, what {model.Id} holds."));

        return FillPlan.Of(model, gasMilliliters);
    }

    private static void Carry(ServiceStage stage, FillPlan plan)
    {
        var study = new OfferedStudy<FillReport>(stage, "foam calibrate fill")
        {
            Begin = (talk, person) =>
            {
                var work = new FillStudy(talk, person, plan);
                return (work.Run(), () => work.Report!);
            },
            Show = Write,
            Corrected = (report, before) => new DeviceConfig(before.Machine, report.Corrected(before.Calibration)),
        };
        study.Carry((report, offer) => new { report, FillReport.Assumption, offer.Changes, offer.Written });
    }

    private static void Write(TextWriter output, FillReport report)
    {
        output.WriteLine();
        var table = new TextTable("DWELL", "PUSHED BACK", "SD", "MORE THAN THE LONGEST", "");
        foreach (DwellResult dwell in report.Dwells)
        {
            table.Add(
                FormattableString.Invariant($"{dwell.DwellSeconds:0.##} s"),
                FormattableString.Invariant($"{dwell.MeanMicroliters:0.0} µL"),
                FormattableString.Invariant($"{dwell.DeviationMicroliters:0.0} µL"),
                FormattableString.Invariant($"{dwell.ExcessPartsPerMillion:0} ppm"),
                dwell.Suffices ? "suffices" : "too short");
        }

        table.Write(output);
        var fields = new TextFields();
        fields.Add("Draw more", FormattableString.Invariant(
            $"{report.ExtraPartsPerMillion:0} ppm (95 %: {report.ExtraLowPartsPerMillion:0} to {report.ExtraHighPartsPerMillion:0}), cracking pressure {report.CrackingPartsPerMillion:0} ppm of ambient"));
        fields.Add("Dwell", FormattableString.Invariant($"{report.ShortestDwellSeconds:0.##} s suffice; a method names its own (filling: dwellSeconds)"));
        fields.Add("Play, dead volume", FormattableString.Invariant($"{report.OffsetMicroliters:0.0} µL, taken out of the correction"));
        fields.Add("How sure", FillReport.Assumption.Text);
        fields.Write(output);
    }
}
