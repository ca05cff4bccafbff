namespace FoamDevice.Protocol.Tests;

/// <summary>What a body of protocol 1.0 means to a reader of a later minor version.</summary>
public sealed class MinorVersionTests
{
    public static TheoryData<string> Grown => [.. MinorVersions.Grown.Select(type => type.Name)];

    [Fact]
    public void The_version_is_the_one_that_added_these_fields()
    {
        Assert.Equal((1, 1), (ProtocolVersion.Major, ProtocolVersion.Minor));
    }

    [Theory]
    [MemberData(nameof(Grown))]
    public void A_body_of_1_0_is_whole_and_its_fields_are_read(string name)
    {
        Message written = MessageKinds.CreateFilled(MessageKinds.Named(name), flags: true);
        int length = MinorVersions.LengthBefore(written.GetType());
        PayloadReader reader = MessageKinds.Reader(MessageKinds.Bytes(written)[..length]);

        Message read = MessageKinds.Create(written.GetType());
        read.Read(reader);

        Assert.False(reader.Failed);
        Assert.Equal(MessageKinds.Bytes(written)[..length], MessageKinds.Bytes(read)[..length]);
    }

    [Fact]
    public void A_calibration_of_1_0_makes_up_for_nothing_and_was_never_calibrated_whatever_was_read_before()
    {
        var calibration = (Calibration)MessageKinds.CreateFilled(typeof(Calibration), flags: true);

        calibration.Read(MessageKinds.Reader(MessageKinds.Bytes(ReferenceMachine.NominalCalibration())[..MinorVersions.LengthBefore(typeof(Calibration))]));

        Assert.Equal((0u, 0u, 0u, 0u), (calibration.BacklashStepsA, calibration.BacklashStepsB, calibration.GasFillExtraPartsPerMillion, calibration.CalibrationId));
        Assert.True(new SettingsRules().Check(calibration));
    }

    [Fact]
    public void A_status_of_1_0_has_measured_no_surroundings_whatever_was_read_before()
    {
        var status = (Status)MessageKinds.CreateFilled(typeof(Status), flags: true);

        status.Read(MessageKinds.Reader(MessageKinds.Bytes(new Status())[..MinorVersions.LengthBefore(typeof(Status))]));

        Assert.Equal((0, 0u, 0u, Status.NoAmbient), (status.TemperatureMillidegrees, status.PressurePascals, status.HumidityPartsPerMillion, status.AmbientAgeMilliseconds));
    }

    [Fact]
    public void An_empty_body_is_not_one_of_an_earlier_version()
    {
        Assert.All(MessageKinds.All.Where(type => MessageKinds.Bytes(MessageKinds.Create(type)).Length > 0), type =>
        {
            PayloadReader reader = MessageKinds.Reader([]);
            MessageKinds.Create(type).Read(reader);
            Assert.True(reader.Failed);
        });
    }
}
