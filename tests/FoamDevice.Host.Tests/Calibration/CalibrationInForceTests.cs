using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class CalibrationInForceTests
{
    private static readonly CalibrationRecord Both = SampleCalibration.Finished();

    private readonly Dictionary<uint, CalibrationRecord> _store = new() { [Both.Id] = Both };

    [Fact]
    public void A_device_that_was_never_calibrated_is_missing_its_calibration()
    {
        var inForce = Judge(ReferenceMachine.NominalCalibration());

        Assert.Equal((CalibrationState.Missing, 0u), (inForce.State, inForce.Id));
        Assert.Equal("The volume of this device is not calibrated. Calibrate with `foam calibrate volume`.", inForce.Reason.Text);
    }

    [Fact]
    public void A_certificate_is_valid_until_its_due_date()
    {
        Assert.Equal(CalibrationState.Valid, Judge(Both.AsLeft, Both.DueAt).State);
        Assert.Equal("Volume calibration CAL-00C0FFEE, due on 2027-11-23.", Judge(Both.AsLeft).Reason.Text);
    }

    [Fact]
    public void A_certificate_is_overdue_after_it()
    {
        var inForce = Judge(Both.AsLeft, Both.DueAt.AddSeconds(1));

        Assert.Equal(CalibrationState.Overdue, inForce.State);
        Assert.Equal("The volume calibration CAL-00C0FFEE was due on 2027-11-23. Calibrate with `foam calibrate volume`.", inForce.Reason.Text);
    }

    [Fact]
    public void A_certificate_that_the_store_does_not_have_is_unknown()
    {
        _store.Clear();

        var inForce = Judge(Both.AsLeft);

        Assert.Equal((CalibrationState.Unknown, Both.Id), (inForce.State, inForce.Id));
        Assert.StartsWith("The device names the certificate CAL-00C0FFEE, and this store has none of that id", inForce.Reason.Text);
    }

    [Fact]
    public void Another_devices_certificate_is_unknown() =>
        Assert.Equal(CalibrationState.Unknown, CalibrationInForce.Of("FD-0002", Both.AsLeft, _store.GetValueOrDefault, SampleCalibration.Start).State);

    [Fact]
    public void Values_that_were_changed_after_the_certificate_are_unknown()
    {
        var changed = new VolumeValues(1_000_000, 0).In(Both.AsLeft, SyringeSide.B, Both.Id);

        var inForce = Judge(changed);

        Assert.Equal(CalibrationState.Unknown, inForce.State);
        Assert.StartsWith("The device holds other volume values than its certificate CAL-00C0FFEE", inForce.Reason.Text);
    }

    [Fact]
    public void Valve_positions_are_no_matter_of_the_volume_certificate()
    {
        var turned = VolumeValues.Of(Both.AsLeft, SyringeSide.A).In(Both.AsLeft, SyringeSide.A, Both.Id);
        turned.ServoMixMicroseconds = 1_480;

        Assert.Equal(CalibrationState.Valid, Judge(turned).State);
    }

    [Fact]
    public void A_certificate_for_one_side_leaves_the_other_side_uncalibrated()
    {
        var onlyA = Keep(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A) with { CertificateId = 2 }));

        var inForce = Judge(onlyA.AsLeft);

        Assert.Equal(CalibrationState.Missing, inForce.State);
        Assert.StartsWith("The certificate CAL-00000002 is not for side B", inForce.Reason.Text);
    }

    [Fact]
    public void A_certificate_for_one_side_leaves_the_earlier_one_of_the_other_side_in_force_until_that_is_due()
    {
        var later = SampleCalibration.Start.AddMonths(6);
        var setup = SampleCalibration.ShortSetup(SyringeSide.A) with { CertificateId = 2, AsFound = Both.AsLeft, DueMonths = 36, BeganAt = later };
        var onlyA = Keep(SampleCalibration.Finished(setup));

        Assert.Equal(CalibrationState.Valid, Judge(onlyA.AsLeft, later).State);
        Assert.Equal(Both.DueAt, Judge(onlyA.AsLeft, later).DueAt);
        Assert.Equal(CalibrationState.Overdue, Judge(onlyA.AsLeft, Both.DueAt.AddDays(1)).State);
    }

    [Theory]
    [InlineData("CAL-0012ABCD", 0x12ABCDu)]
    [InlineData(" cal-0012abcd ", 0x12ABCDu)]
    [InlineData("0012ABCD", 0x12ABCDu)]
    public void A_name_is_read_as_it_is_shown(string text, uint id)
    {
        Assert.True(CalibrationName.TryParse(text, out uint read));
        Assert.Equal(id, read);
        Assert.Equal("CAL-0012ABCD", CalibrationName.Of(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CAL-")]
    [InlineData("CAL-12ABCD")]
    [InlineData("CAL-00000000")]
    [InlineData("CAL-0012ABCDE")]
    [InlineData("latest")]
    public void What_is_no_name_is_not_read(string text) => Assert.False(CalibrationName.TryParse(text, out _));

    private CalibrationRecord Keep(CalibrationRecord record)
    {
        _store[record.Id] = record;
        return record;
    }

    private CalibrationInForce Judge(Calibration calibration, DateTimeOffset? now = null) =>
        CalibrationInForce.Of("FD-0001", calibration, _store.GetValueOrDefault, now ?? SampleCalibration.Start);
}
