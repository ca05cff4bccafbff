using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a person mounts for a run. Nothing reads the syringes or the bag's filling: these words are all that stands against a wrong one.</summary>
/// <param name="LiquidSyringe">The syringe for side A, with what it holds.</param>
/// <param name="GasSyringe">The syringe for side B, likewise.</param>
/// <param name="LiquidMilliliters">Liquid in the syringe on side A, mL.</param>
/// <param name="Gas">Which gas.</param>
public sealed record Mounting(string LiquidSyringe, string GasSyringe, double LiquidMilliliters, string Gas)
{
    /// <summary>What to do, in a sentence.</summary>
    public string Text => $"Mount on side A the {LiquidSyringe} primed with {Number(LiquidMilliliters)} mL of liquid, on side B the {GasSyringe} empty, "
        + $"on port C the bag of gas ({Gas}) at ambient pressure, never a cylinder.";

    /// <summary>For a plan that was made of a method.</summary>
    public static Mounting Of(Method method, RunPlan plan)
    {
        return new Mounting(
            Syringe(method.SyringeA, plan.CapacityAMicroliters), Syringe(method.SyringeB, plan.CapacityBMicroliters), plan.LiquidMicroliters / 1e3, method.Gas);
    }

    /// <summary>For a run on record; by the plan alone when this version can't read the recorded method any more.</summary>
    public static Mounting Of(RunRecord record) => RecordedMethod.Of(record) is { } method ? Of(method, record.Plan) : Of(record.Plan);

    private static Mounting Of(RunPlan plan)
    {
        return new Mounting(
            Bore(plan.BoreAMicrometers, plan.CapacityAMicroliters), Bore(plan.BoreBMicrometers, plan.CapacityBMicroliters), plan.LiquidMicroliters / 1e3, "as its method says");
    }

    private static string Syringe(string id, uint capacityMicroliters)
    {
        string title = SyringeCatalog.Load().All.FirstOrDefault(model => model.Id == id)?.Title ?? id;
        return $"{title} syringe (holds {Number(capacityMicroliters / 1e3)} mL)";
    }

    private static string Bore(uint boreMicrometers, uint capacityMicroliters) =>
        $"syringe of {Number(boreMicrometers / 1e3)} mm bore (holds {Number(capacityMicroliters / 1e3)} mL)";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
