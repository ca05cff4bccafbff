using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeVerdictTests
{
    [Fact]
    public void Too_few_replicates_are_refused()
    {
        var setup = SampleCalibration.Setup(SyringeSide.A) with { Plan = SampleCalibration.ShortPlan };

        var side = Measured(new SyntheticMachine(1), setup);

        Assert.Contains("Too few readings at 100 %, draw: 2, and 3 are needed.", side.Verdict!.Reasons);
        MustHavePersian(side.Verdict!);
        Assert.Null(side.NewValues);
    }

    [Fact]
    public void Fewer_replicates_than_the_standard_has_are_remarked()
    {
        var setup = SampleCalibration.Setup(SyringeSide.A) with { Plan = new VolumeCalibrationPlan { Replicates = 6, ContinuedReplicates = 4, BlankReadings = 0 } };

        var side = Measured(new SyntheticMachine(1) { EvaporationMilligrams = 0 }, setup);

        Assert.Equal(["6 replicates; ISO 8655-6 asks for 10.", "No evaporation blank: the volumes are not corrected for evaporation."], side.AsFoundVerdict!.Remarks);
        MustHavePersian(side.AsFoundVerdict!);
        Assert.NotNull(side.NewValues);
    }

    [Fact]
    public void Scattered_readings_are_refused()
    {
        var side = Measured(new SyntheticMachine(1) { StrokeNoiseMicroliters = 30 });

        Assert.Contains(side.Verdict!.Reasons, reason => reason.StartsWith("Too scattered at 50 %, draw: the coefficient of variation is 0.", StringComparison.Ordinal));
        Assert.Contains(side.Verdict!.Reasons, reason => reason.StartsWith("Too scattered: the volume of a step is known to ±", StringComparison.Ordinal));
        MustHavePersian(side.Verdict!);
        Assert.Null(side.NewValues);
    }

    [Fact]
    public void A_bore_that_the_device_does_not_take_is_refused()
    {
        var side = Measured(new SyntheticMachine(1) { BoreError = 0.055 });

        Assert.StartsWith("The device would not take volumeScaleAPartsPerMillion = 1113", Assert.Single(side.Verdict!.Reasons));
        Assert.EndsWith("it must be at most 1100000. Check that the syringe is a Norm-Ject 10 mL, and that drive and nut are sound.", side.Verdict!.Reasons[0]);
        MustHavePersian(side.Verdict!);
    }

    [Fact]
    public void A_backlash_that_the_device_does_not_take_is_refused()
    {
        var setup = SampleCalibration.Setup(SyringeSide.A);
        setup.AsFound.BacklashStepsA = 95;
        var machine = new SyntheticMachine(1) { Held = setup.AsFound, BacklashSteps = 120, BoreError = 0 };

        var side = Measured(machine, setup);

        Assert.StartsWith("The device would not take backlashStepsA = 120: it must be at most 100.", Assert.Single(side.Verdict!.Reasons));
        MustHavePersian(side.Verdict!);
    }

    [Fact]
    public void A_backlash_below_zero_is_refused()
    {
        var side = Measured(new SyntheticMachine(1) { BacklashSteps = -4 });

        Assert.StartsWith("The backlash comes out as -4", Assert.Single(side.Verdict!.Reasons));
        MustHavePersian(side.Verdict!);
    }

    [Fact]
    public void A_nut_without_play_has_a_backlash_of_zero_whatever_the_noise()
    {
        var side = Measured(new SyntheticMachine(3) { BacklashSteps = 0 });

        Assert.Equal(0u, side.NewValues!.Value.BacklashSteps);
    }

    private static VolumeSideResult Measured(SyntheticMachine machine, VolumeCalibrationSetup? setup = null)
    {
        var session = VolumeCalibrationSession.Begin(setup ?? SampleCalibration.Setup(SyringeSide.A));
        while (session.Next.Kind is not (VolumeStepKind.WriteCalibration or VolumeStepKind.Conclude))
            machine.TakeStep(session);

        return session.Result.Sides[0];
    }

    private static void MustHavePersian(VolumeVerdict verdict) => Assert.All([.. verdict.Reasons, .. verdict.Remarks], text =>
    {
        Sentence said = VolumeVerdictWords.Said(text);

        Assert.Equal(text, said.Text);
        Assert.DoesNotContain(said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
    });
}
