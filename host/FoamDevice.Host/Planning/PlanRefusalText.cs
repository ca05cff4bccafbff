using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A broken plan rule in words, for plans refused here and for those that a device refused.</summary>
public static class PlanRefusalText
{
    /// <summary>One plain sentence with units.</summary>
    /// <param name="field">What broke a rule.</param>
    /// <param name="value">Its value, in the field's unit.</param>
    /// <param name="limit">The limit it broke, in the field's unit.</param>
    /// <param name="isMinimum">The limit is the smallest allowed value; otherwise the largest.</param>
    public static Sentence Describe(PlanField field, long value, long limit, bool isMinimum)
    {
        var text = PlanFieldText.Of(field);
        var subject = Sentence.Of($"plan.field.{field}", text.Subject);
        var bound = isMinimum ? Sentence.Of("bound.least", "at least") : Sentence.Of("bound.most", "at most");
        var allowed = text.Unit.Show(limit);
        return field switch
        {
            PlanField.RunToken => Sentence.Of("plan.noToken", "The run has no token."),
            PlanField.FinishIn => FinishIn((SyringeSide)value, (SyringeSide)limit),
            PlanField.StepPeriod when isMinimum => Sentence.Of("plan.noStep", "A plunger would not move at all: the volume is less than one step."),
            PlanField.FastAcceleration or PlanField.SlowAcceleration or PlanField.FirstAcceleration when value == long.MaxValue =>
                Sentence.Of("plan.endless", $"{subject} has no end, for the ramp is too short; this machine allows {bound} {allowed}."),
            _ => Measured(field, subject, text.Unit.Show(value), bound, allowed),
        };
    }

    private static Sentence Measured(PlanField field, Sentence subject, Sentence found, Sentence bound, Sentence allowed) => field switch
    {
        PlanField.CapacityAMicroliters or PlanField.CapacityBMicroliters =>
            Sentence.Of("plan.capacity", $"{subject} is {found}, but the charge and the margin above it need {bound} {allowed}."),
        PlanField.FirstSteps or PlanField.SlowSteps or PlanField.FastSteps =>
            Sentence.Of("plan.room", $"{subject} would be {found} long, but the device has room for {bound} {allowed} of it."),
        _ => Sentence.Of("plan.bound", $"{subject} would be {found}, but {bound} {allowed} is allowed."),
    };

    private static Sentence FinishIn(SyringeSide wanted, SyringeSide reached) =>
        Sentence.Of("plan.finish", $"The passes leave the foam in syringe {reached}, but it is to finish in {wanted}.");
}
