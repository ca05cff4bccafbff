using FoamDevice.Protocol;
using FoamDevice.Web.Drawing;

namespace FoamDevice.Web.Tests.Drawing;

public sealed class SideGeometryTests
{
    [Fact]
    public void An_empty_plunger_stands_at_the_barrels_beginning()
    {
        Assert.Equal(SideGeometry.BarrelStart, Of(drawnMillimeters: 0).Seal);
    }

    [Fact]
    public void A_drawn_plunger_stands_as_far_out_as_it_was_drawn()
    {
        Assert.Equal(SideGeometry.BarrelStart + 12.5, Of(drawnMillimeters: 12.5).Seal);
    }

    [Fact]
    public void A_carriage_at_home_is_drawn_at_home()
    {
        SideGeometry geometry = Of(drawnMillimeters: 100);

        Assert.Equal(geometry.Home, geometry.Carriage);
    }

    [Fact]
    public void A_carriage_without_a_position_is_drawn_at_home_when_its_switch_says_so_and_else_nowhere_near()
    {
        SideGeometry atSwitch = Of(drawnMillimeters: null, isHome: true);
        SideGeometry anywhere = Of(drawnMillimeters: null, isHome: false);

        Assert.Equal(atSwitch.Home, atSwitch.Carriage);
        Assert.InRange(anywhere.Carriage, anywhere.BarrelEnd, anywhere.Home - SideGeometry.CarriageLength);
    }

    [Fact]
    public void The_plunger_never_leaves_its_barrel()
    {
        SideGeometry geometry = Of(drawnMillimeters: 100);

        Assert.Equal(geometry.BarrelEnd, geometry.Seal);
    }

    [Fact]
    public void Layers_share_the_way_to_the_plunger_by_their_volume()
    {
        SideGeometry geometry = Of(drawnMillimeters: 50, new SyringeContent(1, 1, 2));

        Assert.Equal(SideGeometry.BarrelStart + 12.5, geometry.LiquidEnd, 0.001);
        Assert.Equal(SideGeometry.BarrelStart + 25, geometry.FoamEnd, 0.001);
    }

    [Fact]
    public void Nothing_is_drawn_beyond_the_rail()
    {
        Assert.True(Of(drawnMillimeters: 1_000).Carriage + SideGeometry.CarriageLength <= Of(drawnMillimeters: 0).RailEnd);
    }

    private static SideGeometry Of(double? drawnMillimeters, SyringeContent? content = null, bool? isHome = null) => new(new DrawnSyringe
    {
        Side = SyringeSide.A,
        Presence = SyringePresence.Mounted,
        BoreMillimeters = 15.9,
        BarrelMillimeters = 60,
        DrawnMillimeters = drawnMillimeters,
        Content = content,
        IsHome = isHome,
    });
}
