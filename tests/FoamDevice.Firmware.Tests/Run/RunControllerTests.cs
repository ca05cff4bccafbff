using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

/// <summary>The controller on a bare chip: the interlocks can be looked at in each state, and no bench helps.</summary>
public sealed class RunControllerTests : IDisposable
{
    // How far the carriages stand from their switches, steps.
    private const int WayHome = 50;

    private readonly BareMachine _machine = new();
    private readonly SettingsStore _settings = new();
    private readonly RunController _controller;
    private int _homeA = int.MinValue;
    private int _homeB = int.MinValue;

    public RunControllerTests()
    {
        _machine.CountPulses();
        _settings.Save(ReferenceMachine.Profile());
        _settings.Save(ReferenceMachine.NominalCalibration());
        _controller = new RunController(_machine.Drives, _machine.Valve, _machine.Guard, _machine.Faults, _settings, _machine.Events, new RunMarker());
        TurnUntil(() => _controller.SelfTest == SelfTestState.Passed);
        _homeA = _machine.Drives.A.Position - WayHome;
        _homeB = _machine.Drives.B.Position - WayHome;
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_word_that_the_syringes_are_out_ends_where_they_are_about_to_be_mounted()
    {
        BeginRun();
        TurnUntil(() => _machine.Drives.PositionKnown);
        bool whilePositioning = _machine.Guard.SyringesOut;

        TurnUntil(() => _controller.State == DeviceState.Loading);

        Assert.True(whilePositioning);
        Assert.False(_machine.Guard.SyringesOut);
    }

    [Fact]
    public void An_abort_switches_the_drivers_off_in_Idle_too_and_latches_nothing_there()
    {
        _machine.Drives.Enable.On();

        _controller.Abort();

        Assert.False(_machine.Drives.Enable.IsOn);
        Assert.False(_machine.Faults.IsSet);
    }

    private void BeginRun()
    {
        RunPlan plan = Plans.Tessari();
        var steps = new PlanSteps();
        steps.Set(plan, _settings.Machine, _settings.Calibration);
        Assert.True(_controller.BeginRun(plan, steps));
        _machine.ShowValve(ValvePosition.Mix);
    }

    private void TurnUntil(Func<bool> condition)
    {
        for (int turn = 0; !condition(); turn++)
        {
            Assert.True(turn < 5_000 && !_machine.Faults.IsSet, $"{_machine.Faults.Code}");
            _machine.Chip.DriveInput(PinMap.HomeA, _machine.Drives.A.Position <= _homeA);
            _machine.Chip.DriveInput(PinMap.HomeB, _machine.Drives.B.Position <= _homeB);
            _machine.Inputs.Sample();
            _controller.Poll(_machine.Chip.UptimeMicroseconds, 0);
            _machine.Wait(10);
        }
    }
}
