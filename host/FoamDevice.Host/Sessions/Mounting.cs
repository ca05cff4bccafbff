using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a person mounts for a run. Nothing reads the syringes or the bag's filling: these words are all that stands against a wrong one.</summary>
/// <param name="LiquidSyringe">The syringe for side A, with what it holds.</param>
/// <param name="GasSyringe">The syringe for side B, likewise.</param>
/// <param name="LiquidMilliliters">Liquid in the syringe on side A, mL.</param>
/// <param name="Gas">Which gas.</param>
public sealed record Mounting(Sentence LiquidSyringe, Sentence GasSyringe, double LiquidMilliliters, Sentence Gas)
{
    /// <summary>What to do, in a sentence.</summary>
    public string Text => $"Mount on side A the {LiquidSyringe} primed with {Number(LiquidMilliliters)} mL of liquid, on side B the {GasSyringe} empty, "
        + $"on port C the bag of gas ({Gas}) at ambient pressure, never a cylinder.";

    /// <summary>For a plan that was made of a method.</summary>
    public static Mounting Of(Method method, RunPlan plan)
    {
        return new Mounting(
            Syringe(method.SyringeA, plan.CapacityAMicroliters), Syringe(method.SyringeB, plan.CapacityBMicroliters), plan.LiquidMicroliters / 1e3, GasWords.Of(method));
    }

    /// <summary>For a run on record; by the plan alone when this version can't read the recorded method any more.</summary>
    public static Mounting Of(RunRecord record) => RecordedMethod.Of(record) is { } method ? Of(method, record.Plan) : Of(record.Plan);

    private static Mounting Of(RunPlan plan)
    {
        return new Mounting(
            Bore(plan.BoreAMicrometers, plan.CapacityAMicroliters), Bore(plan.BoreBMicrometers, plan.CapacityBMicroliters), plan.LiquidMicroliters / 1e3, Sentence.Of("mount.anyGas", "as its method says"));
    }

    private static Sentence Syringe(string id, uint capacityMicroliters)
    {
        (string title, double capacity) = (SyringeCatalog.Load().All.FirstOrDefault(model => model.Id == id)?.Title ?? id, capacityMicroliters / 1e3);
        return Sentence.Of("mount.syringe", $"{title} syringe (holds {capacity:0.###} mL)");
    }

    private static Sentence Bore(uint boreMicrometers, uint capacityMicroliters)
    {
        (double bore, double capacity) = (boreMicrometers / 1e3, capacityMicroliters / 1e3);
        return Sentence.Of("mount.bore", $"syringe of {bore:0.###} mm bore (holds {capacity:0.###} mL)");
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
