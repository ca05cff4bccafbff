using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeCalibrationPlanTests
{
    private static readonly MachineProfile Machine = ReferenceMachine.Profile();
    private static readonly CalibratedSide Side = SampleCalibration.Side(SyringeSide.A);

    private readonly IReadOnlyList<PlannedStroke> _strokes = new VolumeCalibrationPlan().Strokes(Side, Machine, 1_000_000);

    [Theory]
    [InlineData(10, 1_000)]
    [InlineData(50, 5_000)]
    [InlineData(100, 10_000)]
    public void Ten_replicates_are_planned_at_each_level_in_both_directions(int level, uint microliters)
    {
        foreach (var direction in Enum.GetValues<StrokeDirection>())
        {
            var strokes = _strokes.Where(stroke => stroke.LevelPercent == level && stroke.Direction == direction && !stroke.IsContinued).ToList();

            Assert.Equal(Enumerable.Range(1, 10), strokes.Select(stroke => stroke.Replicate));
            Assert.All(strokes, stroke => Assert.Equal(microliters, stroke.TargetMicroliters));
        }
    }

    [Fact]
    public void Strokes_without_reversal_are_planned_at_10_and_50_percent()
    {
        var continued = _strokes.Where(stroke => stroke.IsContinued);

        Assert.Equal([(10, 10), (50, 10)], continued.GroupBy(stroke => stroke.LevelPercent).Select(level => (level.Key, level.Count())));
    }

    [Fact]
    public void A_stroke_is_marked_as_going_on_when_the_one_before_went_the_same_way()
    {
        var last = StrokeDirection.Dispense;
        foreach (var stroke in _strokes)
        {
            Assert.Equal(stroke.Direction == last, stroke.IsContinued);
            last = stroke.Direction;
        }
    }

    [Fact]
    public void Every_cycle_begins_and_ends_empty_and_never_draws_more_than_the_working_volume()
    {
        foreach (var cycle in _strokes.GroupBy(stroke => stroke.Cycle))
        {
            Assert.Equal(0, cycle.Sum(stroke => stroke.JogSteps));
            Assert.All(Enumerable.Range(1, cycle.Count()), count => Assert.InRange(-cycle.Take(count).Sum(stroke => stroke.JogSteps), 0, 4_029 + 1));
        }
    }

    [Fact]
    public void Steps_are_those_that_the_device_makes_of_the_volume()
    {
        var plan = SampleRun.New().Plan;
        var steps = new PlanSteps();
        var wider = ReferenceMachine.NominalCalibration();
        wider.VolumeScaleAPartsPerMillion = 1_030_000;
        steps.Set(plan, Machine, wider);

        var full = new VolumeCalibrationPlan().Strokes(Side, Machine, 1_030_000).First(stroke => stroke.LevelPercent == 100);

        Assert.Equal((10_000u, steps.ChargeA), (plan.LiquidMicroliters + plan.GasMicroliters, full.Steps));
    }

    [Theory]
    [InlineData(0, 1, 3, 3, "0 replicates can't be planned. Choose 1 to 50.")]
    [InlineData(51, 1, 3, 3, "51 replicates")]
    [InlineData(10, 0, 3, 3, "0 strokes that go on the same way can't be planned. Choose 1 to 10.")]
    [InlineData(3, 4, 3, 3, "4 strokes that go on the same way can't be planned. Choose 1 to 3.")]
    [InlineData(10, 5, 11, 3, "11 readings of the evaporation blank")]
    [InlineData(10, 5, 0, 0, "0 priming strokes")]
    public void Numbers_out_of_range_are_refused(int replicates, int continued, int blanks, int primings, string words)
    {
        var plan = new VolumeCalibrationPlan { Replicates = replicates, ContinuedReplicates = continued, BlankReadings = blanks, PrimeStrokes = primings };

        Assert.StartsWith(words, Assert.Throws<VolumeCalibrationException>(() => plan.Check(Side, Machine)).Message);
    }

    [Fact]
    public void A_working_volume_that_the_syringe_can_not_hold_is_refused() => Assert.Equal(
        "A working volume of 11.6 mL does not fit Norm-Ject 10 mL. Choose 0.1 to 11.5 mL.",
        Assert.Throws<VolumeCalibrationException>(() => new VolumeCalibrationPlan().Check(Side with { WorkingMicroliters = 11_600 }, Machine)).Message);

    [Fact]
    public void A_working_volume_that_needs_more_travel_than_there_is_is_refused()
    {
        var machine = ReferenceMachine.Profile();
        machine.EmptyPositionMicrometers = 50_000;

        Assert.Equal(
            "A working volume of 10 mL may need 55.4 mm of travel in Norm-Ject 10 mL, and there are 49.0. Choose less.",
            Assert.Throws<VolumeCalibrationException>(() => new VolumeCalibrationPlan().Check(Side, machine)).Message);
    }
}
