using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeCalibrationSessionTests
{
    private static readonly DateTimeOffset Now = SampleCalibration.Start;

    private readonly SyntheticMachine _machine = new(1);

    [Theory]
    [InlineData(1, 0.015, 8)]
    [InlineData(2, 0.015, 8)]
    [InlineData(3, -0.02, 4)]
    [InlineData(4, 0, 16)]
    [InlineData(5, 0.04, 0)]
    public void A_wrong_bore_and_a_loose_nut_are_found_and_what_is_left_is_within_0_2_percent(int seed, double boreError, double backlashSteps)
    {
        var machine = new SyntheticMachine(seed) { BoreError = boreError, BacklashSteps = backlashSteps };
        var session = VolumeCalibrationSession.Begin(SampleCalibration.Setup(SyringeSide.A));

        machine.Finish(session);

        var side = Assert.Single(session.Result.Sides);
        Assert.True(side.IsAccepted, side.Verdict?.Reasons.FirstOrDefault());
        var values = VolumeValues.Of(machine.Held, SyringeSide.A);
        Assert.Equal(1e6 * (1 + boreError) * (1 + boreError), values.ScalePartsPerMillion, 300.0);
        Assert.Equal((uint)backlashSteps, values.BacklashSteps);
        Assert.All(side.AsLeft!.Points.Where(point => point.LevelPercent >= 50), point => Assert.InRange(point.SystematicErrorPercent, -0.2, 0.2));
        Assert.Equal(SampleCalibration.Id, machine.Held.CalibrationId);
    }

    [Fact]
    public void What_was_wrong_before_is_kept_beside_what_is_left()
    {
        var side = SampleCalibration.Finished(SampleCalibration.Setup(SyringeSide.A)).Result.Sides[0];

        Assert.False(side.AsFoundVerdict!.IsAccepted);
        Assert.All(side.AsFound!.Points.Where(point => point is { LevelPercent: 100 }), point => Assert.InRange(point.SystematicErrorPercent, 2.7, 2.9));
        Assert.Equal((1_000_000u, 0u), (side.AsFoundValues.ScalePartsPerMillion, side.AsFoundValues.BacklashSteps));
        Assert.True(side.AsLeftVerdict!.IsAccepted);
    }

    [Fact]
    public void The_backlash_that_the_device_takes_up_already_is_counted_in()
    {
        var setup = SampleCalibration.Setup(SyringeSide.A);
        setup.AsFound.BacklashStepsA = 5;
        var machine = new SyntheticMachine(1) { Held = setup.AsFound, BacklashSteps = 8 };
        var session = VolumeCalibrationSession.Begin(setup);

        machine.GoTo(VolumeStepKind.WriteCalibration, session);

        var asFound = session.Result.Sides[0].AsFound!;
        Assert.Equal(3, asFound.Fit!.BacklashSteps.Value, 0.5);
        Assert.Equal(8, asFound.BacklashSteps!.Value, 0.5);
        Assert.Equal(8u, session.Next.Calibration!.BacklashStepsA);
    }

    [Fact]
    public void Evaporation_is_taken_out_of_both_directions()
    {
        var machine = new SyntheticMachine(1) { EvaporationMilligrams = 5, BoreError = 0, BacklashSteps = 0 };
        var session = VolumeCalibrationSession.Begin(SampleCalibration.Setup(SyringeSide.A));

        machine.GoTo(VolumeStepKind.WriteCalibration, session);

        // Uncorrected, 5 mg would be 0.5 % at 1 mL, with opposite signs.
        Assert.All(session.Result.Sides[0].AsFound!.Points, point => Assert.InRange(point.SystematicErrorPercent, -0.15, 0.15));
    }

    [Fact]
    public void The_steps_come_in_order()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        var kinds = new List<VolumeStepKind>();
        while (session.Next.Kind != VolumeStepKind.Finished)
        {
            if (kinds.Count == 0 || kinds[^1] != session.Next.Kind)
                kinds.Add(session.Next.Kind);

            Assert.NotEqual("", session.Next.Text);
            _machine.TakeStep(session);
        }

        VolumeStepKind[] series = [VolumeStepKind.MountSyringe, VolumeStepKind.GiveConditions, VolumeStepKind.Prime, VolumeStepKind.TakeBlank];
        VolumeStepKind[] strokes = [.. Enumerable.Repeat((VolumeStepKind[])[VolumeStepKind.MakeStroke, VolumeStepKind.TakeReading], 20).SelectMany(pair => pair)];
        Assert.Equal([.. series, .. strokes, VolumeStepKind.WriteCalibration, .. series, .. strokes, VolumeStepKind.WriteCalibration, VolumeStepKind.Conclude], kinds);
    }

    [Fact]
    public void New_values_bear_no_certificate_until_they_are_verified()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));

        _machine.GoTo(VolumeStepKind.WriteCalibration, session);
        uint first = session.Next.Calibration!.CalibrationId;
        _machine.TakeStep(session);
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);

        Assert.Equal((0u, SampleCalibration.Id), (first, session.Next.Calibration!.CalibrationId));
    }

    [Fact]
    public void Both_sides_are_measured_one_after_the_other_and_each_gets_its_own_values()
    {
        var record = SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A, SyringeSide.B));

        Assert.Equal([SyringeSide.A, SyringeSide.B], record.Sides);
        Assert.Equal(4, record.Log.Series.Count);
        Assert.InRange(record.AsLeft.VolumeScaleBPartsPerMillion, 1_029_000u, 1_031_500u);
        Assert.Equal(record.AsLeft.BacklashStepsA, record.AsLeft.BacklashStepsB);
    }

    [Fact]
    public void A_leak_is_refused_and_the_device_is_given_nothing()
    {
        var machine = new SyntheticMachine(1) { Leak = 0.01 };
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));

        machine.GoTo(VolumeStepKind.Conclude, session);

        Assert.Contains("The device keeps the values it had.", session.Next.Text);
        Assert.Contains("Drawn and dispensed volume differ by -1.0", session.Result.Sides[0].Verdict!.Reasons[^1]);
        Assert.Null(session.Result.Sides[0].NewValues);
        Assert.Equal(1_000_000u, machine.Held.VolumeScaleAPartsPerMillion);
    }

    [Fact]
    public void Values_that_do_not_hold_in_the_verification_are_taken_back()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);
        _machine.TakeStep(session);

        var loosened = new SyntheticMachine(2) { Held = _machine.Held, BacklashSteps = 60 };
        loosened.Finish(session);

        var side = session.Result.Sides[0];
        Assert.False(side.IsAccepted);
        Assert.Contains(side.Verdict!.Reasons, reason => reason.StartsWith("Out of limits at 50 %", StringComparison.Ordinal));
        Assert.Equal((1_000_000u, 0u, 0u), (loosened.Held.VolumeScaleAPartsPerMillion, loosened.Held.BacklashStepsA, loosened.Held.CalibrationId));
    }

    [Fact]
    public void A_side_that_is_refused_does_not_take_the_other_one_with_it()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A, SyringeSide.B));
        var leaking = new SyntheticMachine(1) { Leak = 0.01 };
        while (session.Next is { Side: null } or { Side.Side: SyringeSide.A })
            leaking.TakeStep(session);

        _machine.Finish(session);

        Assert.Equal([SyringeSide.B], session.Result.AcceptedSides);
        Assert.Equal((1_000_000u, SampleCalibration.Id), (_machine.Held.VolumeScaleAPartsPerMillion, _machine.Held.CalibrationId));
    }

    [Fact]
    public void Strokes_may_be_made_ahead_of_a_list_of_readings()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.MakeStroke, session);

        while (session.NextStroke is not null)
            session.StrokeMade();

        Assert.Equal((VolumeStepKind.TakeReading, 0), (session.Next.Kind, session.Next.Stroke!.Index));
        _machine.Finish(session);
        Assert.True(session.Result.IsAccepted);
    }

    [Fact]
    public void Going_back_asks_for_the_last_reading_again_without_another_stroke()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.TakeReading, session);
        _machine.TakeStep(session);

        Assert.Equal(EntryVerdict.Taken, session.Back().Verdict);

        Assert.Equal((VolumeStepKind.TakeReading, 0), (session.Next.Kind, session.Next.Stroke!.Index));
    }

    [Fact]
    public void Going_back_to_the_start_of_a_sitting_undoes_blanks_and_conditions_and_no_more()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.MakeStroke, session);

        var kinds = new List<VolumeStepKind>();
        while (session.Back().Verdict == EntryVerdict.Taken)
            kinds.Add(session.Next.Kind);

        Assert.Equal([VolumeStepKind.TakeBlank, VolumeStepKind.TakeBlank, VolumeStepKind.GiveConditions], kinds);
        Assert.StartsWith("There is nothing to go back to", session.Back().Text);
    }

    [Fact]
    public void The_last_reading_of_a_series_can_be_corrected_until_the_device_is_given_new_values()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);

        session.Back();
        Assert.Equal((VolumeStepKind.TakeReading, 19), (session.Next.Kind, session.Next.Stroke!.Index));
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);
        _machine.TakeStep(session);

        Assert.Equal(EntryVerdict.Refused, session.Back().Verdict);
    }

    [Fact]
    public void A_cycle_that_went_wrong_is_emptied_and_made_again()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.TakeReading, session);
        _machine.TakeStep(session);
        session.StrokeMade();
        int drawn = -session.Log.StrokesOf(session.Log.Series[0]).Take(2).Sum(stroke => stroke.JogSteps);

        Assert.Equal("Cycle 1 is made again.", session.RepeatCycle(Now).Text);

        Assert.Equal((VolumeStepKind.ReturnToEmpty, drawn), (session.Next.Kind, Assert.Single(session.Next.Jogs)));
        session.Confirm(Now);
        Assert.Equal((VolumeStepKind.MakeStroke, 0), (session.Next.Kind, session.Next.Stroke!.Index));
        Assert.Equal("Side A, as found: cycle 1 was repeated at the operator's wish; readings dropped: 1.", session.Log.Notes[0].Text);
    }

    [Fact]
    public void A_sitting_that_ends_in_a_cycle_costs_that_cycle_only()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        while (session.Log.Series is not [{ Readings.Count: 5 }])
            _machine.TakeStep(session);

        session.EndSitting(Now);
        Assert.Equal(VolumeStepKind.MountSyringe, session.Next.Kind);
        _machine.GoTo(VolumeStepKind.MakeStroke, session);

        Assert.Equal(4, session.Next.Stroke!.Index);
        Assert.Equal([StrokeDirection.Draw], session.Log.StrokesOf(session.Log.Series[0]).Skip(4).Take(1).Select(stroke => stroke.Direction));
    }

    [Fact]
    public void A_reading_without_its_stroke_is_a_mistake_of_the_program()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.MakeStroke, session);

        Assert.Throws<InvalidOperationException>(() => session.TakeReading(1, Now));
        Assert.Throws<InvalidOperationException>(() => session.Confirm(Now));
        Assert.Throws<InvalidOperationException>(() => session.CalibrationWritten(_machine.Held));
    }

    [Fact]
    public void Values_that_the_device_does_not_hold_after_writing_are_noticed()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);

        Assert.StartsWith("The device does not hold the values", Assert.Throws<VolumeCalibrationException>(() => session.CalibrationWritten(ReferenceMachine.NominalCalibration())).Message);
        Assert.Equal(VolumeStepKind.WriteCalibration, session.Next.Kind);
    }

    [Fact]
    public void Giving_up_gives_the_device_its_old_values_back()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        _machine.GoTo(VolumeStepKind.WriteCalibration, session);
        _machine.TakeStep(session);

        session.Abandon();
        _machine.Finish(session);

        Assert.Equal(1_000_000u, _machine.Held.VolumeScaleAPartsPerMillion);
        Assert.Throws<InvalidOperationException>(() => CalibrationRecord.Of(session.Log));
    }
}
