using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Draws methods that the reference machine can carry out: mostly small ones, so that many runs fit into a minute.</summary>
public static class MethodDraw
{
    // Most draws pass at once; the rest names a limit of the machine that others come near to.
    private const int MostTries = 200;

    private static readonly SyringeCatalog Syringes = SyringeCatalog.Load();
    private static readonly MachineProfile Machine = ReferenceMachine.Profile();

    /// <summary>Draws one.</summary>
    /// <param name="random">Draws it.</param>
    /// <param name="calibration">That of the machine: what it makes good at a reversal is a part of every train.</param>
    public static Method Draw(Random random, Calibration calibration)
    {
        for (int i = 0; i < MostTries; i++)
        {
            Method method = Any(random);
            if (IsPossible(method, calibration))
                return method;
        }

        throw new InvalidOperationException($"In {MostTries} draws there was no method that the reference machine can carry out.");
    }

    /// <summary>The plan of a method.</summary>
    public static RunPlan Plan(Method method, MachineProfile machine, Calibration calibration, ulong runToken) =>
        RunPlanner.Plan(method, machine, calibration, Syringes, runToken);

    private static bool IsPossible(Method method, Calibration calibration)
    {
        try
        {
            Plan(method, Machine, calibration, runToken: 1);
            return true;
        }
        catch (PlanRefusedException)
        {
            return false;
        }
    }

    private static Method Any(Random random)
    {
        int passes = random.NextDouble() < 0.1 ? random.Next(12, 31) : random.Next(1, 9);
        bool hasSlow = passes > 3 && random.NextDouble() < 0.3;
        int purges = random.Next(0, 3);
        double gas = Between(random, 0.5, 7);
        return new Method
        {
            Id = "campaign",
            Title = "Drawn for a campaign",
            LiquidMilliliters = Between(random, 0.3, 2),
            GasMilliliters = gas,
            Gas = "air",
            Passes = passes,
            CountsCycles = false,
            First = new MethodSpeed { FlowMillilitersPerSecond = Between(random, 2, 8) },
            Slow = hasSlow ? new MethodSpeed { FullPassSeconds = Between(random, 1.5, 3) } : null,
            Fast = new MethodSpeed { FullPassSeconds = Between(random, 0.4, 1.5) },
            LastSlowPass = hasSlow ? random.Next(2, passes) : 0,
            GapSeconds = Between(random, 0.05, 0.4),
            Purges = purges,
            PurgeMilliliters = purges == 0 ? 0 : Between(random, 0.4, gas),
            FillMillilitersPerSecond = Between(random, 2, 8),
            FillDwellSeconds = Between(random, 0.1, 2),
            SyringeA = Any(random, Syringes.All).Id,
            SyringeB = Any(random, Syringes.All).Id,
            WhenHostLost = random.NextDouble() < 0.5 ? LinkLossChoice.FinishRun : LinkLossChoice.StopAfterPass,
            HostGraceSeconds = Between(random, 1, 6),
            Source = "tests/FoamDevice.Campaigns",
            Assumptions = [],
            FileName = "campaign.yaml",
            Text = "id: campaign\n",
            Sha256 = new string('0', 64),
        };
    }

    private static double Between(Random random, double least, double most) => Math.Round(least + (most - least) * random.NextDouble(), 3);

    private static T Any<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
