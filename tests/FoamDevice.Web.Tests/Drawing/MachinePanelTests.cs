using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Drawing;
using FoamDevice.Web.Language;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Drawing;

public sealed class MachinePanelTests : PageTest
{
    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Persian)]
    public void Side_A_stands_on_the_left_in_every_language(PageLanguage language)
    {
        Language = language;
        Desk.Show(_ => BenchViews.Idle);

        IRenderedComponent<MachinePanel> panel = Render<MachinePanel>();

        Assert.Equal("ltr", panel.Find("svg").GetAttribute("dir"));
        Assert.Equal("scale(-1,1)", panel.Find("svg .side-a").GetAttribute("transform"));
        Assert.Equal("ltr", panel.Find(".readings").GetAttribute("dir"));
    }

    [Fact]
    public void The_drawing_is_said_in_words()
    {
        Desk.Show(_ => BenchViews.Filling(2.5));

        string? label = Render<MachinePanel>().Find("svg").GetAttribute("aria-label");

        Assert.Equal("Drawing of the machine. Valve: gas port (B–C). Side A, on the left: 1.00 mL of liquid. Side B, on the right: 2.50 mL of gas. Nothing flows.", label);
    }

    [Fact]
    public void Words_and_numbers_are_Persian_on_a_Persian_page()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Mixing(7, 2));

        Assert.Contains("۲٫۰۰", Render<MachinePanel>().Find("[data-testid=reading-B]").TextContent);
    }

    [Fact]
    public void A_moving_plunger_shows_where_it_flows()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 1));
        IRenderedComponent<MachinePanel> panel = Render<MachinePanel>();

        Desk.Show(_ => BenchViews.Mixing(7, 2));

        panel.WaitForAssertion(() => Assert.Equal("FromAToB", panel.Find("[data-testid=drawing-flow]").GetAttribute("data-flow")));
    }

    [Theory]
    [InlineData(ValvePosition.Mix, "rotate(0)")]
    [InlineData(ValvePosition.GasPort, "rotate(90)")]
    [InlineData(ValvePosition.LiquidPort, "rotate(-90)")]
    public void The_bore_of_the_valve_joins_the_confirmed_ports(ValvePosition position, string rotation)
    {
        Desk.Show(_ => BenchViews.Idle with { Status = BenchViews.Idle.Status! with { Valve = position } });

        Assert.Equal(rotation, Render<MachinePanel>().Find(".bore").GetAttribute("transform"));
    }

    [Fact]
    public void A_valve_that_is_not_confirmed_shows_a_question_mark()
    {
        Desk.Show(_ => BenchViews.Idle with { Status = BenchViews.Idle.Status! with { Valve = ValvePosition.Unknown } });

        IRenderedComponent<MachinePanel> panel = Render<MachinePanel>();

        Assert.Equal("?", panel.Find("[data-testid=drawing-valve] text").TextContent);
        Assert.Contains("not confirmed", panel.Find("[data-testid=reading-valve]").TextContent);
    }

    [Fact]
    public void A_carriage_at_its_home_switch_is_said_to_be_there_although_nothing_counts_its_steps()
    {
        Desk.Show(_ => BenchViews.Idle with { Status = BenchViews.Idle.Status! with { PositionASteps = null } });

        Assert.Contains("at the home switch", Render<MachinePanel>().Find("[data-testid=reading-A]").TextContent);
    }

    [Fact]
    public void A_silent_device_is_said_to_be_silent()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 2) with { Status = null });

        Assert.Contains("Nothing is heard", Render<MachinePanel>().Markup);
    }

    [Fact]
    public void The_liquid_is_drawn_to_its_plunger()
    {
        Desk.Show(_ => BenchViews.AskedToStart);

        IRenderedComponent<MachinePanel> panel = Render<MachinePanel>();

        double millimeters = 1_000 / (Math.PI / 4 * 12.45 * 12.45);
        string width = panel.Find("[data-testid=drawing-syringe-A] .liquid").GetAttribute("width")!;
        Assert.Equal(millimeters, double.Parse(width, System.Globalization.CultureInfo.InvariantCulture), 0.05);
    }
}
