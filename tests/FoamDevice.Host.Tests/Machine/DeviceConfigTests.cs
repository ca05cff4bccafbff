using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviceConfigTests
{
    private static readonly DeviceIdentity Device = DeviceIdentity.From(new HelloReply { DeviceId = "FD-7", SerialNumber = "0007", Board = "B", Target = "VIRTUAL" });

    [Fact]
    public void Every_setting_has_its_value_its_unit_and_the_range_of_the_rules()
    {
        IReadOnlyList<ConfigSetting> settings = Reference().Settings;

        Assert.Equal(DeviceConfig.Names, settings.Select(setting => setting.Name));
        Assert.Equal(new ConfigSetting("stepsPerMillimeter", ConfigSection.Machine, 80, "steps/mm", 10, 400), settings[0]);
        Assert.Equal((5_000u, 500_000u), RangeOf(settings, "maxSpeedMicrometersPerSecond"));
        Assert.Equal((10_000u, 109_000u), RangeOf(settings, "emptyPositionMicrometers"));
        Assert.Equal((0u, 100u), RangeOf(settings, "backlashStepsA"));
        Assert.All(settings, setting => Assert.InRange(setting.Value, setting.Least, setting.Most));
    }

    [Fact]
    public void Settings_are_changed_by_name_and_the_changes_can_be_shown()
    {
        DeviceConfig before = Reference();

        DeviceConfig after = before.With(["driftToleranceSteps=10", "SERVOMIXMICROSECONDS = 1510"]);

        Assert.Equal(
            [new ConfigChange("driftToleranceSteps", ConfigSection.Machine, 8, 10, "steps"), new ConfigChange("servoMixMicroseconds", ConfigSection.Calibration, 1_500, 1_510, "µs")],
            before.ChangesTo(after));
        Assert.Equal(8u, before.Machine.DriftToleranceSteps);
    }

    [Theory]
    [InlineData("driftTolerance=10", "There is no setting 'driftTolerance'. Did you mean")]
    [InlineData("driftToleranceSteps", "'driftToleranceSteps' is no setting: write NAME=VALUE")]
    [InlineData("driftToleranceSteps=8.5", "'8.5' is no whole number. Write one of steps")]
    [InlineData("driftToleranceSteps=-1", "'-1' is no whole number")]
    [InlineData("driftToleranceSteps=0", "driftToleranceSteps = 0 is out of range: at least 1 steps")]
    [InlineData("generation=5", "There is no setting 'generation'")]
    [InlineData("servoMixMicroseconds=600", "Mix has to lie between the two ports")]
    [InlineData("servoMixMicroseconds=800", "too close together")]
    public void What_can_not_be_right_is_refused_with_a_reason(string assignment, string words)
    {
        var refusal = Assert.Throws<MachineException>(() => Reference().With([assignment]));

        Assert.Contains(words, refusal.Message);
    }

    [Fact]
    public void One_wrong_setting_among_good_ones_changes_none()
    {
        DeviceConfig config = Reference();

        Assert.Throws<MachineException>(() => config.With(["driftToleranceSteps=10", "servoMixMicroseconds=3000"]));

        Assert.Equal(8u, config.Machine.DriftToleranceSteps);
    }

    [Fact]
    public void Volumes_set_by_hand_are_no_longer_those_of_the_certificate()
    {
        DeviceConfig certified = Reference().With(["calibrationId=77"]);

        Assert.Equal(0u, certified.With(["volumeScaleAPartsPerMillion=1010000"]).Calibration.CalibrationId);
        Assert.Equal(0u, certified.With(["backlashStepsB=4"]).Calibration.CalibrationId);
        Assert.Equal(77u, certified.With(["servoMixMicroseconds=1510"]).Calibration.CalibrationId);
    }

    [Fact]
    public void A_servo_that_counts_down_from_port_to_port_is_as_good()
    {
        Assert.Null(ServoRules.Problem(2_400, 1_500, 600));
        Assert.NotNull(ServoRules.Problem(1_500, 1_500, 1_500));
    }

    [Fact]
    public void A_file_holds_all_settings_and_says_which_device_it_is_from()
    {
        DeviceConfig config = Reference().With(["backlashStepsA=4", "gasFillExtraPartsPerMillion=4950"]);

        ConfigFile read = ConfigFile.Parse(ConfigFile.Write(Device, config), "bench-7.yaml");

        Assert.Equal(("FD-7", "0007"), (read.DeviceId, read.SerialNumber));
        Assert.Empty(config.ChangesTo(new DeviceConfig(read.Settings.Machine, read.Settings.Calibration)));
    }

    [Fact]
    public void A_plain_machine_file_names_no_device()
    {
        Assert.Equal("", ConfigFile.Parse(MachineFile.ReferenceText, "reference-machine.yaml").DeviceId);
    }

    [Fact]
    public void A_file_from_before_play_and_fill_correction_reads_them_as_none()
    {
        string older = string.Join('\n', MachineFile.ReferenceText.Split('\n').Where(line => !line.Contains("backlash") && !line.Contains("gasFill") && !line.Contains("calibrationId")));

        Assert.Equal(0u, MachineFile.Parse(older, "older.yaml").Calibration.BacklashStepsA);
    }

    [Theory]
    [InlineData("format: 1", "format: 2", "the file is of format 2, and this foam reads format 1")]
    [InlineData("  format: 1\n", "", "device.format: the field is missing")]
    [InlineData("  id:", "  name:", "device.id: the field is missing")]
    [InlineData("driftToleranceSteps: 8", "driftToleranceSteps: 0", "machine.driftToleranceSteps: 0 is out of range")]
    public void A_damaged_file_is_refused_with_its_place(string old, string replacement, string words)
    {
        string text = ConfigFile.Write(Device, Reference()).Replace(old, replacement);

        var refusal = Assert.Throws<MachineException>(() => ConfigFile.Parse(text, "bench-7.yaml"));

        Assert.StartsWith("bench-7.yaml(", refusal.Message);
        Assert.Contains(words, refusal.Message);
    }

    private static DeviceConfig Reference() => new(ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

    private static (uint Least, uint Most) RangeOf(IReadOnlyList<ConfigSetting> settings, string name)
    {
        ConfigSetting setting = settings.Single(one => one.Name == name);
        return (setting.Least, setting.Most);
    }
}
