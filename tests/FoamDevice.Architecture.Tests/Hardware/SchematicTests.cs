namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The schematic and the wiring document say the same, and every pin has its place.</summary>
public sealed class SchematicTests
{
    [Fact]
    public void A_pin_belongs_to_one_net_only()
    {
        var memberships = Electrics.Schematic.Nets.SelectMany(net => net.Value.Select(pin => (Pin: pin, Net: net.Key)));

        Assert.All(memberships.GroupBy(each => each.Pin), group => Assert.True(group.Count() == 1, $"{group.Key} is in {string.Join(" and ", group.Select(each => each.Net))}."));
    }

    [Fact]
    public void Every_pin_that_a_part_shows_is_connected()
    {
        Assert.Empty(Electrics.Schematic.Pins.Except(Electrics.Schematic.Nets.Values.SelectMany(pins => pins)));
    }

    [Fact]
    public void Every_net_joins_at_least_two_pins_that_exist()
    {
        Assert.All(Electrics.Schematic.Nets, net =>
        {
            Assert.True(net.Value.Count > 1, $"{net.Key} joins nothing.");
            Assert.Subset(Electrics.Schematic.Pins.ToHashSet(), net.Value.ToHashSet());
        });
    }

    [Fact]
    public void Every_wire_joins_two_pins_of_its_net()
    {
        Assert.All(Electrics.Wires, wire =>
        {
            Assert.True(Electrics.Schematic.Nets.TryGetValue(wire.Signal, out var pins), $"{wire.Number}: the schematic has no net {wire.Signal}.");
            Assert.True(pins!.Contains(wire.From) && pins.Contains(wire.To), $"{wire.Number}: {wire.From} or {wire.To} is not in {wire.Signal}.");
        });
    }

    [Fact]
    public void The_wires_of_a_net_reach_all_of_its_pins()
    {
        Assert.All(Electrics.Schematic.Nets, net =>
        {
            var wires = Electrics.Wires.Where(wire => wire.Signal == net.Key).ToList();
            var left = Unreached(net.Value, wires);
            Assert.True(left.Count == 0, $"No wire of {net.Key} reaches {string.Join(", ", left)}.");
        });
    }

    [Fact]
    public void Wires_are_numbered_through()
    {
        Assert.Equal(Enumerable.Range(1, Electrics.Wires.Count).Select(number => $"W{number:000}"), Electrics.Wires.Select(wire => wire.Number));
    }

    [Fact]
    public void A_net_has_one_level_and_one_pull()
    {
        Assert.All(Electrics.Wires.GroupBy(wire => wire.Signal), net => Assert.True(net.Select(wire => (wire.Level, wire.Pull)).Distinct().Count() == 1, $"{net.Key} has several."));
    }

    [Fact]
    public void A_pin_that_no_wire_reaches_is_found()
    {
        var wires = new[] { new Wire("W001", "A.1", "B.1", "N", "", ""), new Wire("W002", "C.1", "D.1", "N", "", "") };

        Assert.Equal(["C.1", "D.1"], Unreached(new HashSet<string> { "A.1", "B.1", "C.1", "D.1" }, wires).Order());
    }

    private static HashSet<string> Unreached(IReadOnlySet<string> pins, IReadOnlyList<Wire> wires)
    {
        var left = pins.ToHashSet();
        var reached = new Queue<string>([pins.First()]);
        while (reached.TryDequeue(out string? pin))
        {
            if (!left.Remove(pin))
                continue;

            foreach (var wire in wires.Where(wire => wire.From == pin || wire.To == pin))
                reached.Enqueue(wire.From == pin ? wire.To : wire.From);
        }

        return left;
    }
}
