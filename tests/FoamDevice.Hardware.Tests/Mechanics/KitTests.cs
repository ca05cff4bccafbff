using FoamDevice.Host;

namespace FoamDevice.Hardware.Tests;

/// <summary>The parts that belong to one syringe model, held against its dimensions worked out here from the catalogue.</summary>
public sealed class KitTests
{
    private const double Shoulder = 22;
    private const double AxisHeight = 100;
    private const double Tolerance = 0.02;

    // Sixteen corners instead of a circle: a drawn diameter is smaller by up to this share.
    private const double PolygonShare = 0.02;

    public KitTests() => OpenScad.Require();

    public static TheoryData<string> Models => [.. SyringeCatalog.Load().All.Select(model => model.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_holder_insert_ends_behind_the_flange_of_its_model(string id)
    {
        Bounds insert = MachineDrawing.Component("holder_insert", id).Bounds;

        double flangeRear = Shoulder + Outside(id).BarrelLengthMillimeters;
        Assert.Equal(flangeRear + 3, insert.Most.X, Tolerance);
        Assert.Equal(28, insert.Least.X, Tolerance);
        Assert.Equal(60 + 2 * 8, insert.LengthY, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_barrel_lies_in_the_V_of_its_holder_with_its_axis_at_the_valves_height(string id)
    {
        Solid insert = MachineDrawing.Component("holder_insert", id);

        (double _, double bottom) = Assert.Single(insert.Inside(60.137, 0.0013));

        // A V of 90 degrees touches a cylinder at 45 degrees: its apex is a radius times the root of two below the axis.
        Assert.Equal(AxisHeight - Outside(id).BarrelMillimeters / 2 * Math.Sqrt(2), bottom, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_flange_slot_is_as_wide_and_thick_as_the_flange_and_no_more_than_a_little_play(string id)
    {
        Solid insert = MachineDrawing.Component("holder_insert", id);
        SyringeMechanics outside = Outside(id);
        double middle = Shoulder + outside.BarrelLengthMillimeters - outside.FlangeThicknessMillimeters / 2;

        double inSlot = Assert.Single(insert.Inside(middle, outside.FlangeWidthMillimeters / 2 + 0.3)).To;
        double besideSlot = Assert.Single(insert.Inside(middle, outside.FlangeWidthMillimeters / 2 + 0.7)).To;
        double inFront = Assert.Single(insert.Inside(middle - outside.FlangeThicknessMillimeters / 2 - 0.3, outside.FlangeWidthMillimeters / 2 + 0.3)).To;

        Assert.True(inSlot < AxisHeight - outside.FlangeWidthMillimeters / 2, $"The slot's floor stands at {inSlot} mm.");
        Assert.Equal(AxisHeight, besideSlot, Tolerance);
        Assert.Equal(AxisHeight, inFront, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_coupler_insert_puts_the_empty_plunger_of_its_model_at_the_empty_position(string id)
    {
        Bounds insert = MachineDrawing.Component("coupler_insert", id).Bounds;
        SyringeMechanics outside = Outside(id);

        double thumbRestRear = Shoulder + outside.EmptyLengthMillimeters;
        double cupFront = thumbRestRear - outside.ThumbRestThicknessMillimeters - 0.3 - 3;
        double longest = SyringeCatalog.Load().All.Max(model => model.Mechanics!.EmptyLengthMillimeters);
        Assert.Equal(cupFront, insert.Least.X, Tolerance);
        Assert.Equal(Shoulder + longest + 10 + 46, insert.Most.X, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_cup_takes_the_thumb_rest_and_holds_it_when_the_plunger_is_drawn(string id)
    {
        Solid insert = MachineDrawing.Component("coupler_insert", id);
        SyringeMechanics outside = Outside(id);
        double bore = SyringeCatalog.Load().Find(id).BoreMillimeters;
        double rear = Shoulder + outside.EmptyLengthMillimeters;

        double floorUnderRest = insert.Inside(rear - outside.ThumbRestThicknessMillimeters / 2, 0.0013)[0].To;
        double lipUnderRod = insert.Inside(rear - outside.ThumbRestThicknessMillimeters - 1.5, 0.0013)[0].To;

        Assert.InRange(AxisHeight - floorUnderRest, outside.ThumbRestMillimeters / 2 * (1 - PolygonShare), outside.ThumbRestMillimeters / 2 + 0.35);
        Assert.InRange(AxisHeight - lipUnderRod, bore / 2 * (1 - PolygonShare), bore / 2 + Tolerance);
        Assert.True(lipUnderRod > floorUnderRest + 1, "Nothing holds the thumb rest when the plunger is drawn.");
    }

    private static SyringeMechanics Outside(string id) => SyringeCatalog.Load().Find(id).Mechanics!;
}
