using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Prepare;

/// <summary>Why a machine can't run a method, in the visitor's language and units.</summary>
/// <param name="texts">The page's words.</param>
/// <param name="numbers">Numbers in the visitor's language.</param>
public sealed class RefusedPlan(PageTexts texts, PageNumbers numbers)
{
    /// <summary>One sentence with the numbers.</summary>
    public string Describe(PlanRefusedException broken) => broken.Field switch
    {
        PlanField.FinishIn => texts["prepare.refused.finish", ((SyringeSide)broken.Limit).ToString(), ((SyringeSide)broken.Value).ToString()],
        PlanField.StepPeriod when broken.IsMinimum => texts["prepare.refused.still"],
        _ when broken.Value == long.MaxValue => texts["prepare.refused.endless", Subject(broken.Field), Shown(broken.Field, broken.Limit)],
        _ => texts[broken.IsMinimum ? "prepare.refused.least" : "prepare.refused.most", Subject(broken.Field), Shown(broken.Field, broken.Value), Shown(broken.Field, broken.Limit)],
    };

    private string Subject(PlanField field) => texts[$"prepare.field.{field}"];

    private string Shown(PlanField field, long value)
    {
        (double perUnit, string unit) = UnitOf(field);
        string number = numbers.UpTo(value / perUnit, 3);
        return unit.Length == 0 ? number : texts[$"prepare.unit.{unit}", number];
    }

    // The plan's integers in the units that people use; those of the field's name, a thousandth or a millionth of them.
    private static (double PerUnit, string Unit) UnitOf(PlanField field) => field switch
    {
        PlanField.LiquidMicroliters or PlanField.GasMicroliters or PlanField.PurgeMicroliters or PlanField.CapacityAMicroliters or PlanField.CapacityBMicroliters
            or PlanField.ChargeMicroliters => (1e3, "milliliters"),
        PlanField.FillMicrolitersPerSecond or PlanField.FirstFlow or PlanField.SlowFlow or PlanField.FastFlow => (1e3, "millilitersPerSecond"),
        PlanField.FirstDurationMicroseconds or PlanField.SlowDurationMicroseconds or PlanField.FastDurationMicroseconds or PlanField.GapMicroseconds => (1e6, "seconds"),
        PlanField.FillDwellMilliseconds or PlanField.LinkGraceMilliseconds => (1e3, "seconds"),
        PlanField.FirstRampPartsPerMillion or PlanField.SlowRampPartsPerMillion or PlanField.FastRampPartsPerMillion => (1e4, "percent"),
        PlanField.BoreAMicrometers or PlanField.BoreBMicrometers or PlanField.StrokeMicrometers => (1e3, "millimeters"),
        PlanField.FirstSpeed or PlanField.SlowSpeed or PlanField.FastSpeed or PlanField.FillSpeed => (1e3, "millimetersPerSecond"),
        PlanField.FirstAcceleration or PlanField.SlowAcceleration or PlanField.FastAcceleration => (1e6, "metersPerSecondSquared"),
        PlanField.FirstSteps or PlanField.SlowSteps or PlanField.FastSteps => (1, "steps"),
        PlanField.StepPeriod => (1e3, "milliseconds"),
        _ => (1, ""),
    };
}
