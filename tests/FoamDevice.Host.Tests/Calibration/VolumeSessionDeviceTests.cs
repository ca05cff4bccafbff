using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeSessionDeviceTests
{
    private readonly SyntheticMachine _machine = new(1);
    private readonly VolumeCalibrationSession _session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));

    [Fact]
    public void The_same_device_is_welcome()
    {
        _session.Meet(SampleRun.RealDevice, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

        Assert.Equal(VolumeStepKind.MountSyringe, _session.Next.Kind);
    }

    [Fact]
    public void A_device_that_was_swapped_is_refused() => Assert.Equal(
        "This session belongs to device FD-0001, serial number 17, and FD-0002, serial number 18 answers. Connect the device of the session, or begin a session for this one.",
        RefusalOf(SampleRun.RealDevice with { DeviceId = "FD-0002", SerialNumber = "18" }));

    [Fact]
    public void A_simulated_device_of_the_same_name_is_refused() =>
        Assert.Contains("serial number 17 (simulated) answers", RefusalOf(SampleRun.RealDevice with { Target = "VIRTUAL" }));

    [Fact]
    public void A_machine_profile_that_was_changed_is_refused()
    {
        var machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = 160;

        Assert.StartsWith("The machine profile of FD-0001 was changed", RefusalOf(machine: machine));
    }

    [Fact]
    public void Volume_values_that_somebody_else_changed_are_refused()
    {
        var calibration = ReferenceMachine.NominalCalibration();
        calibration.VolumeScaleBPartsPerMillion = 1_010_000;

        Assert.StartsWith("The volume calibration in FD-0001 was changed", RefusalOf(calibration: calibration));
    }

    [Fact]
    public void Valve_positions_that_were_calibrated_meanwhile_are_kept()
    {
        var calibration = ReferenceMachine.NominalCalibration();
        calibration.ServoMixMicroseconds = 1_480;
        _machine.GoTo(VolumeStepKind.WriteCalibration, _session);

        _session.Meet(SampleRun.RealDevice, ReferenceMachine.Profile(), calibration);

        Assert.Equal(1_480u, _session.Next.Calibration!.ServoMixMicroseconds);
    }

    [Fact]
    public void Values_that_were_written_before_the_host_died_are_taken_as_written()
    {
        _machine.GoTo(VolumeStepKind.WriteCalibration, _session);

        _session.Meet(SampleRun.RealDevice, ReferenceMachine.Profile(), _session.Next.Calibration!);

        Assert.Equal((VolumeStepKind.MountSyringe, VolumeSeriesKind.AsLeft), (_session.Next.Kind, _session.Next.Series));
    }

    private string RefusalOf(DeviceIdentity? device = null, MachineProfile? machine = null, Calibration? calibration = null) =>
        Assert.Throws<VolumeCalibrationException>(() => _session.Meet(
            device ?? SampleRun.RealDevice, machine ?? ReferenceMachine.Profile(), calibration ?? ReferenceMachine.NominalCalibration())).Message;
}
