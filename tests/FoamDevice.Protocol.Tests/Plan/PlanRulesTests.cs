using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class PlanRulesTests
{
    /// <summary>One broken rule each: what is changed, and which field, value and limit are named.</summary>
    private static readonly Breach[] AllBreaches =
    [
        // Fields of the plan.
        new("no token", (plan, _) => plan.RunToken = 0, PlanField.RunToken, 0, 1, true),
        new("no pass", (plan, _) => plan.Passes = 0, PlanField.Passes, 0, 1, true),
        new("too many passes", (plan, _) => plan.Passes = 201, PlanField.Passes, 201, 200, false),
        new("slow stage beyond the last pass", (plan, _) => plan.LastSlowPass = 21, PlanField.LastSlowPass, 21, 20, false),
        new("foam wanted where it does not end", (plan, _) => plan.FinishIn = SyringeSide.B, PlanField.FinishIn, (int)SyringeSide.B, (int)SyringeSide.A, false),
        new("no such syringe", (plan, _) => plan.FinishIn = (SyringeSide)3, PlanField.FinishIn, 3, 2, false),
        new("too little liquid", (plan, _) => plan.LiquidMicroliters = 199, PlanField.LiquidMicroliters, 199, 200, true),
        new("too little gas", (plan, _) => plan.GasMicroliters = 199, PlanField.GasMicroliters, 199, 200, true),
        new("bore A too narrow", (plan, _) => plan.BoreAMicrometers = 3_999, PlanField.BoreAMicrometers, 3_999, 4_000, true),
        new("bore A too wide", (plan, _) => plan.BoreAMicrometers = 30_001, PlanField.BoreAMicrometers, 30_001, 30_000, false),
        new("bore B too narrow", (plan, _) => plan.BoreBMicrometers = 3_999, PlanField.BoreBMicrometers, 3_999, 4_000, true),
        new("charge and margin do not fit A", (plan, _) => plan.CapacityAMicroliters = 10_499, PlanField.CapacityAMicroliters, 10_499, 10_500, true),
        new("charge and margin do not fit B", (plan, _) => plan.CapacityBMicroliters = 10_499, PlanField.CapacityBMicroliters, 10_499, 10_500, true),
        new("first pass too short", (plan, _) => plan.FirstDurationMicroseconds = 49_999, PlanField.FirstDurationMicroseconds, 49_999, 50_000, true),
        new("first ramp too short", (plan, _) => plan.FirstRampPartsPerMillion = 999, PlanField.FirstRampPartsPerMillion, 999, 1_000, true),
        new("slow pass too short", (plan, _) => Slow(plan).SlowDurationMicroseconds = 0, PlanField.SlowDurationMicroseconds, 0, 50_000, true),
        new("slow ramp too short", (plan, _) => Slow(plan).SlowRampPartsPerMillion = 0, PlanField.SlowRampPartsPerMillion, 0, 1_000, true),
        new("fast pass too long", (plan, _) => plan.FastDurationMicroseconds = 120_000_001, PlanField.FastDurationMicroseconds, 120_000_001, 120_000_000, false),
        new("fast ramp too long", (plan, _) => plan.FastRampPartsPerMillion = PlanLimits.MaxRampPartsPerMillion + 1, PlanField.FastRampPartsPerMillion, PlanLimits.MaxRampPartsPerMillion + 1, PlanLimits.MaxRampPartsPerMillion, false),
        new("gap shorter than the machine's", (plan, _) => plan.GapMicroseconds = 49_999, PlanField.GapMicroseconds, 49_999, 50_000, true),
        new("gap too long", (plan, _) => plan.GapMicroseconds = 60_000_001, PlanField.GapMicroseconds, 60_000_001, 60_000_000, false),
        new("too many purges", (plan, _) => plan.Purges = 11, PlanField.Purges, 11, 10, false),
        new("purge too small", (plan, _) => plan.PurgeMicroliters = 199, PlanField.PurgeMicroliters, 199, 200, true),
        new("purge larger than the charge", (plan, _) => plan.PurgeMicroliters = 10_001, PlanField.PurgeMicroliters, 10_001, 10_000, false),
        new("fill too slow", (plan, _) => plan.FillMicrolitersPerSecond = 99, PlanField.FillMicrolitersPerSecond, 99, 100, true),
        new("fill faster than the machine's flow", (plan, _) => plan.FillMicrolitersPerSecond = 20_001, PlanField.FillMicrolitersPerSecond, 20_001, 20_000, false),
        new("fill dwell too long", (plan, _) => plan.FillDwellMilliseconds = 120_001, PlanField.FillDwellMilliseconds, 120_001, 120_000, false),
        new("no such choice", (plan, _) => plan.LinkLoss = (LinkLossChoice)2, PlanField.LinkLoss, 2, 1, false),
        new("grace shorter than the link needs to notice", (plan, _) => plan.LinkGraceMilliseconds = 999, PlanField.LinkGraceMilliseconds, 999, 1_000, true),
        new("grace too long", (plan, _) => plan.LinkGraceMilliseconds = 3_600_001, PlanField.LinkGraceMilliseconds, 3_600_001, 3_600_000, false),

        // Figures that follow from several fields.
        new("charge too large", (plan, _) => plan.GasMicroliters = 58_001, PlanField.ChargeMicroliters, 60_001, 60_000, false),

        // 10 mL in 8 mm: 198.944 mm are 15,915.5 steps; 15,915 are 198,937 µm.
        new("stroke longer than the rails", (plan, _) => plan.BoreAMicrometers = 8_000, PlanField.StrokeMicrometers, 198_937, 99_000, false),

        // 4 mL in 15.9 mm: 20.145 mm.
        new("first train too long", (plan, _) => (plan.LiquidMicroliters, plan.GasMicroliters) = (4_000, 4_000), PlanField.FirstSteps, 1_612, 1_536, false),

        // 10 mL in 15 mm: 56.588 mm; in 13 mm: 75.340 mm.
        new("slow train too long", (plan, _) => Slow(plan).BoreBMicrometers = 15_000, PlanField.SlowSteps, 4_527, 4_096, false),
        new("fast train too long", (plan, _) => plan.BoreBMicrometers = 13_000, PlanField.FastSteps, 6_027, 5_632, false),

        // 10.075 mm in 100 ms and 50.362 mm in 200 ms: (D / T - 0.2 * 5 mm/s) / 0.8; the first pass against a machine of 100 mm/s.
        new("first pass too fast", (plan, machine) => (plan.FirstDurationMicroseconds, machine.MaxSpeedMicrometersPerSecond) = (100_000, 100_000), PlanField.FirstSpeed, 124_687, 100_000, false),
        new("slow pass too fast", (plan, _) => Slow(plan).SlowDurationMicroseconds = 200_000, PlanField.SlowSpeed, 313_512, 300_000, false),
        new("fast pass too fast", (plan, _) => plan.FastDurationMicroseconds = 200_000, PlanField.FastSpeed, 313_512, 300_000, false),

        // (v - 5 mm/s) / (r T), where v = (D / T - r * 5 mm/s) / (1 - r).
        new("first ramp too steep", (plan, machine) => machine.MaxAccelerationMicrometersPerSecondSquared = 300_000, PlanField.FirstAcceleration, 315_412, 300_000, false),
        new("slow ramp too steep", (plan, machine) => (Slow(plan).SlowDurationMicroseconds, plan.SlowRampPartsPerMillion) = (500_000, 10_000), PlanField.SlowAcceleration, 19_338_000, 10_000_000, false),
        new("fast ramp too steep", (plan, _) => plan.FastRampPartsPerMillion = 2_000, PlanField.FastAcceleration, 22_726_000, 10_000_000, false),

        // Peak flow: peak speed times 198.557 mm².
        new("first pass floods the bore", (plan, _) => plan.FirstDurationMicroseconds = 100_000, PlanField.FirstFlow, 24_751, 20_000, false),
        new("slow pass floods the bore", (plan, _) => Slow(plan).SlowDurationMicroseconds = 260_000, PlanField.SlowFlow, 47_828, 45_000, false),
        new("fast pass floods the bore", (plan, _) => plan.FastDurationMicroseconds = 260_000, PlanField.FastFlow, 47_828, 45_000, false),

        // 806 steps in 30 s are slower than one a 32,767 µs.
        new("step longer than the pulse generator's", (plan, _) => plan.FirstDurationMicroseconds = 30_000_000, PlanField.StepPeriod, 37_221, 32_767, false),

        // 19 mL/s in 198.557 mm².
        new("gas drawn so slowly that a step is too long", (plan, machine) => (plan.FillMicrolitersPerSecond, machine.StepsPerMillimeter) = (100, 40), PlanField.StepPeriod, 50_000, PlanLimits.MaxStepMicroseconds, false),
        new("gas drawn too fast", (plan, machine) => (plan.FillMicrolitersPerSecond, machine.MaxSpeedMicrometersPerSecond) = (19_000, 90_000), PlanField.FillSpeed, 95_690, 90_000, false),
    ];

    private readonly PlanRules _rules = new();
    private readonly RunPlan _plan = ReferencePlan.Create();
    private readonly MachineProfile _machine = ReferenceMachine.Profile();
    private readonly Calibration _calibration = ReferenceMachine.NominalCalibration();

    public static TheoryData<string> Breaches => [.. AllBreaches.Select(breach => breach.Name)];

    public static TheoryData<PlanField> Fields => [.. Enum.GetValues<PlanField>().Where(known => known != PlanField.None)];

    [Fact]
    public void The_reference_plan_is_taken_by_the_reference_machine()
    {
        Assert.True(_rules.Check(_plan, _machine, _calibration), $"{_rules.Field}: {_rules.Value} against {_rules.Limit}");
        Assert.Equal((PlanField.None, 0L, 0L), (_rules.Field, _rules.Value, _rules.Limit));
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_broken_rule_names_field_value_and_limit(string name)
    {
        Breach breach = AllBreaches.Single(breach => breach.Name == name);
        breach.Break(_plan, _machine);

        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal((breach.Field, breach.Value, breach.Limit, breach.IsMinimum), (_rules.Field, _rules.Value, _rules.Limit, _rules.IsMinimum));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_can_be_named_is_named_by_a_test(PlanField field)
    {
        Assert.Contains(AllBreaches, breach => breach.Field == field);
    }

    // 10 mL in 13.45 mm of bore: 70.383 mm; as 1,126 steps of liquid and 4,504 of gas.
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_train_with_what_takes_up_the_play_must_still_fit_its_buffer(uint play, bool fits)
    {
        (_plan.BoreAMicrometers, _plan.BoreBMicrometers) = (13_450, 13_450);
        (_plan.FirstDurationMicroseconds, _plan.FastDurationMicroseconds) = (1_000_000, 2_000_000);
        _calibration.BacklashStepsB = play;

        Assert.Equal(fits, _rules.Check(_plan, _machine, _calibration));

        Assert.Equal(fits ? (PlanField.None, 0, 0) : (PlanField.FastSteps, 5_633L, 5_632L), (_rules.Field, _rules.Value, _rules.Limit));
    }

    // The charge goes in what is left of the pass: at the most play, 100 of 4,129 pulses, so much faster.
    [Fact]
    public void The_play_makes_a_pass_faster_and_its_flow_stronger()
    {
        (_plan.FastDurationMicroseconds, _calibration.BacklashStepsA) = (280_000, 0);
        Assert.True(_rules.Check(_plan, _machine, _calibration), $"{_rules.Field}");

        _calibration.BacklashStepsA = 100;
        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal((PlanField.FastFlow, 45_000L), (_rules.Field, _rules.Limit));
        Assert.InRange(_rules.Value, 45_001, 46_000);
    }

    // 2 mL and 8.8 mL, and 0.5 mL of margin.
    [Fact]
    public void The_gas_syringe_must_hold_what_is_drawn_and_the_liquid_syringe_need_not()
    {
        _calibration.GasFillExtraPartsPerMillion = 100_000;
        (_plan.CapacityAMicroliters, _plan.CapacityBMicroliters) = (10_500, 11_299);

        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal((PlanField.CapacityBMicroliters, 11_299L, 11_300L), (_rules.Field, _rules.Value, _rules.Limit));
        _plan.CapacityBMicroliters = 11_300;
        Assert.True(_rules.Check(_plan, _machine, _calibration), $"{_rules.Field}");
    }

    [Fact]
    public void A_charge_at_the_limit_leaves_no_room_for_thin_gas()
    {
        (_plan.LiquidMicroliters, _plan.GasMicroliters) = (2_000, 58_000);
        _calibration.GasFillExtraPartsPerMillion = 1_000;

        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal((PlanField.ChargeMicroliters, 60_058L, 60_000L), (_rules.Field, _rules.Value, _rules.Limit));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(3_904_515_724)]
    public void A_volume_that_no_integer_would_hold_with_its_extra_is_refused_too(uint gas)
    {
        _plan.GasMicroliters = gas;
        _calibration.GasFillExtraPartsPerMillion = 100_000;

        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal(PlanField.ChargeMicroliters, _rules.Field);
    }

    [Fact]
    public void A_good_plan_after_a_bad_one_leaves_nothing_behind()
    {
        _plan.Passes = 0;
        _rules.Check(_plan, _machine, _calibration);

        Assert.True(_rules.Check(ReferencePlan.Create(), _machine, _calibration));
        Assert.Equal(PlanField.None, _rules.Field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_a_slow_stage_its_duration_and_ramp_do_not_matter(ushort lastSlowPass)
    {
        (_plan.LastSlowPass, _plan.SlowDurationMicroseconds, _plan.SlowRampPartsPerMillion) = (lastSlowPass, 0, 0);

        Assert.True(_rules.Check(_plan, _machine, _calibration));
    }

    [Fact]
    public void Without_purges_their_volume_does_not_matter()
    {
        (_plan.Purges, _plan.PurgeMicroliters) = (0, 0);

        Assert.True(_rules.Check(_plan, _machine, _calibration));
    }

    [Theory]
    [InlineData(20, SyringeSide.A)]
    [InlineData(19, SyringeSide.B)]
    [InlineData(1, SyringeSide.B)]
    public void An_even_number_of_passes_ends_in_a_and_an_odd_one_in_b(ushort passes, SyringeSide end)
    {
        (_plan.Passes, _plan.FinishIn) = (passes, end);
        Assert.True(_rules.Check(_plan, _machine, _calibration));

        _plan.FinishIn = end == SyringeSide.A ? SyringeSide.B : SyringeSide.A;
        Assert.False(_rules.Check(_plan, _machine, _calibration));

        _plan.FinishIn = SyringeSide.None;
        Assert.True(_rules.Check(_plan, _machine, _calibration));
    }

    [Fact]
    public void A_calibration_that_makes_the_stroke_longer_is_counted_in()
    {
        // 50.4 mm nominal; 10 % less volume a step needs 56 mm, which is more than a slow train holds.
        Slow(_plan);
        Assert.True(_rules.Check(_plan, _machine, _calibration));

        _calibration.VolumeScaleAPartsPerMillion = 900_000;
        Assert.False(_rules.Check(_plan, _machine, _calibration));

        Assert.Equal(PlanField.SlowSteps, _rules.Field);
    }

    [Fact]
    public void Any_plan_at_all_is_judged_without_an_exception()
    {
        Gen.Byte.Array[100].Sample(bytes =>
        {
            RunPlan plan = new();
            plan.Read(MessageKinds.Reader(bytes));
            return !new PlanRules().Check(plan, _machine, _calibration);
        });
    }

    private static RunPlan Slow(RunPlan plan)
    {
        plan.LastSlowPass = 5;
        return plan;
    }

    /// <summary>A plan or a machine made bad in one place.</summary>
    private sealed record Breach(string Name, Action<RunPlan, MachineProfile> Break, PlanField Field, long Value, long Limit, bool IsMinimum);
}
