namespace FoamDevice.Protocol.Tests;

public sealed class SettingsRulesTests
{
    [Fact]
    public void The_reference_machine_makes_sense()
    {
        SettingsRules rules = new();

        Assert.True(rules.Check(ReferenceMachine.Profile()), $"Field {rules.Field}: {rules.Value} against {rules.Limit}");
        Assert.True(rules.Check(ReferenceMachine.NominalCalibration()), $"Field {rules.Field}: {rules.Value} against {rules.Limit}");
    }

    [Fact]
    public void Settings_that_were_never_written_do_not_make_sense()
    {
        Assert.False(new SettingsRules().Check(new MachineProfile()));
        Assert.False(new SettingsRules().Check(new Calibration()));
    }

    [Fact]
    public void The_empty_position_keeps_clear_of_the_far_end()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.EmptyPositionMicrometers = 109_001;
        SettingsRules rules = new();

        Assert.False(rules.Check(machine));

        Assert.Equal(((byte)5, 109_001L, 109_000L), (rules.Field, rules.Value, rules.Limit));
    }

    [Fact]
    public void The_traverse_speed_lies_between_start_and_largest_speed()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.TraverseSpeedMicrometersPerSecond = 300_001;
        SettingsRules rules = new();

        Assert.False(rules.Check(machine));

        Assert.Equal(((byte)9, 300_001L, 300_000L), (rules.Field, rules.Value, rules.Limit));
    }

    [Fact]
    public void A_step_of_the_start_speed_is_one_that_the_pulse_generator_can_make()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = 10;
        machine.StartSpeedMicrometersPerSecond = 3_051;
        SettingsRules rules = new();

        Assert.False(rules.Check(machine));

        Assert.Equal(((byte)6, 3_051L, 3_052L), (rules.Field, rules.Value, rules.Limit));
    }

    [Fact]
    public void The_fastest_speed_stays_below_the_highest_step_rate()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = 400;
        SettingsRules rules = new();

        Assert.False(rules.Check(machine));

        Assert.Equal(((byte)7, 300_000L, 250_000L), (rules.Field, rules.Value, rules.Limit));
    }
}
