using System.Reflection;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MachineFileTests
{
    [Fact]
    public void The_shipped_file_is_the_reference_machine()
    {
        var settings = MachineFile.Parse(MachineFile.ReferenceText, "reference-machine.yaml");

        Assert.Equal(Values(ReferenceMachine.Profile()), Values(settings.Machine));
        Assert.Equal(Values(ReferenceMachine.NominalCalibration()), Values(settings.Calibration));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = 160;
        var calibration = ReferenceMachine.NominalCalibration();
        calibration.VolumeScaleBPartsPerMillion = 987_654;

        var settings = MachineFile.Parse(MachineFile.Write(machine, calibration), "written.yaml");

        Assert.Equal(Values(machine), Values(settings.Machine));
        Assert.Equal(Values(calibration), Values(settings.Calibration));
    }

    [Theory]
    [InlineData("stepsPerMillimeter: 80", "stepsPerMillimeter: 5", "(4): machine.stepsPerMillimeter: 5 is out of range. Write at least 10.")]
    [InlineData("servoMixMicroseconds: 1500", "servoMixMicroseconds: 3000", "(29): calibration.servoMixMicroseconds: 3000 is out of range. Write at most 2500.")]
    [InlineData("stepsPerMillimeter: 80", "stepPerMillimeter: 80", "(4): machine.stepsPerMillimeter: the field is missing.")]
    [InlineData("stepsPerMillimeter: 80", "stepsPerMillimeter: 80.5", "(4): machine.stepsPerMillimeter: 80.5 is no whole number.")]
    public void A_value_that_the_device_would_refuse_is_refused_with_its_line(string old, string replacement, string message)
    {
        var refused = Assert.Throws<MachineException>(() => MachineFile.Parse(MachineFile.ReferenceText.Replace(old, replacement), "mine.yaml"));

        Assert.StartsWith("mine.yaml" + message, refused.Message);
    }

    private static uint[] Values(Message message) =>
        [.. message.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => (uint)field.GetValue(message)!)];
}
