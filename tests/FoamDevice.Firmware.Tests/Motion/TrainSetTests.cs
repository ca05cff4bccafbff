using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class TrainSetTests
{
    private static readonly SpeedStage[] Stages = [SpeedStage.First, SpeedStage.Slow, SpeedStage.Fast];

    [Fact]
    public void All_trains_and_the_journal_fit_into_100_KB()
    {
        var trains = new TrainSet();

        int bytes = Stages.Sum(s => trains.Of(SyringeSide.A, s).Items.Length + trains.Of(SyringeSide.B, s).Items.Length)
            + trains.Coarse.Items.Length + trains.Single.Items.Length + (Journal.Slots * Journal.SlotBytes);

        Assert.InRange(bytes, 1, 100 * 1_024);
    }

    [Fact]
    public void No_two_trains_share_a_buffer()
    {
        var trains = new TrainSet();

        byte[][] ofA = [.. Stages.Select(s => trains.Of(SyringeSide.A, s).Items)];
        byte[][] ofB = [.. Stages.Select(s => trains.Of(SyringeSide.B, s).Items)];
        byte[][] buffers = [.. ofA, .. ofB, trains.Coarse.Items, trains.Single.Items];

        Assert.Equal(8, buffers.Distinct().Count());
    }

    [Fact]
    public void Each_stage_holds_the_longest_train_that_the_plan_rules_allow()
    {
        var trains = new TrainSet();

        Assert.Equal(PlanLimits.MaxFirstSteps, trains.Of(SyringeSide.A, SpeedStage.First).Capacity);
        Assert.Equal(PlanLimits.MaxSlowSteps, trains.Of(SyringeSide.B, SpeedStage.Slow).Capacity);
        Assert.Equal(PlanLimits.MaxFastSteps, trains.Of(SyringeSide.B, SpeedStage.Fast).Capacity);
    }
}
