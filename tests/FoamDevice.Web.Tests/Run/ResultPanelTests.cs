using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Run;

public sealed class ResultPanelTests : PageTest
{
    [Fact]
    public void A_run_that_goes_on_has_no_result()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 2));

        Assert.Empty(Render<ResultPanel>().Markup.Trim());
    }

    [Fact]
    public void A_complete_run_leads_to_its_record()
    {
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed));

        IRenderedComponent<ResultPanel> panel = Render<ResultPanel>();

        Assert.Contains("The run is complete", panel.Markup);
        Assert.Equal("/records/20260321-083000-7f3a", panel.Find("[data-testid=run-record]").GetAttribute("href"));
    }

    [Fact]
    public void A_run_that_a_fault_ended_shows_the_fault()
    {
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Aborted, RunOutcome.Aborted, FaultCode.Aborted, RecordEnding.Left));

        Assert.Equal("501", Render<ResultPanel>().Find("[data-testid=run-fault]").GetAttribute("data-fault"));
    }

    [Fact]
    public void What_only_the_host_can_say_is_said_in_its_English()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Ended(RunResultKind.LinkLost, RunOutcome.None, ending: RecordEnding.Open));

        Assert.Equal("The host's words for the end.", Render<ResultPanel>().Find("[lang=en][dir=ltr]").TextContent);
    }

    [Fact]
    public void Putting_it_away_leads_to_the_first_page()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed));

        Render<ResultPanel>().Find("[data-testid=run-dismiss]").Click();

        Assert.IsType<Dismiss>(Assert.Single(Desk.Actions));
        Assert.EndsWith("/", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void The_same_again_takes_over_what_was_said_of_this_run()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed));

        Render<ResultPanel>().Find("[data-testid=run-again]").Click();

        Assert.EndsWith("/prepare/sts-guide?repeat=20260321-083000-7f3a", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void What_the_desk_does_not_put_away_stays()
    {
        TakeControls();
        Desk.Answering = _ => new DeskAnswer(false, "Not yet.");
        Desk.Show(_ => BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed));
        IRenderedComponent<ResultPanel> panel = Render<ResultPanel>();
        string before = Services.GetRequiredService<NavigationManager>().Uri;

        panel.Find("[data-testid=run-dismiss]").Click();

        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
        Assert.Contains("Not yet.", panel.Markup);
    }

    [Fact]
    public void A_record_that_is_still_open_can_be_gone_on_with()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Ended(RunResultKind.LinkLost, RunOutcome.None, ending: RecordEnding.Open));

        Render<ResultPanel>().Find("[data-testid=run-recover]").Click();

        Assert.Equal([typeof(Dismiss), typeof(RecoverRun)], Desk.Actions.Select(action => action.GetType()));
    }

    [Fact]
    public void A_watched_run_is_put_away_by_its_own_program()
    {
        TakeControls();
        DeskView ended = BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed);
        Desk.Show(_ => ended with { Run = ended.Run! with { IsWatched = true } });

        Assert.Empty(Render<ResultPanel>().FindAll("[data-testid=run-dismiss]"));
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Persian)]
    public void Every_way_to_end_has_words_in_every_language(PageLanguage language)
    {
        PageTextFiles texts = PageTextFiles.Of(language);

        Assert.All(Enum.GetNames<RunResultKind>(), kind => Assert.NotNull(texts.Find($"run.result.{kind}")));
        Assert.All(Enum.GetNames<RunOutcome>(), outcome => Assert.NotNull(texts.Find($"run.outcome.{outcome}")));
    }
}
