using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SyringeMechanicsTests
{
    private const string Mine = """
        syringes:
          - id: mine
            title: Mine
            boreMillimeters: 12
            nominalMilliliters: 5
            capacityMilliliters: 6
            source: measured
            mechanics:
              barrelMillimeters: 14
              barrelLengthMillimeters: 65
              flangeWidthMillimeters: 26
              flangeThicknessMillimeters: 2
              thumbRestMillimeters: 16
              thumbRestThicknessMillimeters: 1.5
              emptyProjectionMillimeters: 12
              source: measured with a caliper
        """;

    [Fact]
    public void The_outside_of_every_shipped_model_is_there_with_a_source_and_marked_as_unverified()
    {
        foreach (SyringeModel model in SyringeCatalog.Load().All)
        {
            Assert.NotNull(model.Mechanics);
            Assert.True(model.Mechanics.Unverified, model.Id);
            Assert.NotEmpty(model.Mechanics.Source);
        }
    }

    [Fact]
    public void Every_shipped_barrel_is_long_enough_for_what_the_syringe_holds()
    {
        foreach (SyringeModel model in SyringeCatalog.Load().All)
            Assert.True(model.Mechanics!.BarrelLengthMillimeters > model.CapacityStrokeMillimeters, model.Id);
    }

    [Fact]
    public void What_somebody_measured_needs_no_mark()
    {
        SyringeMechanics outside = SyringeCatalog.Parse(Mine, "my.yaml").Find("mine").Mechanics!;

        Assert.False(outside.Unverified);
        Assert.Equal(77, outside.EmptyLengthMillimeters);
    }

    [Fact]
    public void A_coupler_parts_at_150_kPa_on_the_bore()
    {
        SyringeModel mounted = SyringeCatalog.Load().Find("norm-ject-10");

        Assert.Equal(29.8, BreakAway.Newtons(mounted), 1);
    }

    [Fact]
    public void A_narrower_syringe_than_its_coupler_is_set_for_sees_more_pressure()
    {
        SyringeCatalog catalog = SyringeCatalog.Load();

        Assert.Equal(647.5, BreakAway.MistakenKilopascals(catalog.Find("norm-ject-20"), catalog.Find("norm-ject-3")), 1);
    }

    [Theory]
    [InlineData("barrelMillimeters: 14", "barrelMillimeters: 11", "my.yaml(9): syringes[1].mechanics.barrelMillimeters: 11 mm is out of range. Write 12 to 40 mm.")]
    [InlineData("flangeWidthMillimeters: 26", "flangeWidthMillimeters: 13", "my.yaml(11): syringes[1].mechanics.flangeWidthMillimeters: 13 mm is out of range. Write 14 to 80 mm.")]
    [InlineData("emptyProjectionMillimeters: 12", "emptyProjection: 12", "my.yaml(9): syringes[1].mechanics.emptyProjectionMillimeters: the field is missing. Write a number of mm, 3 to 50.")]
    public void A_mistake_in_it_names_file_line_field_what_is_wrong_and_what_to_do(string old, string replacement, string message)
    {
        var refused = Assert.Throws<SyringeException>(() => SyringeCatalog.Parse(Mine.Replace(old, replacement), "my.yaml"));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void A_syringe_whose_outside_is_not_known_cannot_be_drawn_but_can_be_used()
    {
        SyringeCatalog catalog = SyringeCatalog.Parse(Mine[..Mine.IndexOf("    mechanics", StringComparison.Ordinal)], "my.yaml");

        var refused = Assert.Throws<SyringeException>(() => SyringeDrawing.Scad(catalog, ReferenceMachine.Profile()));

        Assert.Equal("Syringe 'mine' has no section `mechanics`, so no holder can be drawn for it. Measure it and write one.", refused.Message);
        Assert.Null(SyringeSheet.Of(catalog.Find("mine")).BarrelMillimeters);
    }
}
