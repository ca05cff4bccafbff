using System.Globalization;
using System.Reflection;
using FoamDevice.Firmware;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The controller is wired as the firmware's pin map and the bench's wiring have it, in both directions.</summary>
public sealed class WiringTests
{
    private const string Controller = "A1.IO";

    // Flash and PSRAM, the debugger's line, and the pins whose level at reset decides how the chip starts.
    private static readonly int[] NeverWired = [0, 1, 3, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17];

    private static readonly Dictionary<string, int> PinMapPins = typeof(PinMap).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => !field.Name.StartsWith("Rmt", StringComparison.Ordinal)).ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);

    private static readonly IReadOnlyList<IReadOnlyList<string>> Table = MarkdownTable.RowsUnder(Electrics.WiringDocument, "GPIO", "name in PinMap", "signal");

    [Fact]
    public void Every_pin_of_the_firmware_is_in_the_table_and_no_other()
    {
        var documented = Table.ToDictionary(row => row[1], row => int.Parse(row[0], CultureInfo.InvariantCulture));

        Assert.Equal(PinMapPins.OrderBy(pin => pin.Key, StringComparer.Ordinal), documented.OrderBy(pin => pin.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Each_signal_of_the_table_is_wired_to_its_pin()
    {
        Assert.All(Table, row => Assert.Contains(Controller + row[0], Electrics.Schematic.Nets[row[2]]));
    }

    [Fact]
    public void No_other_pin_of_the_controller_is_wired()
    {
        var wired = Electrics.Schematic.Pins.Where(pin => pin.StartsWith(Controller, StringComparison.Ordinal))
            .Select(pin => int.Parse(pin[Controller.Length..], CultureInfo.InvariantCulture));

        Assert.Equal(PinMapPins.Values.Order(), wired.Order());
        Assert.Empty(PinMapPins.Values.Intersect(NeverWired));
    }

    [Fact]
    public void The_simulated_bench_is_wired_alike()
    {
        (int Firmware, int Bench)[] pairs =
        [
            (PinMap.StepA, Simulator.Wiring.StepA), (PinMap.DirectionA, Simulator.Wiring.DirectionA), (PinMap.StepB, Simulator.Wiring.StepB),
            (PinMap.DirectionB, Simulator.Wiring.DirectionB), (PinMap.Enable, Simulator.Wiring.Enable), (PinMap.Servo, Simulator.Wiring.Servo),
            (PinMap.HomeA, Simulator.Wiring.HomeA), (PinMap.HomeB, Simulator.Wiring.HomeB), (PinMap.SafetyChain, Simulator.Wiring.SafetyChain),
            (PinMap.ValveSensor1, Simulator.Wiring.ValveSensor1), (PinMap.ValveSensor2, Simulator.Wiring.ValveSensor2), (PinMap.CountA, Simulator.Wiring.CounterA),
            (PinMap.CountB, Simulator.Wiring.CounterB), (PinMap.DriverAlarm, Simulator.Wiring.DriverAlarm), (PinMap.WatchdogFeed, Simulator.Wiring.WatchdogFeed),
        ];

        Assert.All(pairs, pair => Assert.Equal(pair.Firmware, pair.Bench));
    }

    [Theory]
    [InlineData("STEP_A")]
    [InlineData("STEP_B")]
    [InlineData("DIR_A")]
    [InlineData("DIR_B")]
    [InlineData("ENABLE")]
    [InlineData("SERVO")]
    [InlineData("SAFETY_CHAIN")]
    [InlineData("HOME_A")]
    [InlineData("HOME_B")]
    [InlineData("VALVE_1")]
    [InlineData("VALVE_2")]
    public void What_must_be_low_while_the_pins_float_is_pulled_down(string signal)
    {
        Assert.All(Electrics.Wires.Where(wire => wire.Signal == signal), wire => Assert.StartsWith("down ", wire.Pull, StringComparison.Ordinal));
    }

    [Fact]
    public void The_alarm_line_of_both_drives_is_pulled_up()
    {
        Assert.All(Electrics.Wires.Where(wire => wire.Signal == "ALARM"), wire => Assert.StartsWith("up ", wire.Pull, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_contact_of_the_chain_lies_between_the_safety_relays_source_and_its_input()
    {
        string[] contacts = ["S1.11", "S3.11", "S7.11", "S8.11", "S11.11", "S12.11", "S13.11", "S14.11", "K4.11"];

        Assert.Equal(["K1.S11", .. contacts, "K1.S12"], WayThroughTheChain());
    }

    [Fact]
    public void The_guard_is_bridged_by_the_standstill_relay_and_nothing_else()
    {
        var nets = Electrics.Schematic.Nets;

        Assert.Equal(["K5.11", "S1.12", "S3.11"], nets["CH1"].Order());
        Assert.Equal(["K5.14", "S3.12", "S7.11"], nets["CH2"].Order());
        Assert.Equal(["U2.2Q/", "U3.2B"], nets["STANDSTILL"].Order());
        Assert.Equal(["D1.K", "D2.K", "R5.1", "U2.2A"], nets["STEPS"].Order());
    }

    [Fact]
    public void Both_enables_hang_between_the_chains_output_and_the_pin()
    {
        var nets = Electrics.Schematic.Nets;

        Assert.Contains("K1.14", nets["SAFE_24V"]);
        Assert.Subset(nets["SAFE_24V"].ToHashSet(), new HashSet<string> { "R1.1", "R2.1", "R3.1", "K3.A1" });
        Assert.Equal(["A3.ENA+", "R1.2"], nets["ENA_A"].Order());
        Assert.Equal(["A4.ENA+", "R2.2"], nets["ENA_B"].Order());
        Assert.Equal(["A3.ENA-", "A4.ENA-", "Q1.D"], nets["ENA_SINK"].Order());
        Assert.Equal(["Q1.G", "U1.Y7"], nets["ENABLE_5V"].Order());
        Assert.Contains("U1.A7", nets["ENABLE"]);
    }

    // From contact to contact, always in at 11 and out at 12 (14 of a relay), as far as the input of the safety relay; K5 is the way around the guard.
    private static List<string> WayThroughTheChain()
    {
        var way = new List<string> { "K1.S11" };
        while (way[^1] != "K1.S12")
        {
            string exit = way.Count == 1 ? way[0] : way[^1].Replace(".11", way[^1].StartsWith('K') ? ".14" : ".12", StringComparison.Ordinal);
            way.Add(Electrics.Schematic.Nets.Values.Single(net => net.Contains(exit)).Single(pin => (pin.EndsWith(".11", StringComparison.Ordinal) || pin == "K1.S12") && pin != "K5.11"));
        }

        return way;
    }
}
