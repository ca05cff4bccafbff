using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ClosedLoopStepperTests
{
    private const double TickSeconds = 1e-3;
    private const int StepsPerTick = 8;
    private static readonly BenchParameters Parameters = new();
    private readonly ClosedLoopStepper _motor = new(Parameters);

    /// <summary>Force at the nut that takes all of the motor's torque, below its corner speed.</summary>
    private static double StallNewtons => Parameters.PullOutTorqueNewtonMeters * 2 * Math.PI / Parameters.LeadMeters * Parameters.ScrewEfficiency;

    [Fact]
    public void Sixty_newtons_at_twenty_millimeters_lead_need_0_21_newton_meters() =>
        Assert.Equal(0.21, _motor.TorqueFor(60), 0.005);

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(-1.5, 1 / 1.5)]
    [InlineData(1.5, 1 / 1.5)]
    [InlineData(4, 0.25)]
    public void The_pull_out_torque_falls_as_one_over_the_speed_above_the_corner_speed(double ofCornerSpeed, double ofPullOutTorque) =>
        Assert.Equal(
            ofPullOutTorque * Parameters.PullOutTorqueNewtonMeters,
            _motor.PullOutTorque(ofCornerSpeed * Parameters.CornerTurnsPerSecond),
            1e-9);

    [Fact]
    public void The_motor_has_1_33_newton_meters_at_the_300_millimeters_a_second_of_the_reference_machine() =>
        Assert.Equal(1.33, _motor.PullOutTorque(0.300 / Parameters.LeadMeters), 0.005);

    [Fact]
    public void Under_a_bearable_load_every_step_is_made()
    {
        _motor.Enable(true);

        Run(ticks: 1_000, stepsPerTick: 8, backwardNewtons: 60);

        Assert.Equal(0, _motor.FollowingErrorSteps, 1e-9);
        Assert.Equal(0.1, _motor.ShaftMeters, 1e-12);
        Assert.False(_motor.Alarm);
    }

    [Fact]
    public void The_steepest_ramp_of_the_reference_machine_is_followed_under_the_load_of_hardware_sizing()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        _motor.Enable(true);

        RampToFullSpeed(_motor, machine, backwardNewtons: 60, frictionNewtons: 9);

        Assert.Equal(machine.MaxSpeedMicrometersPerSecond * 1e-6, _motor.SpeedMetersPerSecond, 0.001);
        Assert.Equal(0, _motor.FollowingErrorSteps, 1e-9);
    }

    [Fact]
    public void A_nema_17_does_not_follow_that_ramp()
    {
        var nema17 = new ClosedLoopStepper(Parameters with { PullOutTorqueNewtonMeters = 0.65, CornerTurnsPerSecond = 400.0 / 60 });
        nema17.Enable(true);

        RampToFullSpeed(nema17, ReferenceMachine.Profile(), backwardNewtons: 60, frictionNewtons: 9);

        Assert.True(nema17.Alarm);
    }

    [Fact]
    public void Just_below_the_pull_out_torque_it_still_makes_every_step()
    {
        _motor.Enable(true);

        Run(ticks: 1_000, StepsPerTick, backwardNewtons: 0.9 * StallNewtons);

        Assert.Equal(0.1, _motor.ShaftMeters, 1e-12);
        Assert.False(_motor.Alarm);
    }

    [Fact]
    public void Past_the_pull_out_torque_it_stands_and_then_gives_up_with_an_alarm()
    {
        _motor.Enable(true);

        Run(ticks: 100, StepsPerTick, backwardNewtons: 1.05 * StallNewtons);

        Assert.True(_motor.Alarm);
        Assert.False(_motor.Energized);
        Assert.Equal(0, _motor.ShaftMeters);
    }

    [Fact]
    public void Switching_off_clears_the_alarm_and_switching_on_starts_from_where_the_shaft_stands()
    {
        _motor.Enable(true);
        Run(ticks: 100, StepsPerTick, backwardNewtons: 1.05 * StallNewtons);
        bool alarm = _motor.Alarm;

        _motor.Enable(false);
        _motor.Enable(true);

        Assert.True(alarm);
        Assert.True(_motor.Energized);
        Assert.Equal(0, _motor.FollowingErrorSteps);
    }

    [Fact]
    public void A_disabled_driver_ignores_its_pulses()
    {
        Run(ticks: 10, stepsPerTick: 8, backwardNewtons: 0);

        Assert.Equal(0, _motor.ShaftMeters);
    }

    [Fact]
    public void A_hard_stop_ends_in_an_alarm()
    {
        _motor.Enable(true);

        for (int tick = 0; tick < 100; tick++)
        {
            _motor.Step(8);
            _motor.Advance(0, 2, -1, 0.001, TickSeconds);
        }

        Assert.Equal(0.001, _motor.ShaftMeters, 1e-12);
        Assert.True(_motor.Alarm);
    }

    // From the start speed to the full speed, and 100 ms on at that.
    private static void RampToFullSpeed(ClosedLoopStepper motor, MachineProfile machine, double backwardNewtons, double frictionNewtons)
    {
        double fullSpeed = machine.MaxSpeedMicrometersPerSecond * 1e-6;
        double acceleration = machine.MaxAccelerationMicrometersPerSecondSquared * 1e-6;
        double speed = machine.StartSpeedMicrometersPerSecond * 1e-6;
        double way = 0;
        for (double time = 0; time < fullSpeed / acceleration + 0.1; time += TickSeconds)
        {
            way += speed * TickSeconds;
            motor.Step((long)(way * Parameters.StepsPerTurn / Parameters.LeadMeters) - motor.PulsesTaken);
            motor.Advance(backwardNewtons, frictionNewtons, -1, 1, TickSeconds);
            speed = Math.Min(fullSpeed, speed + acceleration * TickSeconds);
        }
    }

    private void Run(int ticks, int stepsPerTick, double backwardNewtons)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            _motor.Step(stepsPerTick);
            _motor.Advance(backwardNewtons, 2, -1, 1, TickSeconds);
        }
    }

    [Fact]
    public void Lost_steps_move_it_less_than_the_pulses_without_an_alarm()
    {
        _motor.Enable(true);
        _motor.LoseSteps(30);

        Run(ticks: 100, stepsPerTick: 8, backwardNewtons: 0);
        double forward = _motor.ShaftMeters;
        Run(ticks: 100, stepsPerTick: -8, backwardNewtons: 0);

        Assert.Equal((800 - 30) / 80_000.0, forward, 1e-12);
        Assert.Equal(-30 / 80_000.0, _motor.ShaftMeters, 1e-12);
        Assert.Equal(1_600, _motor.PulsesTaken);
        Assert.False(_motor.Alarm);
    }

    [Fact]
    public void A_dead_driver_stands_without_an_alarm_and_holds_anew_where_it_stands_when_healed()
    {
        _motor.Enable(true);
        Run(ticks: 10, stepsPerTick: 8, backwardNewtons: 0);

        _motor.Dead = true;
        Run(ticks: 100, stepsPerTick: 8, backwardNewtons: 0);
        bool energized = _motor.Energized;
        _motor.Dead = false;
        Run(ticks: 10, stepsPerTick: 0, backwardNewtons: 0);

        Assert.False(energized);
        Assert.False(_motor.Alarm);
        Assert.Equal(80 / 80_000.0, _motor.ShaftMeters, 1e-12);
    }

    [Fact]
    public void A_driver_that_trips_has_an_alarm_until_it_is_switched_off()
    {
        _motor.Trip();
        bool whileOff = _motor.Alarm;
        _motor.Enable(true);
        _motor.Trip();
        bool tripped = _motor.Alarm;
        _motor.Enable(false);

        Assert.Equal((false, true, false), (whileOff, tripped, _motor.Alarm));
    }
}
