using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class PlanRefusalTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void A_plan_for_the_other_finish_syringe_is_refused_with_field_value_and_limit()
    {
        RunPlan plan = Plans.Tessari(20);
        plan.FinishIn = SyringeSide.B;

        AssertRefused(plan, PlanField.FinishIn, (long)SyringeSide.B, (long)SyringeSide.A);
    }

    [Fact]
    public void A_charge_that_a_syringe_does_not_hold_with_its_margin_is_refused()
    {
        RunPlan plan = Plans.Tessari();
        plan.CapacityAMicroliters = 10_499;

        AssertRefused(plan, PlanField.CapacityAMicroliters, 10_499, 10_500);
    }

    [Fact]
    public void A_gap_shorter_than_the_machine_needs_is_refused()
    {
        RunPlan plan = Plans.Tessari();
        plan.GapMicroseconds = 49_999;

        AssertRefused(plan, PlanField.GapMicroseconds, 49_999, 50_000);
    }

    [Fact]
    public void A_pass_faster_than_the_machine_is_refused_never_slowed()
    {
        RunPlan plan = Plans.Tessari();
        plan.FastDurationMicroseconds = 150_000;

        Assert.Equal(PlanField.FastSpeed, RefusedField(plan));
        Assert.Equal(300_000, _device.Host.LastRefusal!.Limit);
        Assert.True(_device.Host.LastRefusal!.Value > 300_000);
    }

    [Fact]
    public void A_refused_plan_leaves_no_trace()
    {
        RunPlan plan = Plans.Tessari();
        plan.Passes = 0;

        Assert.Equal(PlanField.Passes, RefusedField(plan));
        _device.RunFor(1);

        Assert.Equal(DeviceState.Idle, _device.State);
        Assert.False(_device.Chip.Options.Flash.Exists("run"));
        Assert.Empty(_device.Host.Events<RunAccepted>());
        Assert.False(_device.EnableIsHigh);
    }

    private void AssertRefused(RunPlan plan, PlanField field, long value, long limit)
    {
        Assert.Equal(field, RefusedField(plan));
        Assert.Equal((value, limit), (_device.Host.LastRefusal!.Value, _device.Host.LastRefusal!.Limit));
    }

    private PlanField RefusedField(RunPlan plan)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        Assert.Equal(RefusalCode.PlanRefused, _device.RefusalOf(RequestType.Prepare, DeviceUnderTest.PrepareOf(plan)));
        return (PlanField)_device.Host.LastRefusal!.Field;
    }
}
