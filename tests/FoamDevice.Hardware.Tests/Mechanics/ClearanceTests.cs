using FoamDevice.Host;

namespace FoamDevice.Hardware.Tests;

/// <summary>Nothing stands in anything else: at rest, at both ends of the way, with every syringe empty and full, and at every valve position.</summary>
public sealed class ClearanceTests
{
    // Less is rounding of coordinates that touch.
    private const double Nothing = 0.5;
    private static readonly double HardStop = new Simulator.BenchParameters().HardStopOvertravelMeters * 1_000;

    public ClearanceTests() => OpenScad.Require();

    public static TheoryData<string> Models => [.. SyringeCatalog.Load().All.Select(model => model.Id)];

    [Fact]
    public void The_check_sees_a_carriage_that_is_driven_into_the_holder()
    {
        Solid coupler = MachineDrawing.Component("coupler_base");
        Solid pedestal = MachineDrawing.Component("pedestal");

        double shared = Overlap.CubicMillimeters(MachineDrawing.AtPosition(coupler, 0, MachineDrawing.Travel + 80), pedestal.Moved(0, 0, 5));

        Assert.True(shared > 1_000, $"Only {shared:0.0} mm³ seen.");
    }

    [Fact]
    public void What_stands_still_stands_clear() =>
        MustBeClear([.. Still(), ("clamp_bolt", MachineDrawing.Component("clamp_bolt")), .. MachineDrawing.OnCarriage.Select(name => (name, MachineDrawing.Component(name)))]);

    [Fact]
    public void Without_syringes_the_carriage_reaches_both_hard_stops_and_the_valve_side_holder_stays_clear()
    {
        string longest = SyringeCatalog.Load().All.MaxBy(model => model.Mechanics!.EmptyLengthMillimeters)!.Id;
        List<(string Name, Solid Solid)> still = [.. Still(), ("holder_insert", MachineDrawing.Component("holder_insert", longest))];

        foreach (double position in (double[])[-HardStop, 0, MachineDrawing.EmptyPosition, MachineDrawing.Travel, MachineDrawing.Travel + HardStop])
            MustBeClear(Carriage(position), still);
    }

    [Fact]
    public void The_carriage_meets_its_hard_stops_a_little_further_on()
    {
        Solid plate = MachineDrawing.Component("carriage_plate");
        Solid stops = MachineDrawing.Component("hard_stops");

        foreach (double position in (double[])[-HardStop - 1.5, MachineDrawing.Travel + HardStop + 1.5])
            Assert.True(Overlap.CubicMillimeters(MachineDrawing.AtPosition(plate, 0, position), stops) > 1, $"At {position} mm nothing stops the carriage.");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_mounted_syringe_stands_clear_from_empty_to_full(string id)
    {
        SyringeModel model = SyringeCatalog.Load().Find(id);
        List<(string Name, Solid Solid)> mounted = [.. new[] { "holder_insert", "clamp_lid", "gauge_pin", "barrel" }.Select(name => (name, MachineDrawing.Component(name, id)))];
        List<(string Name, Solid Solid)> still = [.. Still(), ("clamp_bolt", MachineDrawing.Component("clamp_bolt"))];

        // That the machine stands clear of itself is checked above, once for all syringes.
        MustBeClear(mounted);
        MustBeClear(mounted, still);
        foreach (double stroke in (double[])[0, model.CapacityStrokeMillimeters / 2, model.CapacityStrokeMillimeters])
        {
            double position = MachineDrawing.EmptyPosition - stroke;
            List<(string Name, Solid Solid)> carriage = Carriage(position);
            List<(string Name, Solid Solid)> pushed = [("plunger", MountedAt(position, "plunger", id)), ("coupler_insert", MountedAt(position, "coupler_insert", id))];

            MustBeClear(pushed);
            MustBeClear(pushed, [.. carriage, .. mounted, .. still]);
            MustBeClear(carriage, [.. mounted, .. still]);
        }
    }

    [Theory]
    [InlineData(-95)]
    [InlineData(-90)]
    [InlineData(-45)]
    [InlineData(45)]
    [InlineData(90)]
    [InlineData(95)]
    public void The_valves_coupler_turns_freely(double degrees)
    {
        string[] turning = ["valve_coupler", "stopcock_handle"];

        // Round parts are drawn with corners, which would meet when turned: bearing and plug are checked at Mix.
        string[] round = ["bearing", "stopcock"];
        List<(string Name, Solid Solid)> still = [.. MachineDrawing.Middle.Except(turning).Except(round).Select(name => (name, MachineDrawing.Component(name)))];

        MustBeClear([.. turning.Select(name => (name, MachineDrawing.Component(name).Turned(degrees)))], still);
    }

    private static List<(string Name, Solid Solid)> Still() =>
        [.. MachineDrawing.Fixed.Concat(MachineDrawing.Middle).AsParallel().AsOrdered().Select(name => (name, MachineDrawing.Component(name)))];

    private static List<(string Name, Solid Solid)> Carriage(double position) =>
        [.. MachineDrawing.OnCarriage.Select(name => (name, MachineDrawing.AtPosition(MachineDrawing.Component(name), 0, position)))];

    private static Solid MountedAt(double position, string name, string model) =>
        MachineDrawing.AtPosition(MachineDrawing.Component(name, model), MachineDrawing.EmptyPosition, position);

    private static void MustBeClear(List<(string Name, Solid Solid)> all)
    {
        for (int one = 0; one < all.Count; one++)
            MustBeClear([all[one]], all[(one + 1)..]);
    }

    private static void MustBeClear(List<(string Name, Solid Solid)> some, List<(string Name, Solid Solid)> others)
    {
        var clashes = from one in some
                      from other in others
                      let shared = Overlap.CubicMillimeters(one.Solid, other.Solid)
                      where shared > Nothing
                      select $"{one.Name} and {other.Name} share {shared:0.0} mm³";
        string[] found = [.. clashes];
        Assert.True(found.Length == 0, string.Join("; ", found));
    }
}
