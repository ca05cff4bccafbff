using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class QuestionPanelTests : PageTest
{
    private static readonly string[] Parts = ["LiquidSyringe", "GasSyringe", "GasBag", "Valve"];

    [Fact]
    public void Without_a_question_nothing_is_shown()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 2));

        Assert.Empty(Render<QuestionPanel>().Markup.Trim());
    }

    [Fact]
    public void The_answer_names_the_asking_that_it_answers()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedForEmptyHolders);
        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();

        panel.Find("[data-testid=run-yes]").Click();

        AnswerQuestion answer = Assert.IsType<AnswerQuestion>(Assert.Single(Desk.Actions));
        Assert.Equal((7, true), (answer.QuestionNumber, answer.Yes));
    }

    [Fact]
    public void No_is_an_answer_too()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedToStart);

        Render<QuestionPanel>().Find("[data-testid=run-no]").Click();

        Assert.False(Assert.IsType<AnswerQuestion>(Assert.Single(Desk.Actions)).Yes);
    }

    [Fact]
    public void Mounting_is_confirmed_only_when_every_part_is_ticked()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedToMount);
        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();

        foreach (string part in Parts)
        {
            Assert.True(panel.Find("[data-testid=run-yes]").HasAttribute("disabled"));
            panel.Find($"[data-testid=mount-{part}]").Click();
        }

        Assert.False(panel.Find("[data-testid=run-yes]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_tick_that_is_taken_away_takes_the_confirmation_away()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedToMount);
        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();
        foreach (string part in Parts)
            panel.Find($"[data-testid=mount-{part}]").Click();

        panel.Find("[data-testid=mount-Valve]").Click();

        Assert.Equal("false", panel.Find("[data-testid=mount-Valve]").GetAttribute("aria-checked"));
        Assert.True(panel.Find("[data-testid=run-yes]").HasAttribute("disabled"));
    }

    [Fact]
    public void Ticks_of_an_earlier_asking_do_not_count_for_the_next()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedToMount);
        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();
        foreach (string part in Parts)
            panel.Find($"[data-testid=mount-{part}]").Click();

        Desk.Show(view => view with { Run = view.Run! with { Question = new DeskQuestion(8, Question.MountSyringes, "") } });

        panel.WaitForAssertion(() => Assert.True(panel.Find("[data-testid=run-yes]").HasAttribute("disabled")));
        Assert.All(Parts, part => Assert.Equal("false", panel.Find($"[data-testid=mount-{part}]").GetAttribute("aria-checked")));
    }

    [Fact]
    public void The_list_names_syringes_volume_and_gas_of_the_method()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.AskedToMount);

        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();

        Assert.Contains("liquid syringe with 1 mL", panel.Find("[data-testid=mount-LiquidSyringe]").TextContent);
        Assert.Contains(BenchViews.AskedToMount.Run!.Mounting!.GasSyringe.Text, panel.Find("[data-testid=mount-GasSyringe]").TextContent);
        Assert.Contains("air through a 0.2 µm filter", panel.Find("[data-testid=mount-GasBag]").TextContent);
    }

    [Fact]
    public void Each_picture_shows_its_part_in_front()
    {
        Desk.Show(_ => BenchViews.AskedToMount);

        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();

        Assert.All(Parts, part => Assert.NotNull(panel.Find($"[data-testid=mount-{part}] svg.focus-{part.ToLowerInvariant()}")));
    }

    [Fact]
    public void Who_only_watches_sees_the_question_and_can_press_nothing()
    {
        Desk.Show(_ => BenchViews.AskedToMount);

        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();

        Assert.All(panel.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.NotNull(panel.Find("[data-testid=only-watching]"));
    }

    [Fact]
    public void Taking_out_names_the_syringe_with_the_foam()
    {
        Desk.Show(_ => BenchViews.Foam(3));

        Assert.Contains("The foam is in syringe A.", Render<QuestionPanel>().Markup);
    }

    [Fact]
    public void A_fault_is_cleared_only_by_who_says_that_the_cause_was_seen_to()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Fault(FaultCode.ValveTimeout, 0));
        IRenderedComponent<QuestionPanel> panel = Render<QuestionPanel>();
        Assert.True(panel.Find("[data-testid=run-yes]").HasAttribute("disabled"));

        panel.Find("[data-testid=fault-seen] input, input[data-testid=fault-seen]").Change(true);
        panel.Find("[data-testid=run-yes]").Click();

        Assert.True(Assert.IsType<AnswerQuestion>(Assert.Single(Desk.Actions)).Yes);
    }
}
