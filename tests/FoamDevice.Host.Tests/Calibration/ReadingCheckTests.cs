using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ReadingCheckTests
{
    private static readonly DateTimeOffset Now = SampleCalibration.Start;

    private readonly SyntheticMachine _machine = new(1);
    private readonly VolumeCalibrationSession _session = VolumeCalibrationSession.Begin(SampleCalibration.Setup(SyringeSide.A));

    // The first stroke draws 1 mL.
    [Theory]
    [InlineData(0, "A reading must be a mass in g, and not 0.")]
    [InlineData(double.NaN, "A reading must be a mass in g")]
    [InlineData(double.PositiveInfinity, "A reading must be a mass in g")]
    [InlineData(9.98, "9.98 g is wrong by a factor of ten")]
    [InlineData(0.0998, "0.0998 g is wrong by a factor of ten")]
    [InlineData(998.7, "998.7 g is a thousand times too much")]
    [InlineData(998.7, "Is it in mg? Write it as 0.9987, or with its unit: 998.7 mg.")]
    [InlineData(1.3, "1.3 g is out of range: 0.60")]
    [InlineData(0.55, "0.55 g is out of range")]
    public void A_draw_that_can_not_be_right_is_refused(double massGrams, string words)
    {
        _machine.GoTo(VolumeStepKind.TakeReading, _session);

        var answer = _session.TakeReading(massGrams, Now);

        Assert.Equal(EntryVerdict.Refused, answer.Verdict);
        Assert.Contains(words, answer.Text);
        MustHavePersian(answer);
        Assert.Empty(_session.Log.Series[0].Readings);
    }

    [Fact]
    public void A_refused_reading_can_not_be_kept()
    {
        _machine.GoTo(VolumeStepKind.TakeReading, _session);

        Assert.Equal(EntryVerdict.Refused, _session.TakeReading(9.98, Now, keepSuspect: true).Verdict);
    }

    [Fact]
    public void A_draw_may_have_the_minus_that_a_tared_balance_shows()
    {
        _machine.GoTo(VolumeStepKind.TakeReading, _session);

        var answer = _session.TakeReading(-1.0046, Now);

        Assert.Equal(EntryVerdict.Taken, answer.Verdict);
        Assert.Equal(1.0046, _session.Log.Series[0].Readings[0].MassGrams);
        Assert.StartsWith("1.0046 g are 1,00", answer.Text);
        MustHavePersian(answer);
    }

    [Fact]
    public void A_vessel_that_lost_while_water_was_dispensed_is_refused()
    {
        while (_session.Next is not { Kind: VolumeStepKind.TakeReading, Stroke.Direction: StrokeDirection.Dispense })
            _machine.TakeStep(_session);

        var answer = _session.TakeReading(-1.0046, Now);

        Assert.Equal("A mass of -1.0046 g has the wrong sign: the outlet vessel must gain. Were the vessels exchanged?", answer.Text);
        MustHavePersian(answer);
    }

    [Fact]
    public void An_outlier_is_questioned_and_taken_only_when_the_operator_insists()
    {
        while (_session.Next is not { Kind: VolumeStepKind.TakeReading, Stroke: { Replicate: 10, LevelPercent: 100, Direction: StrokeDirection.Draw } })
            _machine.TakeStep(_session);

        double outlier = _machine.Weigh(_session.Log, _session.Next) + 0.03;
        var questioned = _session.TakeReading(outlier, Now);
        Assert.Equal(EntryVerdict.Suspect, questioned.Verdict);
        Assert.Contains("An outlier among its 10 alike by Grubbs' test (1 %).", questioned.Text);
        Assert.Equal(9, _session.Next.Stroke!.Replicate - 1);

        Assert.Equal(EntryVerdict.Taken, _session.TakeReading(outlier, Now, keepSuspect: true).Verdict);
        _machine.GoTo(VolumeStepKind.WriteCalibration, _session);
        Assert.Contains("Outliers by Grubbs' test that were kept at 100 %, draw: 1 of 10 readings.", _session.Result.Sides[0].AsFoundVerdict!.Remarks);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    public void An_evaporation_that_can_not_be_is_refused(double lossGrams)
    {
        _machine.GoTo(VolumeStepKind.TakeBlank, _session);

        var answer = _session.TakeBlank(lossGrams, Now);

        Assert.Equal(EntryVerdict.Refused, answer.Verdict);
        Assert.Contains("-2 to 20 mg are taken", answer.Text);
        MustHavePersian(answer);
    }

    [Fact]
    public void Conditions_out_of_range_are_refused_and_asked_for_again()
    {
        _machine.GoTo(VolumeStepKind.GiveConditions, _session);

        Assert.Equal(EntryVerdict.Refused, _session.SetConditions(SyntheticMachine.Laboratory with { PressureHectopascals = 101_300 }).Verdict);
        Assert.Equal(VolumeStepKind.GiveConditions, _session.Next.Kind);
    }

    private static void MustHavePersian(EntryAnswer answer) =>
        Assert.DoesNotContain(answer.Said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
}
