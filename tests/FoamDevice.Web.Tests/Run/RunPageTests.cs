using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class RunPageTests : PageTest
{
    [Fact]
    public void Without_a_run_it_leads_to_the_first_page_and_shows_the_machine()
    {
        Desk.Show(_ => BenchViews.Idle);

        IRenderedComponent<RunPage> page = Render<RunPage>();

        Assert.NotNull(page.Find("[data-testid=run-none]"));
        Assert.NotNull(page.Find("[data-testid=machine-drawing]"));
    }

    [Fact]
    public void The_phase_is_said_politely_as_it_changes()
    {
        Desk.Show(_ => BenchViews.Filling(2));
        IRenderedComponent<RunPage> page = Render<RunPage>();
        Assert.Equal("Drawing gas", page.Find("[data-testid=run-phase]").TextContent);

        Desk.Show(_ => BenchViews.Mixing(0, 4));

        page.WaitForAssertion(() => Assert.Equal("Mixing", page.Find("[role=status][data-testid=run-phase]").TextContent));
    }

    [Theory]
    [InlineData(0, "Pass 1 of 20")]
    [InlineData(7, "Pass 8 of 20")]
    public void While_mixing_the_pass_being_made_is_counted(int made, string words)
    {
        Desk.Show(_ => BenchViews.Mixing(made, 2));

        Assert.Equal(words, Render<RunPage>().Find("[data-testid=run-pass]").TextContent);
    }

    [Fact]
    public void Pass_times_appear_as_they_come()
    {
        Desk.Show(_ => BenchViews.Mixing(1, 2));
        IRenderedComponent<RunPage> page = Render<RunPage>();
        Assert.Contains("0.450 s", page.Find("[data-testid=pass-1]").TextContent);

        Desk.Show(_ => BenchViews.Mixing(2, 2));

        page.WaitForAssertion(() => Assert.Contains("1.000 s", page.Find("[data-testid=pass-2]").TextContent));
    }

    [Fact]
    public void Before_the_first_pass_no_passes_are_shown()
    {
        Desk.Show(_ => BenchViews.AskedToMount);

        Assert.Empty(Render<RunPage>().FindAll("[data-testid=run-pass]"));
    }

    [Fact]
    public void The_step_that_the_run_is_at_is_marked_for_screen_readers()
    {
        Desk.Show(_ => BenchViews.Mixing(3, 2));

        Assert.Equal("Mix", Render<RunPage>().Find("[aria-current=step]").TextContent);
    }

    [Fact]
    public void The_steps_of_a_complete_run_are_shown_as_done_in_a_sign_and_in_a_word()
    {
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed));

        var steps = Render<RunPage>().FindAll("[data-testid=run-steps] li");

        Assert.All(steps, step => Assert.Equal(("Done", "done"), (step.GetAttribute("data-state"), step.QuerySelector(".foam-unseen")?.TextContent)));
        Assert.All(steps, step => Assert.NotNull(step.QuerySelector("svg")));
    }

    [Fact]
    public void A_run_that_was_stopped_shows_at_which_step()
    {
        DeskView ended = BenchViews.Ended(RunResultKind.Closed, RunOutcome.Stopped);
        Desk.Show(_ => ended with { Run = ended.Run! with { Passes = [.. ended.Run!.Passes.Take(5)] } });

        Assert.Equal("step-Mix", Render<RunPage>().Find("[data-testid=run-steps] [data-state=Ended]").GetAttribute("data-testid"));
    }

    [Fact]
    public void An_open_safety_chain_stands_out()
    {
        DeskView view = BenchViews.Mixing(3, 2);
        Desk.Show(_ => view with { Status = view.Status! with { Flags = view.Status!.Flags | DeviceFlags.SafetyChainOpen } });

        IRenderedComponent<RunPage> page = Render<RunPage>();

        Assert.Equal("false", page.Find("[data-testid=input-chain]").GetAttribute("data-on"));
        Assert.Contains("bad", page.Find("[data-testid=input-chain]").ClassList);
    }

    [Fact]
    public void A_lost_link_says_what_the_device_does_meanwhile()
    {
        Desk.Show(_ => BenchViews.Mixing(3, 2) with { Status = null, Standstill = new Standstill(StandstillReason.PortLost, "The port /dev/ttyUSB0 is gone.", "") });

        IRenderedComponent<RunPage> page = Render<RunPage>();

        Assert.Contains("A run goes on in the device meanwhile", page.Find("[data-testid=standstill]").TextContent);
        Assert.Contains("The port /dev/ttyUSB0 is gone.", page.Markup);
    }

    [Fact]
    public void A_watched_run_names_the_program_that_makes_it()
    {
        Desk.Show(_ => BenchViews.Mixing(3, 2) with
        {
            Mode = DeskMode.Watching,
            Holder = new LockHolder(4711, BenchViews.Now, "foam run sts-guide"),
            Run = BenchViews.Run(ConductorPhase.Mixing, passes: 3) with { IsWatched = true },
        });

        Assert.Contains("foam run sts-guide", Render<RunPage>().Find("[data-testid=run-watched]").TextContent);
    }

    [Fact]
    public void A_fault_that_the_result_names_is_shown_once()
    {
        DeskView ended = BenchViews.Ended(RunResultKind.Faulted, RunOutcome.Faulted, FaultCode.DriverAlarm, RecordEnding.Left);
        Desk.Show(_ => ended with { Status = BenchViews.FaultedIdle(FaultCode.DriverAlarm).Status });

        Assert.Single(Render<RunPage>().FindAll("[data-testid=run-fault]"));
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Persian)]
    public void Every_phase_and_step_has_words_in_every_language(PageLanguage language)
    {
        PageTextFiles texts = PageTextFiles.Of(language);

        Assert.All(Enum.GetNames<ConductorPhase>(), phase => Assert.NotNull(texts.Find($"run.phase.{phase}")));
        Assert.All(Enum.GetNames<RunStep>(), step => Assert.NotNull(texts.Find($"run.step.{step}")));
        Assert.All(Enum.GetNames<ValvePosition>(), position => Assert.NotNull(texts.Find($"run.valve.{position}")));
        Assert.All(MachineInput.Of(DeviceFlags.None).Concat(MachineInput.Of((DeviceFlags)0xFFFF)), input => Assert.NotNull(texts.Find(input.TextKey)));
    }
}
