using FoamDevice.Host;

namespace FoamDevice.Hardware.Tests;

/// <summary>A narrower syringe in the holder of a wider one would meet a coupler that is set for more force than it stands.</summary>
public sealed class MistakenSyringeTests
{
    // Luer parts are designed for 300 kPa; two thirds of it is the most that a mistaken syringe may see.
    private const double HighestKilopascals = 200;
    private const double BoltBlocked = 0.5;
    private const double BarDrawnBack = 47;

    public MistakenSyringeTests() => OpenScad.Require();

    public static TheoryData<string> Models => [.. SyringeCatalog.Load().All.Select(model => model.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_bolt_goes_home_through_the_gauge_pin_of_the_right_model(string id) =>
        Assert.Equal(0, Overlap.CubicMillimeters(MachineDrawing.Component("gauge_pin", id), Bolt()), 0.001);

    [Theory]
    [MemberData(nameof(Models))]
    public void The_gauge_pin_keeps_the_bolt_out_when_a_narrower_syringe_would_see_too_much_pressure(string id)
    {
        SyringeModel setFor = SyringeCatalog.Load().Find(id);
        Solid pin = MachineDrawing.Component("gauge_pin", id);

        foreach (SyringeModel mounted in SyringeCatalog.Load().All.Where(model => BreakAway.MistakenKilopascals(setFor, model) > HighestKilopascals))
        {
            // In a V of 90 degrees a barrel's top stands a radius and a radius times the root of two above the apex.
            double drop = (setFor.Mechanics!.BarrelMillimeters - mounted.Mechanics!.BarrelMillimeters) / 2 * (1 + Math.Sqrt(2));
            double blocked = Overlap.CubicMillimeters(pin.Moved(0, 0, -Math.Min(drop, HeadGap)), Bolt());

            Assert.True(
                blocked > BoltBlocked,
                $"{mounted.Id} in the holder of {id} is not kept out; its coupler would part at {BreakAway.MistakenKilopascals(setFor, mounted):0} kPa.");
        }
    }

    [Fact]
    public void A_bolt_that_cannot_go_home_keeps_the_guard_from_closing()
    {
        Solid guard = MachineDrawing.Component("guard_lid");

        Assert.Equal(0, Overlap.CubicMillimeters(guard, Bolt()), 0.001);
        Assert.True(Overlap.CubicMillimeters(guard, Bolt().Moved(0, -BarDrawnBack, 0)) > 100, "The guard closes over a bolt that stands out.");
    }

    /// <summary>The pin's head catches it this far down, mm.</summary>
    private static double HeadGap => 3;

    private static Solid Bolt() => MachineDrawing.Component("clamp_bolt");
}
