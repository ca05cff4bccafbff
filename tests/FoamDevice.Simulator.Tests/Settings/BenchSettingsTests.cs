using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class BenchSettingsTests
{
    public static TheoryData<string> Names => [.. BenchSettings.Offered.Select(setting => setting.Name)];

    [Fact]
    public void Every_setting_changes_what_it_names()
    {
        BenchParameters bench = BenchSettings.Apply(
            new BenchParameters(),
            [
                "bore-a=+1.5%", "bore-b=-0.8%", "backlash=0.1mm", "servo-offset=+40us", "travel=-0.5mm", "ambient-sensor=absent",
                "cracking-pressure=2kPa", "temperature=24C", "pressure=980hPa", "humidity=60%",
            ]);

        Assert.Equal(0.015, bench.BoreErrorA, 1e-12);
        Assert.Equal(-0.008, bench.BoreErrorB, 1e-12);
        Assert.Equal(0.0001, bench.BacklashMeters, 1e-12);
        Assert.Equal(40, bench.ServoOffsetMicroseconds, 1e-12);
        Assert.Equal(-0.0005, bench.TravelErrorMeters, 1e-12);
        Assert.False(bench.AmbientSensorPresent);
        Assert.Equal(2_000, bench.CheckValveCrackingPascals, 1e-9);
        Assert.Equal(297.15, bench.TemperatureKelvins, 1e-9);
        Assert.Equal(98_000, bench.AmbientPressurePascals, 1e-9);
        Assert.Equal(0.6, bench.RelativeHumidity, 1e-12);
        Assert.Equal(BenchSettings.Offered.Count, bench.Assignments.Count);
    }

    [Theory]
    [InlineData("backlash=100um", 0.0001)]
    [InlineData("backlash=100µm", 0.0001)]
    [InlineData("backlash=0.1", 0.0001)]
    [InlineData("backlash = 0.1 mm", 0.0001)]
    public void A_unit_may_be_chosen_or_left_out(string assignment, double expectedMeters) =>
        Assert.Equal(expectedMeters, BenchSettings.Apply(new BenchParameters(), [assignment]).BacklashMeters, 1e-12);

    [Fact]
    public void Of_two_values_the_later_holds_and_default_is_the_reference_machine()
    {
        BenchParameters bench = BenchSettings.Apply(new BenchParameters(), ["bore-a=1%", "bore-a=2%", "backlash=0.2mm", "backlash=default"]);

        Assert.Equal(0.02, bench.BoreErrorA, 1e-12);
        Assert.Equal(new BenchParameters().BacklashMeters, bench.BacklashMeters);
        Assert.Equal(["backlash=default", "bore-a=2%"], bench.Assignments);
    }

    [Theory]
    [InlineData("bore-c=+1%", "There is no setting 'bore-c'", "bore-a, bore-b")]
    [InlineData("backlash", "'backlash' has no value", "backlash=0.1mm")]
    [InlineData("backlash=", "'backlash' has no value", "backlash=0.1mm")]
    [InlineData("backlash=much", "backlash=much: 'much' is not a number", "0 to 1 mm")]
    [InlineData("backlash=2mm", "'2mm' is out of range", "0 to 1 mm")]
    [InlineData("backlash=-0.1mm", "is out of range", "0 to 1 mm")]
    [InlineData("backlash=1kg", "'kg' is not a unit of it", "mm, um")]
    [InlineData("backlash=NaN", "'NaN' is not a number", "0 to 1 mm")]
    [InlineData("ambient-sensor=maybe", "'maybe' is neither", "present or absent")]
    public void A_wrong_assignment_is_refused_with_the_reason_and_what_is_possible(string assignment, string reason, string possible)
    {
        var refusal = Assert.Throws<ArgumentException>(() => BenchSettings.Apply(new BenchParameters(), [assignment]));

        Assert.Contains(reason, refusal.Message);
        Assert.Contains(possible, refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_takes_its_own_example_and_can_be_taken_back(string name)
    {
        BenchSetting setting = BenchSettings.Offered.Single(offered => offered.Name == name);
        BenchParameters usual = new();

        BenchParameters changed = BenchSettings.Apply(usual, [$"{name}={setting.Example}"]);
        BenchParameters back = BenchSettings.Apply(changed, [$"{name}=default"]);

        Assert.NotEqual(usual with { Assignments = changed.Assignments }, changed);
        Assert.Equal(usual with { Assignments = back.Assignments }, back);
        Assert.Matches(new Regex("^[a-z]+(-[a-z]+)*$"), name);
        Assert.EndsWith(".", setting.Description);
    }

    [Fact]
    public void The_table_in_the_README_is_the_list()
    {
        string[] rows = [.. File.ReadLines(Readme()).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

        foreach (BenchSetting setting in BenchSettings.Offered)
            Assert.Contains($"| `{setting.Name}` | {setting.Description} | `{setting.Name}={setting.Example}` |", rows);
    }

    private static string Readme() => Path.Combine(
        typeof(BenchSettingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "host", "FoamDevice.Simulator", "README.md");
}
