using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed partial class PlanRefusalTests
{
    private static readonly MachineProfile Machine = ReferenceMachine.Profile();
    private static readonly Calibration Calibration = ReferenceMachine.NominalCalibration();
    private static readonly SyringeCatalog Syringes = SyringeCatalog.Load();

    [Theory]
    [InlineData("fullPassSeconds: 1.0", "plungerMillimetersPerSecond: 320",
        "The peak plunger speed of a fast pass would be 319.997 mm/s, but at most 300 mm/s is allowed. It would take `mixing.fast.plungerMillimetersPerSecond` of at most 226.4, or syringes of another bore.")]
    [InlineData("fullPassSeconds: 1.0", "fullPassSeconds: 0.25",
        "The peak flow of a fast pass would be 49.751 mL/s, but at most 45 mL/s is allowed. It would take `mixing.fast.fullPassSeconds` of at least 0.277.")]
    [InlineData("purgeMilliliters: 4\n  flowMillilitersPerSecond: 5", "purgeMilliliters: 4\n  flowMillilitersPerSecond: 80",
        "The plunger speed while drawing gas would be 402.907 mm/s, but at most 300 mm/s is allowed. It would take `filling.flowMillilitersPerSecond` of at most 19.98.")]
    [InlineData("milliliters: 8", "milliliters: 10",
        "The capacity of syringe A is 12 mL, but the charge and the margin above it need at least 12.5 mL. It would take a charge of at most 11.48 mL, or larger syringes: norm-ject-20, bd-20.")]
    [InlineData("passes: 20", "passes: 21",
        "The passes leave the foam in syringe B, but it is to finish in A. It would take 22 passes, or 20, or `finishIn: B`.")]
    [InlineData("gapSeconds: 0.1", "gapSeconds: 0.01",
        "The gap between passes would be 0.01 s, but at least 0.05 s is allowed. It would take at least 0.05 s.")]
    [InlineData("passes: 20", "passes: 300",
        "The number of passes would be 300, but at most 200 is allowed. It would take at most 200.")]
    public void A_refusal_has_the_numbers_and_what_it_would_take(string old, string replacement, string message)
    {
        var refused = Assert.Throws<PlanRefusedException>(() => Plan(SampleMethod.ParseWith(old, replacement)));

        Assert.Equal("This machine can't run sample. " + message, refused.Message);
    }

    [Fact]
    public void A_stroke_too_short_for_a_speed_is_refused_with_the_acceleration_it_would_need()
    {
        var machine = ReferenceMachine.Profile();
        machine.MaxAccelerationMicrometersPerSecondSquared = 1_000_000;

        var refused = Assert.Throws<PlanRefusedException>(() => RunPlanner.Plan(MethodCatalog.Load(null).Find("sichuan-275"), machine, Calibration, Syringes, 1));

        Assert.Equal(PlanField.FastAcceleration, refused.Field);

        // 40 % of the pass for each ramp is all that a plan may have: 0.4 T of 41.07 mm / (0.6 * 275 + 0.4 * 5) mm/s.
        Assert.Equal((275 - 5) / (0.4 * 41.07 / 167), refused.Value / 1e3, 5.0);
    }

    [Fact]
    public void Advice_taken_literally_mends_what_it_was_given_for()
    {
        int followed = 0;
        RunPlannerTests.AnyMethod.Sample(
            method =>
            {
                var refused = RefusalOf(method);
                if (refused is null || Advised(method, refused.Message) is not { } mended)
                    return;

                Interlocked.Increment(ref followed);
                Assert.DoesNotContain(RefusalOf(mended)?.Field ?? PlanField.None, OfSpeed(refused.Field));
            },
            iter: 5_000);

        Assert.True(followed > 200, $"Only {followed} pieces of advice were followed: the test shows little.");
    }

    [Fact]
    public void Every_plan_field_has_words()
    {
        foreach (var field in Enum.GetValues<PlanField>().Where(field => field != PlanField.None))
            Assert.DoesNotContain("Plan field", PlanRefusalText.Describe(field, 2, 1, false).Text);
    }

    [Fact]
    public void A_field_of_a_newer_device_is_named_by_its_number() =>
        Assert.Equal("Plan field 99 would be 5, but at most 4 is allowed.", PlanRefusalText.Describe((PlanField)99, 5, 4, false).Text);

    [Fact]
    public void Two_numbers_that_differ_never_look_the_same() =>
        Assert.Equal("The peak flow of a fast pass would be 45.001 mL/s, but at most 45 mL/s is allowed.", PlanRefusalText.Describe(PlanField.FastFlow, 45_001, 45_000, false).Text);

    /// <summary>The figures of the same stage that a change of its speed must mend together.</summary>
    private static PlanField[] OfSpeed(PlanField field) => field is PlanField.FirstSpeed or PlanField.FirstAcceleration or PlanField.FirstFlow
        ? [PlanField.FirstSpeed, PlanField.FirstAcceleration, PlanField.FirstFlow]
        : [PlanField.FastSpeed, PlanField.FastAcceleration, PlanField.FastFlow];

    private static RunPlan Plan(Method method) => RunPlanner.Plan(method, Machine, Calibration, Syringes, 1);

    private static PlanRefusedException? RefusalOf(Method method)
    {
        try
        {
            Plan(method);
            return null;
        }
        catch (PlanRefusedException refused)
        {
            return refused;
        }
    }

    /// <summary>The method with the one speed set as the message advises; null when it advises something else.</summary>
    private static Method? Advised(Method method, string message)
    {
        var advice = Advice().Match(message);
        if (!advice.Success)
            return null;

        double value = double.Parse(advice.Groups["value"].Value, CultureInfo.InvariantCulture);
        var speed = advice.Groups["stage"].Value == "first" ? method.First : method.Fast;
        speed = advice.Groups["field"].Value switch
        {
            "plungerMillimetersPerSecond" => speed with { PlungerMillimetersPerSecond = value },
            "flowMillilitersPerSecond" => speed with { FlowMillilitersPerSecond = value },
            _ => speed with { FullPassSeconds = value },
        };
        return advice.Groups["stage"].Value == "first" ? method with { First = speed } : method with { Fast = speed };
    }

    [GeneratedRegex(@"`mixing\.(?<stage>first|fast)\.(?<field>\w+)` of at (most|least) (?<value>[0-9.]+[0-9])")]
    private static partial Regex Advice();
}
