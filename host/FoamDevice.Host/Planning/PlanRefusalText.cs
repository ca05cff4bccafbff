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
    public static string Describe(PlanField field, long value, long limit, bool isMinimum)
    {
        var text = PlanFieldText.Of(field);
        string bound = isMinimum ? "at least" : "at most";
        return field switch
        {
            PlanField.RunToken => "The run has no token.",
            PlanField.FinishIn => $"The passes leave the foam in syringe {(SyringeSide)limit}, but it is to finish in {(SyringeSide)value}.",
            PlanField.CapacityAMicroliters or PlanField.CapacityBMicroliters =>
                $"{text.Subject} is {text.Unit.Show(value)}, but the charge and the margin above it need {bound} {text.Unit.Show(limit)}.",
            PlanField.StepPeriod when isMinimum => "A plunger would not move at all: the volume is less than one step.",
            PlanField.FastAcceleration or PlanField.SlowAcceleration or PlanField.FirstAcceleration when value == long.MaxValue =>
                $"{text.Subject} has no end, for the ramp is too short; this machine allows {bound} {text.Unit.Show(limit)}.",
            PlanField.FirstSteps or PlanField.SlowSteps or PlanField.FastSteps =>
                $"{text.Subject} would be {text.Unit.Show(value)} long, but the device has room for {bound} {text.Unit.Show(limit)} of it.",
            _ => $"{text.Subject} would be {text.Unit.Show(value)}, but {bound} {text.Unit.Show(limit)} is allowed.",
        };
    }
}
