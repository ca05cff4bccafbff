using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>A method, and what a machine makes of it.</summary>
internal sealed record MethodReport
{
    /// <summary>Method id.</summary>
    public required string Id { get; init; }

    /// <summary>One line for people.</summary>
    public required string Title { get; init; }

    /// <summary>Liquid, mL.</summary>
    public required double LiquidMilliliters { get; init; }

    /// <summary>Gas, mL.</summary>
    public required double GasMilliliters { get; init; }

    /// <summary>Which gas.</summary>
    public required string Gas { get; init; }

    /// <summary>Pushes from one syringe to the other.</summary>
    public required int Passes { get; init; }

    /// <summary>The passes in words, with cycles where the source counts them.</summary>
    public required string PassesText { get; init; }

    /// <summary>Speed of the first pass in words.</summary>
    public required string FirstPassSpeed { get; init; }

    /// <summary>Speed of the other passes in words.</summary>
    public required string Speed { get; init; }

    /// <summary>Duration of a full pass on that machine, s; null when it can't run the method.</summary>
    public required double? FullPassSeconds { get; init; }

    /// <summary>Between passes, s.</summary>
    public required double GapSeconds { get; init; }

    /// <summary>Purges before the fill.</summary>
    public required int Purges { get; init; }

    /// <summary>Liquid syringe.</summary>
    public required string SyringeA { get; init; }

    /// <summary>Gas syringe.</summary>
    public required string SyringeB { get; init; }

    /// <summary>Foam age up to which the source would use the foam, s.</summary>
    public required double? UseBySeconds { get; init; }

    /// <summary>Where it is published.</summary>
    public required string Source { get; init; }

    /// <summary>Fields whose values the source does not give.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>What has to be said of a run before it is begun: field ids.</summary>
    public required IReadOnlyList<string> Demands { get; init; }

    /// <summary>What else there is to know.</summary>
    public required string Notes { get; init; }

    /// <summary>The machine it was checked against, in words.</summary>
    public required string Machine { get; init; }

    /// <summary>Why that machine can't run it; null when it can.</summary>
    public required string? Refusal { get; init; }

    /// <summary>Reports on a method.</summary>
    public static MethodReport Of(Method method, MachineChoice machine, SyringeCatalog syringes)
    {
        (RunPlan? plan, string? refusal) = Plan(method, machine.Settings, syringes);
        return new MethodReport
        {
            Id = method.Id,
            Title = method.Title,
            LiquidMilliliters = method.LiquidMilliliters,
            GasMilliliters = method.GasMilliliters,
            Gas = method.Gas,
            Passes = method.Passes,
            PassesText = method.PassesText,
            FirstPassSpeed = method.First.ToString(),
            Speed = method.Slow is null ? method.Fast.ToString() : $"{method.Slow} up to pass {method.LastSlowPass}, then {method.Fast}",
            FullPassSeconds = plan?.FastDurationMicroseconds / 1e6,
            GapSeconds = method.GapSeconds,
            Purges = method.Purges,
            SyringeA = method.SyringeA,
            SyringeB = method.SyringeB,
            UseBySeconds = method.UseBySeconds,
            Source = method.Source,
            Assumptions = method.Assumptions,
            Demands = method.Demands,
            Notes = method.Notes,
            Machine = machine.Name,
            Refusal = refusal,
        };
    }

    /// <summary>Prints a list.</summary>
    public static void WriteList(TextWriter output, IEnumerable<MethodReport> reports)
    {
        var table = new TextTable("METHOD", "mL", "PASSES", "FULL PASS", "GAS");
        foreach (MethodReport report in reports)
            table.Add(report.Id, report.Volumes, $"{report.Passes}", report.FullPassText, report.Gas);

        table.Write(output);
        output.WriteLine();
        output.WriteLine("Source, assumptions and all values: foam methods show METHOD");
    }

    /// <summary>Prints everything.</summary>
    public void Write(TextWriter output)
    {
        var fields = new TextFields();
        fields.Add("Method", Id);
        fields.Add("Title", Title);
        fields.Add("Mixture", $"{Volumes} mL, liquid + gas");
        fields.Add("Gas", Gas);
        fields.Add("Passes", PassesText);
        fields.Add("First pass", FirstPassSpeed);
        fields.Add("Speed", FullPassSeconds is null ? Speed : FormattableString.Invariant($"{Speed}; a full pass takes {FullPassSeconds:0.000} s"));
        fields.Add("Gap", FormattableString.Invariant($"{GapSeconds:0.###} s between passes"));
        fields.Add("Purges", $"{Purges}");
        fields.Add("Syringes", $"A (liquid) {SyringeA}, B (gas) {SyringeB}");
        fields.Add("Use by", UseBySeconds is null ? "" : FormattableString.Invariant($"{UseBySeconds:0.#} s of foam age"));
        fields.Add("Source", Source);
        fields.Add("Assumed", Assumptions.Count == 0 ? "nothing: the source gives every value" : string.Join(", ", Assumptions));
        fields.Add("Demands", string.Join(", ", Demands));
        fields.Add("Notes", Notes);
        fields.Add("Machine", Refusal is null ? $"{Machine} can run it" : $"{Machine} can't run it: {Refusal}");
        fields.Write(output);
    }

    private string Volumes => FormattableString.Invariant($"{LiquidMilliliters:0.##} + {GasMilliliters:0.##}");

    private string FullPassText => FullPassSeconds is null ? "refused" : FormattableString.Invariant($"{FullPassSeconds:0.00} s");

    private static (RunPlan? Plan, string? Refusal) Plan(Method method, MachineSettings machine, SyringeCatalog syringes)
    {
        try
        {
            RunPlan plan = RunPlanner.Plan(method, machine.Machine, machine.Calibration, syringes, runToken: 1);
            return (plan, null);
        }
        catch (PlanRefusedException refused)
        {
            return (null, refused.Message);
        }
    }
}
