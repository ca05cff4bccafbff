namespace FoamDevice.Protocol.Tests;

/// <summary>Every number in a range of PROTOCOL.md is the last one that the code takes.</summary>
public sealed class RangeDocumentTests
{
    public static TheoryData<string, string, long, bool> SettingsRanges => [.. Ends(nameof(MachineProfile)).Concat(Ends(nameof(Calibration)))];

    public static TheoryData<string, string, long, bool> PlanRanges =>
        [.. Ends(nameof(RunPlan)).Where(end => end.Item3 != 0 && end.Item2 is not (nameof(RunPlan.RunToken) or nameof(RunPlan.CapacityAMicroliters) or nameof(RunPlan.CapacityBMicroliters)))];

    [Theory]
    [MemberData(nameof(SettingsRanges))]
    public void A_setting_beyond_its_range_is_refused_with_its_place_and_limit(string message, string field, long end, bool isLeast)
    {
        long beyond = isLeast ? end - 1 : end + 1;
        MachineProfile machine = ReferenceMachine.Profile();
        Calibration calibration = ReferenceMachine.NominalCalibration();
        Set(message == nameof(Calibration) ? calibration : machine, field, beyond);
        SettingsRules rules = new();

        Assert.False(message == nameof(Calibration) ? rules.Check(calibration) : rules.Check(machine));

        Assert.Equal(PlaceOf(message, field), rules.Field);
        Assert.Equal((beyond, end), (rules.Value, rules.Limit));
    }

    [Theory]
    [MemberData(nameof(SettingsRanges))]
    public void A_setting_at_the_end_of_its_range_is_not_what_is_refused(string message, string field, long end, bool isLeast)
    {
        MachineProfile machine = ReferenceMachine.Profile();
        Calibration calibration = ReferenceMachine.NominalCalibration();
        Set(message == nameof(Calibration) ? calibration : machine, field, end);
        SettingsRules rules = new();

        bool good = message == nameof(Calibration) ? rules.Check(calibration) : rules.Check(machine);

        Assert.True(good || rules.Field != PlaceOf(message, field), isLeast ? "The least value is refused." : "The largest value is refused.");
    }

    [Theory]
    [MemberData(nameof(PlanRanges))]
    public void A_plan_beyond_a_range_is_refused_with_field_value_and_limit(string message, string field, long end, bool isLeast)
    {
        long beyond = isLeast ? end - 1 : end + 1;
        RunPlan plan = ReferencePlan.Create();
        plan.LastSlowPass = 5;
        Set(plan, field, beyond);
        PlanRules rules = new();

        Assert.False(rules.Check(plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration()));

        // The most of a phase is what the least of the other leaves of the charge.
        bool isCharge = !isLeast && field is (nameof(RunPlan.LiquidMicroliters) or nameof(RunPlan.GasMicroliters));
        Assert.Equal(isCharge ? nameof(PlanField.ChargeMicroliters) : field, $"{rules.Field}");
        Assert.Equal(isLeast, rules.IsMinimum);
        Assert.True(isCharge || (rules.Value, rules.Limit) == (beyond, end), $"{message}: {rules.Value} against {rules.Limit}");
    }

    private static IEnumerable<(string, string, long, bool)> Ends(string message)
    {
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(message).Rows)
        {
            string[] ends = row["range"].Split(" to ");
            if (ends.Length == 2 && long.TryParse(ends[0], out long least) && least > 0)
            {
                yield return (message, row["field"], least, true);
            }

            if (ends.Length == 2 && long.TryParse(ends[1], out long most))
            {
                yield return (message, row["field"], most, false);
            }
        }
    }

    private static byte PlaceOf(string message, string field) =>
        (byte)(ProtocolDocument.Current.Table(message).Rows.Select(row => row["field"]).ToList().IndexOf(field) + 1);

    private static void Set(Message message, string field, long value)
    {
        System.Reflection.FieldInfo info = message.GetType().GetField(field)!;
        info.SetValue(message, Convert.ChangeType(value, info.FieldType));
    }
}
