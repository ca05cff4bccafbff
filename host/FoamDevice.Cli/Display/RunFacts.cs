using System.Globalization;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Display;

/// <summary>What does not change while a run is shown.</summary>
internal sealed record RunFacts
{
    private readonly Func<PlungerScale?> _plungers;

    private RunFacts(Func<PlungerScale?> plungers) => _plungers = plungers;

    /// <summary>Id of the method.</summary>
    public required string MethodId { get; init; }

    /// <summary>The mixture and the passes in words.</summary>
    public required string Description { get; init; }

    /// <summary>Passes planned.</summary>
    public required int Passes { get; init; }

    /// <summary>Liquid and gas together, mL.</summary>
    public required double ChargeMilliliters { get; init; }

    /// <summary>How fast time goes, in words; empty in real time.</summary>
    public required string Pace { get; init; }

    /// <summary>Carriage position and content; null before the plan was made.</summary>
    public PlungerScale? Plungers => _plungers();

    /// <summary>Of a new run.</summary>
    public static RunFacts Of(PlannedMethod planned, string pace)
    {
        Method method = planned.Method;
        return new RunFacts(() => planned.Plungers)
        {
            MethodId = method.Id,
            Description = $"{Number(method.LiquidMilliliters)} mL liquid + {Number(method.GasMilliliters)} mL gas ({method.Gas}), {method.PassesText}",
            Passes = method.Passes,
            ChargeMilliliters = method.ChargeMilliliters,
            Pace = pace,
        };
    }

    /// <summary>Of a run on record that is taken up again.</summary>
    public static RunFacts Of(RunRecord record, string pace)
    {
        RunPlan plan = record.Plan;
        var plungers = new PlungerScale(plan, record.Machine, record.Calibration);
        return new RunFacts(() => plungers)
        {
            MethodId = record.Header.MethodId,
            Description = $"run {record.Header.Id}: {Number(plan.LiquidMicroliters / 1e3)} mL liquid + {Number(plan.GasMicroliters / 1e3)} mL gas, {plan.Passes} passes",
            Passes = plan.Passes,
            ChargeMilliliters = (plan.LiquidMicroliters + plan.GasMicroliters) / 1e3,
            Pace = pace,
        };
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
