using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Drawing;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Drawing;

public sealed class DrawnMachineTests
{
    [Fact]
    public void Without_a_run_the_holders_are_empty_and_the_carriages_stand_where_the_device_says()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Idle);

        Assert.Equal(SyringePresence.Absent, drawn.A.Presence);
        Assert.Equal(SyringePresence.Absent, drawn.B.Presence);
        Assert.Equal(100, drawn.A.DrawnMillimeters);
        Assert.True(drawn.A.IsHome);
    }

    [Fact]
    public void At_loading_the_syringes_are_wanted()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.AskedToMount);

        Assert.Equal(SyringePresence.Wanted, drawn.A.Presence);
        Assert.Null(drawn.A.Content);
    }

    [Fact]
    public void While_gas_is_drawn_A_holds_the_liquid_and_B_the_gas()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Filling(2.5));

        Assert.Equal(1, drawn.A.Content!.LiquidMilliliters, 0.01);
        Assert.Equal(2.5, drawn.B.Content!.GasMilliliters, 0.01);
        Assert.Equal(0, drawn.B.Content.FoamMilliliters, 0.01);
    }

    [Fact]
    public void In_the_first_pass_what_has_come_over_stands_before_the_gas()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Mixing(passes: 0, millilitersInB: 4.6));

        Assert.Equal(0.4, drawn.A.Content!.LiquidMilliliters, 0.01);
        Assert.Equal(0.6, drawn.B.Content!.FoamMilliliters, 0.01);
        Assert.Equal(4, drawn.B.Content.GasMilliliters, 0.01);
    }

    [Fact]
    public void From_the_second_pass_on_both_hold_foam()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Mixing(passes: 7, millilitersInB: 2));

        Assert.Equal(3, drawn.A.Content!.FoamMilliliters, 0.01);
        Assert.Equal(2, drawn.B.Content!.FoamMilliliters, 0.01);
        Assert.Equal(0, drawn.B.Content.GasMilliliters, 0.01);
    }

    [Theory]
    [InlineData(1.0, 2.0, Flow.FromAToB)]
    [InlineData(2.0, 1.0, Flow.FromBToA)]
    public void The_plungers_way_between_two_pictures_tells_the_flow(double before, double now, Flow flow)
    {
        DrawnMachine earlier = DrawnMachine.Of(BenchViews.Mixing(7, before));

        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Mixing(7, now), earlier);

        Assert.Equal(flow, drawn.Flow);
    }

    [Theory]
    [InlineData(1.0, 2.0, Flow.GasIn)]
    [InlineData(2.0, 1.0, Flow.GasOut)]
    public void While_filling_the_flow_is_that_of_the_gas(double before, double now, Flow flow)
    {
        DrawnMachine earlier = DrawnMachine.Of(BenchViews.Filling(before));

        Assert.Equal(flow, DrawnMachine.Of(BenchViews.Filling(now), earlier).Flow);
    }

    [Fact]
    public void A_picture_without_a_new_position_keeps_the_flow()
    {
        DrawnMachine first = DrawnMachine.Of(BenchViews.Mixing(7, 1));
        DrawnMachine second = DrawnMachine.Of(BenchViews.Mixing(7, 2), first);

        Assert.Equal(Flow.FromAToB, DrawnMachine.Of(BenchViews.Mixing(7, 2), second).Flow);
    }

    [Fact]
    public void What_stands_still_does_not_flow()
    {
        DrawnMachine earlier = DrawnMachine.Of(BenchViews.Mixing(20, 1));

        Assert.Equal(Flow.None, DrawnMachine.Of(BenchViews.Foam(3), earlier).Flow);
    }

    [Fact]
    public void A_lost_position_is_not_drawn()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Fault(FaultCode.SafetyChainOpen, passes: 7));

        Assert.Null(drawn.A.DrawnMillimeters);
        Assert.Null(drawn.A.Content);
    }

    [Fact]
    public void A_fault_before_the_first_pass_leaves_open_whether_anything_is_mounted()
    {
        Assert.Equal(SyringePresence.Unknown, DrawnMachine.Of(BenchViews.Fault(FaultCode.ValveTimeout, passes: 0)).A.Presence);
    }

    [Theory]
    [InlineData(RecordEnding.Left, SyringePresence.Unknown)]
    [InlineData(RecordEnding.Closed, SyringePresence.Absent)]
    public void After_the_end_it_depends_on_whether_the_syringes_were_taken_out(RecordEnding ending, SyringePresence presence)
    {
        DeskView view = BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed, ending: ending);

        Assert.Equal(presence, DrawnMachine.Of(view).A.Presence);
    }

    [Fact]
    public void Of_a_silent_device_nothing_is_claimed()
    {
        DrawnMachine drawn = DrawnMachine.Of(BenchViews.Mixing(7, 2) with { Status = null });

        Assert.False(drawn.IsHeard);
        Assert.Equal(ValvePosition.Unknown, drawn.Valve);
        Assert.Null(drawn.A.DrawnMillimeters);
    }

    [Fact]
    public void Inputs_that_another_program_sees_are_not_claimed()
    {
        DeskView watched = BenchViews.Mixing(7, 2) with { Status = BenchViews.Mixing(7, 2).Status! with { HasInputs = false, Flags = DeviceFlags.None } };

        Assert.Null(DrawnMachine.Of(watched).A.IsHome);
    }
}
