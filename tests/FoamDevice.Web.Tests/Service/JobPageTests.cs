using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Service;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class JobPageTests : PageTest
{
    private static readonly JogState Standing = new(1_000, 2_500, ValvePosition.LiquidPort, null, null);

    public JobPageTests()
    {
        Desk.Show(view => view with { Mode = DeskMode.Idle });
        TakeControls();
    }

    [Fact]
    public void A_service_begins_when_it_is_pressed_and_not_before()
    {
        var page = Show("self-test");
        Assert.Empty(Desk.Actions);

        page.Find("[data-testid=service-begin]").Click();

        Assert.Equal(ServiceJob.SelfTest, Assert.IsType<BeginService>(Assert.Single(Desk.Actions)).Job);
    }

    [Fact]
    public void A_refusal_is_shown()
    {
        Desk.Answering = _ => new DeskAnswer(false, "The emergency stop is pressed.");
        var page = Show("self-test");

        page.Find("[data-testid=service-begin]").Click();

        Assert.Contains("The emergency stop is pressed.", page.Find("[data-testid=refusal]").TextContent);
    }

    [Fact]
    public void While_a_run_is_in_hand_no_service_can_begin()
    {
        Desk.Show(view => view with { Mode = DeskMode.Run });

        var page = Show("jog");

        Assert.True(page.Find("[data-testid=service-begin]").HasAttribute("disabled"));
        Assert.NotNull(page.Find("[data-testid=service-busy]"));
    }

    [Theory]
    [InlineData("A-in", SyringeSide.A, 1_000)]
    [InlineData("A-out", SyringeSide.A, -1_000)]
    [InlineData("B-in", SyringeSide.B, 1_000)]
    [InlineData("B-out", SyringeSide.B, -1_000)]
    public void A_press_moves_a_plunger_by_a_millimeter_toward_the_stopcock_or_away(string button, SyringeSide side, long micrometers)
    {
        var page = ShowJog(Standing);

        page.Find($"[data-testid=jog-{button}]").Click();

        Assert.Equal(new JogMove(side, micrometers), Assert.IsType<Jog>(Assert.Single(Desk.Actions)).Order);
    }

    [Fact]
    public void The_distance_of_a_press_is_chosen()
    {
        var page = ShowJog(Standing);

        page.Find("[data-testid=jog-distance-10000]").Click();
        page.Find("[data-testid=jog-A-in]").Click();

        Assert.Equal(new JogMove(SyringeSide.A, 10_000), Assert.IsType<Jog>(Assert.Single(Desk.Actions)).Order);
    }

    [Fact]
    public void Valve_home_and_end_have_buttons_of_their_own()
    {
        var page = ShowJog(Standing);

        page.Find("[data-testid=jog-Mix]").Click();
        page.Find("[data-testid=jog-home]").Click();
        page.Find("[data-testid=jog-end]").Click();

        Assert.Equal<JogOrder>([new JogValve(ValvePosition.Mix), new JogHome(), new JogEnd()], Desk.Actions.OfType<Jog>().Select(jog => jog.Order));
    }

    [Fact]
    public void Plungers_and_refusals_are_shown_as_they_stand()
    {
        var page = ShowJog(Standing with { Refused = "The move would leave the travel." });

        Assert.Equal("1.00\u202Fmm", page.Find("[data-testid=jog-position-A]").TextContent);
        Assert.Equal("2.50\u202Fmm", page.Find("[data-testid=jog-position-B]").TextContent);
        Assert.Contains("would leave the travel", page.Find("[data-testid=jog-refused]").TextContent);
    }

    [Fact]
    public void An_answer_goes_to_the_task_that_was_shown()
    {
        var page = ShowService(service => service with { Task = new DeskTask(42, ServiceTask.EmptyHolders("The carriages will home.")) });

        page.Find("[data-testid=task-yes]").Click();

        var answer = Assert.IsType<AnswerTask>(Assert.Single(Desk.Actions));
        Assert.Equal((42, true), (answer.TaskNumber, answer.Yes));
    }

    [Fact]
    public void A_task_is_told_in_persian_where_the_page_is_persian()
    {
        Language = PageLanguage.Persian;

        var page = ShowService(service => service with { Task = new DeskTask(1, ServiceTask.EmptyHolders("The carriages will home.")) });

        Assert.Contains("آیا هر دو نگه‌دارنده خالی است؟", page.Find("[data-testid=service-task]").TextContent);
    }

    [Theory]
    [InlineData(ServiceTaskKind.EmptyHolders, SyringeSide.None)]
    [InlineData(ServiceTaskKind.MountEmptySyringe, SyringeSide.A)]
    [InlineData(ServiceTaskKind.MountEmptySyringe, SyringeSide.B)]
    [InlineData(ServiceTaskKind.ConnectGasAndVent, SyringeSide.None)]
    [InlineData(ServiceTaskKind.MountForWater, SyringeSide.A)]
    [InlineData(ServiceTaskKind.MountForWater, SyringeSide.B)]
    [InlineData(ServiceTaskKind.SeeNoBubble, SyringeSide.None)]
    [InlineData(ServiceTaskKind.FreeCarriageAndResetChain, SyringeSide.A)]
    [InlineData(ServiceTaskKind.FreeCarriageAndResetChain, SyringeSide.B)]
    [InlineData(ServiceTaskKind.ResetChain, SyringeSide.None)]
    [InlineData(ServiceTaskKind.WriteValues, SyringeSide.None)]
    public void Every_task_has_persian_words(ServiceTaskKind kind, SyringeSide side)
    {
        Language = PageLanguage.Persian;

        var page = ShowService(service => service with { Task = new DeskTask(1, new ServiceTask(kind, side, "English words?")) });

        Assert.DoesNotContain("English words?", page.Find("[data-testid=service-task]").TextContent);
    }

    [Fact]
    public void Whoever_watches_the_vent_has_one_large_button()
    {
        var page = ShowService(service => service with { Job = ServiceJob.CalibrateFill, WatchesVent = true }, "fill");

        page.Find("[data-testid=service-bubble]").Click();

        Assert.IsType<SawBubble>(Assert.Single(Desk.Actions));
    }

    [Fact]
    public void New_values_stand_beside_the_old_before_they_are_written()
    {
        var page = ShowService(service => service with
        {
            Offered = [new ConfigChange("servoMixMicroseconds", ConfigSection.Calibration, 1_500, 1_512, "µs")],
            Task = new DeskTask(7, new ServiceTask(ServiceTaskKind.WriteValues, SyringeSide.None, "Write the new values to the device?")),
        });

        var cells = page.Find("[data-testid=service-offered]").QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["1,500\u202Fµs", "1,512\u202Fµs"], cells);
        Assert.Equal("Write nothing", page.Find("[data-testid=task-no]").TextContent.Trim());
    }

    [Fact]
    public void What_ended_otherwise_than_meant_says_how_the_device_stands_and_is_put_away()
    {
        var page = ShowService(service => service with { IsOver = true, Failure = "Aborted. The position is not known." });

        Assert.Contains("The position is not known.", page.Find("[data-testid=service-failure]").TextContent);
        page.Find("[data-testid=service-dismiss]").Click();
        Assert.IsType<Dismiss>(Assert.Single(Desk.Actions));
    }

    [Fact]
    public void A_failed_self_test_names_ailment_and_remedy()
    {
        var ailment = new Ailment("home switch A", "It never closed.", "Check its wire.");
        var report = new SelfTestReport(SampleRecords.Simulated, [new SelfTestItem("homing", SelfTestVerdict.Fail, "nothing", "8 steps", ailment)], "The device is idle.");

        var page = ShowService(service => service with { IsOver = true, Found = report });

        Assert.Contains("FAILED", page.Find("[data-testid=selftest-verdict]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=service-done]"));
        Assert.NotEmpty(page.FindAll("[data-testid=selftest-verdict] [data-testid=sim-mark]"));
        Assert.Contains("Check its wire.", page.Find("[data-testid=selftest-ailment]").TextContent);
    }

    [Fact]
    public void An_address_that_is_no_service_leads_back_to_all()
    {
        Assert.Equal("/service", Show("lubrication").Find("[data-testid=service-unknown] a").GetAttribute("href"));
    }

    private IRenderedComponent<JobPage> ShowJog(JogState state) => ShowService(service => service with { Jog = state });

    private IRenderedComponent<JobPage> ShowService(Func<DeskService, DeskService> change, string name = "jog")
    {
        Desk.Show(view => view with { Mode = DeskMode.Service, Service = change(new DeskService { Job = ServiceJobs.Find(name)!.Value, Person = "Ada" }) });
        return Show(name);
    }

    private IRenderedComponent<JobPage> Show(string name)
    {
        RenderProviders();
        return Render<JobPage>(parameters => parameters.Add(page => page.Name, name));
    }
}
