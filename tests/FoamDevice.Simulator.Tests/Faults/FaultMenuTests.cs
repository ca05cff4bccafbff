using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class FaultMenuTests
{
    private readonly SimulatedDevice _device = new(new SimulatorOptions());
    private readonly SimulatedLine _line;
    private readonly FaultMenu _menu;

    public FaultMenuTests()
    {
        _line = new SimulatedLine(_device, seed: 1);
        _menu = new FaultMenu(_device, _line);
    }

    public static TheoryData<string> Names => [.. FaultMenu.All.Select(fault => fault.Name)];

    [Fact]
    public void Every_name_is_there_once_and_easy_to_type_and_every_description_is_one_sentence()
    {
        Assert.Equal(FaultMenu.All.Count, FaultMenu.All.Select(fault => fault.Name).Distinct().Count());
        Assert.All(FaultMenu.All, fault => Assert.Matches(new Regex("^[a-z0-9]+(-[a-z0-9]+)*$"), fault.Name));
        Assert.All(FaultMenu.All, fault => Assert.Matches(new Regex(@"^[A-Z][^.]+\.$"), fault.Description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fault_goes_on_and_heals_and_is_known_to_be_on_in_between(string name)
    {
        _device.AdvanceTo(500_000);

        _menu.SwitchOn(name);
        MenuFault fault = _menu.Find(name);
        bool on = _menu.On.Contains(fault);
        _menu.HealAll();
        _device.AdvanceTo(3_000_000);

        Assert.Equal(fault.Lasts, on);
        Assert.Empty(_menu.On);
        Assert.Equal(FirmwareState.Running, _device.State);
        Assert.Empty(_device.Crashes);
    }

    [Fact]
    public void Switched_on_by_name_and_number_it_does_what_the_property_does()
    {
        _menu.SwitchOn("valve-sensor-1-noisy=0.05");
        _menu.SwitchOn("home-switch-b-stuck=0");
        _menu.SwitchOn("syringe-b-leaks");
        _menu.SwitchOn("line-corrupts=0.002");

        Assert.Equal(0.05, _device.Faults.ValveSensor1NoiseShare);
        Assert.False(_device.Faults.B.HomeSwitchStuckAt);
        Assert.Equal(50, _device.Faults.B.LeakMicrolitersPerSecondKilopascal, 1e-9);
        Assert.Equal((0.002, 0.002), (_line.Faults.ToDevice.CorruptShare, _line.Faults.ToHost.CorruptShare));
    }

    [Fact]
    public void Healed_it_leaves_the_others_on()
    {
        _menu.SwitchOn("valve-stuck");
        _menu.SwitchOn("guard-open");

        _menu.Heal(_menu.Find("valve-stuck"));

        Assert.False(_device.Faults.ValveStuck);
        Assert.True(_device.Faults.GuardOpen);
        Assert.Equal(["guard-open"], _menu.On.Select(fault => fault.Name));
    }

    [Theory]
    [InlineData("valve-blue", "There is no fault 'valve-blue'")]
    [InlineData("valve-stuck=3", "takes no number")]
    [InlineData("valve-slipped=91", "takes 0 to 90 (degrees), not 91")]
    [InlineData("valve-slipped=much", "'much' in 'valve-slipped=much' is not a number")]
    public void A_wrong_order_is_refused_with_the_reason(string text, string reason)
    {
        var refusal = Assert.Throws<ArgumentException>(() => _menu.SwitchOn(text));

        Assert.Contains(reason, refusal.Message);
    }

    [Fact]
    public void Without_a_line_its_faults_are_not_offered()
    {
        var menu = new FaultMenu(_device);

        Assert.DoesNotContain(menu.Offered, fault => fault.IsOfLine);
        Assert.Throws<ArgumentException>(() => menu.SwitchOn("line-unplugged"));
    }

    [Fact]
    public void The_table_in_the_README_is_the_menu()
    {
        string[] rows = [.. File.ReadLines(Readme()).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        string[] menu = [.. FaultMenu.All.Select(RowOf).Distinct()];

        Assert.Equal(menu, rows.Where(row => row.Count(letter => letter == '|') == 5));
    }

    [Fact]
    public void What_falsifies_a_position_is_seen_by_no_sensor()
    {
        Assert.All(FaultMenu.All.Where(fault => fault.FalsifiesPosition), fault => Assert.False(fault.IsSeen));
        Assert.Contains(FaultMenu.All, fault => fault.FalsifiesPosition);
    }

    /// <summary>Name, what it is, number, whether it is seen; the rows of both axes are one.</summary>
    private static string RowOf(MenuFault fault)
    {
        string name = Regex.Replace(fault.Name, "(?<=-)[ab](?=-|$)", "x");
        string what = Regex.Replace(fault.Description, "(?<=(axis|driver|syringe|holder) )[AB]", "x");
        string number = fault.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Usual} {value.Unit}, {value.Least} to {value.Most}")
            : "";
        string seen = fault.IsSeen ? "yes" : fault.FalsifiesPosition ? "no: falsifies the position" : "no";
        return $"| `{name}` | {what} | {number} | {seen} |";
    }

    private static string Readme() => Path.Combine(
        typeof(FaultMenuTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "host", "FoamDevice.Simulator", "README.md");
}
