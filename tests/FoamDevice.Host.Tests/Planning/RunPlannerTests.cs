using CsCheck;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunPlannerTests
{
    private static readonly MachineProfile Machine = ReferenceMachine.Profile();
    private static readonly Calibration Calibration = ReferenceMachine.NominalCalibration();
    private static readonly SyringeCatalog Syringes = SyringeCatalog.Load();

    [Fact]
    public void Every_shipped_method_runs_on_the_reference_machine()
    {
        foreach (var method in MethodCatalog.Load(null).All)
        {
            var plan = Plan(method);

            Assert.True(new PlanRules().Check(plan, Machine, Calibration), method.Id);
        }
    }

    [Fact]
    public void A_full_pass_time_is_the_time_of_a_full_pass()
    {
        var plan = Plan(SampleMethod.Method);

        Assert.Equal(1_000_000u, plan.FastDurationMicroseconds);
        Assert.Equal(200_000u, plan.FastRampPartsPerMillion);
    }

    [Fact]
    public void A_first_pass_takes_the_liquids_share_of_a_full_pass_time()
    {
        var plan = Plan(SampleMethod.ParseWith("flowMillilitersPerSecond: 5\n  fast", "fullPassSeconds: 2\n  fast"));

        Assert.Equal(400_000u, plan.FirstDurationMicroseconds);
    }

    [Fact]
    public void Tessari_fast_makes_20_pushes_in_10_seconds()
    {
        var method = MethodCatalog.Load(null).Find("tessari-fast");

        var figures = PlanFigures.Of(Plan(method), Machine, Calibration);

        Assert.Equal(9.95, figures.MixingSeconds, 0.01);
        Assert.Equal(0.5, figures.Stages[^1].PassSeconds + method.GapSeconds, 6);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(275)]
    [InlineData(300)]
    public void A_plunger_speed_is_reached_with_the_machines_steepest_ramp(double speed)
    {
        var plan = Plan(MethodCatalog.Load(null).Find($"sichuan-sweep-{speed}"));

        var fast = PlanFigures.Of(plan, Machine, Calibration).Stages[^1];
        double acceleration = (fast.CruiseMillimetersPerSecond - 5) / (fast.PassSeconds * fast.RampShare);
        Assert.Equal(speed, fast.CruiseMillimetersPerSecond, speed * 1e-4);
        Assert.InRange(acceleration, 0.99 * 10_000, 10_000);
    }

    [Fact]
    public void A_flow_is_the_flow_between_the_ramps()
    {
        var plan = Plan(SampleMethod.ParseWith("fullPassSeconds: 1.0", "flowMillilitersPerSecond: 12"));

        Assert.Equal(12, PlanFigures.Of(plan, Machine, Calibration).Stages[^1].CruiseMillilitersPerSecond, 0.01);
    }

    [Fact]
    public void A_speed_below_the_start_speed_needs_no_ramp()
    {
        var plan = Plan(SampleMethod.ParseWith("fullPassSeconds: 1.0", "plungerMillimetersPerSecond: 2"));

        Assert.Equal(2, PlanFigures.Of(plan, Machine, Calibration).Stages[^1].CruiseMillimetersPerSecond, 0.001);
    }

    [Fact]
    public void The_figures_of_a_slow_stage_stand_between_first_and_fast()
    {
        var plan = Plan(MethodCatalog.Load(null).Find("dss-two-phase"));

        var stages = PlanFigures.Of(plan, Machine, Calibration).Stages;

        Assert.Equal(
            [(SpeedStage.First, 1, 1), (SpeedStage.Slow, 2, 10), (SpeedStage.Fast, 11, 40)],
            stages.Select(stage => (stage.Stage, stage.FirstPass, stage.LastPass)));
    }

    [Fact]
    public void A_syringe_that_is_not_in_the_catalogue_is_a_mistake_of_the_method()
    {
        var refused = Assert.Throws<MethodException>(() => Plan(SampleMethod.ParseWith("b: norm-ject-10", "b: norm-jet-10")));

        Assert.StartsWith("sample.yaml: syringes.b: There is no syringe 'norm-jet-10'", refused.Message);
    }

    [Fact]
    public void A_plan_that_is_given_out_passes_the_rules_of_the_device()
    {
        int planned = 0;
        AnyMethod.Sample(
            method =>
            {
                try
                {
                    var plan = Plan(method);
                    Assert.True(new PlanRules().Check(plan, Machine, Calibration));
                    Interlocked.Increment(ref planned);
                }
                catch (PlanRefusedException refused)
                {
                    Assert.StartsWith($"This machine can't run {method.Id}.", refused.Message);
                    Assert.NotEqual(PlanField.None, refused.Field);
                }
            },
            iter: 5_000);

        Assert.True(planned > 500, $"Only {planned} of the methods could be planned: the test shows little.");
    }

    internal static Gen<MethodSpeed> AnySpeed { get; } = Gen.Select(Gen.Int[0, 2], Gen.Double[0.001, 1], Gen.Double[0.001, 0.4], Gen.Bool, (kind, amount, ramp, hasRamp) => new MethodSpeed
    {
        PlungerMillimetersPerSecond = kind == 0 ? 0.1 + (amount * 320) : null,
        FlowMillilitersPerSecond = kind == 1 ? 0.1 + (amount * 48) : null,
        FullPassSeconds = kind == 2 ? 0.2 + (amount * 5) : null,
        RampShare = hasRamp ? ramp : null,
    });

    private static Gen<string> AnySyringe { get; } = Gen.Int[0, Syringes.All.Count - 1].Select(index => Syringes.All[index].Id);

    internal static Gen<Method> AnyMethod { get; } = Gen.Select(
        Gen.Double[0.15, 3], Gen.Double[0.15, 8], AnySpeed, AnySpeed, Gen.Int[1, 210],
        AnySyringe, AnySyringe,
        (liquid, gas, first, fast, passes, a, b) => SampleMethod.Method with
        {
            LiquidMilliliters = liquid,
            GasMilliliters = gas,
            First = first,
            Fast = fast,
            Passes = passes,
            FinishIn = SyringeSide.None,
            PurgeMilliliters = Math.Min(4, liquid + gas),
            SyringeA = a,
            SyringeB = b,
        });

    private static RunPlan Plan(Method method) => RunPlanner.Plan(method, Machine, Calibration, Syringes, 1);
}
