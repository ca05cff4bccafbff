using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Tests.Run;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class PrepareRunPageTests : PageTest
{
    [Fact]
    public void Begin_asks_for_the_run_with_what_was_said_and_leads_to_it()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle);
        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        page.Find("input[data-testid='input-sample.label']").Change("P-7");
        page.Find("[data-testid=run-begin]").Click();

        StartRun begun = Assert.IsType<StartRun>(Assert.Single(Desk.Actions));
        Assert.Equal(("sts-guide", "P-7"), (begun.Method.Id, begun.Context["sample.label"]));
        Assert.EndsWith("/run", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_run_that_the_desk_refuses_is_not_gone_to_and_the_reason_is_shown()
    {
        TakeControls();
        Desk.Answering = _ => new DeskAnswer(false, "A run is going on already.");
        Desk.Show(_ => BenchViews.Idle);
        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        page.Find("[data-testid=run-begin]").Click();

        Assert.Contains("A run is going on already.", page.Find("[data-testid=refusal]").TextContent);
        Assert.DoesNotContain("/run", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void Without_the_controls_it_can_not_be_begun()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.True(Show("sts-guide").Find("[data-testid=run-begin]").HasAttribute("disabled"));
    }

    [Fact]
    public void What_stands_in_the_machines_way_stands_in_the_runs()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.ChainOpen);

        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        Assert.True(page.Find("[data-testid=run-begin]").HasAttribute("disabled"));
        Assert.Contains("safety chain is open", page.Find("[data-testid=prepare-obstacle]").TextContent);
    }

    [Fact]
    public void When_it_is_out_of_the_way_the_run_can_be_begun()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.ChainOpen);
        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        Desk.Show(_ => BenchViews.Idle);

        page.WaitForAssertion(() => Assert.False(page.Find("[data-testid=run-begin]").HasAttribute("disabled")));
    }

    [Fact]
    public void A_method_that_the_machine_can_not_run_says_why()
    {
        TakeControls();
        MachineProfile slow = ReferenceMachine.Profile();
        slow.MaxSpeedMicrometersPerSecond = 20_000;
        Desk.Show(_ => BenchViews.Idle with { Settings = new MachineSettings(slow, ReferenceMachine.NominalCalibration()) });

        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        Assert.Contains("at most 20 mm/s is allowed", page.Find("[data-testid=prepare-refused]").TextContent);
        Assert.True(page.Find("[data-testid=run-begin]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_pack_scanned_into_the_lot_fills_the_expiry()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle);
        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");
        page.Find("[data-testid=context-more] .mud-expand-panel-header").Click();

        page.Find("input[data-testid='input-liquid.lot']").Change("01040123451234561727113010LOT42");

        Assert.Equal("LOT42", page.Find("input[data-testid='input-liquid.lot']").GetAttribute("value"));
        Assert.Equal("2027-11-30", page.Find("input[data-testid='input-liquid.expiry']").GetAttribute("value"));
    }

    [Fact]
    public void A_field_that_can_not_be_taken_holds_the_run_back()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle);
        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");
        page.Find("[data-testid=context-more] .mud-expand-panel-header").Click();

        page.Find("input[data-testid='input-liquid.expiry']").Change("soon");

        Assert.True(page.Find("[data-testid=run-begin]").HasAttribute("disabled"));
        Assert.Contains("That is no day", page.Markup);
    }

    [Fact]
    public void A_method_that_there_is_not_leads_back_to_the_methods()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.Equal("/prepare", Show("no-such").Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_path_is_no_method()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.Contains("There is no such method", Show("/etc/passwd.yaml").Markup);
    }

    [Fact]
    public void A_doubtful_calibration_is_said_and_does_not_hold_the_run_back()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle with { Calibration = new CalibrationInForce(CalibrationState.Missing, 0, null, "") });

        IRenderedComponent<PrepareRunPage> page = Show("sts-guide");

        Assert.Contains("volumes are nominal", page.Find("[data-testid=prepare-calibration]").TextContent);
        Assert.False(page.Find("[data-testid=run-begin]").HasAttribute("disabled"));
    }

    private IRenderedComponent<PrepareRunPage> Show(string methodId)
    {
        RenderProviders();
        IRenderedComponent<PrepareRunPage> page = Render<PrepareRunPage>(parameters => parameters.Add(one => one.MethodId, methodId));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        return page;
    }
}
