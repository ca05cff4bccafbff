using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ClosedLoopStepperTests
{
    private const double TickSeconds = 1e-3;
    private readonly ClosedLoopStepper _motor = new(new BenchParameters());

    [Fact]
    public void Sixty_newtons_at_twenty_millimeters_lead_need_0_21_newton_meters() =>
        Assert.Equal(0.21, _motor.TorqueFor(60), 0.005);

    [Theory]
    [InlineData(200, 0.65)]
    [InlineData(400, 0.65)]
    [InlineData(800, 0.325)]
    [InlineData(2_063, 0.126)]
    public void The_pull_out_torque_falls_above_the_corner_speed(double turnsPerMinute, double newtonMeters) =>
        Assert.Equal(newtonMeters, _motor.PullOutTorque(turnsPerMinute / 60), 0.001);

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
    public void Past_the_pull_out_torque_it_stands_and_then_gives_up_with_an_alarm()
    {
        _motor.Enable(true);

        Run(ticks: 100, stepsPerTick: 8, backwardNewtons: 250);

        Assert.True(_motor.Alarm);
        Assert.False(_motor.Energized);
        Assert.Equal(0, _motor.ShaftMeters);
    }

    [Fact]
    public void Switching_off_clears_the_alarm_and_switching_on_starts_from_where_the_shaft_stands()
    {
        _motor.Enable(true);
        Run(ticks: 100, stepsPerTick: 8, backwardNewtons: 250);

        _motor.Enable(false);
        _motor.Enable(true);

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
